import { daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { Chance } from './chance.ts'
import type { Rates } from './character.ts'
import { later, officeDayAfter, officeDayBefore } from './days.ts'

/** Days from request to final plan, so that the three published bands come out as the area keeps them. */
export function daysToPlan(chance: Chance, rates: Rates, band = chance.next()): number {
  if (band < rates.twentyWeeks) return withinTwentyWeeks(chance)
  if (band < rates.twentyWeeks + rates.overYear) return overAYear(chance)
  return overTwentyWeeks(chance)
}

/** Days to a plan issued in time: most in the last weeks allowed. */
export function withinTwentyWeeks(chance: Chance): number {
  return 140 - Math.floor(56 * chance.next() ** 2.2)
}

// More than 20 and up to 52 weeks (364 days), thinning as it goes.
function overTwentyWeeks(chance: Chance): number {
  return 141 + Math.floor(224 * chance.next() ** 1.7)
}

function overAYear(chance: Chance): number {
  return 365 + Math.min(420, Math.floor(-85 * Math.log(1 - chance.next())))
}

/** The longest that `daysToPlan` gives. */
const longest = 785

/**
 * Days a case still open has been open. In a steady stream the cases under way at a moment are those of long duration
 * more often than short ones, each seen at a random point of its life (renewal theory).
 */
export function daysOpen(chance: Chance, rates: Rates, atLeast: number): number {
  for (;;) {
    const whole = daysToPlan(chance, rates)
    if (chance.next() * longest > whole) continue
    const so = Math.floor(chance.next() * whole)
    if (so >= atLeast) return so
  }
}

/** The mean of `daysToPlan`. */
export function meanDaysToPlan(rates: Rates): number {
  return rates.twentyWeeks * (140 - 56 / 3.2) + (1 - rates.twentyWeeks - rates.overYear) * (141 + 224 / 2.7) + rates.overYear * (365 + 84)
}

/** Days from a request to the decision whether to assess; most are in the last two weeks allowed. */
export function daysToDecision(chance: Chance, rates: Rates, draw = chance.next()): number {
  return draw < rates.sixWeeks ? 42 - Math.floor(28 * chance.next() ** 2) : 43 + Math.floor(-18 * Math.log(1 - chance.next() * 0.995))
}

/** The office day on which a decision taken after so many days is sent: never out of its six weeks by the move off a weekend. */
export function decisionDay(received: Day, days: number): Day {
  const on = daysLater(received, days)
  return days <= 42 ? later(officeDayBefore(on), received) : officeDayAfter(on)
}

/** Days a request still undecided has been waiting: as with `daysOpen`, the slow ones are met with more often. */
export function daysAwaiting(chance: Chance, rates: Rates): number {
  for (;;) {
    const whole = daysToDecision(chance, rates)
    if (chance.next() * 150 < whole) return Math.floor(chance.next() * whole)
  }
}

/** Days from a request to being told that no plan will be issued. */
export function daysToNoPlan(chance: Chance, rates: Rates, draw = chance.next()): number {
  return draw < rates.sixteenWeeks ? 112 - Math.floor(30 * chance.next() ** 2) : 113 + Math.floor(150 * chance.next() ** 2)
}

/** Days from a review meeting to the decision. */
export function daysToReviewDecision(chance: Chance, rates: Rates): number {
  return chance.is(rates.fourWeeks) ? 28 - Math.floor(24 * chance.next() ** 1.5) : 29 + Math.floor(-40 * Math.log(1 - chance.next() * 0.97))
}
