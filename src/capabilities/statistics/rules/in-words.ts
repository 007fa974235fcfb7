import { markMeaning, type Mark, type Unit } from '../words.ts'

/** A value as people read it: 46.4%, 1,645, 9.8 per 100 pupils, 41.6 per 1,000, 24 weeks. */
export function inWords(unit: Unit, value: number): string {
  const number = plainNumber(unit, value)
  if (unit === 'percent') return `${number}%`
  return unit === 'count' ? number : `${number} ${unit}`
}

/** The same beside a value already given with its unit: 8.1, not 8.1 per 100 pupils again. */
export function besideInWords(unit: Unit, value: number): string {
  return unit === 'percent' ? inWords(unit, value) : plainNumber(unit, value)
}

/** The value as a bare number for a table whose heading gives the unit. */
export function plainNumber(unit: Unit, value: number): string {
  const places = unit === 'count' ? 0 : Math.abs(value) < 1 && unit === 'per 100 pupils' ? 2 : 1
  return value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** What stands in a table: the value, or why there is none. */
export function cellInWords(unit: Unit, found: { readonly value: number | null; readonly mark: Mark | null } | undefined): string {
  if (found === undefined) return 'no figure'
  if (found.value !== null) return unit === 'percent' ? inWords(unit, found.value) : plainNumber(unit, found.value)
  return found.mark === 'd' ? 'doubtful at source' : found.mark === 't' ? 'too few' : found.mark === 'z' ? 'not applicable' : 'not available'
}

/** A full explanation of a missing value. */
export function markInWords(mark: Mark): string {
  return markMeaning[mark]
}
