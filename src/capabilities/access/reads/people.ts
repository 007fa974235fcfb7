import { areaOf, type Work } from '../../../platform/database/index.ts'
import { organisationsOf, teamsOf } from '../../places/index.ts'
import type { Places } from '../rules/terms.ts'
import { accountOf, type Account } from '../store/accounts.ts'
import { actsOn, type Act } from '../store/acts.ts'
import { membershipsOfPerson } from '../store/memberships.ts'
import type { HeldMembership } from '../words.ts'

export { draftOf } from '../store/drafts.ts'
export { membershipsInArea } from '../store/memberships.ts'

/** Somebody who has or had a membership in the area, with what was done about it. */
export type PersonHere = { readonly account: Account; readonly memberships: readonly HeldMembership[]; readonly acts: readonly Act[] }

/** One person of the area; undefined for someone who never had a membership in it, whatever they have elsewhere. */
export async function personHere(work: Work, person: string): Promise<PersonHere | undefined> {
  const memberships = await membershipsOfPerson(work, person)
  const account = memberships.length === 0 ? undefined : await accountOf(work, person)
  return account && { account, memberships, acts: await actsOn(work, person) }
}

/** The bodies and teams of the area, to choose from. */
export async function placesHere(work: Work): Promise<Places> {
  return { organisations: await organisationsOf(work, areaOf(work)), teams: await teamsOf(work, areaOf(work)) }
}
