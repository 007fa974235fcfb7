import { sql } from 'kysely'
import { areaOf, newId, type Work } from '../../platform/database/index.ts'
import { isCurrent } from './rules/standing.ts'
import type { Member, Membership, Person, PersonToAdd, Role } from './words.ts'

type PersonRow = { id: string; issuer: string; subject: string; name: string; email: string | null }
type MembershipRow = { area: string; id: string; person: string; organisation: string; role: Role; begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate | null }
type AccessTables = {
  'access.person': PersonRow
  'access.membership': MembershipRow
  'places.published_area': { code: string; name: string }
  'places.published_organisation': { area: string; id: string; name: string }
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

/** The area that whoever acts last worked in; empty when nobody ever gave them one. */
export async function lastAreaOf(work: Work): Promise<string> {
  const { actor } = work.claims
  if (actor.kind !== 'person') return ''
  const row = await work.tables<AccessTables>().selectFrom('access.membership').select('area').where('person', '=', actor.id)
    .orderBy(sql`coalesce(ends_on, 'infinity')`, 'desc').orderBy('area').limit(1).executeTakeFirst()
  return row?.area ?? ''
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
