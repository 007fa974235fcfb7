import { drawn } from './draw.ts'
import type { Chart, Plot, Words } from './draw.ts'
import { say } from './format.ts'
import type { Format } from './format.ts'
import { accent, inkSoft, widthOf } from './look.ts'
import type { SeriesLook, Size } from './look.ts'
import { dots, strokes, words } from './marks.ts'
import { acrossOf, rowsOf } from './rows.ts'
import { roundScale } from './scale.ts'

export type Dot = {
  readonly label: string
  readonly value: number | null
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
  /** What the row is: the one the page is about, a whole that it is part of, or one like it. */
  readonly kind: 'this' | 'whole' | 'similar'
}

export type DotChart = Words & { readonly dots: readonly Dot[]; readonly xLabel?: string | undefined; readonly format: Format; readonly fromZero?: boolean | undefined }

const kinds: Record<Dot['kind'], { look: SeriesLook; hollow: boolean; size: number }> = {
  this: { look: { colour: accent, dash: [], shape: 'circle' }, hollow: false, size: 150 },
  whole: { look: { colour: inkSoft, dash: [], shape: 'diamond' }, hollow: false, size: 180 },
  similar: { look: { colour: inkSoft, dash: [], shape: 'circle' }, hollow: true, size: 80 },
}

/** One among others: a row each, in the order given, so that no rank is made of them. */
export function dotChart(chart: DotChart): Chart {
  return drawn('dot', chart, plotOf)
}

function plotOf({ dots: given, xLabel, format, fromZero }: DotChart, size: Size, width: number): Plot {
  const rows = rowsOf(given.map(({ label, kind }) => ({ label, emphasis: kind === 'this' })), size, size === 'wide' ? 12 : 14)
  const scale = roundScale(given.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each != null)), { fromZero: fromZero ?? true, marks: size === 'wide' ? 5 : 4 })
  const saidOf = ({ value }: Dot) => (value === null ? 'not known' : say(value, format))
  const right = Math.max(0, ...given.map((dot) => widthOf(saidOf(dot), true))) + 24
  const plotWidth = width - rows.left - right
  const across = acrossOf(scale, plotWidth, format, xLabel)
  const spread = given.flatMap(({ low, high }, index) => (low == null || high == null ? [] : [{ x: across.at(low), x2: across.at(high), y: rows.middle(index), y2: rows.middle(index) }]))
  const said = (bold: boolean) => given.flatMap((dot, index) => ((dot.kind === 'this') === bold ? [{ words: saidOf(dot), x: plotWidth + 16, y: rows.middle(index) }] : []))
  return {
    height: rows.height,
    margin: { top: 8, right, bottom: across.bottom, left: rows.left },
    layer: [
      ...across.layer,
      strokes(spread, { colour: '#8ea3a8', width: 4 }),
      ...(['similar', 'whole', 'this'] as const).map((kind) => dots(given.flatMap((dot, index) => (dot.kind === kind && dot.value !== null ? [{ x: across.at(dot.value), y: rows.middle(index) }] : [])), kinds[kind])),
      ...rows.names,
      words(said(false), { colour: inkSoft }),
      words(said(true), { bold: true }),
    ],
  }
}
