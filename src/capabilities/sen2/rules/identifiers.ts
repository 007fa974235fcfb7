import { parsePostcode, parseUln, parseUpn } from '../../../ground/identifiers/index.ts'

/** Whether a UPN is one exactly as sent: a return takes no spaces and no small letters. */
export function isUpn(text: string): boolean {
  const parsed = parseUpn(text)
  return parsed.ok && parsed.value === text
}

/** Whether a ULN is one exactly as sent. */
export function isUln(text: string): boolean {
  const parsed = parseUln(text)
  return parsed.ok && parsed.value === text
}

/** Whether a postcode is one, in any case and with or without its space; pseudo-postcodes from ZZ99 are. */
export function isPostcode(text: string): boolean {
  return parsePostcode(text).ok
}
