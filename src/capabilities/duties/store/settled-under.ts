import { sql } from 'kysely'
import { areaOf, upsert, type Work } from '../../../platform/database/index.ts'
import type { SettledLaw } from '../rules/law-change.ts'

type SettledTables = { 'duties.settled_under': { area: string; subject: string; says: string; settled_at: Temporal.Instant } }

/** The law under which the area’s ledger was last settled; empty where none was kept. */
export async function settledUnder(work: Work): Promise<SettledLaw> {
  const rows = await work.tables<SettledTables>().selectFrom('duties.settled_under').select(['subject', 'says']).where('area', '=', areaOf(work)).execute()
  return new Map(rows.map(({ subject, says }) => [subject, says]))
}

/** Keeps the law under which the area’s ledger is now settled; the work must be the loader’s. */
export async function keepSettledUnder(work: Work, law: SettledLaw): Promise<void> {
  const area = areaOf(work)
  await work.tables<SettledTables>().deleteFrom('duties.settled_under').where('area', '=', area).execute()
  await upsert(work, 'duties.settled_under', ['area', 'subject'], [...law].map(([subject, says]) => ({ area, subject, says, settled_at: work.now })))
}

/** The areas that have duties; the work must be the loader’s, which sees every area. */
export async function areasWithDuties(work: Work): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from places.published_area as area where exists (select from duties.duty as duty where duty.area = area.code) order by code`.execute(work.tables<SettledTables>())
  return rows
}
