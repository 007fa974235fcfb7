import { daysInMonth } from '../../../ground/calendar/index.ts'

/** A day as somebody typed it: in three boxes, or in one text. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** A day that was read, or what is wrong with it, to follow the name of the date: "must include a month". */
export type DayRead = { readonly kind: 'day'; readonly iso: string } | { readonly kind: 'none' } | { readonly kind: 'wrong'; readonly why: string }

/** The years that can be asked about. Before them there is no law here, and after them no date that anyone works to. */
export const years = { first: 1900, last: 2100 } as const

/** Reads a day from its parts. The month may be written as a word. */
export function readDay({ day, month, year }: TypedDay): DayRead {
  const given = [['a day', day], ['a month', month], ['a year', year]] as const
  const absent = given.filter(([, text]) => text === '').map(([name]) => name)
  if (absent.length === 3) return { kind: 'none' }
  if (absent.length > 0) return { kind: 'wrong', why: `must include ${absent.join(' and ')}` }
  const [d, m, y] = [wholeNumber(day), monthNumber(month), wholeNumber(year)]
  if (y === null || year.length !== 4) return { kind: 'wrong', why: 'must have a year of four figures, such as 2026' }
  if (y < years.first || y > years.last) return { kind: 'wrong', why: `must be in a year from ${years.first} to ${years.last}` }
  if (m === null) return { kind: 'wrong', why: 'must have a month from 1 to 12, or its name' }
  if (d === null || d < 1) return { kind: 'wrong', why: 'must have a day of the month such as 5' }
  const last = daysInMonth(y, m)
  if (d > last) return { kind: 'wrong', why: `must be a real date: ${months[m - 1]}${m === 2 ? ` ${y}` : ''} has ${last} days, so there is no ${d} ${months[m - 1]}` }
  return { kind: 'day', iso: `${y}-${pad(m)}-${pad(d)}` }
}

/** Takes a day in one text apart: 2026-01-05, 5 January 2026 or 5/1/2026. What is none of these is all year, so that it is refused and kept. */
export function apart(text: string): TypedDay {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return { year: iso[1] ?? '', month: unpadded(iso[2]), day: unpadded(iso[3]) }
  const british = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+([a-z]+|\d{1,2})[\s/.-]+(\d{4})$/i.exec(text)
  return british === null ? { day: '', month: '', year: text } : { day: british[1] ?? '', month: british[2] ?? '', year: british[3] ?? '' }
}

/** The first day found inside a line of text, and the rest of the line. */
export function dayWithin(line: string): { readonly read: DayRead; readonly rest: string } {
  const found = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:[a-z]{3,9}|\d{1,2})[\s/.-]+\d{4}/i.exec(line)
  if (found === null) return { read: { kind: 'none' }, rest: line.trim() }
  const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`.replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, '')
  return { read: readDay(apart(found[0])), rest }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function monthNumber(text: string): number | null {
  const at = text.length < 3 ? -1 : months.findIndex(name => name.toLowerCase().startsWith(text.toLowerCase()))
  const number = at >= 0 ? at + 1 : wholeNumber(text)
  return number !== null && number >= 1 && number <= 12 ? number : null
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

function unpadded(text = ''): string {
  return text.replace(/^0(?=\d)/, '')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
