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

/** England's bank holidays, 2016 to 2030; `data/bank-holidays/README.md` says from where. */
export const bankHolidays: BankHolidays = bankHolidaysFrom(
  readFileSync(new URL('../../../data/bank-holidays/bank-holidays-england.csv', import.meta.url), 'utf8'),
)

/** Reads a list of `date,name` lines under a heading line. */
export function bankHolidaysFrom(csv: string): BankHolidays {
  const names = new Map<Day, string>()
  for (const line of csv.split(/\r?\n/).slice(1)) {
    if (line === '') continue
    const comma = line.indexOf(',')
    const day = dayOfIso(line.slice(0, comma))
    if (day === null) throw new Error(`The list of bank holidays has a line without a date: ${line}`)
    names.set(day, line.slice(comma + 1))
  }
  return listOf(names)
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
