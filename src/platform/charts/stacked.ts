import { drawn } from './draw.ts'
import type { Chart, Plot, Words } from './draw.ts'
import { say } from './format.ts'
import { inkSoft, ordered, widthOf } from './look.ts'
import type { Size } from './look.ts'
import { bars, words } from './marks.ts'
import { rowsOf } from './rows.ts'

export type StackedChart = Words & {
  /** The parts of each whole, in an order that means something; at most five. */
  readonly parts: readonly string[]
  /** Each row gives a count for every part. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[]; readonly emphasis?: boolean | undefined }[]
  /** Draw each row as shares of its own whole; the counts are still what is said. */
  readonly asShares?: boolean | undefined
}

/** Wholes and their parts as counts, each part said in its place where it fits. */
export function stackedChart(chart: StackedChart): Chart {
  return drawn('stacked', chart, plotOf)
}

function plotOf({ parts, rows: given, asShares = false }: StackedChart, size: Size, width: number): Plot {
  const thick = 26
  const rows = rowsOf(given, size, thick)
  const totals = given.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const right = Math.max(0, ...totals.map((total) => widthOf(say(total, 'count'), true))) + 16
  const plotWidth = width - rows.left - right
  const keys = keyOf(parts, size, width)
  const boxes = given.flatMap(({ counts }, row) => {
    const whole = asShares ? totals[row] ?? 0 : Math.max(1, ...totals)
    let from = 0
    return counts.map((count, part) => {
      const x = whole === 0 ? 0 : (from / whole) * plotWidth
      from += count
      return { part, count, x, x2: whole === 0 ? 0 : (from / whole) * plotWidth, y: rows.middle(row) - thick / 2, y2: rows.middle(row) + thick / 2 }
    })
  }).filter(({ count }) => count > 0)
  const lookOf = (part: number) => ordered[part] ?? { fill: '#fff', text: inkSoft }
  return {
    height: rows.height,
    margin: { top: keys.height + 10, right, bottom: 8, left: rows.left },
    layer: [
      ...parts.flatMap((part, index) => {
        const place = keys.places[index] ?? { x: 0, y: 0 }
        const [x, y] = [place.x - rows.left + 2, place.y - keys.height - 10]
        return [bars([{ x, x2: x + 16, y: y + 2, y2: y + 18 }], lookOf(index).fill, '#34545b'), words([{ words: part, x: x + 24, y: y + 10 }])]
      }),
      ...parts.flatMap((_, index) => [
        bars(boxes.filter(({ part }) => part === index), lookOf(index).fill, '#34545b'),
        words(boxes.filter(({ part, count, x, x2 }) => part === index && x2 - x > widthOf(say(count, 'count')) + 6).map(({ count, x, x2, y, y2 }) => ({ words: say(count, 'count'), x: (x + x2) / 2, y: (y + y2) / 2 })), { align: 'center', colour: lookOf(index).text, bold: index < 2 }),
      ]),
      ...rows.names,
      words(totals.map((total, row) => ({ words: say(total, 'count'), x: asShares ? plotWidth + 10 : (total / Math.max(1, ...totals)) * plotWidth + 10, y: rows.middle(row) })), { colour: inkSoft }),
    ],
  }
}

/** The key, set like words in lines as wide as the chart. */
function keyOf(parts: readonly string[], size: Size, width: number): { places: { x: number; y: number }[]; height: number } {
  let [x, y] = [0, 0]
  const places = parts.map((part) => {
    const needs = widthOf(part) + 24 + 22
    if (x > 0 && x + needs - 22 > width) [x, y] = [0, y + 26]
    const place = { x, y }
    x += needs
    return place
  })
  return { places, height: y + 26 + (size === 'wide' ? 6 : 0) }
}
