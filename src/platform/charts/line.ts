import { drawn } from './draw.ts'
import type { Chart, Layer, Plot, Words } from './draw.ts'
import { axisExpression, say } from './format.ts'
import type { Format } from './format.ts'
import { accentLight, emphasised, ink, inkSoft, looks, widthOf } from './look.ts'
import type { SeriesLook, Size } from './look.ts'
import { dots, given, strokes, words } from './marks.ts'
import { apart, roundScale, thinned } from './scale.ts'

export type LineSeries = {
  readonly name: string
  /** Null where nothing is known: the line breaks there. */
  readonly points: readonly { readonly x: number | string; readonly y: number | null }[]
  /** The one the sentence is about. */
  readonly emphasis?: boolean | undefined
}

export type LineChart = Words & {
  readonly series: readonly LineSeries[]
  readonly xLabel?: string | undefined
  readonly yLabel: string
  readonly yFormat: Format
  readonly fromZero?: boolean | undefined
  /** Moments worth a mark on the way, such as a change in how the figure is made. */
  readonly marks?: readonly { readonly x: number | string; readonly text: string }[] | undefined
}

/** Lines over time, each named where it ends. Years and other words along the bottom stand evenly, in order. */
export function lineChart(chart: LineChart): Chart {
  return drawn('line', chart, plotOf)
}

type Line = LineSeries & { look: SeriesLook; heavy: boolean; end: { x: string; y: number; said: string } | null }

function plotOf({ series, yLabel, yFormat, xLabel, fromZero, marks = [] }: LineChart, size: Size, width: number): Plot {
  const styles = looks(series)
  const lines = series.flatMap((each, index): Line[] => {
    const look = styles[index]
    return look === undefined ? [] : [{ ...each, look, heavy: each.emphasis === true || series.length === 1, end: endOf(each, yFormat) }]
  })
  const named = lines.flatMap((line) => (line.end === null ? [] : [{ ...line, end: line.end }]))
  const xs = columns(series)
  const scale = roundScale(series.flatMap(({ points }) => points.flatMap(({ y }) => y ?? [])), { fromZero: fromZero ?? true })
  const height = size === 'wide' ? 250 : 210
  const markHeight = marks.length > 0 ? 22 : 0
  const keyHeight = size === 'wide' || named.length < 2 ? 0 : named.length * 22 + 6
  const left = Math.max(...scale.ticks.map((tick) => widthOf(say(tick, yFormat)))) + 14
  const right = size === 'wide' && named.length > 0 ? Math.min(220, Math.max(...named.map(({ end, heavy }) => widthOf(end.said, heavy))) + 20) : 26
  const x = { field: 'x', type: 'ordinal' as const, scale: { type: 'point' as const, domain: xs, padding: 0.15 }, axis: { title: xLabel ?? null, values: thinned(xs, size === 'wide' ? 8 : 5), labelAngle: 0, labelOverlap: false } }
  const y = { field: 'y', type: 'quantitative' as const, scale: { domain: [scale.from, scale.to], nice: false }, axis: { title: null, values: [...scale.ticks], labelExpr: axisExpression(yFormat) } }
  const every = xs.length <= (size === 'wide' ? 16 : 10)
  // The line the sentence is about is drawn last, over the others.
  const ordered = lines.toSorted((a, b) => Number(a.heavy) - Number(b.heavy))
  const layer: Layer[] = [
    ...marks.flatMap((mark): Layer[] => [
      { data: { values: [{ x: String(mark.x) }] }, mark: { type: 'rule', stroke: accentLight, strokeDash: [3, 3] }, encoding: { x } },
      { data: { values: [{ x: String(mark.x), said: mark.text }] }, mark: { type: 'text', y: -10, baseline: 'middle', fill: inkSoft, fontSize: 13, align: xs.indexOf(String(mark.x)) > xs.length / 2 ? 'right' : 'left' }, encoding: { x, text: { field: 'said' } } },
    ]),
    {
      data: { values: ordered.flatMap(({ name, points, look, heavy }) => points.map((point) => ({ name, x: String(point.x), y: point.y, colour: look.colour, dash: [...look.dash], width: heavy ? 3.5 : 2 }))) },
      mark: { type: 'line', strokeCap: 'round', strokeJoin: 'round' },
      encoding: { x, y, detail: { field: 'name' }, order: { field: 'none' }, stroke: given('colour'), strokeDash: given('dash'), strokeWidth: given('width', 'quantitative') },
    },
    {
      data: { values: ordered.flatMap(({ points, look, heavy, end }) => (every ? points : end === null ? [] : [end]).map((point) => ({ x: String(point.x), y: point.y, colour: look.colour, shape: look.shape, size: heavy ? 80 : 60 }))) },
      mark: { type: 'point', filled: true, opacity: 1, stroke: '#fff', strokeWidth: 1 },
      encoding: { x, y, fill: given('colour'), shape: given('shape'), size: given('size', 'quantitative') },
    },
    words([{ words: yLabel, x: 2 - left, y: -20 - markHeight }], { colour: inkSoft }),
  ]
  if (size === 'wide') {
    const places = apart(named.map(({ end }) => height * (1 - (end.y - scale.from) / (scale.to - scale.from))), 19, 4, height - 4)
    const said = (bold: boolean) => named.flatMap(({ end, look, heavy }, index) => (heavy === bold ? [{ words: end.said, x: width - left - right + 6, y: places[index] ?? 0, colour: look.colour }] : []))
    layer.push(words(said(false)), words(said(true), { bold: true }))
  } else if (keyHeight > 0) {
    layer.push(...key(named, 2 - left, -keyHeight - markHeight - 26))
  }
  return { height, margin: { top: 36 + keyHeight + markHeight, right, bottom: xLabel === undefined ? 34 : 54, left }, layer }
}

/** All the places along the bottom, in order. */
function columns(series: readonly LineSeries[]): string[] {
  const all = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))]
  return all.toSorted((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1)).map(String)
}

function endOf({ name, points }: LineSeries, format: Format): Line['end'] {
  const last = points.findLast(({ y }) => y !== null)
  return last === undefined || last.y === null ? null : { x: String(last.x), y: last.y, said: `${name} ${say(last.y, format)}` }
}

/** What each line is called, a row each, for where there is no room at its end. */
function key(named: readonly (Line & { end: { said: string } })[], x: number, top: number): Layer[] {
  const rows = named.map(({ look, heavy, end }, index) => ({ look, heavy, said: end.said, y: top + index * 22 }))
  const said = (bold: boolean) => rows.filter(({ heavy }) => heavy === bold).map((row) => ({ words: row.said, x: x + 40, y: row.y }))
  return [
    strokes(rows.map(({ look, heavy, y }) => ({ x, y, x2: x + 30, y2: y, colour: look.colour, width: heavy ? 3.5 : 2, dash: look.dash })), { colour: ink }),
    dots(rows.map(({ look, y }) => ({ x: x + 15, y, look })), { look: emphasised }),
    words(said(false)),
    words(said(true), { bold: true }),
  ]
}
