import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { nameResponsible, standingOfPerson, type HeldDuty } from '../../places/index.ts'
import { leavesNothing, standingOn } from '../rules/memberships.ts'
import { roleInWords } from '../rules/permits.ts'
import { fieldOf, readPassing, titleOf, type Passing } from '../rules/passing.ts'
import { refused } from '../rules/terms.ts'
import { accountOf } from '../store/accounts.ts'
import { membershipsOfPerson } from '../store/memberships.ts'
import type { Refused } from '../words.ts'
import { endMembership, type Seen } from './change-membership.ts'

type Left = { readonly kind: 'ended' } | { readonly kind: 'wrong'; readonly wrong: readonly Refused[] }

/** What somebody is named for that ending this membership would leave without them; nothing while another of theirs goes on. */
export async function leftBy(work: Work, person: string, membership: string, on: Temporal.PlainDate): Promise<readonly HeldDuty[]> {
  return leavesNothing(await membershipsOfPerson(work, person), membership, on) ? standingOfPerson(work, person) : []
}

/**
 * Ends a membership; where it is somebody’s last, what they are named for passes on in the same transaction, as `posted` says. Nothing
 * is left without anybody unless that was chosen. What is answered as wrong must be undone by whoever began the work.
 */
export async function endAndPassOn(work: Work, person: string, seen: Seen, on: Temporal.PlainDate, why: string, posted: Readonly<Record<string, unknown>>): Promise<Left> {
  const ended = await endMembership(work, seen, on, why)
  if (ended.kind === 'refused') return { kind: 'wrong', wrong: [ended] }
  const read = readPassing(await leftBy(work, person, seen.id, on), posted)
  if ('wrong' in read) return { kind: 'wrong', wrong: read.wrong }
  const wrong: Refused[] = []
  for (const one of read.passing) {
    const refusal = await passOn(work, person, one, on)
    if (refusal !== null) wrong.push(refusal)
  }
  return wrong.length > 0 ? { kind: 'wrong', wrong } : { kind: 'ended' }
}

/** Names somebody else, or knowingly nobody, for what a leaver was named for. */
export async function passOn(work: Work, leaver: string, { duty, to }: Passing, on: Temporal.PlainDate): Promise<Refused | null> {
  const from = Temporal.PlainDate.compare(duty.from, on) > 0 ? duty.from : on
  const successor = to === null ? null : await successorOn(work, to, from)
  if (to === leaver || successor === undefined) return refused(fieldOf(duty), `Choose someone who has a role here on ${shortDate(from)} for “${titleOf(duty)}”`)
  const named = await nameResponsible(work, {
    duty: duty.duty, party: duty.party, organisation: duty.organisation.id, team: duty.team?.id ?? null, from,
    person: to, name: successor?.name ?? null, post: successor?.post ?? null, contact: successor?.email ?? null,
  }, duty.id)
  return named.kind === 'named' ? null : refused(fieldOf(duty), `Someone else changed who is named for “${titleOf(duty)}” while you had this open. Nothing of yours was saved. Choose again`)
}

async function successorOn(work: Work, person: string, on: Temporal.PlainDate): Promise<{ name: string; email: string | null; post: string } | undefined> {
  if (!z.uuid().safeParse(person).success) return undefined
  const theirs = await membershipsOfPerson(work, person)
  const held = theirs.find(one => standingOn(one, on) === 'current')
  const account = held === undefined ? undefined : await accountOf(work, person)
  return account === undefined || held === undefined ? undefined : { name: account.name, email: account.email, post: roleInWords[held.role] }
}
