import { bad, good, levelled } from './parsed.ts'
import type { Parsed } from './parsed.ts'

declare const isUpn: unique symbol

/** A unique pupil number: check letter, council, school, year and serial. */
export type Upn = string & { readonly [isUpn]: true }

// The letters that a check letter can be: no I, O or S, which look like digits.
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const shape = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/

/** Reads a unique pupil number, permanent or temporary, and checks its letter. */
export function parseUpn(text: string): Parsed<Upn> {
  const upn = levelled(text)
  if (upn === '') return bad('Enter the unique pupil number')
  if (upn.length !== 13) return bad('Enter all 13 characters of the unique pupil number, such as R201100018042')
  if (!shape.test(upn)) {
    return bad('Enter a unique pupil number that is a letter and 12 digits, such as R201100018042. The letters I, O and S are not used')
  }
  if (upn[0] !== upnCheckLetter(upn.slice(1))) {
    return bad('Check the unique pupil number: its first letter does not match the rest, so a character is wrong')
  }
  return good(upn as Upn)
}

/** Prints a unique pupil number. */
export function printUpn(upn: Upn): string {
  return upn
}

/** Whether it was issued for the time being, and ends in a letter. */
export function isTemporaryUpn(upn: Upn): boolean {
  return upn.charCodeAt(12) > 57
}

/** The council whose school first gave it. Councils that have since been abolished are still found here. */
export function authorityOfUpn(upn: Upn): string {
  return upn.slice(1, 4)
}

/** The check letter for the 12 characters that follow it. */
export function upnCheckLetter(twelve: string): string {
  let sum = 0
  for (let at = 0; at < 12; at++) {
    const code = twelve.charCodeAt(at)
    sum += (at + 2) * (code > 57 ? letters.indexOf(twelve.charAt(at)) : code - 48)
  }
  return letters.charAt(sum % 23)
}
