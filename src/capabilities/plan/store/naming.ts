import { sql } from 'kysely'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import type { NamingDifference } from '../rules/named-involvements.ts'

type Row = { plan: string; child: string; organisation: string; held: string | null; wanted: boolean; knownBefore: boolean; startedOn: Temporal.PlainDate | null; ceasedOn: Temporal.PlainDate | null; beginsOn: Temporal.PlainDate | null }

// A number of a setting, or of its provider where that is all a plan gives.
const named = sql`
  select distinct p.area, p.id as plan, p.child, p.started_on, p.ceased_on, coalesce(n.urn, s.urn) as urn
  from plan.plan p join plan.named_setting n on n.area = p.area and n.plan = p.id
  left join places.published_setting s on n.urn is null and s.ukprn = n.ukprn`

/** The numbers of the settings that plans in force name. The work must be the loader's. */
export async function settingsNamed(work: Work): Promise<string[]> {
  const { rows } = await sql<{ urn: string }>`select distinct urn from (${named} where p.area = ${areaOf(work)} and p.active) as named where urn is not null`.execute(work.tables())
  return rows.map(({ urn }) => urn)
}

/** Where what plans name today and who is involved because of it differ. The work must be the loader's. */
export async function namingDifferences(work: Work): Promise<NamingDifference[]> {
  const area = areaOf(work)
  const today = work.today.toString()
  const { rows } = await sql<Row>`
    with wanted as materialized (
      select n.plan, n.child, o.id as organisation, n.started_on, n.ceased_on from (${named} where p.area = ${area} and p.active and (p.ceased_on is null or p.ceased_on > ${today}::date)) as n
      join places.published_organisation o on o.area = ${area} and o.urn = n.urn),
    held as materialized (
      select id, child, organisation, because as plan, begins_on, ends_on from access.published_involvement
      where area = ${area} and capacity = 'named-setting' and because_kind = 'plan' and (ends_on is null or ends_on > ${today}::date))
    select plan, coalesce(w.child, h.child) as child, organisation, h.id as held, w.child is not null as wanted, h.begins_on as "beginsOn", w.started_on as "startedOn",
      case when w.child is null then (select p.ceased_on from plan.plan p where p.area = ${area} and p.id = plan) else w.ceased_on end as "ceasedOn",
      exists (select from access.published_involvement i where i.area = ${area} and i.because = plan) as "knownBefore"
    from wanted w full join held h using (plan, organisation)
    where h.id is null or w.child is null or h.ends_on is distinct from w.ceased_on`.execute(work.tables())
  return rows
}
