import {
  addDays, addMonthsClamped, addWeeks, addWorkingDays, atLeastBefore, dayOfIso, daysLater, isoOfDay, periodBeginningWith,
  stepBackWorkingDays,
} from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import { lawAsItStands } from './book.ts'
import type { LawBook } from './book.ts'
import type { PeriodRuleId } from './register.ts'
import type { Period } from './words.ts'

/** Whether a rule has one length of time, so that `dueOn` can count it. */
export function isPeriodRule(id: string): id is PeriodRuleId {
  return lawAsItStands.has(id) && lawAsItStands.rule(id).period !== null
}

/** The last lawful day under a rule with one length of time, counted from the day of its trigger. */
export function dueOn(id: PeriodRuleId, { from }: { readonly from: Temporal.PlainDate }): Temporal.PlainDate {
  const { amount, unit, counted } = periodOf(id, from.toString())
  switch (unit) {
    case 'days':
    case 'weeks':
    case 'months':
      if (counted === 'beginning with') return periodBeginningWith(from, { amount, unit })
      if (counted === 'at least before') return atLeastBefore(from, { amount, unit })
      return unit === 'days' ? addDays(from, amount) : unit === 'weeks' ? addWeeks(from, amount) : addMonthsClamped(from, amount)
    case 'years':
      return addMonthsClamped(from, amount * 12)
    case 'working days':
      if (counted === 'at least before') return stepBackWorkingDays(from, amount)
      // Day 1 is the trigger itself, or the next working day where it is not one.
      return addWorkingDays(counted === 'beginning with' ? addDays(from, -1) : from, amount)
    case 'school days':
    case 'hours':
      throw new Error(`The rule ${id} has a period in ${unit}, which a date alone cannot settle`)
  }
}

/** The same answer for bulk work: ISO dates in and out, counted in whole days. */
export function dueOnIso(id: PeriodRuleId, from: string, law: LawBook = lawAsItStands): string {
  return isoOfDay(law.limitOf(id, dayIn(from)))
}

/** The statutory date of a phase transfer and the strict last day before it, as ISO dates. */
export function phaseTransferLimit(
  id: 'phase-transfer-standard' | 'phase-transfer-post16',
  transferYear: number,
): { readonly statutoryDate: string; readonly strictLastDay: string } {
  const statutoryDate = `${transferYear}-${lawAsItStands.rule(id).beforeDay}`
  const day = dayOfIso(statutoryDate)
  if (day === null) throw new RangeError(`${transferYear} is not a year`)
  return { statutoryDate, strictLastDay: isoOfDay(daysLater(day, -1)) }
}

function periodOf(id: PeriodRuleId, from: string): Period {
  const { period } = lawAsItStands.inForceOn(id, dayIn(from)) ?? lawAsItStands.rule(id)
  if (period === null) throw new Error(`The rule ${id} has no single period to count`)
  return period
}

function dayIn(iso: string): Day {
  const day = dayOfIso(iso)
  if (day === null) throw new RangeError(`${iso} is not a date`)
  return day
}
