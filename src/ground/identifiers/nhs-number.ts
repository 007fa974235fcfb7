import { bad, good } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { weightedSum } from './weighted-sum.ts'

declare const isNhsNumber: unique symbol

/** An NHS number. */
export type NhsNumber = string & { readonly [isNhsNumber]: true }

/** Reads an NHS number, with or without spaces or hyphens, and checks its last digit. */
export function parseNhsNumber(text: string): Parsed<NhsNumber> {
  const number = text.replace(/[\s-]+/g, '')
  if (number === '') return bad('Enter the NHS number')
  if (!/^\d{10}$/.test(number)) return bad('Enter the 10 digits of the NHS number, such as 999 000 0018')
  const check = nhsCheckDigit(number.slice(0, 9))
  // 000 000 0000 satisfies the check but is never issued.
  if (check === null || number[9] !== check || number === '0000000000') {
    return bad('Check the NHS number: its last digit does not match the rest, so a digit is wrong')
  }
  return good(number as NhsNumber)
}

/** Prints an NHS number as 999 000 0018. */
export function printNhsNumber(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
}

/** Whether it lies in the range kept for invented people. */
export function isInventedNhsNumber(number: NhsNumber): boolean {
  return number.startsWith('999')
}

/** The tenth digit for the first nine; null where no NHS number begins with them. */
export function nhsCheckDigit(nine: string): string | null {
  const digit = 11 - (weightedSum(nine) % 11)
  if (digit === 10) return null
  return digit === 11 ? '0' : String(digit)
}
