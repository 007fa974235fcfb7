import { drawn } from './draw.ts'
import type { Chart, Plot, Words } from './draw.ts'
import { say } from './format.ts'
import type { Format } from './format.ts'
import { accent, accentLight, ink, widthOf } from './look.ts'
import type { Size } from './look.ts'
import { bars, strokes, words } from './marks.ts'
import { acrossOf, reference, rowsOf } from './rows.ts'
import { roundScale } from './scale.ts'

export type Bar = {
  readonly label: string
  /** Null where nothing is known: said in words, not drawn as nought. */
  readonly value: number | null
  /** How sure the figure is: the ends of its interval. */
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
  readonly emphasis?: boolean | undefined
  /** What is said at the end of the bar, when it is more than the figure: "12 of 20". */
  readonly said?: string | undefined
}

export type BarChart = Words & {
  readonly bars: readonly Bar[]
  readonly xLabel?: string | undefined
  readonly format: Format
  readonly reference?: { readonly name: string; readonly value: number } | undefined
}

/** Bars side by side from nought, with their intervals where there are any. */
export function barChart(chart: BarChart): Chart {
  return drawn('bar', chart, plotOf)
}

function plotOf({ bars: given, xLabel, format, reference: against }: BarChart, size: Size, width: number): Plot {
  const thick = 20
  const rows = rowsOf(given, size, thick)
  const scale = roundScale([...given.flatMap(({ value, high }) => [value ?? 0, high ?? 0]), against?.value ?? 0], { marks: size === 'wide' ? 5 : 4 })
  const saidOf = (bar: Bar) => (bar.value === null ? 'not known' : bar.said ?? say(bar.value, format))
  const right = Math.max(24, ...given.map((bar) => widthOf(saidOf(bar), bar.emphasis) + 14 - (1 - Math.max(bar.value ?? 0, bar.high ?? 0) / scale.to) * (width - rows.left - 60)))
  const plotWidth = width - rows.left - right
  const across = acrossOf(scale, plotWidth, format, xLabel)
  const boxOf = (emphasis: boolean) => given.flatMap((bar, index) => (bar.value === null || (bar.emphasis ?? given.length === 1) !== emphasis ? [] : [{ x: across.at(0), x2: across.at(bar.value), y: rows.middle(index) - thick / 2, y2: rows.middle(index) + thick / 2 }]))
  const whiskers = given.flatMap(({ low, high }, index) => {
    if (low == null || high == null) return []
    const [from, to, y] = [across.at(low), across.at(high), rows.middle(index)]
    return [{ x: from, x2: to, y, y2: y }, { x: from, x2: from, y: y - 5, y2: y + 5 }, { x: to, x2: to, y: y - 5, y2: y + 5 }]
  })
  const said = (bold: boolean) => given.flatMap((bar, index) => ((bar.emphasis ?? false) !== bold ? [] : [{ words: saidOf(bar), x: across.at(Math.max(bar.value ?? 0, bar.high ?? 0)) + 8, y: rows.middle(index) }]))
  return {
    height: rows.height,
    margin: { top: against === undefined ? 8 : 30, right, bottom: across.bottom, left: rows.left },
    layer: [
      ...across.layer,
      bars(boxOf(false), accentLight),
      bars(boxOf(true), accent),
      // White under the interval keeps it to be seen on the dark bar.
      strokes(whiskers, { colour: '#fff', width: 4 }),
      strokes(whiskers, { colour: ink, width: 1.75 }),
      ...(against === undefined ? [] : reference(against.value, against.name, format, across.at, plotWidth, rows.height)),
      ...rows.names,
      words(said(false), { over: true }),
      words(said(true), { bold: true, over: true }),
    ],
  }
}
