import { daysLater, monthsLater, workingDaysLater } from '../calendar/index.ts'
import type { BankHolidays, Day } from '../calendar/index.ts'
import type { Period } from './words.ts'

/** The last lawful day of a period, from the day of its trigger. */
export function lastDayOf({ amount, unit, counted }: Period, trigger: Day, holidays?: BankHolidays): Day {
  const signed = counted === 'at least before' ? -amount : amount
  const lost = counted === 'beginning with' ? 1 : 0
  switch (unit) {
    case 'days':
      return daysLater(trigger, signed - lost)
    case 'weeks':
      return daysLater(trigger, signed * 7 - lost)
    case 'months':
      return daysLater(monthsLater(trigger, signed), -lost)
    case 'years':
      return daysLater(monthsLater(trigger, signed * 12), -lost)
    case 'working days':
      // Day 1 is the trigger itself, or the next working day where it is not one.
      return workingDaysLater(daysLater(trigger, -lost), signed, holidays)
    case 'school days':
    case 'hours':
      throw new Error(`A period in ${unit} cannot be counted in calendar days`)
  }
}
