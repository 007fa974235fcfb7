import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Join } from '../places/index.ts'
import type { Finding, Inspection, Outcome, Progress, ReportedTotal, Revisit, Themes } from './words.ts'

const folder = new URL('../../../data/inspections/', import.meta.url)
const files = {
  of2016: 'area-send-2016-framework.csv',
  former: 'area-send-2016-predecessor-areas.csv',
  of2023: 'area-send-2023-framework.csv',
  totals: 'programme-totals.csv',
  themes: 'area-send-2023-finding-themes.csv',
} as const

export type ShippedInspections = { readonly inspections: readonly Inspection[]; readonly totals: readonly ReportedTotal[]; readonly themes: readonly Themes[] }

/** What tells one edition of the shipped records from another. */
export function shippedHash(): string {
  const hash = createHash('sha256')
  for (const file of Object.values(files)) hash.update(file).update(readFileSync(new URL(file, folder)))
  return hash.digest('hex')
}

/** The published inspection record as data. `join` finds an area from what the file calls it. Blank stays unknown. */
export function shippedInspections(join: Join): ShippedInspections {
  const of2023 = rows(files.of2023).map(row => ({ calledIn: row.cells.local_area, inspection: inspectionOf2023(row) }))
  return {
    inspections: [
      ...rows(files.of2016).map(row => inspectionOf2016(row, join)), ...rows(files.former).map(row => formerInspection(row, join)),
      ...of2023.map(row => row.inspection),
    ],
    totals: rows(files.totals).map(row => reportedTotal(row)),
    themes: rows(files.themes).map(row => themesOf(row, of2023)),
  }
}

type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

function rows(file: string): Row[] {
  const records = parse(readFileSync(new URL(file, folder)), { columns: true, bom: true, skip_empty_lines: true, info: true }) as { record: Record<string, string>; info: { lines: number } }[]
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
}

function inspectionOf2016({ line, cells }: Row, join: Join): Inspection {
  const startedOn = day(cells.inspection_start_date)
  const area = join(need(cells.ons_code, 'ons_code'), startedOn ?? undefined) ?? join(need(cells.area_name, 'area_name'), startedOn ?? undefined)
  if (area === undefined) throw new Error(`${files.of2016} line ${line}: no area is called ${cells.area_name}`)
  return {
    ...unknown, id: `2016-${area}`, framework: '2016', area, started: { on: startedOn, month: null }, publishedOn: day(cells.inspection_publication_date),
    wsoaRequired: yesNo(cells.wsoa_required), weaknesses: whole(cells.significant_weaknesses),
    revisit: cells.revisit_status === 'revisited' ? revisitOf(cells) : null, source: { file: files.of2016, row: line },
  }
}

function revisitOf(cells: Row['cells']): Revisit {
  return {
    started: { on: day(cells.revisit_start_date), month: null }, publishedOn: day(cells.revisit_publication_date),
    progress: need(cells.revisit_sufficient_progress_all, 'revisit_sufficient_progress_all') as Progress,
    sufficient: whole(cells.weaknesses_sufficient), notSufficient: whole(cells.weaknesses_not_sufficient),
  }
}

function formerInspection({ line, cells }: Row, join: Join): Inspection {
  const name = need(cells.area_name, 'area_name')
  const area = join(name)
  if (area === undefined) throw new Error(`${files.former} line ${line}: no area is called ${name}`)
  const revisit: Revisit | null = cells.revisit_month
    ? { started: { on: null, month: cells.revisit_month }, publishedOn: null, progress: need(cells.revisit_sufficient_progress_all, 'progress') as Progress, sufficient: null, notSufficient: null }
    : null
  return {
    ...unknown, id: `2016-${area}`, framework: '2016', area, started: { on: null, month: need(cells.inspection_month, 'inspection_month') },
    wsoaRequired: yesNo(cells.wsoa_required), revisit, note: cells.note || null, source: { file: files.former, row: line },
  }
}

function inspectionOf2023({ line, cells }: Row): Inspection {
  const area = need(cells.la_code_3digit, 'la_code_3digit')
  const sequence = whole(cells.full_inspection_seq) ?? 1
  const startedOn = day(cells.inspection_first_day)
  return {
    ...unknown, id: `2023-${area}-${sequence}`, framework: '2023', area, sequence, started: { on: startedOn, month: null },
    onSiteOn: day(cells.official_mi_start_date), endedOn: day(cells.inspection_last_day), publishedOn: day(cells.publication_date),
    outcome: (cells.outcome || null) as Outcome | null, papRequired: yesNo(cells.pap_required), priorityActions: whole(cells.priority_action_count),
    monitoringMonths: whole(cells.monitoring_within_months), nextFullYears: whole(cells.next_full_within_years), reportId: cells.report_file_id || null,
    source: { file: files.of2023, row: line },
  }
}

const unknown = {
  sequence: 1, onSiteOn: null, endedOn: null, publishedOn: null, wsoaRequired: null, weaknesses: null, revisit: null, outcome: null, papRequired: null,
  priorityActions: null, monitoringMonths: null, nextFullYears: null, reportId: null, note: null,
}

function reportedTotal({ line, cells }: Row): ReportedTotal {
  return {
    id: need(cells.id, 'id'), framework: need(cells.framework, 'framework'), asAt: need(cells.as_at, 'as_at'), metric: need(cells.metric, 'metric'),
    reported: Number(need(cells.numerator, 'numerator')), denominator: cells.denominator ? Number(cells.denominator) : null,
    sourceType: need(cells.source_type, 'source_type'), source: need(cells.source, 'source'), rule: cells.counting_rule || null,
    recorded: cells.value_from_records ? Number(cells.value_from_records) : null, status: need(cells.status, 'status'), note: cells.note || null, row: line,
  }
}

const notThemes = new Set(['ofsted_urn', 'local_area', 'publication_date', 'outcome', 'finding_type'])

function themesOf({ line, cells }: Row, register: readonly { calledIn: string | undefined; inspection: Inspection }[]): Themes {
  const published = need(cells.publication_date, 'publication_date')
  const report = register.find(row => row.calledIn === cells.local_area && row.inspection.publishedOn?.toString() === published)
  if (report === undefined) throw new Error(`${files.themes} line ${line}: no report of ${cells.local_area} was published on ${published}`)
  const themes = Object.entries(cells).filter(([name, flag]) => !notThemes.has(name) && flag === '1').map(([name]) => name)
  return { inspection: report.inspection.id, finding: need(cells.finding_type, 'finding_type') as Finding, themes }
}

function need(value: string | undefined, column: string): string {
  if (value === undefined || value === '') throw new Error(`The shipped inspection record has an empty ${column}`)
  return value
}

function day(text: string | undefined): Temporal.PlainDate | null {
  return text ? Temporal.PlainDate.from(text) : null
}

function whole(text: string | undefined): number | null {
  return text ? Number(text) : null
}

function yesNo(text: string | undefined): boolean | null {
  return text === 'Yes' ? true : text === 'No' ? false : null
}
