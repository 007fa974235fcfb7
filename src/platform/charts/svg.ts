import * as vega from 'vega'
import { compile } from 'vega-lite'
import type { TopLevelSpec } from 'vega-lite'

/** The part of Vega that writes a scene as text at once; its typings leave it out. */
type Writer = { initialize(element: null, width: number, height: number, origin: [number, number]): { render(scene: unknown): { svg(): string } } }
const { SVGStringRenderer } = vega as unknown as { SVGStringRenderer: new () => Writer }

/** What is inside the `svg` element of this drawing, without what a security policy refuses or a reader has no use for. */
export function svgInside(spec: TopLevelSpec, width: number, height: number, origin: [number, number]): string {
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' })
  view.run()
  const { root } = view.scenegraph() as unknown as { root: unknown }
  const drawing = new SVGStringRenderer().initialize(null, width, height, origin).render(root).svg()
  view.finalize()
  return tidied(drawing)
}

function tidied(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    // Styles are refused by the page; the chart as a whole has a name and a role, so its pieces need none.
    .replace(/ (style|class|role|aria-[a-z]+|font-family|pointer-events|stroke-miterlimit|opacity)="[^"]*"/g, (all, name) => (name === 'opacity' && !all.includes('"1"') ? all : ''))
    .replace(/(-?\d+\.\d{3,})/g, (long) => String(Math.round(Number(long) * 100) / 100))
    .replace(/<path[^>]* opacity="0"\/>|<g\/>|<path d=""[^>]*\/>|<path d="M0,0h0v0h0Z"\/>/g, '')
    .replace(/ transform="translate\(0,0\)"/g, '')
    .replace(/<g>(<g>)*<\/g>(<\/g>)*/g, (all) => (all.split('<g>').length === all.split('</g>').length ? '' : all))
}
