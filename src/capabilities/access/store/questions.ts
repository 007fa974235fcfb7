import { sql } from 'kysely'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import type { DayOfLooks } from '../rules/questions.ts'
import type { HourOfLooks } from '../rules/unusual-hours.ts'
import type { Mark } from '../words.ts'
import { rolesByPerson } from './looks.ts'

type HappeningRow = { area: string; id: string; at: Temporal.Instant; actor: string; kind: string; about: string | null; facts: unknown }
type QuestionTables = { 'record.happening': HappeningRow; 'access.person': { id: string; name: string } }

type Days = { readonly from: Temporal.PlainDate; readonly upTo: Temporal.PlainDate }

/** The hours of these days in which each person opened children's records. */
export async function hoursOfLooks(work: Work, days: Days): Promise<HourOfLooks[]> {
  const { rows } = await sql<{ actor: string; name: string; day: Temporal.PlainDate; hour: number; children: number; looks: number; first: string; last: string }>`
    select l.actor, p.name, l.local::date as day, extract(hour from l.local)::int as hour, count(distinct l.child)::int as children, count(*)::int as looks,
      to_char(min(l.local), 'HH24:MI') as first, to_char(max(l.local), 'HH24:MI') as last
    from (${between(work, days)}) l join access.person p on p.id::text = l.actor
    where l.child is not null and not l.refused and l.way in ('opened', 'printed') group by l.actor, p.name, day, hour`.execute(work.tables<QuestionTables>())
  const roles = await rolesByPerson(work)
  return rows.map(row => ({ ...row, roles: roles(row.actor, row.day), day: row.day.toString() }))
}

/** What each person did on each of these days beside. */
export async function daysOfLooks(work: Work, days: Days): Promise<DayOfLooks[]> {
  const { rows } = await sql<{ actor: string; name: string; day: Temporal.PlainDate; refused: number; refusedChildren: number; namesakes: string[] | null; files: number[] | null }>`
    select l.actor, p.name, l.local::date as day, count(*) filter (where l.refused)::int as refused, count(distinct l.child) filter (where l.refused)::int as "refusedChildren",
      array_agg(distinct right(l.child::text, 8)) filter (where l.namesake and not l.refused) as namesakes, array_agg(cardinality(l.children)) filter (where l.way = 'downloaded' and l.children is not null) as files
    from (${between(work, days)}) l join access.person p on p.id::text = l.actor
    where l.refused or l.namesake or l.way = 'downloaded' group by l.actor, p.name, day`.execute(work.tables<QuestionTables>())
  return rows.map(({ namesakes, files, day, ...row }) => ({ ...row, day: day.toString(), namesakes: namesakes ?? [], files: files ?? [] }))
}

function between(work: Work, { from, upTo }: Days) {
  return sql`select actor, at at time zone 'Europe/London' as local, child, children, refused, way, namesake from record.look
    where area = ${areaOf(work)} and at >= ${from.toZonedDateTime('Europe/London').toInstant()} and at < ${upTo.toZonedDateTime('Europe/London').toInstant()}`
}

/** What was marked against these questions, the latest first, by question. */
export async function marksOf(work: Work, keys: readonly string[]): Promise<ReadonlyMap<string, Mark[]>> {
  const rows = await work.tables<QuestionTables>().selectFrom('record.happening as h').leftJoin('access.person as p', join => join.on(sql<boolean>`p.id::text = h.actor`))
    .select(['h.at', 'h.about', 'h.facts', 'p.name']).where('h.area', '=', areaOf(work)).where('h.kind', '=', markKind).where('h.about', '=', sql<string>`any(${[...keys]}::text[])`)
    .orderBy('h.at', 'desc').orderBy('h.id', 'desc').execute()
  const marks = rows.map(({ at, about, facts, name }) => ({ at, about: about ?? '', by: name ?? 'Someone no longer known here', ...facts as Pick<Mark, 'state' | 'note' | 'says'> }))
  return Map.groupBy(marks, ({ about }) => about)
}

/** A mark is kept as a happening: insert-only, and sealed with the rest. */
export const markKind = 'looks.question-marked'
