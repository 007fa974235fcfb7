import { sql } from 'kysely'
import { areaOf, streamOf, type Work } from '../../../platform/database/index.ts'
import { rules, type RuleId } from '../../../ground/law/index.ts'
import type { DutiesTables } from '../store.ts'
import type { Listed, Narrowed, Sort, Status, Window } from '../words.ts'
import { conditionsOf, day, partsOf, statusAt, type Fragment } from './standing.ts'

type ListRow = {
  id: string; child: string; surname: string; forename: string; rule: string; owner: string; team: string | null; status: Status
  due_on: Temporal.PlainDate; met_on: Temporal.PlainDate | null; excused_because: string | null; ended_on: Temporal.PlainDate | null; ended_because: string | null
}

/** One page of the area's duties, narrowed and sorted. */
export async function workList(work: Work, narrowed: Narrowed, sort: Sort, window: Window): Promise<Listed[]> {
  const run = async (among?: number) => (await listed(work, narrowed, sort, window, among).execute(work.tables<DutiesTables>())).rows.map(listedOf)
  if (sort !== 'child' && sort !== '-child') return run()
  // A page by name is nearly always found among the first children by name; only where it is not need all be sorted.
  const near = window.offset > 1000 ? [] : await run(3 * (window.offset + window.limit) + 100)
  return near.length === window.limit ? near : run()
}

/** All of them, a batch at a time, so that a whole caseload is never held. */
export async function* wholeWorkList(work: Work, narrowed: Narrowed, sort: Sort): AsyncGenerator<Listed[]> {
  for await (const rows of streamOf<ListRow>(work, listed(work, narrowed, sort).compile(work.tables<DutiesTables>()))) yield rows.map(listedOf)
}

function listed(work: Work, narrowed: Narrowed, sort: Sort, window?: Window, among?: number) {
  // The page is cut by its ids; only what is on it is read whole.
  const page = sort === 'child' || sort === '-child' ? pageByChild(work, narrowed, sort, window, among) : pageByDuty(work, narrowed, sort, window)
  return sql<ListRow>`
    with page as materialized (${page})
    select duty.id, duty.child, child.surname, child.forename, duty.rule, owner.name as owner, team.name as team, duty.due_on, duty.met_on, duty.excused_because,
      duty.ended_on, duty.ended_because, ${statusAt(day(work))} as status
    from page join duties.duty as duty on duty.area = ${areaOf(work)} and duty.id = page.id
    join people.published_child as child on child.area = duty.area and child.id = duty.child
    join places.published_organisation as owner on owner.area = duty.area and owner.id = duty.owed_by
    left join places.published_team as team on team.area = duty.area and team.id = duty.team
    order by page.place`
}

function pageByChild(work: Work, narrowed: Narrowed, sort: 'child' | '-child', window: Window | undefined, among: number | undefined): Fragment {
  const down = sort === '-child' ? sql` desc` : sql``
  const named = sql`lower(child.surname)${down}, lower(child.forename)${down}, child.birth_date${down}`
  if (among === undefined) {
    const all = (partsOf(work, narrowed) ?? [conditionsOf(work, narrowed)]).map(where => sql`select duty.id, duty.child, duty.due_on from duties.duty as duty where ${where}`)
    return sql`
      select id, row_number() over () as place from (
        select duty.id from (${sql.join(all, sql` union all `)}) as duty join people.published_child as child on child.area = ${areaOf(work)} and child.id = duty.child
        order by ${named}, duty.child, duty.due_on, duty.id ${cut(window)}) as sorted`
  }
  const first = sql`select id, row_number() over () as place from (select id from people.published_child as child where area = ${areaOf(work)} order by ${named}, id limit ${among}) as named`
  return sql`
    select id, row_number() over () as place from (
      select duty.id from (${first}) as child join duties.duty as duty on duty.child = child.id
      where ${conditionsOf(work, narrowed)} order by child.place, duty.due_on, duty.id ${cut(window)}) as sorted`
}

function pageByDuty(work: Work, narrowed: Narrowed, sort: Exclude<Sort, 'child' | '-child'>, window: Window | undefined): Fragment {
  const today = day(work)
  const parts = partsOf(work, narrowed)
  const columns = sql`duty.id, duty.due_on, duty.rule, ${parts === null ? sql`duty.met_on` : sql`null::date`} as met_on`
  const order = orderOf(sort, parts !== null, today)
  if (parts === null) return sql`
    select id, row_number() over () as place from (
      select ${columns}, false as after from duties.duty as duty where ${conditionsOf(work, narrowed)} order by ${order} ${cut(window)}) as sorted`
  // Each part need give no more than the page could hold, and gives it in the order of its index.
  const first = window === undefined ? sql`` : sql`limit ${window.limit + window.offset}`
  const part = (where: Fragment, after: Fragment) => sql`(select ${columns}, ${after} as after from duties.duty as duty where ${where} order by ${sort === 'due' && after !== never ? sql`after, ` : sql``}${order} ${first})`
  const never = sql`false`
  const excusedAfter = narrowed.lateness === 'to-do' ? sql`(duty.excused_because is not null and duty.due_on < ${today})` : never
  const all = parts.map((where, at) => part(where, at === 0 ? never : excusedAfter))
  return sql`
    select id, row_number() over () as place from (
      select duty.* from (${sql.join(all, sql` union all `)}) as duty order by ${sort === 'due' ? sql`after, ` : sql``}${order} ${cut(window)}) as sorted`
}

function cut(window: Window | undefined): Fragment {
  return window === undefined ? sql`` : sql`limit ${window.limit} offset ${window.offset}`
}

const byTitle = rules.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')).map(({ id }) => id)

function orderOf(sort: Exclude<Sort, 'child' | '-child'>, toDo: boolean, today: Fragment): Fragment {
  switch (sort) {
    case 'due': return sql`duty.due_on, duty.id`
    case '-due': return sql`duty.due_on desc, duty.id desc`
    case 'rule': return sql`array_position(${byTitle}::text[], duty.rule), duty.due_on, duty.id`
    case '-rule': return sql`array_position(${byTitle}::text[], duty.rule) desc, duty.due_on, duty.id`
    // What is not done is the later the sooner it was due, which an index gives in order.
    case 'late': return toDo ? sql`duty.due_on desc, duty.id desc` : sql`least(duty.met_on, ${today}) - duty.due_on, duty.id`
    case '-late': return toDo ? sql`duty.due_on, duty.id` : sql`least(duty.met_on, ${today}) - duty.due_on desc, duty.id desc`
  }
}

function listedOf(row: ListRow): Listed {
  return {
    id: row.id, child: row.child, surname: row.surname, forename: row.forename, rule: row.rule as RuleId, owner: row.owner, team: row.team, status: row.status,
    due: row.due_on.toString(), met: row.met_on?.toString() ?? null, excused: row.excused_because,
    ended: row.ended_on === null ? null : { on: row.ended_on.toString(), because: row.ended_because ?? '' },
  }
}
