import type { AreaFunnel } from '../reads/area-funnel.ts'
import type { Latest } from '../reads/latest.ts'
import { cellInWords, inWords } from '../rules/in-words.ts'
import { periodInWords } from '../rules/period.ts'
import { wilson } from '../../../ground/proportion/index.ts'
import { unitHeading } from './words.ts'

const standings = { 'as expected': 'within limits', 'worth a look': 'between limits', 'not chance': 'beyond limits' } as const

/** Every area by name, with its figure and, for a share, its interval and where it stands against chance. */
export function allAreas({ measure, period, areas }: Latest, funnel: AreaFunnel | undefined) {
  const placed = new Map(funnel?.placed.map(each => [each.area, each]))
  const when = periodInWords(measure.counted, period)
  return {
    id: 'areas', caption: `Every area by name, ${when}`, compact: true, firstCellIsHeader: true,
    head: [{ text: 'Area' }, { text: unitHeading(measure), numeric: true }, ...(funnel === undefined ? [] : [{ text: 'Out of', numeric: true }, { text: 'Chance alone: between', numeric: true }, { text: 'Against limits for its size' }])],
    rows: areas.map(({ area, figure }) => [
      { text: area.name, href: `/areas/${area.code}/figures/${measure.id}`, ...(figure?.note == null ? {} : { note: figure.note }) },
      { text: cellInWords(measure.unit, figure), numeric: true },
      ...(funnel === undefined ? [] : standingOf(placed.get(area.code))),
    ]),
  }
}

function standingOf(placed: AreaFunnel['placed'][number] | undefined) {
  const interval = placed === undefined ? null : wilson(placed.count, placed.of)
  if (placed === undefined || interval === null) return [{ text: '', numeric: true }, { text: '', numeric: true }, { text: 'left out' }]
  const standing = placed.standing === 'as expected' ? standings[placed.standing] : `${standings[placed.standing]}, ${placed.side}`
  return [{ text: placed.of.toLocaleString('en-GB'), numeric: true }, { text: `${inWords('percent', interval.low * 100)} and ${inWords('percent', interval.high * 100)}`, numeric: true }, { text: standing }]
}
