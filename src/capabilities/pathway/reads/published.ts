import { isInventedArea } from '../../../ground/identifiers/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { series } from '../../statistics/index.ts'

const england = 'ENG'

export type Published = { readonly percent: number; readonly period: string; readonly href: string }

/** The last published figure beside each of these measures: the area's own, or England's where the area is invented or has none. */
export async function publishedBeside(work: Work, area: string, measures: readonly string[]): Promise<ReadonlyMap<string, { readonly own: Published | null; readonly england: Published | null }>> {
  const last = async (measure: string, code: string): Promise<Published | null> => {
    const figure = (await series(work, measure, code))?.figures.findLast(each => each.value !== null)
    const href = code === england ? `/england/figures/${measure}` : `/areas/${code}/figures/${measure}`
    return figure === undefined || figure.value === null ? null : { percent: figure.value, period: figure.period, href }
  }
  const beside = new Map<string, { own: Published | null; england: Published | null }>()
  for (const measure of measures) beside.set(measure, { own: isInventedArea(area) ? null : await last(measure, area), england: await last(measure, england) })
  return beside
}
