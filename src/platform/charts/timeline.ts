import { drawn } from './draw.ts'
import type { Chart, Plot, Words } from './draw.ts'
import { accent, accentLight, inkSoft, widthOf, wrapped } from './look.ts'
import type { Size } from './look.ts'
import { dots, strokes, words } from './marks.ts'
import { apart } from './scale.ts'

export type TimelineChart = Words & {
  readonly events: readonly { readonly on: string; readonly label: string; readonly emphasis?: boolean | undefined }[]
}

/** What happened, down a line in the order it happened, each as far from the last as time was. */
export function timelineChart(chart: TimelineChart): Chart {
  return drawn('timeline', chart, plotOf)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function plotOf({ events }: TimelineChart, size: Size, width: number): Plot {
  const days = events.map(({ on }) => Temporal.PlainDate.from(on))
  const [first] = days.toSorted(Temporal.PlainDate.compare)
  const after = days.map((day) => first?.until(day).days ?? 0)
  const span = Math.max(1, ...after)
  const stacked = size === 'narrow'
  const left = stacked ? 10 : widthOf('00 Mmm 0000') + 26
  const lines = events.map(({ label, emphasis }) => wrapped(label, width - left - 30, emphasis))
  const gap = Math.max(...lines.map((each) => each.length + (stacked ? 1 : 0)), 1) * 19 + 17
  const height = Math.max(events.length * gap, size === 'wide' ? 180 : 160)
  const places = apart(after.map((count) => 14 + (count / span) * (height - gap)), gap, 14, height - gap + 20)
  const look = (emphasis: boolean) => ({ look: { colour: emphasis ? accent : inkSoft, dash: [], shape: 'circle' }, hollow: !emphasis, size: emphasis ? 130 : 90 })
  const said = (bold: boolean) => events.flatMap(({ emphasis }, index) => ((emphasis ?? false) === bold ? [{ words: lines[index] ?? [], x: 20, y: (places[index] ?? 0) + (stacked ? 20 : 0) }] : []))
  return {
    height,
    margin: { top: 6, right: 10, bottom: 6, left },
    layer: [
      strokes([{ x: 0, x2: 0, y: 0, y2: height }], { colour: accentLight, width: 2 }),
      ...[false, true].map((emphasis) => dots(events.flatMap((event, index) => ((event.emphasis ?? false) === emphasis ? [{ x: 0, y: places[index] ?? 0 }] : [])), look(emphasis))),
      words(days.map((day, index) => ({ words: `${day.day} ${months[day.month - 1]} ${day.year}`, x: stacked ? 20 : -16, y: places[index] ?? 0 })), { align: stacked ? 'left' : 'right', colour: inkSoft }),
      words(said(false)),
      words(said(true), { bold: true }),
    ],
  }
}
