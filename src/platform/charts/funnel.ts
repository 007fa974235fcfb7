import { drawn } from './draw.ts'
import type { Chart, Layer, Plot, Words } from './draw.ts'
import { axisExpression, say } from './format.ts'
import type { Format } from './format.ts'
import { accent, ink, inkSoft, widthOf } from './look.ts'
import type { SeriesLook, Size } from './look.ts'
import { dots, strokes, words } from './marks.ts'
import { roundScale } from './scale.ts'

export type FunnelPoint = {
  readonly size: number
  readonly value: number
  /** Whether it lies within the inner limits, between the two, or beyond the outer. */
  readonly place: 'inside' | 'between' | 'beyond'
  /** Named on the drawing: the one the page is about. */
  readonly name?: string | undefined
}

export type FunnelLimits = { readonly size: number; readonly inner: readonly [number, number]; readonly outer: readonly [number, number] }

export type FunnelChart = Words & {
  readonly points: readonly FunnelPoint[]
  /** The limits at several sizes, smallest first. */
  readonly limits: readonly FunnelLimits[]
  readonly target: { readonly value: number; readonly name: string }
  readonly xLabel: string
  readonly yLabel: string
  readonly yFormat: Format
}

const grey = '#8a999e'
const places: Record<FunnelPoint['place'], { look: SeriesLook; hollow: boolean; size: number }> = {
  inside: { look: { colour: grey, dash: [], shape: 'circle' }, hollow: true, size: 44 },
  between: { look: { colour: inkSoft, dash: [], shape: 'diamond' }, hollow: false, size: 64 },
  beyond: { look: { colour: '#a34a0c', dash: [], shape: 'triangle-up' }, hollow: false, size: 70 },
}
const said: Record<FunnelPoint['place'], string> = { inside: 'within the limits', between: 'between the limits', beyond: 'beyond the outer limits' }

/** Shares against how many they are of, with the limits that chance would keep to. No place in it is a rank. */
export function funnelChart(chart: FunnelChart): Chart {
  return drawn('funnel', chart, plotOf)
}

function plotOf({ points, limits, target, xLabel, yLabel, yFormat }: FunnelChart, size: Size, width: number): Plot {
  const height = size === 'wide' ? 340 : 300
  const across = roundScale([0, ...points.map((point) => point.size)], { marks: size === 'wide' ? 6 : 3 })
  const up = roundScale([0, ...points.map((point) => point.value), ...limits.flatMap(({ outer }) => outer)])
  const left = Math.max(...up.ticks.map((tick) => widthOf(say(tick, yFormat)))) + 14
  const right = 24
  const inside = { width: width - left - right, height }
  const x = (value: number) => value / across.to * inside.width
  const y = (value: number) => height * (1 - (value - up.from) / (up.to - up.from))
  const line = (at: (limit: FunnelLimits) => number, colour: string, dash: readonly number[]): Layer =>
    strokes(limits.slice(1).map((limit, index) => ({ x: x(limits[index]?.size ?? 0), y: y(at(limits[index] ?? limit)), x2: x(limit.size), y2: y(at(limit)) })), { colour, width: 1.5, dash })
  const kinds = (['inside', 'between', 'beyond'] as const).filter((kind) => points.some((point) => point.place === kind))
  const named = points.filter((point) => point.name !== undefined)
  const keyTop = -30 - kinds.length * 22 - 28
  return {
    height,
    margin: { top: -keyTop + 14, right, bottom: 56, left },
    layer: [
      axes(across.to, across.ticks, up, yFormat, xLabel),
      line(({ outer }) => outer[0], grey, []), line(({ outer }) => outer[1], grey, []),
      line(({ inner }) => inner[0], grey, [5, 4]), line(({ inner }) => inner[1], grey, [5, 4]),
      strokes([{ x: 0, y: y(target.value), x2: inside.width, y2: y(target.value) }], { colour: accent, width: 2 }),
      ...kinds.map((kind) => dots(points.filter((point) => point.place === kind && point.name === undefined).map((point) => ({ x: x(point.size), y: y(point.value) })), places[kind])),
      words([{ words: `${target.name} ${say(target.value, yFormat)}`, x: inside.width, y: y(target.value) - 11 }], { colour: accent, bold: true, align: 'right', over: true }),
      ...named.flatMap((point) => [
        dots([{ x: x(point.size), y: y(point.value) }], { look: { colour: accent, dash: [], shape: 'circle' }, size: 170 }),
        words([{ words: point.name ?? '', x: x(point.size) + (x(point.size) > inside.width / 2 ? -12 : 12), y: y(point.value) }], { bold: true, align: x(point.size) > inside.width / 2 ? 'right' : 'left', over: true }),
      ]),
      ...kinds.flatMap((kind, index) => [
        dots([{ x: 12 - left, y: keyTop + index * 22 }], places[kind]),
        words([{ words: said[kind], x: 28 - left, y: keyTop + index * 22 }], { colour: ink }),
      ]),
      strokes([{ x: 2 - left, y: keyTop + kinds.length * 22, x2: 22 - left, y2: keyTop + kinds.length * 22 }], { colour: grey, width: 1.5, dash: [5, 4] }),
      words([{ words: size === 'wide' ? 'limits: inner dashed (95 in 100), outer solid (998 in 1,000)' : 'limits: dashed inner, solid outer', x: 28 - left, y: keyTop + kinds.length * 22 }], { colour: inkSoft }),
      words([{ words: yLabel, x: 2 - left, y: -18 }], { colour: inkSoft }),
    ],
  }
}

function axes(most: number, ticks: readonly number[], up: { from: number; to: number; ticks: readonly number[] }, format: Format, xLabel: string): Layer {
  return {
    data: { values: [{ x: 0, y: up.from }] },
    mark: { type: 'point', opacity: 0, size: 0 },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: { domain: [0, most], nice: false }, axis: { title: xLabel, values: [...ticks], labelExpr: axisExpression('count'), grid: false } },
      y: { field: 'y', type: 'quantitative', scale: { domain: [up.from, up.to], nice: false }, axis: { title: null, values: [...up.ticks], labelExpr: axisExpression(format) } },
    },
  }
}
