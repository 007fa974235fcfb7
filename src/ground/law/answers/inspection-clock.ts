import { isoOfDay, shortDay, weekdayOfDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import { factWords } from '../facts.ts'
import type { DateFact, FactName, Facts } from '../facts.ts'
import type { Rule } from '../words.ts'
import type { Known } from './inspection-status.ts'
import { calendarDaysLate, statusOf, statusWords, workingDaysLate } from './inspection-status.ts'
import type { Suspended } from './inspection-suspensions.ts'
import { isInside, pausedBy } from './inspection-suspensions.ts'
import type { Answerer, AnswerValue, Reasoned, Start } from './reasoned.ts'
import { capital, dueFrom, happened, startOf, unknown } from './reasoned.ts'

/** How one clock of an inspection answers. */
type Clock = {
  /** What its date is called. */
  readonly as?: string
  /** The fact that says when it was done. */
  readonly done?: DateFact
  readonly late?: 'workingDaysLate' | 'calendarDaysLate'
  /** What a national suspension of which moves its date. */
  readonly pausedWith?: Suspended
  readonly warns?: (facts: Facts) => readonly string[]
}

/** A clock of an inspection: its date, how firmly that is set, and how it stands where that is known. */
export function clock({ as = 'due', done, late, pausedWith, warns }: Clock = {}): Answerer {
  return (rule, facts, law) => {
    const start = startOf(rule, facts)
    if (start === null) return unknown(rule.trigger[0])
    const counted = countedFrom(rule, start, law)
    const original = counted.on
    const paused = pausedWith !== undefined && facts.applySuspensions === true ? pausedBy(pausedWith, original) : { on: original, words: [] }
    const known: Known = { done: done === undefined ? undefined : facts[done], today: facts.today }
    const answers: Record<string, AnswerValue> = pausedWith === undefined ? {} : { originalDue: isoOfDay(original) }
    answers[as] = isoOfDay(paused.on)
    if (rule.limit !== undefined) answers.type = rule.limit
    const status = statusOf(rule.limit, paused.on, known)
    if (status !== null) answers.status = status
    const days = late === undefined ? null : late === 'calendarDaysLate' ? calendarDaysLate(paused.on, known) : workingDaysLate(paused.on, known, law)
    if (late !== undefined && days !== null) answers[late] = days
    return {
      ...counted,
      answers,
      on: paused.on,
      counting: [...counted.counting, ...paused.words, ...statusWords(rule.limit, paused.on, known)],
      warnings: [
        ...counted.warnings, ...warns?.(facts) ?? [], ...isDefault(rule), ...beforeItsStart(rule, start, done, known.done),
        ...(pausedWith !== undefined && facts.applySuspensions !== true && isInside(pausedWith, original) ? [`This day fell while ${pausedWith} were suspended. Say that suspensions apply to see when it moves to.`] : []),
      ],
    }
  }
}

/** The date of a rule with one length, with the words of an inspection framework for a date that is not moved. */
export function countedFrom(rule: Rule, start: Start, law: LawBook): Reasoned & { readonly on: Day } {
  const base = dueFrom(rule, start, law)
  if (base.on === null) throw new Error(`The rule ${rule.id} gives no day`)
  return { ...base, on: base.on, counting: rule.period?.unit === 'working days' ? base.counting : [...base.counting.slice(0, 1).map(ofOne), ...notMoved(base.on, law)] }
}

/** An act that belongs to the day of another: at once, with no time allowed. */
export function sameDay(words: string, done?: DateFact): Answerer {
  return (rule, facts) => {
    const start = startOf(rule, facts)
    if (start === null) return unknown(rule.trigger[0])
    const known: Known = { done: done === undefined ? undefined : facts[done], today: done === undefined ? undefined : facts.today }
    const status = statusOf(rule.limit, start.day, known)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(start.day), immediate: true, type: rule.limit ?? null, ...(status === null ? {} : { status }) },
      on: start.day,
      because: happened(start),
      counting: [words, ...statusWords(rule.limit, start.day, known)],
      warnings: [],
    }
  }
}

/** A rule that fixes no day, with what it does say. */
export function noDay(outcome: string, counting: readonly string[], warnings: readonly string[] = []): Answerer {
  return (rule, facts) => {
    const start = startOf(rule, facts)
    if (start === null) return unknown(rule.trigger[0])
    return { kind: 'reasoned', answers: { due: null, ...(rule.limit === undefined ? {} : { type: rule.limit }) }, on: null, outcome, because: happened(start), counting, warnings }
  }
}

/** A sentence with "1 month" for "1 months". */
export function ofOne(sentence: string): string {
  return sentence.replace(/\b1 (month|year)s\b/, '1 $1')
}

/** That a day is a default of ours, where it is. */
function isDefault({ tag, period }: Rule): string[] {
  return tag === 'our target' && period !== null ? [ofOne(`No official figure was found: ${period.amount} ${period.unit} is a default of ours, and not law.`)] : []
}

function notMoved(day: Day, { holidays }: LawBook): string[] {
  const holiday = holidays.nameOn(day)
  if (holiday !== undefined) return [`${shortDay(day)} is a bank holiday (${holiday}), and the date is not moved.`]
  const weekday = weekdayOfDay(day)
  return weekday < 6 ? [] : [`${shortDay(day)} is a ${weekday === 6 ? 'Saturday' : 'Sunday'}, and the date is not moved.`]
}

// A notice comes before the day it is counted from; anything else comes after it.
function beforeItsStart({ period }: Rule, start: Start, fact: FactName | undefined, done: Day | undefined): string[] {
  if (fact === undefined || done === undefined || period?.counted === 'at least before' || done >= start.day) return []
  const words = factWords[fact]
  return words.kind === 'date' ? [`${capital(words.happened)} before ${factWords[start.fact].dayOf}: check both dates.`] : []
}
