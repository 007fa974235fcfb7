import { bankHolidays } from './bank-holidays.ts'
import type { BankHolidays } from './bank-holidays.ts'
import { dateOfDay, dayOfDate, daysLater, weekdayOfDay } from './day.ts'
import type { Day } from './day.ts'

/** Whether a date is Monday to Friday and not a bank holiday. */
export function isWorkingDay(date: Temporal.PlainDate, holidays: BankHolidays = bankHolidays): boolean {
  return isWorking(dayOfDate(date), holidays)
}

/** "Within so many working days of": the event is day 0, whatever day it is, and the last day is the nth working day after it. */
export function addWorkingDays(
  date: Temporal.PlainDate,
  workingDays: number,
  holidays: BankHolidays = bankHolidays,
): Temporal.PlainDate {
  return dateOfDay(workingDaysLater(dayOfDate(date), workingDays, holidays))
}

/** "So many working days before": counts back, leaving the date itself out. */
export function stepBackWorkingDays(
  date: Temporal.PlainDate,
  workingDays: number,
  holidays: BankHolidays = bankHolidays,
): Temporal.PlainDate {
  return dateOfDay(workingDaysLater(dayOfDate(date), -workingDays, holidays))
}

/** How many working days lie after the first date, up to and including the second. */
export function workingDaysBetween(
  after: Temporal.PlainDate,
  upTo: Temporal.PlainDate,
  holidays: BankHolidays = bankHolidays,
): number {
  const [first, last] = [dayOfDate(after), dayOfDate(upTo)]
  if (last <= first) return 0
  let count = weekdaysUpTo(last) - weekdaysUpTo(first)
  for (const day of holidays.onWeekdays) if (first < day && day <= last) count--
  return count
}

/** Mondays to Fridays up to and including a day, from a Monday long ago: only the difference of two means anything. */
function weekdaysUpTo(day: Day): number {
  const weekday = weekdayOfDay(day)
  return (day - weekday) / 7 * 5 + Math.min(weekday, 5)
}

/** The nth working day after a day (before it, when n is negative); the day itself is not counted. */
export function workingDaysLater(day: Day, workingDays: number, holidays: BankHolidays = bankHolidays): Day {
  const step = workingDays < 0 ? -1 : 1
  let then = day
  for (let left = Math.abs(workingDays); left > 0;) {
    then = daysLater(then, step)
    if (isWorking(then, holidays)) left--
  }
  return then
}

function isWorking(day: Day, holidays: BankHolidays): boolean {
  return weekdayOfDay(day) < 6 && holidays.nameOn(day) === undefined
}
