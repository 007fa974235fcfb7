import type { Work } from '../../../platform/database/index.ts'
import { withheld } from '../rules/withheld.ts'
import { figuresIn, latestPeriod, measureById, realAreas, type Area, type StoredMeasure } from '../store.ts'
import { england, type Figure } from '../words.ts'

export type Latest = {
  readonly measure: StoredMeasure
  readonly period: string
  readonly england: Figure | undefined
  /** Areas that existed then, by name, each with its figure: an area with none has no row in the file. */
  readonly areas: readonly { readonly area: Area; readonly figure: Figure | undefined }[]
}

/** The last period in which local areas have numbers (or the period asked for), every area by name. */
export async function latest(work: Work, measureId: string, asked?: string): Promise<Latest | undefined> {
  const measure = await measureById(work, measureId)
  const period = asked ?? await latestPeriod(work, measureId)
  if (measure === undefined || period === undefined) return undefined
  const figures = new Map((await figuresIn(work, measureId, period)).map(figure => [figure.area, withheld(measure.unit, figure)]))
  const areas = (await realAreas(work)).filter(area => !area.abolished || figures.has(area.code)).map(area => ({ area, figure: figures.get(area.code) }))
  return { measure, period, england: figures.get(england), areas: areas.filter(({ area, figure }) => !area.abolished || figure?.value != null) }
}
