import { shortDate } from '../../../ground/calendar/index.ts'
import type { HeldMembership, Role, Terms } from '../words.ts'
import { roleInWords } from './permits.ts'

/** How a membership stands on a day. */
export type Standing = 'current' | 'not-begun' | 'ended'

/** Whether a membership holds on a day, is yet to begin, or has ended. One that ended on the day it began never held. */
export function standingOn({ beginsOn, endsOn }: Pick<HeldMembership, 'beginsOn' | 'endsOn'>, today: Temporal.PlainDate): Standing {
  if (endsOn !== null && (Temporal.PlainDate.compare(endsOn, today) <= 0 || endsOn.equals(beginsOn))) return 'ended'
  return Temporal.PlainDate.compare(beginsOn, today) > 0 ? 'not-begun' : 'current'
}

/** Which memberships are wanted of an area’s. */
export type PeopleAsked = { readonly q?: string | undefined; readonly organisation?: string | undefined; readonly role?: Role | undefined; readonly standing?: Standing | undefined }

/** The memberships that were asked for, in the order they came: every word is found in the name, the address or the team. */
export function membershipsAsked(all: readonly HeldMembership[], { q = '', organisation, role, standing }: PeopleAsked, today: Temporal.PlainDate): readonly HeldMembership[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(one => (organisation === undefined || one.organisation === organisation) && (role === undefined || one.role === role)
    && (standing === undefined || standingOn(one, today) === standing)
    && words.every(word => [one.name, one.email ?? '', one.teamName ?? ''].some(text => text.toLowerCase().includes(word))))
}

/** A membership of the same role in the same body that holds on one of the same days, if there is one. */
export function overlapping(held: readonly HeldMembership[], { organisation, role, from, until }: Terms): HeldMembership | undefined {
  return held.find(one => one.organisation === organisation && one.role === role && !(one.endsOn?.equals(one.beginsOn) ?? false)
    && (until === null || Temporal.PlainDate.compare(one.beginsOn, until) < 0) && (one.endsOn === null || Temporal.PlainDate.compare(from, one.endsOn) < 0))
}

/** "SEND officer, Wrenfold Council, Assessment team". */
export function membershipInWords({ role, organisationName, teamName }: Pick<HeldMembership, 'role' | 'organisationName' | 'teamName'>): string {
  return [roleInWords[role], organisationName, teamName].filter(Boolean).join(', ')
}

/** "from 1 September 2024, and no longer from 1 March 2026". */
export function periodInWords(from: Temporal.PlainDate, until: Temporal.PlainDate | null): string {
  return until === null ? `from ${shortDate(from)}` : `from ${shortDate(from)}, and no longer from ${shortDate(until)}`
}

/** Whether any of these memberships holds on a day. */
export function holdsOn(memberships: readonly Pick<HeldMembership, 'beginsOn' | 'endsOn'>[], on: Temporal.PlainDate): boolean {
  return memberships.some(one => standingOn(one, on) === 'current')
}

/** Whether somebody has nothing left once one of their memberships ends: none other holds on that day or begins later. */
export function leavesNothing(theirs: readonly HeldMembership[], ending: string, on: Temporal.PlainDate): boolean {
  return theirs.every(one => one.id === ending || standingOn(one, on) === 'ended')
}
