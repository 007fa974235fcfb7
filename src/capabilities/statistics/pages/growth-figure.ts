import { lineChart } from '../../../platform/charts/index.ts'
import type { Comparators } from '../reads/comparators.ts'
import { growthInWords, growthSince, middleGrowth } from '../rules/growth.ts'
import { periodInWords } from '../rules/period.ts'

const leastNeighbours = 5

/** How far a count has grown since its first year here, beside England, the region and the middle of ten similar areas: a chart and the sentence for it. */
export function growthOf(found: Comparators, since: string): { svg: string; sentence: string } | null {
  const { measure, area } = found
  const own = found.lines[0]?.points.filter(point => point.value !== null && point.period >= since) ?? []
  const [base, last] = [own[0]?.period, own.at(-1)?.period]
  if (base === undefined || last === undefined || base === last) return null
  const lines = [
    ...found.lines.map(line => ({ name: line.name, kind: line.kind as string, points: growthSince(line.points, base) })),
    { name: 'Similar areas', kind: 'neighbours', points: middleGrowth(found.neighbours.map(each => each.points), base, leastNeighbours) },
  ].filter(line => line.points.length > 0)
  const at = (kind: string) => lines.find(line => line.kind === kind)?.points.find(point => point.period === last)?.value ?? null
  const [here, england, region, similar] = [at('area'), at('england'), at('region'), at('neighbours')]
  if (here === null) return null
  const beside = [england === null ? null : `${growthInWords(england)} in England`, region === null ? null : `${growthInWords(region)} in the region`, similar === null ? null : `${growthInWords(similar)} in the middle of ten similar areas`].filter(each => each !== null)
  const sentence = `That is ${growthInWords(here)} than in ${periodInWords(measure.counted, base)}${beside.length === 0 ? '' : `, against ${beside.slice(0, -1).join(', ')}${beside.length > 1 ? ' and ' : ''}${beside.at(-1)}`}.`.replace('as many than', 'as many as')
  const periods = [...new Set(lines.flatMap(line => line.points.map(point => point.period)))].sort()
  const svg = lineChart({
    title: `${measure.title}: growth since ${base}, ${area.name}`, sentence, yLabel: `Per cent more than in ${periodInWords(measure.counted, base)}`, yFormat: 'percent',
    series: lines.map((line, rank) => ({ name: line.name, emphasis: rank === 0, points: periods.map(period => ({ x: period, y: line.points.find(point => point.period === period)?.value ?? null })) })),
    marks: measure.breaks.filter(each => each.from > base && periods.includes(each.from)).slice(-1).map(each => ({ x: each.from, text: 'counted differently from here' })),
  }).svg
  return { svg, sentence }
}
