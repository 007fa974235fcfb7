import type { Work } from '../../../platform/database/index.ts'
import { withheld } from '../rules/withheld.ts'
import { areaByCode, figuresFor, measureById, type Area, type StoredMeasure } from '../store.ts'
import { england, type Figure } from '../words.ts'

export type Series = { readonly measure: StoredMeasure; readonly area: Area; readonly figures: readonly Figure[] }

const wholeOfEngland: Area = { code: england, name: 'England', regionCode: null, region: '', fictional: false }

/** One measure for one area (or `ENG`) over every period, oldest first. Nothing, where the measure or the area is not known. */
export async function series(work: Work, measureId: string, areaCode: string): Promise<Series | undefined> {
  const measure = await measureById(work, measureId)
  const area = areaCode === england ? wholeOfEngland : await areaByCode(work, areaCode)
  if (measure === undefined || area === undefined) return undefined
  const figures = await figuresFor(work, measureId, [areaCode])
  return { measure, area, figures: figures.map(figure => withheld(measure.unit, figure)) }
}

/** England by group (age, sex, ethnicity, placement …) in the last period that has the groups. */
export async function breakdown(work: Work, measureId: string, topic: string): Promise<{ period: string; figures: Figure[] } | undefined> {
  const figures = await figuresFor(work, measureId, [england], topic)
  const period = figures.map(figure => figure.period).sort().at(-1)
  return period === undefined ? undefined : { period, figures: figures.filter(figure => figure.period === period) }
}
