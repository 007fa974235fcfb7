import { createHash } from 'node:crypto'
import type { TopLevelSpec } from 'vega-lite'
import { config, widths } from './look.ts'
import type { Size } from './look.ts'
import { svgInside } from './svg.ts'

export type Chart = { readonly svg: string }

/** What a chart is called, and the sentence that says what it shows. */
export type Words = { readonly title: string; readonly sentence: string }

/** A plot of one size, in pixels: what is drawn and the margins that its labels need. */
export type Plot = {
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly layer: readonly Layer[]
}

export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/** Draw a chart at both sizes. One that was drawn before, in the same words and figures, is taken from where it is kept. */
export function drawn<Facts extends Words>(kind: string, facts: Facts, plotOf: (facts: Facts, size: Size, width: number) => Plot): Chart {
  const key = createHash('sha256').update(JSON.stringify([kind, facts])).digest('base64url').slice(0, 16)
  const chart = kept.get(key) ?? { svg: sizes.map((size) => svgOf(facts, plotOf(facts, size, widths[size]), size, key)).join('') }
  keep(key, chart)
  return chart
}

const sizes = ['wide', 'narrow'] as const
const most = 2000
const kept = new Map<string, Chart>()

/** A map keeps the order of insertion, so the first is the one that was longest not asked for. */
function keep(key: string, chart: Chart): void {
  kept.delete(key)
  kept.set(key, chart)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}

function svgOf({ title, sentence }: Words, { margin, height, layer }: Plot, size: Size, key: string): string {
  const [width, whole] = [widths[size], height + margin.top + margin.bottom]
  const spec: TopLevelSpec = { width: width - margin.left - margin.right, height, padding: { ...margin }, autosize: { type: 'none' }, config, layer: [...layer] }
  const id = `chart-${key}-${size}`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart--${size}" viewBox="0 0 ${width} ${whole}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="system-ui, sans-serif">`
    + `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(sentence)}</desc>`
    + `${svgInside(spec, width, whole, [margin.left, margin.top])}</svg>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
