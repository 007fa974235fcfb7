import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { overlapping, periodInWords } from '../rules/memberships.ts'
import { refused } from '../rules/terms.ts'
import { accountFor, newAccount } from '../reads/accounts.ts'
import { addAccount } from '../store/accounts.ts'
import { addMembership, membershipsOfPerson } from '../store/memberships.ts'
import type { Refused, Terms, Whom } from '../words.ts'

export type Given = { readonly kind: 'given'; readonly person: string; readonly membership: string } | Refused

/** Gives somebody a membership of the area, making their account known where it is not. What they already have is refused, and said. */
export async function giveMembership(work: Work, whom: Whom, terms: Terms, why: string): Promise<Given> {
  const known = await accountFor(work, whom)
  if (known !== null && 'kind' in known) return known
  const person = known?.id ?? ('person' in whom ? undefined : await addAccount(work, await newAccount(work, whom)))
  if (person === undefined) return refused('name', 'Choose someone of the list: nobody here has this account')
  const standing = overlapping(await membershipsOfPerson(work, person), terms)
  if (standing !== undefined) return refused('role', alreadyWords(standing.name, standing.beginsOn, standing.endsOn))
  const membership = await addMembership(work, person, terms)
  if (membership === undefined) return refused('from', `Choose another day than ${shortDate(terms.from)}: a membership of this role and organisation that has ended began then`)
  const { organisation, team, role, from, until } = terms
  await recordHappening(work, { kind: 'access.membership-given', about: person, facts: { membership, organisation, team, role, from: from.toString(), until: until?.toString() ?? null, why } })
  return { kind: 'given', person, membership }
}

/** What is said where somebody has the membership already. */
export function alreadyWords(name: string, from: Temporal.PlainDate, until: Temporal.PlainDate | null): string {
  return `${name} has this role in this organisation already, ${periodInWords(from, until)}. Change that one, or choose another role`
}
