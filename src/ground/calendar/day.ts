declare const isDay: unique symbol

/**
 * A calendar day as days since 1 January 1970. It is what the bulk rules count in: a caseload of
 * 700,000 plans has millions of dates, and whole numbers are many times quicker than date objects.
 */
export type Day = number & { readonly [isDay]: true }

/** A day taken apart. */
export type DayParts = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

/** Reads `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function dayOfIso(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return dayOfParts(year, month, dayOfMonth)
}

/** Prints a day as `YYYY-MM-DD`. */
export const isoOfDay: (day: Day) => string = printedOnce(day => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const yearText = year < 1000 ? String(year).padStart(4, '0') : year
  return [yearText, month < 10 ? `0${month}` : month, dayOfMonth < 10 ? `0${dayOfMonth}` : dayOfMonth].join('-')
})

/**
 * The same printing, done once for each day from 1970 to 2079: sentences print the same few thousand days over and over.
 * A text that was joined lies in one piece, which is quicker to print again than one added together.
 */
export function printedOnce(print: (day: Day) => string): (day: Day) => string {
  // Of its full length from the start: an array with far gaps would be kept as a slower kind.
  const made = Array.from<string | undefined>({ length: 40_177 })
  return day => {
    const known = made[day]
    if (known !== undefined) return known
    const text = print(day)
    if (day >= 0 && day < made.length) made[day] = text
    return text
  }
}

/** The same day as a Temporal date. */
export function dateOfDay(day: Day): Temporal.PlainDate {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return new Temporal.PlainDate(year, month, dayOfMonth)
}

/** The same date as a day number. */
export function dayOfDate(date: Temporal.PlainDate): Day {
  return dayOfParts(date.year, date.month, date.day)
}

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export function weekdayOfDay(day: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The day so many days later (or earlier, when negative). */
export function daysLater(day: Day, days: number): Day {
  return (day + days) as Day
}

/** The corresponding date so many months later; the last day of that month where there is none (Dodds v Walker [1981] 1 WLR 1027). */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const monthsSinceYearZero = year * 12 + (month - 1) + months
  const thenYear = Math.floor(monthsSinceYearZero / 12)
  const thenMonth = monthsSinceYearZero - thenYear * 12 + 1
  return dayOfParts(thenYear, thenMonth, Math.min(dayOfMonth, daysInMonth(thenYear, thenMonth)))
}

/** The day of a year, month and day of the month that are known to exist. */
export function dayOfParts(year: number, month: number, dayOfMonth: number): Day {
  // Hinnant's days-from-civil: the year is made to begin in March, so that a leap day is its last.
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as Day
}

/** The year, month and day of the month. */
export function partsOfDay(day: Day): DayParts {
  const sinceMarchYearZero = day + 719468
  const era = Math.floor(sinceMarchYearZero / 146097)
  const dayOfEra = sinceMarchYearZero - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth }
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
