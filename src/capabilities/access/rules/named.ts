import { shortDate } from '../../../ground/calendar/index.ts'
import type { HeldDuty } from '../../places/index.ts'
import type { Member } from '../words.ts'

/** Who holds a duty for one party, and whether whoever is named still works here. */
export type NamedHolder = HeldDuty & {
  /** Who is named, where that still counts. */
  readonly holder: string | null
  /** Why nobody counts as named. */
  readonly because: string | null
  /** Who stands in for them and until when: "covered by Dana Okafor until 12 March 2026". */
  readonly covered?: string | null
}

/** Someone standing in for another, today. */
export type StandsIn = { readonly person: string; readonly coveredBy: string; readonly upTo: Temporal.PlainDate }

/** Whether someone is still named for a duty: a person who signs in here counts for as long as they have a membership. */
export function namedHolder(held: HeldDuty, members: ReadonlyMap<string, Member>, standsIn: readonly StandsIn[] = []): NamedHolder {
  const { name, person, organisation } = held
  if (name === null) return { ...held, holder: null, because: `${organisation.name} is named, and nobody in it` }
  if (person === null) return { ...held, holder: name, because: null }
  const member = members.get(person)
  if (member !== undefined && member.organisations.length > 0) return { ...held, holder: member.name, because: null, covered: coveredInWords(person, members, standsIn) }
  const left = member?.endedOn ?? null
  return { ...held, holder: null, because: left === null ? `${name} was named, and has no membership here` : `${name} was named, and has had no membership here since ${shortDate(left)}` }
}

/** A holder in one line: "Priya Raman, SEND manager, Wrenfold Council". */
export function holderInWords({ holder, post, organisation, covered }: NamedHolder): string | null {
  return holder === null ? null : [holder, post, organisation.name, covered].filter(Boolean).join(', ')
}

/** Cover by someone who has no membership here is none. */
function coveredInWords(person: string, members: ReadonlyMap<string, Member>, standsIn: readonly StandsIn[]): string | null {
  const cover = standsIn.find(one => one.person === person)
  const by = cover === undefined ? undefined : members.get(cover.coveredBy)
  return cover === undefined || by === undefined || by.organisations.length === 0 ? null : `covered by ${by.name} until ${shortDate(cover.upTo.subtract({ days: 1 }))}`
}
