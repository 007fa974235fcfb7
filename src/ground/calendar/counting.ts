import { dateOfDay, dayOfIso } from './day.ts'

/** Reads a date written `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function parseDate(text: string): Temporal.PlainDate | null {
  const day = dayOfIso(text)
  return day === null ? null : dateOfDay(day)
}

/** "Within so many weeks of": the event is day 0, so the last day falls on the same weekday. */
export function addWeeks(date: Temporal.PlainDate, weeks: number): Temporal.PlainDate {
  return date.add({ weeks })
}

/** "Within so many days of": the event is day 0. */
export function addDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return date.add({ days })
}

/** The corresponding date so many months later; the last day of that month where there is none (Dodds v Walker [1981] 1 WLR 1027). */
export function addMonthsClamped(date: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return date.add({ months }, { overflow: 'constrain' })
}

/** A length of time in one of the units that the law uses for calendar periods. */
export type CalendarPeriod = { readonly amount: number; readonly unit: 'days' | 'weeks' | 'months' }

/** The last day of a period "beginning with" or "starting with" a date, which is its day 1. */
export function periodBeginningWith(date: Temporal.PlainDate, period: CalendarPeriod): Temporal.PlainDate {
  return later(date, period).subtract({ days: 1 })
}

/** The strict last day for something that must be done "before" a date. */
export function before(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: 1 })
}

/** The latest day for something that must be done "at least" a period before a date. */
export function atLeastBefore(date: Temporal.PlainDate, period: CalendarPeriod): Temporal.PlainDate {
  return later(date, { amount: -period.amount, unit: period.unit })
}

function later(date: Temporal.PlainDate, { amount, unit }: CalendarPeriod): Temporal.PlainDate {
  if (unit === 'months') return addMonthsClamped(date, amount)
  return unit === 'weeks' ? addWeeks(date, amount) : addDays(date, amount)
}
