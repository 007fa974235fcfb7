import { dayOfIso, daysLater, isoOfDay, longDay, partsOfDay } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import type { LawBook } from './book.ts'
import type { Facts } from './facts.ts'
import { factWords } from './facts.ts'
import { startOf } from './answers/reasoned.ts'
import type { Reasoned } from './answers/reasoned.ts'
import { lastDayOf } from './counting.ts'
import type { RegisteredRule } from './register.ts'
import type { Reading } from './words.ts'

/** One of two ways to read a rule, with the date it gives; `on` is null where it gives none. */
export type DatedReading = {
  /** The entry in the uncertainty register, or the convention. */
  readonly register: string
  readonly words: string
  readonly on: string | null
  /** Whether this is the reading that the answer uses. */
  readonly chosen: boolean
  /** Whether keeping to this one keeps to both. */
  readonly safer: boolean
}

/** The reading that was used and the other, each with its date; none where the rule has only one. */
export function readingsOf(rule: RegisteredRule, { on }: Reasoned, facts: Facts, { holidays }: LawBook): readonly DatedReading[] {
  const { period, reading } = rule
  if (reading === null) return []
  const started = startOf(rule, facts)?.day ?? null
  const other = on === null ? null : otherDate(reading, on, started, facts, day => (period === null ? null : lastDayOf(period, day, holidays)))
  const chosenIsSafer = other === null || on === null || other === on ? null : (reading.safer === 'earlier' ? on < other : on > other)
  return [
    { register: reading.register, words: reading.chosen, on: isoOrNull(on), chosen: true, safer: chosenIsSafer === true },
    { register: reading.register, words: reading.other, on: isoOrNull(other), chosen: false, safer: chosenIsSafer === false },
  ]
}

/** The safer date in a sentence, where it is not the one that was used. */
export function saferDate(readings: readonly DatedReading[]): string[] {
  if (readings.length === 0) return []
  return readings.flatMap(({ chosen, safer, words, on }) => (chosen || !safer || on === null ? [] : [`${words}: to be safe, work to ${longDayIn(on)}.`]))
}

function otherDate({ differs }: Reading, on: Day, started: Day | null, facts: Facts, count: (from: Day) => Day | null): Day | null {
  if (differs === null) return null
  if ('days' in differs) return daysLater(on, differs.days)
  if ('from' in differs) {
    const from = facts[differs.from]
    return factWords[differs.from].kind === 'date' && typeof from === 'number' ? count(from as Day) : null
  }
  // Only a month without the corresponding day can be argued about: elsewhere both readings give one date.
  return started !== null && endsAMonth(started) && !sameDayOfMonth(started, on) && !sameDayOfMonth(started, daysLater(on, 1))
    ? daysLater(on, differs.daysAtMonthEnd) : on
}

function endsAMonth(day: Day): boolean {
  return partsOfDay(daysLater(day, 1)).dayOfMonth === 1
}

function sameDayOfMonth(one: Day, other: Day): boolean {
  return partsOfDay(one).dayOfMonth === partsOfDay(other).dayOfMonth
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOfDay(day)
}

function longDayIn(iso: string): string {
  const day = dayOfIso(iso)
  return day === null ? iso : longDay(day)
}
