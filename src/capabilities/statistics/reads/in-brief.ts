import type { Work } from '../../../platform/database/index.ts'
import { tinyAreas, withheld } from '../rules/withheld.ts'
import { figuresOfMeasures, middleOfAreas, type StoredMeasure } from '../store.ts'
import { england, type Figure } from '../words.ts'

export type Brief = {
  readonly measure: StoredMeasure
  /** The area's last figure with a number. */
  readonly last: Figure | undefined
  /** England's rate for the same period, or the middle of all areas where the source has none for England. */
  readonly beside: { readonly name: 'England' | 'middle of all areas'; readonly value: number } | undefined
}

/** Several measures of one area in brief, in the order asked. */
export async function inBrief(work: Work, ids: readonly string[], area: string): Promise<Brief[]> {
  const found = await figuresOfMeasures(work, ids, [area, england])
  const briefs: Brief[] = []
  for (const { measure, figures } of found) {
    const last = figures.map(figure => withheld(measure.unit, figure)).findLast(figure => figure.area === area && figure.value !== null)
    briefs.push({ measure, last, beside: last === undefined || measure.unit === 'count' ? undefined : await besideOf(work, measure.id, figures, last.period) })
  }
  return briefs
}

async function besideOf(work: Work, id: string, figures: readonly Figure[], period: string): Promise<Brief['beside']> {
  const national = figures.filter(figure => figure.area === england && figure.value !== null)
  const value = national.find(figure => figure.period === period)?.value
  if (value != null) return { name: 'England', value }
  if (national.length > 0) return undefined
  const middle = (await middleOfAreas(work, id, Object.keys(tinyAreas), 5)).find(each => each.period === period)
  return middle === undefined ? undefined : { name: 'middle of all areas', value: middle.value }
}
