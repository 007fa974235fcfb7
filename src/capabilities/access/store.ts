import { sql } from 'kysely'
import { areaOf, newId, streamOf, type Work } from '../../platform/database/index.ts'
import { isCurrent } from './rules/standing.ts'
import type { LooksAsked, Member, Membership, Person, PersonToAdd, Role, WhoLooked } from './words.ts'

type PersonRow = { id: string; issuer: string; subject: string; name: string; email: string | null }
type MembershipRow = { area: string; id: string; person: string; organisation: string; role: Role; begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate | null }
type LookRow = { area: string; id: string; at: Temporal.Instant; actor: string; page: string; child: string | null; purpose: string | null; refused: boolean }
type AccessTables = {
  'access.person': PersonRow
  'access.membership': MembershipRow
  'places.published_area': { code: string; name: string }
  'places.published_organisation': { area: string; id: string; name: string }
  'record.look': LookRow
}

/** Who an account of a provider is here. */
export async function personOfAccount(work: Work, issuer: string, subject: string): Promise<Person | undefined> {
  const row = await work.tables<AccessTables>().selectFrom('access.person').select(['id', 'name']).where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()
  return row && { personId: row.id, name: row.name }
}

/** The memberships of a person that hold today. Without an area in the claims the policy shows people only their own. */
export async function currentMemberships(work: Work, person: string): Promise<Membership[]> {
  return (await allMemberships(work, person)).filter(membership => isCurrent(membership, work.today))
}

/** Every membership that a person has or had, of any area. */
export async function allMemberships(work: Work, person: string): Promise<Membership[]> {
  const rows = await work.tables<AccessTables>().selectFrom('access.membership as m')
    .innerJoin('places.published_area as a', 'a.code', 'm.area')
    .select(['m.area', 'a.name', 'm.organisation', 'm.role', 'm.begins_on', 'm.ends_on'])
    .where('m.person', '=', person).orderBy('a.name').orderBy('m.role').execute()
  return rows.map(row => ({ area: row.area, areaName: row.name, organisation: row.organisation, role: row.role, beginsOn: row.begins_on, endsOn: row.ends_on }))
}

/** Everyone who has or had a membership in the area of this work, by name. */
export async function membersOfArea(work: Work): Promise<Member[]> {
  const rows = await work.tables<AccessTables>().selectFrom('access.membership as m').innerJoin('access.person as p', 'p.id', 'm.person')
    .innerJoin('places.published_organisation as o', join => join.onRef('o.area', '=', 'm.area').onRef('o.id', '=', 'm.organisation'))
    .select(['p.id', 'p.name', 'p.email', 'o.name as organisation', 'm.role', 'm.begins_on', 'm.ends_on'])
    .where('m.area', '=', areaOf(work)).orderBy('p.name').orderBy('p.id').execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(held => {
    const [first] = held
    if (first === undefined) return []
    const current = held.filter(row => isCurrent({ beginsOn: row.begins_on, endsOn: row.ends_on }, work.today))
    const ends = held.flatMap(row => row.ends_on ?? []).sort((one, other) => Temporal.PlainDate.compare(one, other))
    return [{
      id: first.id, name: first.name, email: first.email, organisations: [...new Set(current.map(row => row.organisation))], roles: current.map(({ role }) => role),
      endedOn: current.length > 0 ? null : ends.at(-1) ?? null,
    }]
  })
}

/** The names of these actors, where they are people known here, by id. */
export async function personNames(work: Work, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await work.tables<AccessTables>().selectFrom('access.person').select(['id', 'name'])
    .where(sql<boolean>`id::text = any(${[...new Set(actors)]}::text[])`).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Makes accounts known, and their names and addresses up to date; answers each one's id by subject. The work must be the loader's. */
export async function putPeople(work: Work, issuer: string, people: readonly PersonToAdd[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await work.tables<AccessTables>().insertInto('access.person')
    .values(people.map(({ subject, name, email }) => ({ id: newId(), issuer, subject, name, email })))
    .onConflict(on => on.columns(['issuer', 'subject']).doUpdateSet(({ ref }) => ({ name: ref('excluded.name'), email: ref('excluded.email') })))
    .returning(['id', 'subject']).execute()
  return new Map(rows.map(row => [row.subject, row.id]))
}

/** The organisations of any area by name. The work must be the loader's, which sees them all. */
export async function organisationsNamed(work: Work, names: readonly string[]): Promise<{ area: string; id: string; name: string }[]> {
  return work.tables<AccessTables>().selectFrom('places.published_organisation').select(['area', 'id', 'name'])
    .where('name', '=', sql<string>`any(${[...names]}::text[])`).execute()
}

/** Adds memberships; one that is there already is left as it is. The work must be the loader's. */
export async function putMemberships(work: Work, memberships: readonly Omit<MembershipRow, 'id'>[]): Promise<void> {
  if (memberships.length === 0) return
  await work.tables<AccessTables>().insertInto('access.membership').values(memberships.map(one => ({ ...one, id: newId() })))
    .onConflict(on => on.columns(['area', 'person', 'organisation', 'role', 'begins_on']).doNothing()).execute()
}

/** Who looked in the area, latest first, by name. */
export async function whoLooked(work: Work, asked: LooksAsked, limit: number, offset = 0): Promise<{ looks: WhoLooked[]; total: number }> {
  const rows = await looksNamed(work, asked).limit(limit).offset(offset).execute()
  const { n } = await looksAsked(work, asked).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return { looks: rows.map(lookOf), total: n }
}

/** The same looks without end, in batches through a cursor. */
export async function* everyLook(work: Work, asked: LooksAsked): AsyncGenerator<WhoLooked[]> {
  for await (const rows of streamOf<NamedLook>(work, looksNamed(work, asked).compile())) yield rows.map(lookOf)
}

/** The pages named in the latest looks, to choose from. */
export async function pagesLookedAt(work: Work): Promise<string[]> {
  const db = work.tables<AccessTables>()
  const latest = db.selectFrom('record.look').select('page').where('area', '=', areaOf(work)).orderBy('at', 'desc').limit(5000).as('latest')
  const rows = await db.selectFrom(latest).select('page').distinct().orderBy('page').execute()
  return rows.map(({ page }) => page)
}

type NamedLook = Omit<LookRow, 'area' | 'id'> & { name: string | null }

function looksNamed(work: Work, asked: LooksAsked) {
  return looksAsked(work, asked).select(['l.at', 'l.actor', 'l.page', 'l.child', 'l.purpose', 'l.refused', 'p.name']).orderBy('l.at', 'desc').orderBy('l.id', 'desc')
}

function looksAsked(work: Work, { child, reference, page, name, onlyRefused, onlyChildren }: LooksAsked) {
  let query = work.tables<AccessTables>().selectFrom('record.look as l')
    .leftJoin('access.person as p', join => join.on(sql<boolean>`p.id::text = l.actor`)).where('l.area', '=', areaOf(work))
  if (child !== undefined) query = query.where('l.child', '=', child)
  if (reference !== undefined) query = query.where(sql`right(l.child::text, 8)`, '=', reference.toLowerCase())
  if (page !== undefined) query = query.where('l.page', '=', page)
  if (name !== undefined) query = query.where(sql<boolean>`lower(p.name) like ${`%${name.toLowerCase().replace(/[\\%_]/g, found => `\\${found}`)}%`}`)
  if (onlyRefused === true) query = query.where('l.refused', '=', true)
  if (onlyChildren === true) query = query.where('l.child', 'is not', null)
  return query
}

function lookOf({ name, actor, at, page, child, purpose, refused }: NamedLook): WhoLooked {
  return { at, name: name ?? actorInWords(actor), page, child, purpose, refused }
}

function actorInWords(actor: string): string {
  if (actor === 'public') return 'Someone not signed in'
  return actor.startsWith('system:') ? `The service itself (${actor.slice('system:'.length)})` : 'Someone no longer known here'
}
