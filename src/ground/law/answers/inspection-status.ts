import { dateOfDay, longDay, workingDaysBetween } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import type { Rule } from '../words.ts'
import { daysInWords } from './reasoned.ts'

/** How an act stands against its day (CAL-6): only a statutory limit can be breached. */
type Status = 'met' | 'breach' | 'late_advisory' | 'overdue' | 'open'

/** When an act was done and the day of asking, each where it is known. */
export type Known = { readonly done: Day | undefined; readonly today: Day | undefined }

/** How an act stands against its day; null where neither when it was done nor the day of asking is known. */
export function statusOf(limit: Rule['limit'], due: Day, { done, today }: Known): Status | null {
  if (done !== undefined) return done <= due ? 'met' : limit === 'statutory' ? 'breach' : 'late_advisory'
  return today === undefined ? null : today <= due ? 'open' : 'overdue'
}

/** The same in a sentence, or none where nothing is known. */
export function statusWords(limit: Rule['limit'], due: Day, known: Known): string[] {
  const { done, today } = known
  const status = statusOf(limit, due, known)
  if (status === null) return []
  if (done !== undefined) {
    if (status === 'met') return [`It was done on ${longDay(done)}, which is in time.`]
    return [`It was done on ${longDay(done)}, ${daysInWords(done - due)} late${status === 'breach' ? ': a breach of the law' : '. The limit is not law, so this is no breach'}.`]
  }
  if (today === undefined) return []
  return [status === 'open' ? `It is not known to have been done by ${longDay(today)}, and there is still time.`
    : `It is not known to have been done, and ${longDay(today)} is ${daysInWords(today - due)} after the last day.`]
}

/** How many days an act is late; 0 where it is in time, and null where nothing is known. */
export function calendarDaysLate(due: Day, { done, today }: Known): number | null {
  const until = done ?? today
  return until === undefined ? null : Math.max(0, until - due)
}

/** The same in working days. */
export function workingDaysLate(due: Day, known: Known, law: LawBook): number | null {
  const until = known.done ?? known.today
  return until === undefined ? null : workingDaysFrom(due, until, law)
}

/** How many working days lie after one day, up to and including another; 0 where the other is not later. */
export function workingDaysFrom(after: Day, upTo: Day, { holidays }: LawBook): number {
  return workingDaysBetween(dateOfDay(after), dateOfDay(upTo), holidays)
}
