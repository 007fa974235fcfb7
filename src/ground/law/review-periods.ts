import { dayOfIso, daysLater, isoOfDay, monthsLater } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'

/**
 * The latest period of 12 months since a plan was made that had ended by a day, and how many had: a plan that was never
 * reviewed is late from the first, one reviewed each time on the last day from the latest (CFA s.44(1)). Before the first has
 * ended, it is the first.
 */
export function latestReviewPeriod(made: Day, by: Day): { readonly on: Day; readonly years: number } {
  let years = 1
  while (daysLater(monthsLater(made, 12 * (years + 1)), -1) <= by) years += 1
  return { on: daysLater(monthsLater(made, 12 * years), -1), years }
}

/** The same in ISO dates, for bulk work. */
export function latestReviewDueIso(made: string, by: string): string {
  const [from, until] = [dayOfIso(made), dayOfIso(by)]
  if (from === null || until === null) throw new RangeError(`${from === null ? made : by} is not a date`)
  return isoOfDay(latestReviewPeriod(from, until).on)
}
