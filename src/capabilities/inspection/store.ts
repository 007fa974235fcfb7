import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import type { ShippedInspections } from './shipped.ts'
import type { Finding, Framework, Inspection, Outcome, Progress, ReportedTotal, Themes } from './words.ts'

type Day = Temporal.PlainDate | null

type InspectionRow = {
  id: string; framework: Framework; area_code: string; sequence: number; started_on: Day; started_month: string | null; on_site_on: Day; ended_on: Day; published_on: Day
  wsoa_required: boolean | null; weaknesses: number | null; outcome: Outcome | null; pap_required: boolean | null; priority_actions: number | null
  monitoring_months: number | null; next_full_years: number | null; report_id: string | null; note: string | null; source_file: string; source_row: number
}

type InspectionTables = {
  'inspection.inspection': InspectionRow
  'inspection.revisit': { inspection_id: string; started_on: Day; started_month: string | null; published_on: Day; progress: Progress; sufficient: number | null; not_sufficient: number | null }
  'inspection.programme_total': {
    id: string; framework: string; as_at: string; metric: string; reported: number; denominator: number | null; source_type: string; source: string
    counting_rule: string | null; recorded: number | null; status: string; note: string | null; source_row: number
  }
  'inspection.theme_flag': { inspection_id: string; finding: Finding; theme: string }
  'inspection.theme_source': { inspection_id: string; finding: Finding }
  'inspection.loaded': { file: string; sha256: string; loaded_at: Temporal.Instant }
}

/** Every inspection in the record, by area and then in time; of these areas only, if given. */
export async function inspectionsOf(work: Work, areas?: readonly string[]): Promise<Inspection[]> {
  if (areas?.length === 0) return []
  const rows = await work.tables<InspectionTables>().selectFrom('inspection.inspection as i').leftJoin('inspection.revisit as r', 'r.inspection_id', 'i.id')
    .selectAll('i').select(['r.started_on as revisit_started_on', 'r.started_month as revisit_started_month', 'r.published_on as revisit_published_on', 'r.progress', 'r.sufficient', 'r.not_sufficient'])
    .$if(areas !== undefined, query => query.where('i.area_code', 'in', [...areas ?? []]))
    .orderBy('i.area_code').orderBy('i.framework').orderBy('i.sequence').execute()
  return rows.map(row => ({
    id: row.id, framework: row.framework, area: row.area_code, sequence: row.sequence, started: { on: row.started_on, month: row.started_month },
    onSiteOn: row.on_site_on, endedOn: row.ended_on, publishedOn: row.published_on, wsoaRequired: row.wsoa_required, weaknesses: row.weaknesses,
    revisit: row.progress === null ? null : {
      started: { on: row.revisit_started_on, month: row.revisit_started_month }, publishedOn: row.revisit_published_on,
      progress: row.progress, sufficient: row.sufficient, notSufficient: row.not_sufficient,
    },
    outcome: row.outcome, papRequired: row.pap_required, priorityActions: row.priority_actions, monitoringMonths: row.monitoring_months,
    nextFullYears: row.next_full_years, reportId: row.report_id, note: row.note, source: { file: row.source_file, row: row.source_row },
  }))
}

/** The totals as others reported them, in the order of their file. */
export async function reportedTotals(work: Work): Promise<ReportedTotal[]> {
  const rows = await work.tables<InspectionTables>().selectFrom('inspection.programme_total').selectAll().orderBy('source_row').execute()
  return rows.map(row => ({
    id: row.id, framework: row.framework, asAt: row.as_at, metric: row.metric, reported: row.reported, denominator: row.denominator, sourceType: row.source_type,
    source: row.source, rule: row.counting_rule, recorded: row.recorded, status: row.status, note: row.note, row: row.source_row,
  }))
}

/** The themes of each report read for them. */
export async function themesOfReports(work: Work): Promise<Themes[]> {
  const rows = await work.tables<InspectionTables>().selectFrom('inspection.theme_source as s')
    .leftJoin('inspection.theme_flag as f', join => join.onRef('f.inspection_id', '=', 's.inspection_id').onRef('f.finding', '=', 's.finding'))
    .select(['s.inspection_id as inspection', 's.finding', sql<string[]>`array_remove(array_agg(f.theme order by f.theme), null)`.as('themes')])
    .groupBy(['s.inspection_id', 's.finding']).execute()
  return rows
}

/** The hash of the edition last loaded. */
export async function loadedHash(work: Work, file: string): Promise<string | undefined> {
  const row = await work.tables<InspectionTables>().selectFrom('inspection.loaded').select('sha256').where('file', '=', file).executeTakeFirst()
  return row?.sha256
}

/** Replaces the whole published record by this edition of it. */
export async function replaceRecord(work: Work, { inspections, totals, themes }: ShippedInspections, file: string, sha256: string): Promise<void> {
  const tables = work.tables<InspectionTables>()
  await tables.deleteFrom('inspection.inspection').execute()
  await tables.deleteFrom('inspection.programme_total').execute()
  await tables.insertInto('inspection.inspection').values(inspections.map(inspectionRow)).execute()
  await tables.insertInto('inspection.revisit').values(inspections.flatMap(revisitRow)).execute()
  await tables.insertInto('inspection.programme_total').values(totals.map(total => ({
    id: total.id, framework: total.framework, as_at: total.asAt, metric: total.metric, reported: total.reported, denominator: total.denominator, source_type: total.sourceType,
    source: total.source, counting_rule: total.rule, recorded: total.recorded, status: total.status, note: total.note, source_row: total.row,
  }))).execute()
  await tables.insertInto('inspection.theme_source').values(themes.map(row => ({ inspection_id: row.inspection, finding: row.finding }))).execute()
  await tables.insertInto('inspection.theme_flag').values(themes.flatMap(row => row.themes.map(theme => ({ inspection_id: row.inspection, finding: row.finding, theme })))).execute()
  await tables.insertInto('inspection.loaded').values({ file, sha256, loaded_at: work.now })
    .onConflict(on => on.column('file').doUpdateSet({ sha256: sql`excluded.sha256`, loaded_at: sql`excluded.loaded_at` })).execute()
}

function inspectionRow(inspection: Inspection): InspectionRow {
  return {
    id: inspection.id, framework: inspection.framework, area_code: inspection.area, sequence: inspection.sequence, started_on: inspection.started.on,
    started_month: inspection.started.month, on_site_on: inspection.onSiteOn, ended_on: inspection.endedOn, published_on: inspection.publishedOn,
    wsoa_required: inspection.wsoaRequired, weaknesses: inspection.weaknesses, outcome: inspection.outcome, pap_required: inspection.papRequired,
    priority_actions: inspection.priorityActions, monitoring_months: inspection.monitoringMonths, next_full_years: inspection.nextFullYears,
    report_id: inspection.reportId, note: inspection.note, source_file: inspection.source.file, source_row: inspection.source.row,
  }
}

function revisitRow({ id, revisit }: Inspection): InspectionTables['inspection.revisit'][] {
  return revisit === null ? [] : [{
    inspection_id: id, started_on: revisit.started.on, started_month: revisit.started.month, published_on: revisit.publishedOn,
    progress: revisit.progress, sufficient: revisit.sufficient, not_sufficient: revisit.notSufficient,
  }]
}
