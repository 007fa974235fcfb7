import { dayOfIso, daysLater, isoOfDay } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import { lawAsItStands } from './book.ts'
import type { LawBook } from './book.ts'
import { lastDayOf } from './counting.ts'
import type { Period } from './words.ts'

/**
 * The latest period for a review since a plan was made that had ended by a day, and how many had: a plan that was never
 * reviewed is late from the first, one reviewed each time on the last day from the latest (CFA s.44(1)). Before the first has
 * ended, it is the first. Each is as long as the law of the day it begins says.
 */
export function latestReviewPeriod(made: Day, by: Day, law: LawBook): { readonly on: Day; readonly years: number } {
  let length = lengthOn('annual-review-first', made, law)
  let from = made
  let on = lastDayOf(length, from, law.holidays)
  for (let years = 1; ; years += 1) {
    const begins = daysLater(on, 1)
    const next = lengthOn('annual-review-subsequent', begins, law)
    // Months are added up from one day: taken one year at a time, a plan made on 29 February would lose a day for good.
    const alike = next.unit === length.unit && next.counted === length.counted
    length = alike ? { ...length, amount: length.amount + next.amount } : next
    if (!alike) from = begins
    const then = lastDayOf(length, from, law.holidays)
    if (then > by || then <= on) return { on, years }
    on = then
  }
}

/** The same in ISO dates, for bulk work. */
export function latestReviewDueIso(made: string, by: string, law: LawBook = lawAsItStands): string {
  const [from, until] = [dayOfIso(made), dayOfIso(by)]
  if (from === null || until === null) throw new RangeError(`${from === null ? made : by} is not a date`)
  return isoOfDay(latestReviewPeriod(from, until, law).on)
}

function lengthOn(id: 'annual-review-first' | 'annual-review-subsequent', begins: Day, law: LawBook): Period {
  const { period } = law.inForceOn(id, begins) ?? law.rule(id)
  if (period === null) throw new Error(`The rule ${id} has no single period to count`)
  return period
}
