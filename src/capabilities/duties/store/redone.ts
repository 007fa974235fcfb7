import { sql } from 'kysely'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import type { Redone } from '../rules/recomputed.ts'
import { writeMoved, type DutiesTables } from '../store.ts'

/** Writes what a change of the law did to duties, and keeps the date of each that moved; the work must be the loader’s. */
export async function writeRedone(work: Work, redone: readonly Redone[]): Promise<void> {
  if (redone.length === 0) return
  const area = areaOf(work)
  await sql`
    update duties.duty as duty set due_on = redone.due_on, ended_on = redone.ended_on, ended_because = redone.ended_because, settled_at = ${work.now}::timestamptz
    from unnest(${redone.map(one => one.duty)}::uuid[], ${redone.map(one => one.due)}::date[], ${redone.map(one => one.ended?.on ?? null)}::date[], ${redone.map(one => one.ended?.because ?? null)}::text[])
      as redone (id, due_on, ended_on, ended_because)
    where duty.area = ${area} and duty.id = redone.id`.execute(work.tables<DutiesTables>())
  await writeMoved(work, redone.flatMap(({ duty, child, was, due, because }) => (was === due ? [] : [{ duty, child, was, became: due, because }])))
}
