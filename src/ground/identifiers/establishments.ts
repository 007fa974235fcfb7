import { bad, good, levelled } from './parsed.ts'
import type { Parsed } from './parsed.ts'

declare const isUrn: unique symbol
declare const isUkprn: unique symbol
declare const isLaestab: unique symbol

/** A school's number in Get Information about Schools; a school that becomes an academy gets a new one. */
export type Urn = string & { readonly [isUrn]: true }

/** A provider's number in the UK Register of Learning Providers. */
export type Ukprn = string & { readonly [isUkprn]: true }

/** The DfE number of a school: its council's code and its own number there. */
export type Laestab = string & { readonly [isLaestab]: true }

/** Reads a school's unique reference number. */
export function parseUrn(text: string): Parsed<Urn> {
  const urn = levelled(text)
  if (!/^[1-9]\d{5}$/.test(urn)) return bad('Enter the 6 digits of the school’s unique reference number (URN), such as 100000')
  return good(urn as Urn)
}

/** Prints a school's unique reference number. */
export function printUrn(urn: Urn): string {
  return urn
}

/** Reads a provider's UK provider reference number. */
export function parseUkprn(text: string): Parsed<Ukprn> {
  const ukprn = levelled(text)
  if (!/^1\d{7}$/.test(ukprn)) {
    return bad('Enter the 8 digits of the UK provider reference number (UKPRN), which begins with 1, such as 10000001')
  }
  return good(ukprn as Ukprn)
}

/** Prints a UK provider reference number. */
export function printUkprn(ukprn: Ukprn): string {
  return ukprn
}

/** Reads a DfE number, with or without its slash. */
export function parseLaestab(text: string): Parsed<Laestab> {
  const laestab = levelled(text).replace(/^(\d{3})[/-](\d{4})$/, '$1$2')
  if (!/^[1-9]\d{6}$/.test(laestab)) {
    return bad('Enter the 7 digits of the DfE number: the 3 of the council and the 4 of the school, such as 201/3614')
  }
  return good(laestab as Laestab)
}

/** Prints a DfE number as 201/3614. */
export function printLaestab(laestab: Laestab): string {
  return `${laestab.slice(0, 3)}/${laestab.slice(3)}`
}

/** The council's code and the school's number in a DfE number. */
export function partsOfLaestab(laestab: Laestab): { readonly authority: string; readonly establishment: string } {
  return { authority: laestab.slice(0, 3), establishment: laestab.slice(3) }
}
