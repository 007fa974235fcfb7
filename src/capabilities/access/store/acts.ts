import { sql } from 'kysely'
import { areaOf, type Work } from '../../../platform/database/index.ts'

type Row = { area: string; id: string; at: Temporal.Instant; actor: string; kind: string; about: string | null; facts: unknown }
type Tables = { 'record.happening': Row; 'access.person': { id: string; name: string } }

/** What was done about somebody’s memberships, by whom. */
export type Act = { readonly at: Temporal.Instant; readonly by: string; readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }

/** Everything that was done about one person in the area, the latest first. */
export async function actsOn(work: Work, person: string): Promise<Act[]> {
  const rows = await work.tables<Tables>().selectFrom('record.happening as h').leftJoin('access.person as p', join => join.on(sql<boolean>`p.id::text = h.actor`))
    .select(['h.at', 'h.kind', 'h.facts', 'p.name']).where('h.area', '=', areaOf(work)).where('h.about', '=', person).where('h.kind', 'like', 'access.%')
    .orderBy('h.at', 'desc').orderBy('h.id', 'desc').limit(200).execute()
  return rows.map(row => ({ at: row.at, by: row.name ?? 'the service itself', kind: row.kind, facts: row.facts as Record<string, unknown> }))
}
