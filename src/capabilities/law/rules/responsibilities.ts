import { parties, partOf, partyWords, provisionInWords, responsibilities, rule } from '../../../ground/law/index.ts'
import type { Part, Party, Responsibility } from '../../../ground/law/index.ts'
import { certaintyInShort } from './in-words.ts'

/** How the matrix is narrowed: to one party, and to duties that have these words. */
export type MatrixNarrowed = { readonly q?: string | undefined; readonly party?: Party | undefined }

/** A party with the duties in which it has each part. */
export type Share = { readonly party: Party } & Readonly<Record<Part, readonly Responsibility[]>>

/** The duties that were asked for, in the order of their numbers. */
export function dutiesAskedFor({ q = '', party }: MatrixNarrowed): readonly Responsibility[] {
  const wanted = wordsIn(q)
  return responsibilities.filter(duty => (party === undefined || partOf(party, duty) !== null) && has(wanted, duty))
}

/** The same by party: what each must do, help with, be asked about and be told of. A party left with nothing is left out. */
export function sharesAskedFor(narrowed: MatrixNarrowed): readonly Share[] {
  const duties = dutiesAskedFor(narrowed)
  return parties.filter(party => narrowed.party === undefined || narrowed.party === party).flatMap(party => {
    const of = (part: Part) => duties.filter(duty => partOf(party, duty) === part)
    const share = { party, must: of('must'), cooperates: of('cooperates'), consulted: of('consulted'), informed: of('informed') }
    return duties.some(duty => partOf(party, duty) !== null) ? [share] : []
  })
}

/** A party in a duty, with which share of it is theirs: "the council (asks for it)". */
export function partyInDuty(party: Party, { notes }: Responsibility): string {
  const note = notes?.[party]
  return note === undefined ? partyWords[party] : `${partyWords[party]} (${note})`
}

/** Everyone with one part in a duty, as a sentence names them: "the council and social care". Empty when there is nobody. */
export function partiesInWords(part: Part, duty: Responsibility): string {
  return listed(parties.filter(party => partOf(party, duty) === part).map(party => partyInDuty(party, duty)))
}

/** The law that a duty rests on, as it is read aloud. */
export function basisInWords({ basis }: Responsibility): string {
  return basis.map(provisionInWords).join('; ')
}

/** How sure we are of a duty’s wording. */
export function sureInWords({ certainty, certainOf }: Responsibility): string {
  return certainOf ?? `${certaintyInShort[certainty]}.`
}

/** A list as it is spoken: "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function has(wanted: readonly string[], duty: Responsibility): boolean {
  if (wanted.length === 0) return true
  const named = parties.filter(party => partOf(party, duty) !== null).map(party => partyInDuty(party, duty))
  const held = wordsIn([duty.title, String(duty.number), basisInWords(duty), ...named, ...duty.rules.map(id => rule(id).title)].join(' '))
  return wanted.every(word => held.some(each => each.startsWith(word)))
}

function wordsIn(text: string): readonly string[] {
  return (text.toLowerCase().replaceAll(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.length > 3 ? word.replace(/s$/, '') : word)
}
