import { lineChart, type Format } from '../../../platform/charts/index.ts'
import type { Comparators, Line, Point } from '../reads/comparators.ts'
import { cellInWords } from '../rules/in-words.ts'
import { periodInWords } from '../rules/period.ts'
import { sentenceFor } from '../rules/sentence.ts'
import { spokenName } from '../rules/spoken-name.ts'
import { tinyAreas } from '../rules/withheld.ts'
import type { StoredMeasure } from '../reads/figures.ts'
import { growthOf } from './growth-figure.ts'
import { unitHeading, headed } from './words.ts'

type Cell = { readonly text: string; readonly numeric?: boolean }
export type ShownFigure = {
  readonly id: string
  readonly heading: string | null
  readonly level: number
  readonly sentence: string
  readonly svg: string
  readonly table: { readonly caption: string; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  readonly csv: { readonly href: string; readonly text: string }
  readonly source: { readonly text: string; readonly href: string }
}

export type Shaping = {
  readonly heading?: string
  readonly level?: number
  readonly says?: (value: string, when: string) => string
  readonly since?: string
  /** Draw how far each has grown since its first year, where counts of different sizes are to be set side by side. */
  readonly growth?: boolean
}

/** A comparison as a chart with its sentence, table, CSV and source. Nothing is drawn where no period has a number. */
export function comparisonFigure(found: Comparators, shaping: Shaping = {}): ShownFigure {
  const { measure, area } = found
  const periods = found.periods.filter(period => period >= (shaping.since ?? ''))
  // A count of an area is not set beside England's on one scale: England's would flatten it.
  const drawn = measure.unit === 'count' ? found.lines.slice(0, 1) : found.lines
  const grown = shaping.growth === true && tinyAreas[area.code] === undefined ? growthOf(found, shaping.since ?? '') : null
  const told = sentenceFor({ unit: measure.unit, counted: measure.counted, lines: found.lines }, shaping.says ?? ((value, when) => `${value} in ${spokenName(area.name)} in ${when}.`))
  const sentence = grown === null ? told : `${told} ${grown.sentence}`
  return {
    id: `figure-${measure.id}`, heading: shaping.heading ?? null, level: shaping.level ?? 3, sentence,
    svg: grown !== null ? grown.svg : drawn[0]?.points.some(point => point.value !== null) === true ? chartOf(found, drawn, periods, sentence) : '',
    table: {
      caption: `${measure.title}: ${area.name}${measure.unit === 'count' ? '' : ' and what it is set beside'}`,
      head: [{ text: periodHeading(measure) }, ...found.lines.map(line => ({ text: line.name, numeric: true }))],
      rows: periods.toReversed().map(period => [{ text: headed(periodInWords(measure.counted, period)) }, ...found.lines.map(line => ({ text: cellInWords(measure.unit, at(line, period)), numeric: true }))]),
    },
    csv: { href: `/areas/${area.code}/figures/${measure.id}.csv`, text: 'Download as CSV' },
    source: { text: sourceWords(found), href: `/areas/${area.code}/figures/${measure.id}` },
  }
}

function chartOf(found: Comparators, lines: readonly Line[], periods: readonly string[], sentence: string): string {
  const { measure } = found
  const drawn = likeWithLike(found, periods)
  const shown = (period: string): string => measure.counted === 'term' ? (period.split(' ')[0] ?? period).slice(2) : period
  return lineChart({
    title: `${measure.title}, ${found.area.name}`, sentence, yLabel: `${unitHeading(measure)}${termsDrawn(measure, drawn)}`, yFormat: formatOf(measure),
    series: lines.map((line, rank) => ({ name: line.name, emphasis: rank === 0, points: drawn.map(period => ({ x: shown(period), y: at(line, period)?.value ?? null })) })),
    marks: measure.breaks.filter(each => drawn.includes(each.from) && each.from > (drawn[0] ?? '')).slice(-1).map(each => ({ x: each.from, text: 'counted differently from here' })),
  }).svg
}

// Suspensions rise and fall with the term, so the line follows one term over the years: the one the newest figure is of.
function likeWithLike(found: Comparators, periods: readonly string[]): readonly string[] {
  if (found.measure.counted !== 'term') return periods
  const term = found.figures.findLast(figure => figure.value !== null)?.period.split(' ')[1] ?? ''
  return periods.filter(period => period.endsWith(term))
}

function termsDrawn({ counted }: StoredMeasure, drawn: readonly string[]): string {
  return counted === 'term' ? `, ${drawn[0]?.split(' ')[1] ?? ''} terms` : ''
}

/** Where the newest number of this area stands: the release and the publisher, which its own page opens to file and line. */
function sourceWords(found: Comparators): string {
  const newest = found.figures.at(-1)
  return newest === undefined ? 'published statistics' : found.sources.find(source => source.id === newest.source)?.release ?? newest.source
}

function at(line: Line, period: string): Point | undefined {
  return line.points.find(point => point.period === period)
}

function formatOf({ unit }: StoredMeasure): Format {
  return unit === 'percent' ? 'percent' : unit === 'count' ? 'count' : 'decimal'
}

function periodHeading({ counted }: StoredMeasure): string {
  return counted === 'term' ? 'Term' : counted === 'academic year' ? 'School year' : counted === 'january' ? 'Month' : 'Year'
}
