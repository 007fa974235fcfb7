import { sql } from 'kysely'
import type { Work } from '../../../platform/database/index.ts'
import type { DutiesTables } from '../store.ts'
import { conditionsOf, day, partsOf, type Narrowed } from './standing.ts'

export type ToDo = { readonly toDo: number; readonly late: number; readonly dueToday: number; readonly in7Days: number; readonly in28Days: number; readonly open: number }

/** How many duties are still to do and how soon, in one pass, however the list itself is narrowed by lateness. */
export async function countToDo(work: Work, narrowed: Omit<Narrowed, 'lateness'>): Promise<ToDo> {
  const today = day(work)
  const parts = (partsOf(work, { ...narrowed, lateness: 'to-do' }) ?? []).map((where, at) => sql`
    (select duty.due_on, ${at === 0 ? sql`false` : sql`duty.excused_because is not null`} as excused from duties.duty as duty where ${where})`)
  const { rows } = await sql<ToDo>`
    select count(*) as "toDo", count(*) filter (where due_on < ${today} and not excused) as late, count(*) filter (where due_on = ${today}) as "dueToday",
      count(*) filter (where due_on between ${today} and ${today} + 7) as "in7Days", count(*) filter (where due_on between ${today} and ${today} + 28) as "in28Days",
      count(*) filter (where due_on > ${today}) as open
    from (${sql.join(parts, sql` union all `)}) as duty`.execute(work.tables<DutiesTables>())
  return rows[0] ?? { toDo: 0, late: 0, dueToday: 0, in7Days: 0, in28Days: 0, open: 0 }
}

/** How many a list holds. */
export async function countListed(work: Work, narrowed: Narrowed): Promise<number> {
  const { rows } = await sql<{ many: number }>`select count(*) as many from duties.duty as duty where ${conditionsOf(work, narrowed)}`.execute(work.tables<DutiesTables>())
  return rows[0]?.many ?? 0
}
