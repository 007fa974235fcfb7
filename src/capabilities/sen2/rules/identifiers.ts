const upnForm = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const postcodeForm = /^(GIR ?0AA|ZZ99 ?[0-9][A-Z]{2}|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) ?[0-9][ABD-HJLNP-UW-Z]{2})$/i

/** Whether a UPN has the right form and check letter. */
export function isUpn(text: string): boolean {
  if (!upnForm.test(text)) return false
  let sum = 0
  for (let at = 1; at < 13; at += 1) {
    const code = text.charCodeAt(at)
    sum += (at + 1) * (code < 58 ? code - 48 : letters.indexOf(text.charAt(at)))
  }
  return letters.charAt(sum % 23) === text.charAt(0)
}

/** Whether a ULN has ten digits and the right check digit; 9999999999 stands for "not known" and is none. */
export function isUln(text: string): boolean {
  if (!/^\d{10}$/.test(text) || text === '9999999999') return false
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += (10 - at) * (text.charCodeAt(at) - 48)
  const rest = sum % 11
  return rest !== 0 && 10 - rest === text.charCodeAt(9) - 48
}

/** Whether a postcode has a form that exists, NHS pseudo-postcodes from ZZ99 (address unknown) included; one space or none. */
export function isPostcode(text: string): boolean {
  return postcodeForm.test(text)
}
