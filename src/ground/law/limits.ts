import {
  addDays, addMonthsClamped, addWeeks, addWorkingDays, atLeastBefore, dayOfIso, daysLater, isoOfDay, periodBeginningWith,
  stepBackWorkingDays,
} from '../calendar/index.ts'
import { lastDayOf } from './counting.ts'
import { rule, rules } from './register.ts'
import type { PeriodRuleId } from './register.ts'
import type { Period } from './words.ts'

const periods = new Map<string, Period>()
for (const { id, period } of rules) if (period !== null) periods.set(id, period)

/** Whether a rule has one length of time, so that `dueOn` can count it. */
export function isPeriodRule(id: string): id is PeriodRuleId {
  return periods.has(id)
}

/** The last lawful day under a rule with one length of time, counted from the day of its trigger. */
export function dueOn(id: PeriodRuleId, { from }: { readonly from: Temporal.PlainDate }): Temporal.PlainDate {
  const { amount, unit, counted } = periodOf(id)
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
export function dueOnIso(id: PeriodRuleId, from: string): string {
  const day = dayOfIso(from)
  if (day === null) throw new RangeError(`${from} is not a date`)
  return isoOfDay(lastDayOf(periodOf(id), day))
}

/** The statutory date of a phase transfer and the strict last day before it, as ISO dates. */
export function phaseTransferLimit(
  id: 'phase-transfer-standard' | 'phase-transfer-post16',
  transferYear: number,
): { readonly statutoryDate: string; readonly strictLastDay: string } {
  const statutoryDate = `${transferYear}-${rule(id).beforeDay}`
  const day = dayOfIso(statutoryDate)
  if (day === null) throw new RangeError(`${transferYear} is not a year`)
  return { statutoryDate, strictLastDay: isoOfDay(daysLater(day, -1)) }
}

function periodOf(id: PeriodRuleId): Period {
  const period = periods.get(id)
  if (period === undefined) throw new Error(`The rule ${id} has no single period to count`)
  return period
}
