import type { Work } from '../../../platform/database/index.ts'
import { allAreas, areasOn, type Area } from '../../places/index.ts'
import type { Register } from '../rules/counting-rules.ts'
import { inspectionsOf } from '../store.ts'

/** The whole record as the counting rules take it, with every area by its code. */
export async function registerOf(work: Work): Promise<Register & { readonly areas: ReadonlyMap<string, Area> }> {
  const areas = await allAreas(work)
  return {
    areas: new Map(areas.map(area => [area.code, area])),
    areasOn: day => areasOn(areas, day),
    inspections: await inspectionsOf(work),
  }
}
