import { sql } from 'kysely'
import { actorName } from '../../../platform/actor/index.ts'
import { areaOf, newId, type Work } from '../../../platform/database/index.ts'
import type { StandsIn } from '../rules/named.ts'

type Row = { area: string; id: string; person: string; covered_by: string; begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate; why: string; set_by: string; set_at: Temporal.Instant }
type Tables = { 'access.cover': Row; 'access.person': { id: string; name: string }; 'access.membership': { area: string; id: string; person: string } }

/** Someone standing in for another, from a day up to a day. */
export type Cover = { readonly id: string; readonly person: string; readonly coveredBy: string; readonly name: string; readonly beginsOn: Temporal.PlainDate; readonly endsOn: Temporal.PlainDate }

/** Everyone in the area who stands in for somebody today. */
export async function coversToday(work: Work): Promise<StandsIn[]> {
  const today = sql<Temporal.PlainDate>`${work.today.toString()}::date`
  const rows = await work.tables<Tables>().selectFrom('access.cover').select(['person', 'covered_by', 'ends_on']).where('area', '=', areaOf(work))
    .where('begins_on', '<=', today).where('ends_on', '>', today).orderBy('id').execute()
  return rows.map(row => ({ person: row.person, coveredBy: row.covered_by, upTo: row.ends_on }))
}

/** Who stood, stands or will stand in for somebody, the latest first. */
export async function coversOf(work: Work, person: string): Promise<Cover[]> {
  const rows = await work.tables<Tables>().selectFrom('access.cover as c').innerJoin('access.person as p', 'p.id', 'c.covered_by')
    .select(['c.id', 'c.person', 'c.covered_by', 'p.name', 'c.begins_on', 'c.ends_on']).where('c.area', '=', areaOf(work)).where('c.person', '=', person).orderBy('c.begins_on', 'desc').orderBy('c.id').execute()
  return rows.map(row => ({ id: row.id, person: row.person, coveredBy: row.covered_by, name: row.name, beginsOn: row.begins_on, endsOn: row.ends_on }))
}

/** Holds somebody’s memberships until the transaction ends, so that two covers of one person are set one after the other. */
export async function holdPerson(work: Work, person: string): Promise<void> {
  await work.tables<Tables>().selectFrom('access.membership').select('id').where('area', '=', areaOf(work)).where('person', '=', person).orderBy('id').forUpdate().execute()
}

/** Adds a cover; answers its id. */
export async function addCover(work: Work, { person, coveredBy, beginsOn, endsOn }: Omit<Cover, 'id' | 'name'>, why: string): Promise<string> {
  const id = newId()
  await work.tables<Tables>().insertInto('access.cover')
    .values({ area: areaOf(work), id, person, covered_by: coveredBy, begins_on: beginsOn, ends_on: endsOn, why, set_by: actorName(work.claims.actor), set_at: work.now }).execute()
  return id
}

/** Cuts a cover short. */
export async function cutCover(work: Work, id: string, endsOn: Temporal.PlainDate): Promise<void> {
  await work.tables<Tables>().updateTable('access.cover').set({ ends_on: endsOn }).where('area', '=', areaOf(work)).where('id', '=', id).execute()
}
