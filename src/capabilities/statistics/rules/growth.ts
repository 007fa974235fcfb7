import { middle } from './middle.ts'

type Known = { readonly period: string; readonly value: number | null }
export type Grown = { readonly period: string; readonly value: number | null }

/** How far each point stands above or below the one at `base`, in per cent. Nothing without a number there. */
export function growthSince(points: readonly Known[], base: string): Grown[] {
  const first = points.find(point => point.period === base)?.value
  if (first == null || first === 0) return []
  return points.filter(point => point.period >= base).map(({ period, value }) => ({ period, value: value === null ? null : (value / first - 1) * 100 }))
}

/** The middle growth of several, in each period in which at least `least` of them are known. */
export function middleGrowth(several: readonly (readonly Known[])[], base: string, least: number): Grown[] {
  const grown = several.flatMap(points => growthSince(points, base))
  return [...Map.groupBy(grown, point => point.period)]
    .map(([period, points]) => ({ period, value: middle(points.map(point => point.value).filter(value => value !== null), least) }))
    .filter(point => point.value !== null).sort((a, b) => a.period.localeCompare(b.period))
}

/** A growth in words: "53% more", "4% fewer", "as many". */
export function growthInWords(percent: number): string {
  const whole = Math.round(Math.abs(percent))
  return whole === 0 ? 'as many' : `${whole}% ${percent > 0 ? 'more' : 'fewer'}`
}
