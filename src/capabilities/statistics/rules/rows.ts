import { parse } from 'csv-parse/sync'
import { areaOfRow, type Named } from './area-code.ts'

/** One row of a published file, whichever shape the file has: an area, a period, perhaps a group, and its cells as printed. */
export type Row = {
  readonly line: number
  readonly area: string
  readonly region: string
  readonly level: string
  readonly period: string
  readonly term: string | undefined
  readonly dataset: string | undefined
  readonly topic: string
  readonly breakdown: string
  readonly cells: Readonly<Record<string, string>>
  /** The line of each cell, where the file has one value a line. */
  readonly lines?: Readonly<Record<string, number>>
  readonly note?: string
  /** The columns the note is about, where it is not the whole row. */
  readonly noteAbout?: readonly string[] | undefined
}

export type Printed = Readonly<Record<string, string>>

/** The lines of a CSV file as printed, keyed by its heading. */
export function readCsv(text: string): Printed[] {
  return parse(text, { columns: true, bom: true }) as Printed[]
}

/** How a printed line names its area. */
export function named(printed: Printed): Named {
  return { dfe: printed.dfe_la_code ?? '', ons: printed.ons_code ?? '', region: printed.region_code ?? '', level: printed.geographic_level ?? '', name: printed.la_name ?? '' }
}

/** The rows of a file in one shape. `byOns` joins files that print only the ONS code. */
export function rowsOf(printed: readonly Printed[], byOns: ReadonlyMap<string, string>): Row[] {
  const first = printed[0]
  if (first === undefined) return []
  if ('measure' in first) return longRows(printed)
  const rows = printed.map((line, at) => wideRow(line, at + 2, byOns))
  return 'sen_group' in first ? groupRows(rows) : rows
}

function wideRow(line: Printed, at: number, byOns: ReadonlyMap<string, string>): Row {
  const name = named(line)
  return {
    line: at, area: areaOfRow(name, byOns), region: name.region, level: name.level,
    period: line.time_period ?? line.calendar_year ?? '', term: line.time_identifier, dataset: undefined,
    topic: line.age === undefined ? '' : 'Age', breakdown: line.age === undefined ? '' : age(line.age), cells: line,
  }
}

// One printed line gives the value of its group and, beside it, that of pupils with no SEN: the same on both lines of an area.
function groupRows(rows: readonly Row[]): Row[] {
  return rows.map(row => ({
    ...row,
    cells: { [row.cells.sen_group ?? '']: row.cells.value_sen_group ?? '', ...(row.cells.sen_group === 'EHC plan' ? { 'no SEN': row.cells.value_no_sen ?? '' } : {}) },
  }))
}

const ageTopics = new Set(['Child or young persons age', 'Young persons age'])

function longRows(printed: readonly Printed[]): Row[] {
  const rows = new Map<string, Row & { cells: Record<string, string>; lines: Record<string, number> }>()
  printed.forEach((line, at) => {
    const { dataset = '', time_period = '', breakdown_topic = '', breakdown = '', measure = '', value = '' } = line
    const key = [dataset, time_period, breakdown_topic, breakdown].join('\u0000')
    const whole = /^All\b|^New EHC plans$/.test(breakdown_topic)
    const row = rows.get(key) ?? {
      line: at + 2, area: 'ENG', region: '', level: 'National', period: time_period, term: undefined, dataset,
      topic: whole ? '' : ageTopics.has(breakdown_topic) ? 'Age' : breakdown_topic,
      breakdown: whole ? '' : breakdown_topic.startsWith('Age') || ageTopics.has(breakdown_topic) ? age(breakdown) : breakdown, cells: {}, lines: {},
    }
    row.cells[measure] = value
    row.lines[measure] = at + 2
    rows.set(key, row)
  })
  return [...rows.values()]
}

function age(breakdown: string): string {
  return breakdown.replace(/^(aged? )?(?=\d)/i, 'Aged ').replace(/^(age )?unknown$/i, 'Age unknown')
}
