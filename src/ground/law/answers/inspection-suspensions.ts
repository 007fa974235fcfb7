import { dayOfIso, daysLater, longDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'

/** What was suspended: full inspections and re-visits started again on different days. */
export type Suspended = 'full inspections' | 're-visits'

/** A date as it was and as a suspension leaves it, with the sentence that says so. */
type Paused = { readonly on: Day; readonly words: readonly string[] }

/** Moves a date that fell while inspections were suspended: to the restart, and as many calendar days after it as it lay into the suspension (CAL-8). */
export function pausedBy(what: Suspended, original: Day): Paused {
  const { from, restart } = suspensions[what]
  if (!isInside(what, original)) {
    return { on: original, words: [`${longDay(original)} is outside the suspension of ${what}, from ${longDay(from)} to ${longDay(daysLater(restart, -1))}, and is not moved.`] }
  }
  const into = original - from
  const on = daysLater(restart, into)
  return { on, words: [`${longDay(original)} is ${into === 1 ? '1 day' : `${into} days`} into the suspension of ${what}, so it moves to as many days after the restart on ${longDay(restart)}: ${longDay(on)}.`] }
}

/** Whether a date fell while these were suspended; the day of the restart is outside. */
export function isInside(what: Suspended, day: Day): boolean {
  const { from, restart } = suspensions[what]
  return from <= day && day < restart
}

// All routine activity stopped on 17 March 2020. Only the months of the restarts are known, so their first days are used.
const suspensions: Readonly<Record<Suspended, { readonly from: Day; readonly restart: Day }>> = {
  'full inspections': { from: dayIn('2020-03-17'), restart: dayIn('2021-06-01') },
  're-visits': { from: dayIn('2020-03-17'), restart: dayIn('2021-04-01') },
}

/** A day that the register holds as text. */
export function dayIn(iso: string): Day {
  const day = dayOfIso(iso)
  if (day === null) throw new Error(`${iso} is not a date`)
  return day
}
