import { dayOfIso, dayOfParts, daysLater, isoOfDay, partsOfDay, weekdayOfDay } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { Chance } from './chance.ts'

const first = dayOfParts(1998, 1, 1)
const printed: string[] = []

/** Prints a day, remembering those printed: a return has a million dates and ten thousand different days. */
export function iso(day: Day): string {
  const at = day - first
  return at < 0 ? isoOfDay(day) : printed[at] ??= isoOfDay(day)
}

/** A day that is known to be written well. */
export function dayOf(text: string): Day {
  const day = dayOfIso(text)
  if (day === null) throw new Error(`Not a date: ${text}`)
  return day
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

export function dayBetween(chance: Chance, low: Day, high: Day): Day {
  return high <= low ? low : daysLater(low, chance.between(0, high - low))
}

/** That day or the nearest office day before it: notices are sent on weekdays, and not at Christmas or New Year. */
export function officeDayBefore(day: Day): Day {
  let on = day
  while (!isOffice(on)) on = daysLater(on, -1)
  return on
}

/** That day or the next office day. */
export function officeDayAfter(day: Day): Day {
  let on = day
  while (!isOffice(on)) on = daysLater(on, 1)
  return on
}

function isOffice(day: Day): boolean {
  if (weekdayOfDay(day) > 5) return false
  const { month, dayOfMonth } = partsOfDay(day)
  return !(month === 12 && (dayOfMonth === 25 || dayOfMonth === 26)) && !(month === 1 && dayOfMonth === 1)
}

// Requests and meetings by month: no monthly figures are published, so the shape (autumn and spring high, August low) is our judgement.
const termly = [10, 10, 11, 7, 9, 9, 8, 3, 8, 10, 11, 6]
const reviewed = [9, 10, 12, 6, 11, 12, 8, 0.2, 5, 11, 13, 7]
const asked = termly.map(weight => weight / 11)
const met = reviewed.map(weight => weight / 13)

/** A day on which a request arrives: any weekday, seldom a weekend, few in August. */
export function requestDay(chance: Chance, low: Day, high: Day): Day {
  const day = weighed(chance, asked, low, high)
  return weekdayOfDay(day) > 5 && !chance.is(0.12) ? earlier(officeDayAfter(day), high) : day
}

/** A day on which a school holds a review. */
export function meetingDay(chance: Chance, low: Day, high: Day): Day {
  return later(officeDayBefore(weighed(chance, met, low, high)), low)
}

function weighed(chance: Chance, weights: readonly number[], low: Day, high: Day): Day {
  let day = dayBetween(chance, low, high)
  for (let tries = 0; tries < 6 && !chance.is(weights[partsOfDay(day).month - 1] ?? 1); tries++) day = dayBetween(chance, low, high)
  return day
}
