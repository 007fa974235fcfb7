import { drawn } from './draw.ts'
import type { Chart, Layer, Plot, Words } from './draw.ts'
import { axisExpression, say } from './format.ts'
import type { Format } from './format.ts'
import { accentLight, ink, inkSoft, looks, widthOf } from './look.ts'
import type { SeriesLook, Size } from './look.ts'
import { dots, strokes, words } from './marks.ts'
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
  const layer: Layer[] = [
    ...marks.flatMap((mark): Layer[] => [
      { data: { values: [{ x: String(mark.x) }] }, mark: { type: 'rule', stroke: accentLight, strokeDash: [3, 3] }, encoding: { x } },
      { data: { values: [{ x: String(mark.x), said: mark.text }] }, mark: { type: 'text', y: -10, baseline: 'middle', fill: inkSoft, fontSize: 13, align: xs.indexOf(String(mark.x)) > xs.length / 2 ? 'right' : 'left' }, encoding: { x, text: { field: 'said' } } },
    ]),
    // The line the sentence is about is drawn last, over the others.
    ...lines.toSorted((a, b) => Number(a.heavy) - Number(b.heavy)).flatMap(({ points, look, heavy, end }): Layer[] => {
      const rows = points.map((point) => ({ x: String(point.x), y: point.y }))
      return [
        { data: { values: rows }, mark: { type: 'line', stroke: look.colour, strokeWidth: heavy ? 3.5 : 2, strokeDash: [...look.dash], strokeCap: 'round', strokeJoin: 'round' }, encoding: { x, y } },
        { data: { values: every ? rows : end === null ? [] : [end] }, mark: { type: 'point', filled: true, opacity: 1, fill: look.colour, stroke: '#fff', strokeWidth: 1, shape: look.shape, size: heavy ? 80 : 60 }, encoding: { x, y } },
      ]
    }),
    words([{ words: yLabel, x: 2 - left, y: -20 - markHeight }], { colour: inkSoft }),
  ]
  if (size === 'wide') {
    const places = apart(named.map(({ end }) => height * (1 - (end.y - scale.from) / (scale.to - scale.from))), 19, 4, height - 4)
    named.forEach(({ end, look, heavy }, index) => layer.push(words([{ words: end.said, x: width - left - right + 6, y: places[index] ?? 0 }], { colour: look.colour, bold: heavy })))
  } else if (keyHeight > 0) {
    named.forEach((line, index) => layer.push(...key(line, line.end.said, 2 - left, -keyHeight - markHeight - 26 + index * 22)))
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

function key({ look, heavy }: Line, said: string, x: number, y: number): Layer[] {
  return [
    strokes([{ x, y, x2: x + 30, y2: y }], { colour: look.colour, width: heavy ? 3.5 : 2, dash: look.dash }),
    dots([{ x: x + 15, y }], { look }),
    words([{ words: said, x: x + 40, y }], { colour: ink, bold: heavy }),
  ]
}
