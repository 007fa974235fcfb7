import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Work } from '../../../platform/database/index.ts'
import { measures, sources } from '../catalogue/index.ts'
import { onsToDfe } from '../rules/area-code.ts'
import { corrected, corrections } from '../rules/corrections.ts'
import { figuresOf } from '../rules/figures.ts'
import { readPeriod } from '../rules/period.ts'
import { named, readCsv, rowsOf, type Row } from '../rules/rows.ts'
import { lastLoad, replaceAll } from '../store.ts'
import { england, type Figure } from '../words.ts'

export type Loaded = { readonly changed: boolean; readonly figures: number }

const folder = new URL('../../../../data/published/', import.meta.url)
// Raised when the rules that read the files change, so that figures already loaded are read again.
const reading = 2

/** Loads every file of `data/published`, unless exactly these files and measures are already in. The work must be the loader's. */
export async function loadStatistics(work: Work): Promise<Loaded> {
  const files = await Promise.all(sources.map(async ({ file }) => [file, await readFile(new URL(file, folder), 'utf8')] as const))
  const hash = hashOf(files)
  const last = await lastLoad(work)
  if (last?.hash === hash) return { changed: false, figures: last.figures }
  const figures = await replaceAll(work, hash, { sources, measures, figures: inKeyOrder(figuresOf(measures, readFiles(files))) })
  work.log.info({ figures, files: files.length }, 'Published statistics loaded')
  return { changed: true, figures }
}

// Rows that come in the order of the primary key fill its index from one end, which halves the load.
function inKeyOrder(figures: Iterable<Figure>): Figure[] {
  const keyed = Array.from(figures, figure => ({ key: [figure.measure, figure.area, figure.period, figure.topic, figure.breakdown].join('\u0000'), figure }))
  return keyed.sort((a, b) => a.key < b.key ? -1 : 1).map(({ figure }) => figure)
}

/** The rows of every file, joined to areas, put right where a file is plainly wrong. */
export function readFiles(files: readonly (readonly [file: string, text: string])[]): Map<string, Row[]> {
  const printed = files.map(([file, text]) => [file, readCsv(text)] as const)
  const byOns = onsToDfe(printed.flatMap(([, lines]) => lines.map(named)))
  const rows = new Map(printed.map(([file, lines]) => [file, rowsOf(lines, byOns).map(row => corrected(file, row))]))
  addPopulation(rows)
  addPlansInForce(rows)
  return rows
}

// Plans per 1,000 needs people beside plans: England's are the sum of its areas, every one of which has a figure.
function addPopulation(rows: Map<string, Row[]>): void {
  const column = 'population_0_25_approx'
  const people = new Map((rows.get('population-0-25-approx-la.csv') ?? []).map(row => [row.area, Number(row.cells[column])]))
  people.set(england, [...people.values()].reduce((sum, each) => sum + each, 0))
  const file = 'plans-and-phase-transfers-la-2026.csv'
  rows.set(file, (rows.get(file) ?? []).map(row => ({ ...row, cells: { ...row.cells, [column]: String(people.get(row.area) ?? '') } })))
}

// Appeals for every 1,000 plans needs the plans in force in January of the same year, from the file of that time.
function addPlansInForce(rows: Map<string, Row[]>): void {
  const plans = new Map<string, string>()
  for (const row of rows.get('statements-and-plans-la-2010-2022.csv') ?? []) plans.set(`${row.area} ${row.period}`, row.cells.statements_and_plans ?? '')
  for (const row of rows.get('ehc-plans-in-force-la-2019-2025.csv') ?? []) plans.set(`${row.area} ${readPeriod('january', row.period, undefined)}`, row.cells.ehcplans ?? '')
  const file = 'tribunal-appeals-la-2014-2025.csv'
  rows.set(file, (rows.get(file) ?? []).map(row => ({ ...row, cells: { ...row.cells, plans_in_force: plans.get(`${row.area} ${row.period}`) ?? '' } })))
}

function hashOf(files: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256').update(JSON.stringify([reading, sources, measures, corrections]))
  for (const [file, text] of files) hash.update(file).update(text)
  return hash.digest('hex')
}
