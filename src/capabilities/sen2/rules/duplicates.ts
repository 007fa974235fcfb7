import type { RawPerson } from '../words.ts'
import { dateOf } from './dates.ts'
import { HashIndex } from './hash-index.ts'
import { isUpn } from './identifiers.ts'
import type { Hit, RuleFacts } from './shape.ts'

/** Rules that compare each person with all before (S2-112 and S2-113). The second of two is the one that is named. */
export const duplicateRules = {
  upn: {
    id: 'S2-112', dfeRuleId: null, severity: 'error', item: 'UPN', basis: 'Annex A check 109',
    title: 'Two people have the same UPN', message: 'Correct the UPN that is wrong, or join the two if they are one person.',
  },
  name: {
    id: 'S2-113', dfeRuleId: null, severity: 'query', item: 'Surname', basis: 'common to COLLECT',
    title: 'Two people share surname, forename and date of birth', message: 'Join the two if they are one person, or confirm that they are not.',
  },
} satisfies Record<string, RuleFacts>

/** Remembers people by UPN and by name with date of birth. */
export class Duplicates {
  private readonly upns = new HashIndex()
  private readonly names = new HashIndex()

  see(person: RawPerson, found: (rule: RuleFacts, hit: Hit) => void): void {
    const { ordinal } = person.at
    if (person.UPN !== undefined && isUpn(person.UPN)) {
      const number = upnNumber(person.UPN)
      const first = this.upns.firstOrPut(Math.floor(number / 2 ** 32), number >>> 0, ordinal)
      if (first !== undefined) found(duplicateRules.upn, { value: person.UPN, note: `Person ${first} has it too.` })
    }
    const birth = dateOf(person.PersonBirthDate)
    if (person.Surname === undefined || person.Forename === undefined || Number.isNaN(birth)) return
    const name = `${plain(person.Surname)}|${plain(person.Forename)}|${birth}`
    const first = this.names.firstOrPut((hash(name, 0x9e3779b9) | 1) >>> 0, hash(name, 0x85ebca6b), ordinal)
    if (first !== undefined) found(duplicateRules.name, { value: `${person.Forename} ${person.Surname}`, note: `Person ${first} is the other.` })
  }
}

/** The twelve characters after the check letter, which they settle, as one exact number above zero. */
function upnNumber(upn: string): number {
  const last = Number.parseInt(upn.charAt(12), 36)
  return Number(upn.slice(1, 12)) * 36 + last + 1
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().trim()
}

/** Bob Jenkins' one-at-a-time hash from a seed. Two make 63 bits: a false match among all the plans of England is less likely than 1 in 10 million. */
function hash(text: string, seed: number): number {
  let value = seed | 0
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value + text.charCodeAt(at), 1025)
    value ^= value >>> 6
  }
  value = Math.imul(value, 9)
  value ^= value >>> 11
  return Math.imul(value, 32769) >>> 0
}
