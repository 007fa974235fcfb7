import type { Work } from '../../../platform/database/index.ts'
import { funnel, type Funnel, type Placed } from '../rules/funnel.ts'
import { tinyAreas } from '../rules/withheld.ts'
import type { Area } from '../store.ts'
import { latest, type Latest } from './latest.ts'

export type AreaFunnel = Latest & {
  readonly funnel: Funnel
  readonly placed: readonly (Placed & { readonly name: string })[]
  /** Areas left out, and why. */
  readonly left: readonly { readonly area: Area; readonly why: string }[]
}

/** Every area's latest share against what chance would do to an area of its size. Areas are by name: there are no ranks. */
export async function areaFunnel(work: Work, measureId: string, period?: string): Promise<AreaFunnel | undefined> {
  const found = await latest(work, measureId, period)
  if (found === undefined || found.measure.unit !== 'percent') return undefined
  const counted = found.areas.flatMap(({ area, figure }) =>
    figure?.numerator == null || figure.denominator == null || figure.denominator === 0 || figure.value === null ? [] : [{ area: area.code, count: figure.numerator, of: figure.denominator }])
  const made = funnel(counted)
  if (made === null) return undefined
  const names = new Map(found.areas.map(({ area }) => [area.code, area.name]))
  const inIt = new Set(counted.map(each => each.area))
  const left = found.areas.filter(({ area }) => !inIt.has(area.code)).map(({ area, figure }) => ({ area, why: tinyAreas[area.code] !== undefined ? 'too few children for a rate to mean anything' : figure?.note ?? 'unavailable or suppressed at source' }))
  return { ...found, funnel: made, placed: made.areas.map(each => ({ ...each, name: names.get(each.area) ?? each.area })), left }
}
