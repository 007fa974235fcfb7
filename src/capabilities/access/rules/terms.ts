import { shortDate } from '../../../ground/calendar/index.ts'
import type { Refused, Role, Terms } from '../words.ts'
import { permits, roleInWords } from './permits.ts'

/** The bodies and teams of an area that somebody may work for. */
export type Places = {
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly { readonly id: string; readonly name: string; readonly organisation: string }[]
}

/** The roles there are, in the order pages list them. */
export const roles = Object.keys(permits) as readonly Role[]

type Typed = { readonly organisation: string; readonly team: string; readonly role: string }

/** Reads the body, team and role that were chosen, or says of each what to do about it. */
export function readPost(typed: Typed, { organisations, teams }: Places): { readonly wrong: readonly Refused[] } | { readonly post: Pick<Terms, 'organisation' | 'team' | 'role'> } {
  const organisation = organisations.find(({ id }) => id === typed.organisation)
  const team = teams.find(({ id }) => id === typed.team)
  const role = roles.find(one => one === typed.role)
  const wrong: Refused[] = []
  if (organisation === undefined) wrong.push(refused('organisation', 'Choose an organisation of this area'))
  if (typed.team !== '' && team === undefined) wrong.push(refused('team', 'Choose a team of the list, or none'))
  else if (team !== undefined && organisation !== undefined && team.organisation !== organisation.id) wrong.push(refused('team', `Choose a team of ${organisation.name}, or none`))
  if (role === undefined) wrong.push(refused('role', 'Choose a role'))
  if (wrong.length > 0 || organisation === undefined || role === undefined) return { wrong }
  return { post: { organisation: organisation.id, team: team?.id ?? null, role } }
}

/** Why a period cannot stand: it begins and ends within reason, and ends after it begins. */
export function whyNotPeriod(from: Temporal.PlainDate, until: Temporal.PlainDate | null, today: Temporal.PlainDate): Refused | null {
  const limit = today.add({ years: 1 })
  if (Temporal.PlainDate.compare(from, limit) > 0) return refused('from', `Enter a day no later than ${shortDate(limit)}, a year from today`)
  if (until !== null && Temporal.PlainDate.compare(until, from) <= 0) return refused('until', `Enter a day after ${shortDate(from)}, when it begins, or leave it empty`)
  return null
}

/** What an email address for work must look like. */
export function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text)
}

/** An act that cannot stand, beside its field. */
export function refused(field: string, text: string): Refused {
  return { kind: 'refused', field, text }
}

/** A role, as someone types it: its name in words or its code. */
export function roleTyped(text: string): Role | undefined {
  const typed = text.trim().toLowerCase()
  return roles.find(role => role === typed || roleInWords[role].toLowerCase() === typed)
}
