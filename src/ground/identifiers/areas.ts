import { bad, good, levelled } from './parsed.ts'
import type { Parsed } from './parsed.ts'

declare const isLaCode: unique symbol
declare const isOnsCode: unique symbol

/** The DfE code of a local authority, 201 to 999; 990 to 999 are kept for invented areas. */
export type LaCode = string & { readonly [isLaCode]: true }

/** The ONS code of a local authority in England. */
export type OnsCode = string & { readonly [isOnsCode]: true }

/** Reads a DfE local authority code. Whether there is such an authority is for the list of areas to say. */
export function parseLaCode(text: string): Parsed<LaCode> {
  const code = levelled(text)
  if (!/^[2-9]\d{2}$/.test(code) || code === '200') {
    return bad('Enter the 3 digits of the local authority code, such as 301')
  }
  return good(code as LaCode)
}

/** Prints a DfE local authority code. */
export function printLaCode(code: LaCode): string {
  return code
}

/** Whether a code is kept for invented areas. */
export function isInventedArea(code: string): boolean {
  return /^99\d$/.test(code)
}

/** Reads the ONS code of an English unitary authority, metropolitan district, London borough or county. */
export function parseOnsCode(text: string): Parsed<OnsCode> {
  const code = levelled(text)
  if (!/^E(06|08|09|10)\d{6}$/.test(code)) {
    return bad('Enter the 9 characters of the ONS code, which begins E06, E08, E09 or E10, such as E09000002')
  }
  return good(code as OnsCode)
}

/** Prints an ONS code. */
export function printOnsCode(code: OnsCode): string {
  return code
}

/** What kind of authority an ONS code belongs to. */
export function kindOfOnsCode(code: OnsCode): 'unitary authority' | 'metropolitan district' | 'London borough' | 'county' {
  if (code.startsWith('E06')) return 'unitary authority'
  if (code.startsWith('E08')) return 'metropolitan district'
  return code.startsWith('E09') ? 'London borough' : 'county'
}
