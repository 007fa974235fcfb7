const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The check letter of a UPN, from the twelve characters that follow it. */
export function upnCheckLetter(twelve: string): string {
  let sum = 0
  for (let at = 0; at < 12; at++) {
    const letter = letters.indexOf(twelve[at] as string)
    sum += (at + 2) * (letter === -1 ? Number(twelve[at]) : letter)
  }
  return letters[sum % 23] as string
}

/** The check digit of a ULN, from its first nine digits; null for a body that has none. */
export function ulnCheckDigit(nine: string): number | null {
  let sum = 0
  for (let at = 0; at < 9; at++) sum += (10 - at) * Number(nine[at])
  return sum % 11 === 0 ? null : 10 - sum % 11
}
