import { z } from 'zod'
import { lineChart } from '../../../platform/charts/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { notFound, page, type Reply, type ViewModel } from '../../../platform/web/index.ts'
import { areaFunnel } from '../reads/area-funnel.ts'
import { latest } from '../reads/latest.ts'
import { breakdown, series, type Series } from '../reads/series.ts'
import { cellInWords, inWords } from '../rules/in-words.ts'
import { periodInWords, whenInWords } from '../rules/period.ts'
import { everyFigureOf, measureById, realAreas, sourcesById, topicsOf } from '../reads/figures.ts'
import { england } from '../words.ts'
import { sendFigures } from './csv.ts'
import { allAreas } from './all-areas.ts'
import { funnelFigure } from './funnel-figure.ts'
import { betterInWords, trail, unitHeading, headed } from './words.ts'

const input = z.object({ measure: z.string().regex(/^[a-z0-9-]+$/), by: z.string().max(60).optional(), area: z.string().regex(/^\d{3}$/).optional().catch(undefined) })
const view = 'capabilities/statistics/pages/england-figure.njk'

/** One published measure for England, over the years, by area and by group. */
export const englandFigure = page({ path: '/england/figures/:measure', permit: 'anyone', record: 'statistics.england-figure', input, load: loadEnglandFigure, view })

/** Every area and every year of the measure as a file. */
export const englandFigureFile = page({ path: '/england/figures/:measure.csv', permit: 'anyone', record: 'statistics.england-figure-file', input, load: loadFile, view })

async function loadEnglandFigure(work: Work, { measure: id, by, area }: z.infer<typeof input>): Promise<ViewModel | Reply> {
  const national = await series(work, id, england)
  const byArea = await latest(work, id)
  if (national === undefined || byArea === undefined) return notFound()
  const { measure } = national
  const made = await areaFunnel(work, id)
  const topics = await topicsOf(work, id)
  const topic = topics.find(each => each === by)
  const hasAreas = byArea.areas.some(each => each.figure?.value != null)
  return {
    title: `${measure.title}: England`, heading: measure.title, breadcrumbs: trail(null), csv: `/england/figures/${id}.csv`,
    figure: nationalFigure(national), definition: measure.definition, better: betterInWords(measure.better),
    made: measure.numerator === undefined ? null : `${measure.numerator}, out of ${measure.denominator ?? ''}`,
    cautions: [...measure.breaks.map(each => `From ${each.from}: ${each.why}`), ...measure.cautions],
    funnel: made === undefined ? null : funnelFigure(made, area),
    areas: hasAreas ? allAreas(byArea, made) : null,
    topics: topics.map(each => ({ text: each, href: `/england/figures/${id}?by=${encodeURIComponent(each)}#by-group`, here: each === topic })),
    group: topic === undefined ? null : await groupTable(work, national, topic),
    sources: await sourcesById(work, [...new Set([...national.figures, ...byArea.areas.flatMap(each => each.figure ?? [])].map(figure => figure.source))]),
  }
}

function nationalFigure({ measure, figures }: Series) {
  const last = figures.findLast(figure => figure.value !== null)
  if (last?.value == null) return null
  const before = figures.filter(figure => figure.value !== null).at(-2)
  const change = before?.value == null ? '' : `, from ${inWords(measure.unit, before.value)} in ${whenInWords(measure.counted, before.period)}`
  const sentence = `${inWords(measure.unit, last.value)} in ${whenInWords(measure.counted, last.period)}${change}.`
  const format = measure.unit === 'percent' ? 'percent' as const : measure.unit === 'count' ? 'count' as const : 'decimal' as const
  return {
    id: `figure-${measure.id}`, level: 2, sentence, source: null,
    svg: figures.filter(figure => figure.value !== null).length < 2 ? '' : lineChart({
      title: `${measure.title}, England`, sentence, yLabel: unitHeading(measure), yFormat: format,
      series: [{ name: 'England', emphasis: true, points: figures.map(figure => ({ x: figure.period, y: figure.value })) }],
      marks: measure.breaks.filter(each => each.from > (figures[0]?.period ?? '')).slice(-1).map(each => ({ x: each.from, text: 'counted differently from here' })),
    }).svg,
    table: {
      caption: `${measure.title}, England`, head: [{ text: 'When' }, { text: unitHeading(measure), numeric: true }, { text: 'File and line' }],
      rows: figures.toReversed().map(figure => [{ text: headed(periodInWords(measure.counted, figure.period)) }, { text: cellInWords(measure.unit, figure), numeric: true, ...(figure.derived ? { note: 'worked out here from published counts' } : {}) }, { text: `${figure.source}.csv, line ${figure.line}`, nowrap: true }]),
    },
    csv: { href: `/england/figures/${measure.id}.csv`, text: 'Download every area and year as CSV' },
  }
}

async function groupTable(work: Work, { measure }: Series, topic: string) {
  const found = await breakdown(work, measure.id, topic)
  if (found === undefined) return null
  const year = (text: string): string => text.replace(/\d+/g, digits => digits.padStart(3, '0'))
  const figures = found.figures.toSorted((a, b) => year(a.breakdown) < year(b.breakdown) ? -1 : 1)
  return {
    id: 'groups', caption: `England by ${topic.toLowerCase()}, ${periodInWords(measure.counted, found.period)}`, compact: true, firstCellIsHeader: true,
    head: [{ text: topic }, { text: unitHeading(measure), numeric: true }],
    rows: figures.map(figure => [{ text: figure.breakdown }, { text: cellInWords(measure.unit, figure), numeric: true }]),
  }
}

async function loadFile(work: Work, { measure: id }: z.infer<typeof input>): Promise<Reply> {
  const measure = await measureById(work, id)
  if (measure === undefined) return notFound()
  const areas = await realAreas(work)
  const names = new Map([...areas.map(each => [each.code, each.name] as const), ...areas.map(each => [each.regionCode ?? '', each.region] as const), [england, 'England'], ['E13000001', 'Inner London'], ['E13000002', 'Outer London']])
  return sendFigures(measure, await everyFigureOf(work, id), code => names.get(code) ?? code, `${id}-england.csv`)
}
