import { sql } from 'kysely'
import type { RuleId } from '../../../ground/law/index.ts'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import type { DutiesTables } from '../store.ts'
import type { LateUnder, Narrowed, ToDo } from '../words.ts'
import { conditionsOf, day, partsOf } from './standing.ts'

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

/** The rules under which the area has duties, in any state. */
export async function rulesInUse(work: Work): Promise<string[]> {
  // One step of the index for each rule that is there, rather than a look at every duty.
  const { rows } = await sql<{ rule: string }>`
    with recursive used as (
      (select duty.rule from duties.duty as duty where duty.area = ${areaOf(work)} order by duty.rule limit 1)
      union all select (select duty.rule from duties.duty as duty where duty.area = ${areaOf(work)} and duty.rule > used.rule order by duty.rule limit 1) from used where used.rule is not null)
    select rule from used where rule is not null`.execute(work.tables<DutiesTables>())
  return rows.map(({ rule }) => rule)
}

/** Of each rule's late duties: how many, and how late. */
export async function lateByRule(work: Work): Promise<LateUnder[]> {
  const today = day(work)
  const { rows } = await sql<LateUnder>`
    select duty.rule, count(*) as late, floor(percentile_cont(0.5) within group (order by ${today} - duty.due_on) + 0.5)::int as "medianDays", max(${today} - duty.due_on) as "longestDays"
    from duties.duty as duty where ${conditionsOf(work, { lateness: 'late' })} group by duty.rule`.execute(work.tables<DutiesTables>())
  return rows
}

/** What is still to do under one rule, for a page about the rule. */
export function countsUnder(work: Work, rule: RuleId): Promise<ToDo> {
  return countToDo(work, { rule })
}

/** What is to do and late under each of several rules that has any, in one question. */
export async function toDoByRule(work: Work, rules: readonly RuleId[]): Promise<{ rule: RuleId; toDo: number; late: number }[]> {
  const today = day(work)
  const parts = (partsOf(work, { lateness: 'to-do' }) ?? []).map((where, at) => sql`
    (select duty.rule, duty.due_on, ${at === 0 ? sql`false` : sql`duty.excused_because is not null`} as excused
      from duties.duty as duty where ${where} and duty.rule = any(${[...rules]}::text[]))`)
  const { rows } = await sql<{ rule: RuleId; toDo: number; late: number }>`
    select rule, count(*) as "toDo", count(*) filter (where due_on < ${today} and not excused) as late
    from (${sql.join(parts, sql` union all `)}) as duty group by rule`.execute(work.tables<DutiesTables>())
  return rows
}
