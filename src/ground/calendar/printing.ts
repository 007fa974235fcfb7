import { dayOfDate, partsOfDay, printedOnce, weekdayOfDay } from './day.ts'
import type { Day } from './day.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** Monday 25 May 2026. */
export function longDate(date: Temporal.PlainDate): string {
  return longDay(dayOfDate(date))
}

/** 25 May 2026. */
export function shortDate(date: Temporal.PlainDate): string {
  return shortDay(dayOfDate(date))
}

/** Monday 25 May 2026, from a day number. */
export const longDay: (day: Day) => string = printedOnce(day => [weekdays[weekdayOfDay(day) - 1], shortDay(day)].join(' '))

/** 25 May 2026, from a day number. */
export const shortDay: (day: Day) => string = printedOnce(day => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return [dayOfMonth, months[month - 1], year].join(' ')
})
