import { sql, type RawBuilder } from 'kysely'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import type { Lateness } from '../rules/lateness.ts'
import type { Narrowed, Status } from '../words.ts'

export type Fragment = RawBuilder<unknown>

/** Today, as the work has it, for the SQL of this room. */
export function day(work: Work): Fragment {
  return sql`${work.today.toString()}::date`
}

/** How a duty stands, as `statusOn` of rules/status.ts says it; a test holds the two together. */
export function statusAt(today: Fragment): RawBuilder<Status> {
  return sql<Status>`case
    when duty.met_on <= ${today} then case when duty.met_on <= duty.due_on then 'met' when duty.excused_because is null then 'met late' else 'excused' end
    when duty.ended_on <= ${today} then 'ended' when duty.due_on > ${today} then 'open' when duty.due_on = ${today} then 'due today'
    when duty.excused_because is null then 'late' else 'excused' end`
}

/** The conditions of a list, for duties as `duty`. */
export function conditionsOf(work: Work, narrowed: Narrowed): Fragment {
  return sql`${placeOf(work, narrowed)} and ${doneWhen(narrowed.lateness, day(work)) ?? sql`coalesce(least(duty.met_on, duty.ended_on), 'infinity') > ${day(work)} and ${dueWhen(narrowed.lateness, day(work))}`}`
}

/**
 * The same for a list of duties still to do, in parts that have an index each: what nothing excuses, what is excused, and
 * what was done later than today, in a list as at an earlier day. Null for a list of what is done.
 */
export function partsOf(work: Work, narrowed: Narrowed): Fragment[] | null {
  const today = day(work)
  if (doneWhen(narrowed.lateness, today) !== null) return null
  const common = sql`${placeOf(work, narrowed)} and ${dueWhen(narrowed.lateness, today)}`
  return [
    sql`${common} and duty.met_on is null and duty.ended_on is null and duty.excused_because is null`,
    ...(narrowed.lateness === 'late' ? [] : [sql`${common} and duty.met_on is null and duty.ended_on is null and duty.excused_because is not null`]),
    sql`${common} and (duty.met_on is not null or duty.ended_on is not null) and least(duty.met_on, duty.ended_on) > ${today}`,
  ]
}

function placeOf(work: Work, { rule, owner, team }: Narrowed): Fragment {
  return sql.join([
    sql`duty.area = ${areaOf(work)}`,
    ...(rule === undefined ? [] : [sql`duty.rule = ${rule}`]), ...(owner === undefined ? [] : [sql`duty.owed_by = ${owner}::uuid`]), ...(team === undefined ? [] : [sql`duty.team = ${team}::uuid`]),
  ], sql` and `)
}

/** Which of the duties still to do a list holds. */
function dueWhen(lateness: Lateness, today: Fragment): Fragment {
  switch (lateness) {
    case 'late': return sql`duty.due_on < ${today} and duty.excused_because is null`
    case 'due-today': return sql`duty.due_on = ${today}`
    case 'due-in-7-days': return sql`duty.due_on between ${today} and ${today} + 7`
    case 'due-in-28-days': return sql`duty.due_on between ${today} and ${today} + 28`
    case 'open': return sql`duty.due_on > ${today}`
    default: return sql`true`
  }
}

/** Which duties a list of what is done holds; what is excused may be done or not. Null for a list of what is to do. */
function doneWhen(lateness: Lateness, today: Fragment): Fragment | null {
  const met = sql`duty.met_on <= ${today}`
  const notMet = sql`(duty.met_on is null or duty.met_on > ${today})`
  switch (lateness) {
    case 'met': return sql`${met} and duty.met_on <= duty.due_on`
    case 'met-late': return sql`${met} and duty.met_on > duty.due_on and duty.excused_because is null`
    case 'ended': return sql`duty.ended_on <= ${today} and ${notMet}`
    case 'excused': return sql`duty.excused_because is not null and ((${met} and duty.met_on > duty.due_on) or (${notMet} and (duty.ended_on is null or duty.ended_on > ${today}) and duty.due_on < ${today}))`
    default: return null
  }
}
