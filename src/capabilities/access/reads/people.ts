import { areaOf, type Work } from '../../../platform/database/index.ts'
import { organisationsOf, standingOfPerson, teamsOf, type HeldDuty } from '../../places/index.ts'
import { standingOn } from '../rules/memberships.ts'
import { roleInWords } from '../rules/permits.ts'
import type { Places } from '../rules/terms.ts'
import { accountOf, type Account } from '../store/accounts.ts'
import { coversOf, type Cover } from '../store/covers.ts'
import { membershipsInArea, membershipsOfPerson } from '../store/memberships.ts'
import type { HeldMembership } from '../words.ts'
import { actsOn, type Act } from './acts.ts'

export { sessionsOfPerson } from '../../../platform/web/session-postgres.ts'
export { draftOf } from '../store/drafts.ts'
export { membershipsInArea } from '../store/memberships.ts'

/** Somebody who has or had a membership in the area, with what was done about it. */
export type PersonHere = { readonly account: Account; readonly memberships: readonly HeldMembership[]; readonly acts: readonly Act[]; readonly duties: readonly HeldDuty[]; readonly covers: readonly Cover[] }

/** One person of the area; undefined for someone who never had a membership in it, whatever they have elsewhere. */
export async function personHere(work: Work, person: string): Promise<PersonHere | undefined> {
  const memberships = await membershipsOfPerson(work, person)
  const account = memberships.length === 0 ? undefined : await accountOf(work, person)
  return account && { account, memberships, acts: await actsOn(work, person), duties: await standingOfPerson(work, person), covers: await coversOf(work, person) }
}

/** The bodies and teams of the area, to choose from. */
export async function placesHere(work: Work): Promise<Places> {
  return { organisations: await organisationsOf(work, areaOf(work)), teams: await teamsOf(work, areaOf(work)) }
}

/** Whom work can pass to: everyone with a membership here that has not ended, but for one. */
export async function othersHere(work: Work, but: string): Promise<{ readonly id: string; readonly name: string; readonly as: string }[]> {
  const open = (await membershipsInArea(work)).filter(one => one.person !== but && standingOn(one, work.today) !== 'ended')
  return [...Map.groupBy(open, one => one.person)].map(([id, held]) => ({ id, name: held[0]?.name ?? '', as: [...new Set(held.map(({ role }) => roleInWords[role]))].join(', ') })).toSorted((a, b) => a.name.localeCompare(b.name))
}
