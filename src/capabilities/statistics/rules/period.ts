import type { Counted } from '../words.ts'

/**
 * A file's time period as ours: a year for January, calendar-year and mid-year figures, `2024/25` for a school year,
 * `2024/25 autumn` for a term. A January count printed as `202425` is that of January 2025; a calendar-year count printed
 * so was collected in January 2025 about 2024.
 */
export function readPeriod(counted: Counted, text: string, term: string | undefined): string {
  const year = /^\d{4}$/.exec(text)
  const split = /^(\d{4})(\d{2})$/.exec(text)
  if (year !== null && counted !== 'academic year' && counted !== 'term') return text
  if (split === null) throw new Error(`A published file dates a ${counted} figure "${text}"`)
  const [, first = '', second = ''] = split
  if (counted === 'january') return first.slice(0, 2) + second
  if (counted === 'calendar year' || counted === 'mid-year') return first
  const school = `${first}/${second}`
  if (counted === 'academic year') return school
  return `${school} ${(term ?? '').replace(' term', '').toLowerCase()}`
}

/** A period in words: "January 2025", "2024", "autumn term 2024/25". */
export function periodInWords(counted: Counted, period: string): string {
  if (counted === 'january') return `January ${period}`
  if (counted === 'mid-year') return /^\d/.test(period) ? `mid-${period}` : period
  if (counted !== 'term') return period
  const [school = '', term = ''] = period.split(' ')
  return `${term} term ${school}`
}

/** The same inside a sentence: "in the autumn term 2024/25". */
export function whenInWords(counted: Counted, period: string): string {
  return counted === 'term' ? `the ${periodInWords(counted, period)}` : periodInWords(counted, period)
}
