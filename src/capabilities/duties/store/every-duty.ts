import type { RuleId } from '../../../ground/law/index.ts'
import { sql } from 'kysely'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import type { DutiesTables } from '../store.ts'
import type { LedgerDuty } from '../words.ts'

const batchSize = 5000

/** Every duty of the area in any state, in batches that each begin where the last ended, so that none is held or read twice. */
export async function* everyDuty(work: Work): AsyncGenerator<LedgerDuty[]> {
  for (let batch = await dutiesAfter(work, null); batch.length > 0; batch = await dutiesAfter(work, batch.at(-1)?.id ?? null)) yield batch
}

type Row = {
  id: string; child: string; rule: string; facts: Record<string, string>; from_on: string; due_on: string; met_on: string | null
  excused_because: string | null; ended_on: string | null; ended_because: string | null
}

/** The next batch of the area's duties by id. */
export async function dutiesAfter(work: Work, after: string | null, limit = batchSize): Promise<LedgerDuty[]> {
  // Dates as text: to make 20,000 date objects a batch, only to print them again, takes longer than the reading.
  const { rows } = await sql<Row>`
    select id, child, rule, facts, from_on::text, due_on::text, met_on::text, excused_because, ended_on::text, ended_because
    from duties.duty where area = ${areaOf(work)} ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`.execute(work.tables<DutiesTables>())
  return rows.map(row => ({
    id: row.id, child: row.child, rule: row.rule as RuleId, facts: row.facts, from: row.from_on, due: row.due_on, met: row.met_on,
    excused: row.excused_because, ended: row.ended_on === null ? null : { on: row.ended_on, because: row.ended_because ?? '' },
  }))
}
