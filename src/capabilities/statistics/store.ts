import { sql, type ExpressionBuilder } from 'kysely'
import { copyIn, type Work } from '../../platform/database/index.ts'
import { england, type Break, type Figure, type Mark, type Measure, type SourceFile } from './words.ts'

type FigureRow = {
  measure: string; area_code: string; period: string; topic: string; breakdown: string; value: string | null; mark: Mark | null
  derived: boolean; numerator: string | null; denominator: string | null; source: string; line: number; note: string | null
}
type MeasureRow = {
  id: string; rank: number; subject: string; title: string; unit: string; definition: string; numerator: string | null; denominator: string | null
  better: string | null; counted: string; main: boolean; breaks: unknown; cautions: unknown
}
type SourceRow = { id: string; file: string; title: string; publisher: string; release: string; opened_through: string; licence: string; caution: string | null }
type AreaRow = { code: string; name: string; region_code: string | null; region: string; fictional: boolean; abolished_on: Temporal.PlainDate | null }

type StatisticsTables = {
  'statistics.figure': FigureRow
  'statistics.measure': MeasureRow
  'statistics.source': SourceRow
  'statistics.loaded': { one: number; hash: string; figures: number; loaded_at: Temporal.Instant }
  'places.published_area': AreaRow
  'places.published_neighbour': { area_code: string; rank: number; neighbour_code: string }
  'places.published_succession': { predecessor_code: string; successor_code: string; succeeded_on: Temporal.PlainDate }
}

export type Area = { readonly code: string; readonly name: string; readonly regionCode: string | null; readonly region: string; readonly fictional: boolean }

const tables = (work: Work) => work.tables<StatisticsTables>()

/** The hash of what was last loaded, and how many figures it gave; the row is held so that two loads cannot cross. */
export async function lastLoad(work: Work): Promise<{ hash: string; figures: number } | undefined> {
  return tables(work).selectFrom('statistics.loaded').select(['hash', 'figures']).forUpdate().executeTakeFirst()
}

/** Puts these sources, measures and figures in place of all that were there. */
export async function replaceAll(work: Work, hash: string, what: { sources: readonly SourceFile[]; measures: readonly Measure[]; figures: Iterable<Figure> }): Promise<number> {
  const db = tables(work)
  await db.deleteFrom('statistics.figure').execute()
  await db.deleteFrom('statistics.measure').execute()
  await db.deleteFrom('statistics.source').execute()
  await copyIn(work, 'statistics.source', ['id', 'file', 'title', 'publisher', 'release', 'opened_through', 'licence', 'caution'],
    what.sources.map(s => [s.id, s.file, s.title, s.publisher, s.release, s.openedThrough, s.licence, s.caution]))
  await copyIn(work, 'statistics.measure', ['id', 'rank', 'subject', 'title', 'unit', 'definition', 'numerator', 'denominator', 'better', 'counted', 'main', 'breaks', 'cautions'],
    what.measures.map((m, rank) => [m.id, rank, m.subject, m.title, m.unit, m.definition, m.numerator, m.denominator, m.better, m.counted, m.main ?? false, JSON.stringify(m.breaks ?? []), JSON.stringify(m.cautions ?? [])]))
  const figures = await copyIn(work, 'statistics.figure', ['measure', 'area_code', 'period', 'topic', 'breakdown', 'value', 'mark', 'derived', 'numerator', 'denominator', 'source', 'line', 'note'], figureRows(what.figures))
  await db.insertInto('statistics.loaded').values({ one: 1, hash, figures, loaded_at: work.now })
    .onConflict(conflict => conflict.column('one').doUpdateSet({ hash: eb => eb.ref('excluded.hash'), figures: eb => eb.ref('excluded.figures'), loaded_at: eb => eb.ref('excluded.loaded_at') }))
    .execute()
  return figures
}

function* figureRows(figures: Iterable<Figure>) {
  for (const f of figures) yield [f.measure, f.area, f.period, f.topic, f.breakdown, f.value, f.mark, f.derived, f.numerator, f.denominator, f.source, f.line, f.note]
}

/** Figures of one measure for these areas, whole or of one topic's groups, by area and period. */
export async function figuresFor(work: Work, measure: string, areas: readonly string[], topic = ''): Promise<Figure[]> {
  const rows = await tables(work).selectFrom('statistics.figure').selectAll()
    .where('measure', '=', measure).where('area_code', 'in', [...areas]).where('topic', '=', topic)
    .orderBy('area_code').orderBy('period').orderBy('breakdown').execute()
  return rows.map(figureFrom)
}

/** Whole figures of one measure for every area, in one period. */
export async function figuresIn(work: Work, measure: string, period: string): Promise<Figure[]> {
  const rows = await tables(work).selectFrom('statistics.figure').selectAll()
    .where('measure', '=', measure).where('topic', '=', '').where('period', '=', period).orderBy('area_code').execute()
  return rows.map(figureFrom)
}

/** The newest whole figure of every measure for each of these areas: the newest with a number, if there is one. */
export async function newestOf(work: Work, areas: readonly string[]): Promise<Figure[]> {
  const rows = await tables(work).selectFrom('statistics.figure').selectAll().distinctOn(['measure', 'area_code'])
    .where('area_code', 'in', [...areas]).where('topic', '=', '')
    .orderBy('measure').orderBy('area_code').orderBy(sql`value is null`).orderBy('period', 'desc').execute()
  return rows.map(figureFrom)
}

/** Every whole figure of a measure: England, regions and areas, every period. */
export async function everyFigureOf(work: Work, measure: string): Promise<Figure[]> {
  const rows = await tables(work).selectFrom('statistics.figure').selectAll()
    .where('measure', '=', measure).where('topic', '=', '').orderBy('area_code').orderBy('period').execute()
  return rows.map(figureFrom)
}

/** Several measures with their whole figures for these areas, oldest first, in the order asked. */
export async function figuresOfMeasures(work: Work, ids: readonly string[], areas: readonly string[]): Promise<{ measure: StoredMeasure; figures: Figure[] }[]> {
  const measures = await tables(work).selectFrom('statistics.measure').selectAll().where('id', 'in', [...ids]).execute()
  const rows = await tables(work).selectFrom('statistics.figure').selectAll()
    .where('measure', 'in', [...ids]).where('area_code', 'in', [...areas]).where('topic', '=', '').orderBy('period').execute()
  return ids.flatMap(id => measures.filter(measure => measure.id === id).map(measure => ({ measure: measureFrom(measure), figures: rows.filter(row => row.measure === id).map(figureFrom) })))
}

/** The middle value of all local areas in each period, the areas named left out; periods with fewer than `least` areas are not given. */
export async function middleOfAreas(work: Work, measure: string, without: readonly string[], least: number): Promise<{ period: string; value: number }[]> {
  const rows = await tables(work).selectFrom('statistics.figure').select(['period', sql<string>`percentile_cont(0.5) within group (order by value)`.as('value')])
    .where('measure', '=', measure).where('topic', '=', '').where('value', 'is not', null).where(isLocalArea).where('area_code', 'not in', [...without])
    .groupBy('period').having(eb => eb(eb.fn.countAll(), '>=', least)).orderBy('period').execute()
  return rows.map(row => ({ period: row.period, value: Number(row.value) }))
}

/** The last period in which any local area has a number; failing that, any at all. */
export async function latestPeriod(work: Work, measure: string): Promise<string | undefined> {
  const last = (onlyAreas: boolean) => tables(work).selectFrom('statistics.figure').select(eb => eb.fn.max('period').as('period'))
    .where('measure', '=', measure).where('topic', '=', '').where('value', 'is not', null)
    .$if(onlyAreas, query => query.where(isLocalArea)).executeTakeFirst()
  return (await last(true))?.period ?? (await last(false))?.period ?? undefined
}

/** Groups by which the measure is broken down for England, each with how many. */
export async function topicsOf(work: Work, measure: string): Promise<string[]> {
  const rows = await tables(work).selectFrom('statistics.figure').select('topic').distinct()
    .where('measure', '=', measure).where('area_code', '=', england).where('topic', '<>', '').orderBy('topic').execute()
  return rows.map(row => row.topic)
}

const isLocalArea = (eb: ExpressionBuilder<StatisticsTables, 'statistics.figure'>) => eb(eb.fn<number>('length', ['area_code']), '=', 3).and('area_code', '<>', england)

/** One measure by its id. */
export async function measureById(work: Work, id: string): Promise<StoredMeasure | undefined> {
  const row = await tables(work).selectFrom('statistics.measure').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : measureFrom(row)
}

/** Every measure that has a figure for this area, or every measure there is, in order. */
export async function allMeasures(work: Work, area?: string): Promise<StoredMeasure[]> {
  const rows = await tables(work).selectFrom('statistics.measure').selectAll()
    .$if(area !== undefined, query => query.where(eb => eb.exists(eb.selectFrom('statistics.figure').select(sql`1`.as('one'))
      .whereRef('statistics.figure.measure', '=', 'statistics.measure.id').where('area_code', '=', area ?? ''))))
    .orderBy('rank').execute()
  return rows.map(measureFrom)
}

/** Every shipped file, or those named. */
export async function sourcesById(work: Work, ids?: readonly string[]): Promise<SourceFile[]> {
  if (ids?.length === 0) return []
  const rows = await tables(work).selectFrom('statistics.source').selectAll()
    .$if(ids !== undefined, query => query.where('id', 'in', [...(ids ?? [])])).orderBy('id').execute()
  return rows.map(({ opened_through, caution, ...row }) => ({ ...row, openedThrough: opened_through, ...(caution === null ? {} : { caution }) }))
}

/** How many figures each file gave. */
export async function figuresPerSource(work: Work): Promise<Map<string, number>> {
  const rows = await tables(work).selectFrom('statistics.figure').select(['source', eb => eb.fn.countAll<string>().as('figures')]).groupBy('source').execute()
  return new Map(rows.map(row => [row.source, Number(row.figures)]))
}

/** A local area by its code. */
export async function areaByCode(work: Work, code: string): Promise<Area | undefined> {
  const row = await tables(work).selectFrom('places.published_area').selectAll().where('code', '=', code).executeTakeFirst()
  return row === undefined ? undefined : areaFrom(row)
}

/** Every real local area that there is or was, by name. */
export async function realAreas(work: Work): Promise<(Area & { readonly abolished: boolean })[]> {
  const rows = await tables(work).selectFrom('places.published_area').selectAll().where('fictional', '=', false).orderBy('name').execute()
  return rows.map(row => ({ ...areaFrom(row), abolished: row.abolished_on !== null }))
}

/** The area's ten statistical neighbours, nearest first. */
export async function neighboursOf(work: Work, area: string): Promise<Area[]> {
  const rows = await tables(work).selectFrom('places.published_neighbour as near').innerJoin('places.published_area as place', 'place.code', 'near.neighbour_code')
    .selectAll('place').where('near.area_code', '=', area).orderBy('near.rank').execute()
  return rows.map(areaFrom)
}

/** Areas this one took over from, with the day. */
export async function predecessorsOf(work: Work, area: string): Promise<{ code: string; name: string; on: Temporal.PlainDate }[]> {
  return tables(work).selectFrom('places.published_succession as came').innerJoin('places.published_area as place', 'place.code', 'came.predecessor_code')
    .select(['place.code', 'place.name', 'came.succeeded_on as on']).where('came.successor_code', '=', area).orderBy('place.name').execute()
}

export type StoredMeasure = Omit<Measure, 'from' | 'breaks' | 'cautions' | 'main'> & { readonly main: boolean; readonly breaks: readonly Break[]; readonly cautions: readonly string[] }

function measureFrom({ numerator, denominator, ...row }: MeasureRow): StoredMeasure {
  // What the columns hold is what `replaceAll` wrote from the catalogue, so their words are the catalogue's.
  return { ...row, ...(numerator === null ? {} : { numerator }), ...(denominator === null ? {} : { denominator }) } as StoredMeasure
}

function figureFrom({ area_code, ...row }: FigureRow): Figure {
  return { ...row, area: area_code, value: number(row.value), numerator: number(row.numerator), denominator: number(row.denominator) }
}

function areaFrom(row: AreaRow): Area {
  return { code: row.code, name: row.name, regionCode: row.region_code, region: row.region, fictional: row.fictional }
}

function number(text: string | null): number | null {
  return text === null ? null : Number(text)
}
