import { areaOf, newId, type Work } from '../../../platform/database/index.ts'
import type { HeldMembership, Role, Terms } from '../words.ts'

type Row = { area: string; id: string; person: string; organisation: string; team: string | null; role: Role; begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate | null; revision: number }
type Named = { area: string; id: string; name: string }
type Tables = {
  'access.membership': Row
  'access.person': { id: string; name: string; email: string | null; last_signed_in: Temporal.Instant | null }
  'places.published_organisation': Named
  'places.published_team': Named
}

/** Every membership of the area, by body, team and name, as whoever manages people sees it. */
export async function membershipsInArea(work: Work): Promise<HeldMembership[]> {
  return (await held(work).orderBy('o.name').orderBy('t.name').orderBy('p.name').orderBy('m.begins_on').orderBy('m.id').execute()).map(heldOf)
}

/** The memberships of one person in the area, the latest first. */
export async function membershipsOfPerson(work: Work, person: string): Promise<HeldMembership[]> {
  return (await held(work).where('m.person', '=', person).orderBy('m.begins_on', 'desc').orderBy('m.id').execute()).map(heldOf)
}

/** Holds the area’s administrators until the transaction ends, so that of two who end each other the second sees what the first did. */
export async function holdAdministrators(work: Work): Promise<void> {
  await work.tables<Tables>().selectFrom('access.membership').select('id').where('area', '=', areaOf(work)).where('role', '=', 'area-administrator').orderBy('id').forUpdate().execute()
}

/** Adds a membership; answers its id, or undefined where one of the same person, body, role and first day stands already. */
export async function addMembership(work: Work, person: string, { organisation, team, role, from, until }: Terms): Promise<string | undefined> {
  const row = await work.tables<Tables>().insertInto('access.membership')
    .values({ area: areaOf(work), id: newId(), person, organisation, team, role, begins_on: from, ends_on: until, revision: 0 })
    // One that was ended on the day it began never held: it may be given again.
    .onConflict(on => on.columns(['area', 'person', 'organisation', 'role', 'begins_on'])
      .doUpdateSet(({ ref, eb }) => ({ team: ref('excluded.team'), ends_on: ref('excluded.ends_on'), revision: eb('access.membership.revision', '+', 1) }))
      .whereRef('access.membership.ends_on', '=', 'access.membership.begins_on'))
    .returning('id').executeTakeFirst()
  return row?.id
}

/** Changes a membership if it is still as it was seen; answers whether it was. */
export async function alterMembership(work: Work, id: string, seen: number, to: Partial<Pick<Row, 'organisation' | 'team' | 'role' | 'ends_on'>>): Promise<boolean> {
  const { numUpdatedRows } = await work.tables<Tables>().updateTable('access.membership').set({ ...to, revision: seen + 1 })
    .where('area', '=', areaOf(work)).where('id', '=', id).where('revision', '=', seen).executeTakeFirst()
  return numUpdatedRows > 0n
}

function held(work: Work) {
  return work.tables<Tables>().selectFrom('access.membership as m').innerJoin('access.person as p', 'p.id', 'm.person')
    .innerJoin('places.published_organisation as o', join => join.onRef('o.area', '=', 'm.area').onRef('o.id', '=', 'm.organisation'))
    .leftJoin('places.published_team as t', join => join.onRef('t.area', '=', 'm.area').onRef('t.id', '=', 'm.team'))
    .selectAll('m').select(['p.name', 'p.email', 'p.last_signed_in', 'o.name as organisation_name', 't.name as team_name']).where('m.area', '=', areaOf(work))
}

type HeldRow = Row & { name: string; email: string | null; last_signed_in: Temporal.Instant | null; organisation_name: string; team_name: string | null }

function heldOf(row: HeldRow): HeldMembership {
  return {
    id: row.id, person: row.person, name: row.name, email: row.email, organisation: row.organisation, organisationName: row.organisation_name, team: row.team, teamName: row.team_name,
    role: row.role, beginsOn: row.begins_on, endsOn: row.ends_on, revision: row.revision, lastSignedIn: row.last_signed_in,
  }
}
