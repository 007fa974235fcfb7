import { shortDate } from '../../../ground/calendar/index.ts'
import type { HeldDuty } from '../../places/index.ts'
import type { HeldMembership, Role, Terms } from '../words.ts'
import { whyNotWithout } from './administering.ts'
import { holdsOn, leavesNothing, overlapping, periodInWords, standingOn } from './memberships.ts'
import { nobody } from './passing.ts'
import { roleInWords } from './permits.ts'
import { isEmail, roleTyped, whyNotPeriod, type Places } from './terms.ts'

/** The columns of a file of people, by the words at their head. */
export const fileColumns = ['name', 'email', 'sign-in account', 'organisation', 'team', 'role', 'from', 'until', 'duties pass to'] as const
export type Column = (typeof fileColumns)[number]

/** A line of the file as it was typed. */
export type FileRow = Readonly<Record<Column, string>>

/** What the area has as the file is read. Accounts are listed by address (more than one is a doubt) and by their sign-in name. */
export type Here = {
  readonly today: Temporal.PlainDate
  readonly actor: string
  readonly places: Places
  readonly memberships: readonly HeldMembership[]
  readonly duties: readonly HeldDuty[]
  readonly byEmail: ReadonlyMap<string, readonly KnownAccount[]>
  readonly bySubject: ReadonlyMap<string, KnownAccount>
}
export type KnownAccount = { readonly id: string; readonly name: string }

/** What a line does. People who are not known yet go by a name that begins with "new:", until they are. */
export type Step = { readonly line: number; readonly what: string } & (
  | { readonly kind: 'add'; readonly person: string; readonly account: { readonly name: string; readonly email: string; readonly subject: string | null }; readonly terms: Terms }
  | { readonly kind: 'change' | 'end'; readonly membership: HeldMembership; readonly team: string | null; readonly endsOn: Temporal.PlainDate | null; readonly passing: readonly HeldDuty[]; readonly to: string | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'wrong'; readonly column: Column; readonly text: string })

export type Plan = { readonly steps: readonly Step[]; /** Why the whole cannot stand, beside what is wrong with a line. */ readonly fault: string | null }

/** Reads every line against what the area has, each after those before it, and says what it would do or what is wrong with it. */
export function planFile(rows: readonly FileRow[], here: Here): Plan {
  const state = { held: [...here.memberships] }
  const steps = rows.map((row, at) => planLine(row, at + 2, here, state))
  const passed = steps.map((step, at) => step.kind === 'end' ? withPassing(step, rows[at], here, state.held) : step)
  return { steps: passed, fault: whyNotWithout(here.memberships, state.held, here.actor, here.today) }
}

type State = { held: HeldMembership[] }

function planLine(row: FileRow, line: number, here: Here, state: State): Step {
  const name = row.name || row.email
  const wrong = (column: Column, text: string): Step => ({ line, what: name, kind: 'wrong', column, text })
  const read = readRow(row, here)
  if ('column' in read) return wrong(read.column, read.text)
  const { person, organisation, team, role, from, until } = read
  const candidates = state.held.filter(one => one.person === person && one.organisation === organisation.id && one.role === role)
  const one = candidates.find(each => from !== null && each.beginsOn.equals(from))
    ?? (from === null ? candidates.find(each => standingOn(each, here.today) !== 'ended') ?? candidates.findLast(each => until !== null && each.endsOn?.equals(until) === true) : undefined)
  if (one === undefined) {
    const terms: Terms = { organisation: organisation.id, team: team?.id ?? null, role, from: from ?? here.today, until }
    const period = whyNotPeriod(terms.from, until, here.today)
    if (period !== null) return wrong(period.field === 'until' ? 'until' : 'from', period.text)
    const also = overlapping(candidates, terms)
    if (also !== undefined) return wrong('from', `Enter ${also.beginsOn.toString()}, or leave it empty: they have this role ${periodInWords(also.beginsOn, also.endsOn)}`)
    state.held.push(heldOf(`new-${line}`, person, row, read, terms))
    return { line, kind: 'add', what: `${name}: ${postInWords(role, organisation.name, team?.name)}, ${periodInWords(terms.from, until)}`, person, account: { name: row.name, email: row.email, subject: row['sign-in account'] || null }, terms }
  }
  const sameEnd = one.endsOn === until || (one.endsOn !== null && until !== null && one.endsOn.equals(until))
  const post = postInWords(role, organisation.name, team?.name)
  if (sameEnd && one.team === (team?.id ?? null)) return { line, kind: 'same', what: `${one.name}: ${post}, ${periodInWords(one.beginsOn, one.endsOn)}` }
  if (one.id.startsWith('new-')) return wrong('role', 'Take this line out: a line before it gives the same role with another team or end')
  if (standingOn(one, here.today) === 'ended') return wrong('until', `Enter ${one.endsOn?.toString() ?? ''}, when it ended, or a later day under “from” to give it again`)
  if (until !== null && Temporal.PlainDate.compare(until, one.beginsOn) < 0) return wrong('until', `Enter ${one.beginsOn.toString()} or a later day: it began then`)
  const sooner = until !== null && (one.endsOn === null || Temporal.PlainDate.compare(until, one.endsOn) < 0)
  state.held = state.held.map(each => each.id === one.id ? { ...each, team: team?.id ?? null, endsOn: until } : each)
  const what = sooner ? `${one.name}: ${post}, no longer from ${shortDate(until)}` : `${one.name}: ${post}, ${periodInWords(one.beginsOn, until)}`
  return { line, kind: sooner ? 'end' : 'change', what, membership: one, team: team?.id ?? null, endsOn: until, passing: [], to: null }
}

/** Where a line ends somebody’s last role, what they are named for must pass on. It is asked when every line has been read. */
function withPassing(step: Extract<Step, { kind: 'end' | 'change' }>, row: FileRow | undefined, here: Here, held: readonly HeldMembership[]): Step {
  const { membership, endsOn, line, what } = step
  const passing = here.duties.filter(({ person }) => person === membership.person)
  if (endsOn === null || passing.length === 0 || !leavesNothing(held.filter(one => one.person === membership.person), membership.id, endsOn)) return step
  const typed = row?.['duties pass to'].toLowerCase() ?? ''
  const many = passing.length === 1 ? '1 duty' : `${passing.length} duties`
  const wrong = (text: string): Step => ({ line, what, kind: 'wrong', column: 'duties pass to', text })
  if (typed === '') return wrong(`Enter the email address of whoever takes over, or “nobody”: it is their last role here, and they are named for ${many}`)
  if (typed === nobody) return { ...step, what: `${what}. ${many} left without anyone named`, passing, to: null }
  const to = here.byEmail.get(typed) ?? []
  const [successor] = to
  if (to.length !== 1 || successor === undefined || successor.id === membership.person || !holdsOn(held.filter(one => one.person === successor.id), endsOn)) {
    return wrong(`Enter the email address of someone who has a role here on ${shortDate(endsOn)}, or “nobody”`)
  }
  return { ...step, what: `${what}. ${many} pass${passing.length === 1 ? 'es' : ''} to ${successor.name}`, passing, to: successor.id }
}

type Read = { person: string; organisation: { id: string; name: string }; team: { id: string; name: string } | undefined; role: Role; from: Temporal.PlainDate | null; until: Temporal.PlainDate | null }

function readRow(row: FileRow, { places, byEmail, bySubject }: Here): Read | { column: Column; text: string } {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  if (row.name === '' || row.name.length > 100) return { column: 'name', text: 'Enter the person’s name, in 100 letters or fewer' }
  if (!isEmail(row.email)) return { column: 'email', text: 'Enter a work email address, such as name@council.example' }
  const subject = row['sign-in account']
  const known = byEmail.get(row.email.toLowerCase()) ?? []
  if (subject === '' && known.length > 1) return { column: 'sign-in account', text: `Enter it: ${known.length} accounts have this email address` }
  const organisation = places.organisations.find(one => same(one.name, row.organisation))
  if (organisation === undefined) return { column: 'organisation', text: places.organisations.length > 8 ? 'Enter an organisation of this area, as the list of organisations names it' : `Enter an organisation of this area: ${places.organisations.map(one => one.name).join(', ')}` }
  const team = places.teams.find(one => one.organisation === organisation.id && same(one.name, row.team))
  if (row.team !== '' && team === undefined) return { column: 'team', text: `Enter a team of ${organisation.name}, or leave it empty` }
  const role = roleTyped(row.role)
  if (role === undefined) return { column: 'role', text: `Enter one of: ${Object.values(roleInWords).join(', ')}` }
  const [from, until] = [dayTyped(row.from), dayTyped(row.until)]
  if (from === undefined) return { column: 'from', text: 'Enter a day such as 2026-03-01 or 1/3/2026, or leave it empty' }
  if (until === undefined) return { column: 'until', text: 'Enter a day such as 2026-03-01 or 1/3/2026, or leave it empty' }
  const account = subject === '' ? known[0] : bySubject.get(subject)
  return { person: account?.id ?? `new:${subject === '' ? row.email.toLowerCase() : subject}`, organisation, team, role, from, until }
}

/** A day as people and spreadsheets write it, the day before the month; null where none was written, undefined where it is none. */
export function dayTyped(text: string): Temporal.PlainDate | null | undefined {
  if (text === '') return null
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  const parts = y === undefined ? { year: Number(year), month: Number(month), day: Number(day) } : { year: Number(y), month: Number(m), day: Number(d) }
  try {
    return parts.year >= 1900 ? Temporal.PlainDate.from(parts, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

function postInWords(role: Role, organisation: string, team: string | undefined): string {
  return [roleInWords[role], organisation, team].filter(Boolean).join(', ')
}

function heldOf(id: string, person: string, row: FileRow, { organisation, team, role }: Read, { from, until }: Terms): HeldMembership {
  return {
    id, person, name: row.name, email: row.email, organisation: organisation.id, organisationName: organisation.name, team: team?.id ?? null, teamName: team?.name ?? null,
    role, beginsOn: from, endsOn: until, revision: 0, lastSignedIn: null,
  }
}
