import { shortDate } from '../../../ground/calendar/index.ts'
import { actorName } from '../../../platform/actor/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { whyNotWithout } from '../rules/administering.ts'
import { membershipInWords, overlapping, periodInWords } from '../rules/memberships.ts'
import { refused } from '../rules/terms.ts'
import { addMembership, alterMembership, holdAdministrators, membershipsInArea } from '../store/memberships.ts'
import type { HeldMembership, Refused, Terms } from '../words.ts'
import { alreadyWords } from './give-membership.ts'

export type Changed = { readonly kind: 'changed' } | Refused

/** Which membership, as which version of it was seen. */
export type Seen = { readonly id: string; readonly revision: number }

/** Ends a membership from a day: on that day and after, it no longer holds, in sessions that are open too. */
export async function endMembership(work: Work, seen: Seen, on: Temporal.PlainDate, why: string): Promise<Changed> {
  const found = await standing(work, seen)
  if ('kind' in found) return found
  const { one, all } = found
  if (one.endsOn !== null && Temporal.PlainDate.compare(one.endsOn, on) < 0) return refused('on', `Enter ${shortDate(one.endsOn)} or an earlier day: it ends then already`)
  // What has not begun by then never holds.
  const endsOn = Temporal.PlainDate.compare(on, one.beginsOn) < 0 ? one.beginsOn : on
  const stands = keeps(work, all, all.map(each => each.id === one.id ? { ...each, endsOn } : each))
  if (stands !== null) return refused('on', stands)
  if (!await alterMembership(work, one.id, seen.revision, { ends_on: endsOn })) return changedMeanwhile(undefined)
  await recordHappening(work, { kind: 'access.membership-ended', about: one.person, facts: { membership: one.id, was: membershipInWords(one), role: one.role, on: endsOn.toString(), why } })
  return { kind: 'changed' }
}

/**
 * Changes what somebody is from a day: the membership ends then and another begins, so that what they were stays told. From the day
 * it began, or before it has begun, it is put right in place.
 */
export async function changeMembership(work: Work, seen: Seen, to: Terms, why: string): Promise<Changed> {
  const found = await standing(work, seen)
  if ('kind' in found) return found
  const { one, all } = found
  if (Temporal.PlainDate.compare(to.from, one.beginsOn) < 0) return refused('from', `Enter ${shortDate(one.beginsOn)} or a later day: it began then`)
  if (one.endsOn !== null && Temporal.PlainDate.compare(one.endsOn, to.from) < 0) return refused('from', `Enter a day before ${shortDate(one.endsOn)}, when it ends`)
  const others = all.filter(each => each.id !== one.id)
  const also = overlapping(others.filter(({ person }) => person === one.person), to)
  if (also !== undefined) return refused('role', alreadyWords(also.name, also.beginsOn, also.endsOn))
  // Only when it ends was changed, or it is put right from its first day.
  const inPlace = to.from.equals(one.beginsOn) || (to.organisation === one.organisation && to.team === one.team && to.role === one.role)
  const changed = { ...one, organisation: to.organisation, team: to.team, role: to.role, beginsOn: inPlace ? one.beginsOn : to.from, endsOn: to.until }
  const stands = keeps(work, all, [...others, ...(inPlace ? [] : [{ ...one, endsOn: to.from }]), changed])
  if (stands !== null) return refused('from', stands)
  const altered = await alterMembership(work, one.id, seen.revision, inPlace ? { organisation: to.organisation, team: to.team, role: to.role, ends_on: to.until } : { ends_on: to.from })
  if (!altered) return changedMeanwhile(undefined)
  if (!inPlace && await addMembership(work, one.person, to) === undefined) return refused('from', `Choose another day than ${shortDate(to.from)}: a membership that has ended began then`)
  await recordHappening(work, {
    kind: 'access.membership-changed', about: one.person,
    facts: { membership: one.id, was: membershipInWords(one), organisation: to.organisation, team: to.team, role: to.role, from: to.from.toString(), until: to.until?.toString() ?? null, why },
  })
  return { kind: 'changed' }
}

async function standing(work: Work, seen: Seen): Promise<{ one: HeldMembership; all: readonly HeldMembership[] } | Refused> {
  await holdAdministrators(work)
  const all = await membershipsInArea(work)
  const one = all.find(({ id }) => id === seen.id)
  return one === undefined || one.revision !== seen.revision ? changedMeanwhile(one) : { one, all }
}

function keeps(work: Work, before: readonly HeldMembership[], after: readonly HeldMembership[]): string | null {
  return whyNotWithout(before, after, actorName(work.claims.actor), work.today)
}

function changedMeanwhile(now: HeldMembership | undefined): Refused {
  const says = now === undefined ? 'Go back and open it again' : `It now says: ${membershipInWords(now)}, ${periodInWords(now.beginsOn, now.endsOn)}. Save again only if yours should replace it`
  return refused('stale', `Someone else changed this while you had it open. Nothing of yours was saved. ${says}`)
}
