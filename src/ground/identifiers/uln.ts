import { bad, good, levelled } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { weightedSum } from './weighted-sum.ts'

declare const isUln: unique symbol

/** A unique learner number, used from 14. */
export type Uln = string & { readonly [isUln]: true }

/** Reads a unique learner number and checks its last digit. */
export function parseUln(text: string): Parsed<Uln> {
  const uln = levelled(text)
  if (uln === '') return bad('Enter the unique learner number')
  if (!/^\d{10}$/.test(uln)) return bad('Enter the 10 digits of the unique learner number')
  if (uln === '9999999999') return bad('9999999999 stands for a unique learner number that is not known. Leave it out')
  const check = ulnCheckDigit(uln.slice(0, 9))
  if (check === null || uln[9] !== check) {
    return bad('Check the unique learner number: its last digit does not match the rest, so a digit is wrong')
  }
  return good(uln as Uln)
}

/** Prints a unique learner number. */
export function printUln(uln: Uln): string {
  return uln
}

/** The tenth digit for the first nine; null where no learner number begins with them. */
export function ulnCheckDigit(nine: string): string | null {
  const remainder = weightedSum(nine) % 11
  return remainder === 0 ? null : String(10 - remainder)
}
