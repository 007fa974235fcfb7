import type { Layer } from './draw.ts'
import { axisExpression, say } from './format.ts'
import type { Format } from './format.ts'
import { inkSoft, widthOf } from './look.ts'
import type { Size } from './look.ts'
import { strokes, words } from './marks.ts'
import type { Scale } from './scale.ts'

/** How named rows are laid out: names to the left on a page, above their row on a telephone. */
export type Rows = {
  readonly left: number
  readonly height: number
  /** The middle of what is drawn in a row, not of its name. */
  middle(index: number): number
  names: Layer[]
}

/** Lay out rows, each with a name; those the sentence is about are bold. */
export function rowsOf(named: readonly { label: string; emphasis?: boolean | undefined }[], size: Size, thick: number): Rows {
  const above = size === 'narrow'
  const widest = Math.max(0, ...named.map(({ label, emphasis }) => widthOf(label, emphasis)))
  const left = above ? 16 : Math.min(250, widest + 16)
  const pitch = above ? thick + 30 : thick + 14
  const middle = (index: number) => index * pitch + (above ? 24 + thick / 2 : pitch / 2)
  const place = (index: number) => (above ? { x: -12, y: index * pitch + 10 } : { x: -12, y: middle(index) })
  const of = (bold: boolean) => named.flatMap(({ label, emphasis }, index) => ((emphasis ?? false) === bold ? [{ words: label, ...place(index) }] : []))
  const align = above ? 'left' : 'right'
  return { left, height: named.length * pitch, middle, names: [words(of(false), { align, over: above }), words(of(true), { align, bold: true, over: above })] }
}

/** A scale along the bottom with lines up through the rows; `at` gives a value's place in pixels. */
export function acrossOf(scale: Scale, width: number, format: Format, label: string | undefined): { at(value: number): number; layer: Layer[]; bottom: number } {
  const at = (value: number) => ((value - scale.from) / (scale.to - scale.from)) * width
  const axis: Layer = {
    data: { values: [{ value: scale.from }] },
    mark: { type: 'point', opacity: 0, size: 0 },
    encoding: { x: { field: 'value', type: 'quantitative', scale: { domain: [scale.from, scale.to], nice: false }, axis: { title: label ?? null, values: [...scale.ticks], labelExpr: axisExpression(format), grid: true, domain: false, ticks: false, labelFlush: false } } },
  }
  return { at, layer: [axis], bottom: label === undefined ? 30 : 52 }
}

/** A line through all rows at one value, named at its top. */
export function reference(value: number, name: string, format: Format, at: (value: number) => number, width: number, height: number): Layer[] {
  const x = at(value)
  const said = `${name} ${say(value, format)}`
  const room = widthOf(said) / 2
  const nearLeft = x < room
  const align = nearLeft ? 'left' : x > width - room ? 'right' : 'center'
  return [strokes([{ x, y: -4, x2: x, y2: height }], { colour: inkSoft, width: 1.5, dash: [5, 4] }), words([{ words: said, x, y: -14 }], { colour: inkSoft, align })]
}
