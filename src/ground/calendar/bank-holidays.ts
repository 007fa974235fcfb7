import { readFileSync } from 'node:fs'
import { dayOfDate, dayOfIso, partsOfDay, weekdayOfDay } from './day.ts'
import type { Day } from './day.ts'

/** The bank holidays that working days leave out, and the years for which they are known. */
export type BankHolidays = {
  readonly firstYear: number
  readonly lastYear: number
  /** The holiday's name, or undefined on any other day. */
  nameOn(day: Day): string | undefined
  /** Those that fall on Monday to Friday, oldest first. */
  readonly onWeekdays: readonly Day[]
  /** The same list with one more day, for a holiday made by proclamation. */
  with(date: Temporal.PlainDate, name: string): BankHolidays
}

const file = 'data/bank-holidays/bank-holidays-england.csv'
const lineSuch = 'write a line such as 2026-05-25,Spring Bank Holiday'

/** A list of bank holidays that cannot be relied on; its message is one line that names the file, the line and what to write. */
class BankHolidaysWrong extends Error {
  override name = 'BankHolidaysWrong'
}

/** England's bank holidays, 2016 to 2030; `data/bank-holidays/README.md` says from where. */
export const bankHolidays: BankHolidays = bankHolidaysFrom(textOf(file), file)

/** Reads a list of `date,name` lines under a heading line. */
export function bankHolidaysFrom(csv: string, from = 'The list of bank holidays'): BankHolidays {
  const names = new Map<Day, string>()
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  const wrong = (at: number, why: string): Error => new BankHolidaysWrong(`${from}, line ${at + 1}: ${why}`)
  if (lines[0] !== 'date,name') throw wrong(0, 'the first line is the heading: write date,name')
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line === '') continue
    const [date = '', ...rest] = line.split(',')
    const day = dayOfIso(date)
    const name = rest.join(',').trim()
    if (day === null) throw wrong(at, `${shown(date)} is not a real date: ${lineSuch}`)
    if (name === '') throw wrong(at, `${date} has no name: ${lineSuch}`)
    if (names.has(day)) throw wrong(at, `${date} stands on an earlier line too: keep one of them`)
    names.set(day, name)
  }
  return listOf(names)
}

function textOf(path: string): string {
  try {
    return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  } catch (error) {
    throw new BankHolidaysWrong(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40))
}

function listOf(names: ReadonlyMap<Day, string>): BankHolidays {
  const years = [...names.keys()].map(day => partsOfDay(day).year)
  return {
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    nameOn: day => names.get(day),
    onWeekdays: [...names.keys()].filter(day => weekdayOfDay(day) < 6).sort((one, other) => one - other),
    with: (date, name) => listOf(new Map(names).set(dayOfDate(date), name)),
  }
}
