import { dayOfDate, partsOfDay, weekdayOfDay } from './day.ts'
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
export function longDay(day: Day): string {
  return `${weekdays[weekdayOfDay(day) - 1]} ${shortDay(day)}`
}

/** 25 May 2026, from a day number. */
export function shortDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${dayOfMonth} ${months[month - 1]} ${year}`
}
