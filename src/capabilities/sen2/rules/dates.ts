/**
 * A date as one whole number, 20250609, or NaN when it is absent or not a real date. Every comparison with NaN is false,
 * so a date that is wrong is reported once, as wrong, and starts no other rule. Hundreds of thousands of people have
 * thirty dates each, which is why this is not a `Temporal.PlainDate`.
 */
export function dateOf(text: string | undefined): number {
  if (text === undefined || text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return Number.NaN
  return year * 10000 + month * 100 + day
}

/** Days from one date to another; NaN when either is. */
export function daysBetween(from: number, to: number): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whole years of age on a date. A birthday on 29 February is reached on 1 March of a common year. */
export function ageOn(birth: number, on: number): number {
  return Math.floor((on - birth) / 10000)
}

/** The 31 August on or after a date: the end of its academic year. */
export function augustFrom(date: number): number {
  const year = Math.floor(date / 10000)
  return date % 10000 <= 831 ? year * 10000 + 831 : (year + 1) * 10000 + 831
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const lengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  const leap = month === 2 && (year % 4 === 0 && year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : lengths[month] ?? 0
}

/** Days since 1 March of year 0, by counting years from March so that the leap day comes last. */
function dayNumber(date: number): number {
  const day = date % 100
  const month = Math.floor(date / 100) % 100
  const year = Math.floor(date / 10000) - (month <= 2 ? 1 : 0)
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
    + Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
}
