import { bad, good, levelled } from './parsed.ts'
import type { Parsed } from './parsed.ts'

declare const isPostcode: unique symbol

/** A postcode, in capitals with one space. */
export type Postcode = string & { readonly [isPostcode]: true }

// Pseudo-postcodes (ZZ99) are the NHS's own and follow no other postcode's shape.
const shape = /^(ZZ99[0-9][A-Z]{2}|GIR0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW])[0-9][ABD-HJLNP-UW-Z]{2})$/

/** Reads a postcode in any case, with or without its space. Pseudo-postcodes beginning ZZ99 are allowed. */
export function parsePostcode(text: string): Parsed<Postcode> {
  const code = levelled(text)
  if (code === '') return bad('Enter the postcode')
  if (!shape.test(code)) return bad('Enter a full UK postcode, such as SW1A 2AA')
  return good(`${code.slice(0, -3)} ${code.slice(-3)}` as Postcode)
}

/** Prints a postcode. */
export function printPostcode(postcode: Postcode): string {
  return postcode
}

/** Whether it stands for an address that is not known or not real. */
export function isPseudoPostcode(postcode: Postcode): boolean {
  return postcode.startsWith('ZZ99')
}
