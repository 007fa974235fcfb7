import { daysLater, isoOfDay, longDay, partsOfDay, shortDay, weekdayOfDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import { lastDayOf } from '../counting.ts'
import { factWords } from '../facts.ts'
import type { DateFact, FactName, FactRefused, Facts } from '../facts.ts'
import type { Period, Rule } from '../words.ts'

/** What an answer may hold: it is printed as JSON. */
export type AnswerValue = string | number | boolean | null | readonly AnswerValue[] | { readonly [name: string]: AnswerValue }

/** An answer with the sentences that lead to it. */
export type Reasoned = {
  readonly kind: 'reasoned'
  readonly answers: { readonly [name: string]: AnswerValue }
  /** The day that the duty must be done by; null where the answer is not a day. */
  readonly on: Day | null
  /** Whether the duty is to be done by that day, or begins on it. */
  readonly when?: 'by' | 'from'
  /** The outcome in a sentence, where "must do this by that day" does not say it. */
  readonly outcome?: string
  readonly because: string
  readonly counting: readonly string[]
  readonly warnings: readonly string[]
}

/** A fact without which there is no answer. */
export type Unknown = { readonly kind: 'unknown'; readonly missing: readonly FactName[] }

/** How one rule turns facts into an answer, under the version that governs them and the book it stands in. */
export type Answerer = (rule: Rule, facts: Facts, law: LawBook) => Reasoned | Unknown | FactRefused

/** The day that starts a rule, and the fact that gave it. */
export type Start = { readonly fact: DateFact; readonly day: Day }

/** The facts are not enough: these are wanted. */
export function unknown(...missing: FactName[]): Unknown {
  return { kind: 'unknown', missing }
}

/** A fact that cannot be true beside another. */
export function refused(fact: FactName, why: string): FactRefused {
  return { kind: 'refused', fact, why }
}

/** The answer of a rule with one trigger and one length of time. */
export function due(rule: Rule, facts: Facts, law: LawBook, name = 'due'): Reasoned | Unknown {
  const start = startOf(rule, facts)
  if (start === null || rule.period === null) return unknown(rule.trigger[0])
  return dueFrom(rule, start, law, name)
}

/** The same, from a start that is already known. */
export function dueFrom(rule: Rule, start: Start, law: LawBook, name = 'due'): Reasoned {
  if (rule.period === null) throw new Error(`The rule ${rule.id} has no single period to count`)
  const on = lastDayOf(rule.period, start.day, law.holidays)
  const inWorkingDays = rule.period.unit === 'working days'
  return {
    kind: 'reasoned',
    answers: { [name]: isoOfDay(on) },
    on,
    because: happened(start),
    counting: [countingWords(rule, start, on, law), ...(inWorkingDays ? leftOut(start.day, on, law) : [stays(on, law, rule.binds)])],
    warnings: inWorkingDays ? beyondTheList(on, law) : [],
  }
}

/** The first trigger of a rule that is known. */
export function startOf(rule: Rule, facts: Facts): Start | null {
  for (const fact of rule.trigger) {
    const day = facts[fact]
    if (factWords[fact].kind === 'date' && typeof day === 'number') return { fact: fact as DateFact, day: day as Day }
  }
  return null
}

/** "The request reached the council on Monday 5 January 2026." */
export function happened({ fact, day }: Start, how?: string): string {
  return `${capital(factWords[fact].happened)} on ${longDay(day)}${how === undefined ? '' : `, by ${how}`}.`
}

/** Why a date in calendar time does not move: the law is the reason only where it is the law that sets the date. */
export function stays(day: Day, { holidays }: LawBook, binds: Rule['binds'] = 'must'): string {
  const moved = binds === 'should' || binds === 'target' ? 'the date is not moved' : 'the law does not move the date'
  const holiday = holidays.nameOn(day)
  if (holiday !== undefined) return `${shortDay(day)} is a bank holiday (${holiday}), and ${moved}.`
  const weekday = weekdayOfDay(day)
  if (weekday > 5) return `${shortDay(day)} is a ${weekday === 6 ? 'Saturday' : 'Sunday'}, and ${moved}.`
  return 'Weekends, school holidays and bank holidays count like any other day.'
}

/** What a count of working days left out between two days, whichever comes first. */
export function leftOut(one: Day, other: Day, { holidays }: LawBook): string[] {
  const [first, last] = one < other ? [one, other] : [other, one]
  const named: string[] = []
  for (const day of holidays.onWeekdays) if (first <= day && day <= last) named.push(`${shortDay(day)} (${holidays.nameOn(day)})`)
  return [named.length === 0 ? 'Weekends are left out; there is no bank holiday in between.' : `Weekends are left out, and so ${named.length === 1 ? 'is the bank holiday' : 'are the bank holidays'} ${listed(named)}.`]
}

/** A count of working days that reaches past the years for which bank holidays are known. */
export function beyondTheList(day: Day, { holidays }: LawBook): string[] {
  const { year } = partsOfDay(day)
  if (year >= holidays.firstYear && year <= holidays.lastYear) return []
  return [`Bank holidays are listed for ${holidays.firstYear} to ${holidays.lastYear}: check this date by hand.`]
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** "1 day", "15 days". */
export function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** "1 week", "20 weeks". */
export function lengthInWords({ amount, unit }: Period): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`
}

/** The same text with its first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function countingWords(rule: Rule, { fact, day }: Start, on: Day, { holidays }: LawBook): string {
  if (rule.period === null) return ''
  const { amount, unit, counted } = rule.period
  const length = lengthInWords(rule.period)
  const dayOf = capital(factWords[fact].dayOf)
  switch (counted) {
    case 'after':
      if (unit === 'months') return `${dayOf} is day 0; ${length} later is the same day of the month, or its last day where there is none: ${longDay(on)}.`
      return `${dayOf} is day 0; ${length}${unit === 'weeks' ? ` = ${amount * 7} days` : ''}, so the last day is ${longDay(on)}.`
    case 'beginning with':
      if (unit === 'working days' && (weekdayOfDay(day) > 5 || holidays.nameOn(day) !== undefined)) {
        return `${dayOf} is not a working day, so the next working day is day 1 and working day ${amount} is ${longDay(on)}.`
      }
      return `${dayOf} is day 1, so a period of ${length} beginning with it ends on ${longDay(on)}${unit === 'months' ? inAShorterMonth(day, daysLater(on, 1)) : ''}.`
    case 'at least before':
      return `Counting ${length} back from ${longDay(day)}, the latest day is ${longDay(on)}.`
  }
}

/** Why months that end in a shorter month end where they do (Dodds v Walker), to go on a sentence; empty where the day exists. */
export function inAShorterMonth(from: Day, corresponding: Day): string {
  const wanted = partsOfDay(from).dayOfMonth
  return partsOfDay(corresponding).dayOfMonth === wanted ? '' : `, as that month has no day ${wanted} and its last day stands for it`
}

/** The day so many weeks later. */
export function weeksLater(day: Day, weeks: number): Day {
  return daysLater(day, weeks * 7)
}
