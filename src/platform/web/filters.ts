/** 25 May 2026, from a date, an ISO date or an instant (shown as the day in London). */
export function date(value: unknown): string {
  return wordsOf(value, false)
}

/** Monday 25 May 2026. */
export function longDate(value: unknown): string {
  return wordsOf(value, true)
}

/** 25 May 2026 at 3:05pm, in London. */
export function moment(value: unknown): string {
  return `${date(Temporal.Instant.from(String(value)))} at ${clockTime(value)}`
}

/** 3:05pm, in London. */
export function clockTime(value: unknown): string {
  const at = Temporal.Instant.from(String(value)).toZonedDateTimeISO(london)
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12
  return `${hour}:${String(at.minute).padStart(2, '0')}${at.hour < 12 ? 'am' : 'pm'}`
}

/** 1,234, or 1,234.5 with `decimals` 1. Unknown is said in words, never shown as nought. */
export function number(value: unknown, decimals = 0): string {
  if (value === null || value === undefined || value === '') return 'not known'
  const count = Number(value)
  if (!Number.isFinite(count)) throw new Error('Only a number can be shown as a number')
  return count.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** 0.456 as 45.6%, or 46% with `decimals` 0. */
export function percent(value: unknown, decimals = 1): string {
  return value === null || value === undefined ? 'not known' : `${number(Number(value) * 100, decimals)}%`
}

/** "1 page", "2 pages": the count and the word that goes with it. */
export function counted(value: unknown, one: string, many = `${one}s`): string {
  return `${number(value)} ${Number(value) === 1 ? one : many}`
}

export const filters = { date, longDate, moment, number, percent, counted }

const london = 'Europe/London'
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function wordsOf(value: unknown, withWeekday: boolean): string {
  if (value === null || value === undefined) return 'not known'
  const day = plainDateOf(value)
  const words = `${day.day} ${months[day.month - 1]} ${day.year}`
  return withWeekday ? `${weekdays[day.dayOfWeek - 1]} ${words}` : words
}

function plainDateOf(value: unknown): Temporal.PlainDate {
  if (value instanceof Temporal.PlainDate) return value
  if (value instanceof Temporal.Instant) return value.toZonedDateTimeISO(london).toPlainDate()
  const text = String(value)
  return /Z$|[+-]\d\d:\d\d$/.test(text) ? plainDateOf(Temporal.Instant.from(text)) : Temporal.PlainDate.from(text)
}
