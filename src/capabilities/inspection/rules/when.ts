import { addWorkingDays } from '../../../ground/calendar/index.ts'
import type { Dated, Inspection } from '../words.ts'

/** Between which days something happened, as far as the record says. Null on both sides when it says nothing. */
export type Between = { readonly earliest: Temporal.PlainDate | null; readonly latest: Temporal.PlainDate | null }

/** Longest wait from the end of an inspection to its letter among the 149 of the official file: 102 working days. */
const longestWait = 102

/** When the inspection began. A month given without a day is the whole month; one with no date began before its report. */
export function began(inspection: Inspection): Between {
  const given = days(inspection.started)
  return given.latest === null ? { earliest: null, latest: inspection.publishedOn } : given
}

/** When the report was published. Where the source gives only the month of the inspection, at the latest the longest wait seen after it. */
export function published(inspection: Inspection): Between {
  return publishedAfter(inspection.publishedOn, inspection.started)
}

/** When the re-visit began. */
export function revisitBegan(inspection: Inspection): Between | null {
  return inspection.revisit && days(inspection.revisit.started)
}

/** When the letter of the re-visit was published. */
export function revisitPublished(inspection: Inspection): Between | null {
  return inspection.revisit && publishedAfter(inspection.revisit.publishedOn, inspection.revisit.started)
}

/** Whether it had happened by the end of that day: `null` when the record does not let us say. */
export function happenedBy(when: Between, day: Temporal.PlainDate): boolean | null {
  if (when.latest !== null && Temporal.PlainDate.compare(when.latest, day) <= 0) return true
  if (when.earliest !== null && Temporal.PlainDate.compare(when.earliest, day) > 0) return false
  return null
}

function publishedAfter(publishedOn: Temporal.PlainDate | null, started: Dated): Between {
  if (publishedOn !== null) return { earliest: publishedOn, latest: publishedOn }
  const { earliest, latest } = days(started)
  return { earliest, latest: latest && addWorkingDays(latest, longestWait) }
}

function days(dated: Dated): Between {
  if (dated.on !== null) return { earliest: dated.on, latest: dated.on }
  if (dated.month === null) return { earliest: null, latest: null }
  const first = Temporal.PlainYearMonth.from(dated.month).toPlainDate({ day: 1 })
  return { earliest: first, latest: first.with({ day: first.daysInMonth }) }
}
