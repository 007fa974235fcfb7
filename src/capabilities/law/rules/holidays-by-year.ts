import { dayOfParts, daysLater, isoOfDay, partsOfDay, type BankHolidays } from '../../../ground/calendar/index.ts'

/** The bank holidays that are known, by year, oldest first. */
export function holidaysByYear({ firstYear, lastYear, nameOn }: BankHolidays): readonly { readonly year: number; readonly days: readonly { readonly on: string; readonly name: string }[] }[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => {
    const year = firstYear + at
    const days: { on: string; name: string }[] = []
    for (let day = dayOfParts(year, 1, 1); partsOfDay(day).year === year; day = daysLater(day, 1)) {
      const name = nameOn(day)
      if (name !== undefined) days.push({ on: isoOfDay(day), name })
    }
    return { year, days }
  })
}
