import type { Work } from '../../../platform/database/index.ts'
import { middle } from '../rules/middle.ts'
import { tinyAreas, withheld } from '../rules/withheld.ts'
import { areaByCode, figuresFor, middleOfAreas, measureById, neighboursOf, sourcesById, type Area, type StoredMeasure } from '../store.ts'
import { england, type Figure, type Mark, type SourceFile } from '../words.ts'

export type Point = { readonly period: string; readonly value: number | null; readonly mark: Mark | null; readonly derived: boolean }
export type Line = { readonly kind: 'area' | 'england' | 'region' | 'neighbours'; readonly name: string; readonly points: readonly Point[] }
export type NeighbourSeries = { readonly area: Area; readonly points: readonly Point[] }

export type Comparators = {
  readonly measure: StoredMeasure
  readonly area: Area
  readonly periods: readonly string[]
  /** The area, England, its region and the middle of its ten neighbours, in that order; a line with no number is left out. */
  readonly lines: readonly Line[]
  readonly neighbours: readonly NeighbourSeries[]
  readonly figures: readonly Figure[]
  /** The figures of the area, England, the region and the neighbours. */
  readonly all: readonly Figure[]
  /** The files the area's figures stand on, newest last. */
  readonly sources: readonly SourceFile[]
  /** What a reader must know about the lines: a comparator that is missing, and why. */
  readonly notes: readonly string[]
}

const london = 'E12000007'
const londonHalves = ['E13000001', 'E13000002']
// With fewer than half of the ten a middle value says more about which are missing than about the area.
const leastNeighbours = 5

/** One area's series set beside England, its region and its ten statistical neighbours. Regions are as the DfE published them, never summed. */
export async function comparators(work: Work, measureId: string, areaCode: string): Promise<Comparators | undefined> {
  const [measure, area] = [await measureById(work, measureId), await areaByCode(work, areaCode)]
  if (measure === undefined || area === undefined || area.fictional) return undefined
  const near = await neighboursOf(work, areaCode)
  const codes = [areaCode, england, ...(area.regionCode === null ? [] : [area.regionCode]), ...near.map(each => each.code)]
  const all = (await figuresFor(work, measureId, codes)).map(figure => withheld(measure.unit, figure))
  const of = (code: string): Point[] => all.filter(figure => figure.area === code).map(point)
  const figures = all.filter(figure => figure.area === areaCode)
  const notes: string[] = []
  const neighbours = near.map(each => ({ area: each, points: of(each.code) }))
  const lines: Line[] = [
    { kind: 'area', name: area.name, points: of(areaCode) },
    await englandLine(work, measure, of(england), notes),
    { kind: 'region', name: area.region, points: area.regionCode === null ? [] : of(area.regionCode) },
    { kind: 'neighbours', name: 'Similar areas', points: measure.unit === 'count' ? [] : middleOf(neighbours.map(each => each.points), leastNeighbours) },
  ]
  if (area.regionCode === london && (lines[2]?.points.length ?? 0) === 0 && (await figuresFor(work, measureId, londonHalves)).length > 0) {
    notes.push('The source splits London into Inner and Outer London, so there is no figure for London as a whole.')
  }
  const shown = lines.filter((line, at) => at === 0 || line.points.some(each => each.value !== null))
  const periods = [...new Set(shown.flatMap(line => line.points.map(each => each.period)))].sort()
  const sources = await sourcesInOrder(work, figures)
  return { measure, area, periods, lines: shown, neighbours, figures, all, sources, notes }
}

// The school files hold local areas only. The middle of all areas is not the rate for England, and is never called so.
async function englandLine(work: Work, measure: StoredMeasure, points: Point[], notes: string[]): Promise<Line> {
  if (points.some(each => each.value !== null) || measure.unit === 'count') return { kind: 'england', name: 'England', points }
  const middles = await middleOfAreas(work, measure.id, Object.keys(tinyAreas), leastNeighbours)
  notes.push('The source has no figure for England or its regions; the line shows the middle value of all local areas.')
  return { kind: 'england', name: 'Middle of all areas', points: middles.map(each => ({ ...each, mark: null, derived: true })) }
}

async function sourcesInOrder(work: Work, figures: readonly Figure[]): Promise<SourceFile[]> {
  const ids = [...new Set(figures.map(figure => figure.source))]
  const known = await sourcesById(work, ids)
  return ids.flatMap(id => known.find(source => source.id === id) ?? [])
}

function middleOf(series: readonly (readonly Point[])[], least: number): Point[] {
  const byPeriod = Map.groupBy(series.flat(), each => each.period)
  return [...byPeriod].map(([period, points]) => {
    const value = middle(points.map(each => each.value).filter(each => each !== null), least)
    return { period, value, mark: value === null ? 'x' as const : null, derived: true }
  }).sort((a, b) => a.period.localeCompare(b.period))
}

function point({ period, value, mark, derived }: Figure): Point {
  return { period, value, mark, derived }
}
