import { z } from 'zod'
import { dotChart } from '../../../platform/charts/index.ts'
import { notFound, page, type Reply, type ViewModel } from '../../../platform/web/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { comparators, type Comparators } from '../reads/comparators.ts'
import { cellInWords, inWords } from '../rules/in-words.ts'
import { periodInWords } from '../rules/period.ts'
import { wilson } from '../../../ground/proportion/index.ts'
import { areaByCode, figuresFor, measureById, neighboursOf, predecessorsOf, realAreas } from '../reads/figures.ts'
import { england, type Figure } from '../words.ts'
import { comparisonFigure } from './comparison.ts'
import { sendFigures } from './csv.ts'
import { betterInWords, trail, unitHeading, headed } from './words.ts'

const input = z.object({ code: z.string().regex(/^\d{3}$/), measure: z.string().regex(/^[a-z0-9-]+$/) })

/** One published measure of one area: what it is, every year of it, what it is set beside, and where each number stands. */
export const areaFigure = page({
  path: '/areas/:code/figures/:measure', permit: 'anyone', record: 'statistics.area-figure', input,
  load: loadAreaFigure, view: 'capabilities/statistics/pages/area-figure.njk',
})

/** The same as a file. */
export const areaFigureFile = page({ path: '/areas/:code/figures/:measure.csv', permit: 'anyone', record: 'statistics.area-figure-file', input, load: loadFile, view: 'capabilities/statistics/pages/area-figure.njk' })

async function loadAreaFigure(work: Work, { code, measure: id }: z.infer<typeof input>): Promise<ViewModel | Reply> {
  const found = await comparators(work, id, code)
  if (found === undefined) return notFound()
  const { measure, area } = found
  const before = await predecessorsOf(work, code)
  return {
    title: `${measure.title}: ${area.name}`, breadcrumbs: trail(area), heading: measure.title, area: area.name,
    figure: comparisonFigure(found, { level: 2 }),
    definition: measure.definition, made: measure.numerator === undefined ? null : `${measure.numerator}, out of ${measure.denominator ?? ''}`, better: betterInWords(measure.better),
    cautions: [...measure.breaks.map(each => `From ${each.from}: ${each.why}`), ...measure.cautions, ...found.notes],
    before: before.map(each => ({ text: each.name, href: `/areas/${each.code}/figures/${measure.id}`, until: each.on })),
    beside: besideOf(found), ...everyFigure(found),
    sources: found.sources, all: { href: `/england/figures/${id}${measure.unit === 'percent' ? `?area=${code}` : ''}`, text: 'Every area in England' },
  }
}

function everyFigure({ measure, figures }: Comparators) {
  const counts = figures.some(figure => figure.numerator !== null)
  const notes = figures.some(figure => figure.derived || figure.note !== null)
  const number = (value: number | null) => ({ text: value === null ? '' : value.toLocaleString('en-GB'), numeric: true })
  return {
    tableHead: [{ text: 'When' }, { text: unitHeading(measure), numeric: true }, ...(counts ? [{ text: 'Count', numeric: true }, { text: 'Out of', numeric: true }] : []), { text: 'File and line' }, ...(notes ? [{ text: 'Note' }] : [])],
    tableRows: figures.toReversed().map(figure => [
      { text: headed(periodInWords(measure.counted, figure.period)) }, { text: cellInWords(measure.unit, figure), numeric: true },
      ...(counts ? [number(figure.numerator), number(figure.denominator)] : []),
      { text: `${figure.source}.csv, line ${figure.line}`, nowrap: true },
      ...(notes ? [{ text: [figure.derived ? 'Worked out here from published counts.' : '', figure.note ?? ''].join(' ').trim() }] : []),
    ]),
  }
}

/** The area among its ten neighbours for its last known period, each with its interval where counts are published; nearest first, not ranked. */
function besideOf(found: Comparators) {
  const { measure } = found
  const period = found.figures.findLast(figure => figure.value !== null)?.period
  if (period === undefined) return null
  const of = (code: string) => found.all.find(figure => figure.area === code && figure.period === period)
  const row = (name: string, code: string, kind: 'this' | 'whole' | 'similar') => ({ name, code, kind, figure: of(code) })
  const whole = measure.unit === 'count' ? [] : [row('England', england, 'whole'), ...(found.area.regionCode === null ? [] : [row(found.area.region, found.area.regionCode, 'whole')])].filter(each => each.figure?.value != null)
  const rows = [row(found.area.name, found.area.code, 'this'), ...whole, ...found.neighbours.map(({ area }) => row(area.name, area.code, 'similar'))]
  const when = periodInWords(measure.counted, period)
  const sentence = `${found.area.name} among its ten most similar areas, nearest first, ${when}${rows.some(each => intervalOf(measure.unit, each.figure) !== null) ? '. Bars show how far chance alone could move each.' : '.'}`
  return {
    heading: 'Similar areas', sentence, id: `similar-${measure.id}`, level: 2,
    svg: dotChart({
      title: `${measure.title} in similar areas, ${when}`, sentence, format: measure.unit === 'percent' ? 'percent' : measure.unit === 'count' ? 'count' : 'decimal',
      dots: rows.map(({ name, kind, figure }) => ({ label: name, kind, value: figure?.value ?? null, ...intervalOf(measure.unit, figure) })),
    }).svg,
    table: {
      caption: `${measure.title} in similar areas, ${when}`, head: [{ text: 'Area' }, { text: unitHeading(measure), numeric: true }, { text: 'Between', numeric: true }],
      rows: rows.map(({ name, kind, code, figure }) => [{ text: name, ...(kind === 'similar' ? { href: `/areas/${code}/figures/${measure.id}` } : {}) }, { text: cellInWords(measure.unit, figure), numeric: true }, { text: betweenOf(measure.unit, figure), numeric: true }]),
    },
  }
}

function intervalOf(unit: string, figure: Figure | undefined): { low: number; high: number } | null {
  if (unit !== 'percent' || figure?.numerator == null || figure.denominator == null || figure.numerator > figure.denominator) return null
  const interval = wilson(figure.numerator, figure.denominator)
  return interval === null ? null : { low: interval.low * 100, high: interval.high * 100 }
}

function betweenOf(unit: string, figure: Figure | undefined): string {
  const interval = intervalOf(unit, figure)
  return interval === null ? '' : `${inWords('percent', interval.low)} and ${inWords('percent', interval.high)}`
}

async function loadFile(work: Work, { code, measure: id }: z.infer<typeof input>): Promise<Reply> {
  const [measure, area] = [await measureById(work, id), await areaByCode(work, code)]
  if (measure === undefined || area === undefined || area.fictional) return notFound()
  const near = await neighboursOf(work, code)
  const order = [code, england, ...(area.regionCode === null ? [] : [area.regionCode]), ...near.map(each => each.code)]
  const names = new Map([...(await realAreas(work)).map(each => [each.code, each.name] as const), [england, 'England'], [area.regionCode ?? '', area.region]])
  const figures = (await figuresFor(work, id, order)).toSorted((a, b) => order.indexOf(a.area) - order.indexOf(b.area))
  return sendFigures(measure, figures, each => names.get(each) ?? each, `${id}-${code}.csv`)
}
