import type { Work } from '../../../platform/database/index.ts'
import { joinAreas, type Join } from '../rules/joins.ts'
import { allAreas, allNames } from '../store.ts'

/** A way to find an area's code from whatever an official file calls it: names, ONS codes, DfE codes. */
export async function joinPlaces(work: Work): Promise<Join> {
  return joinAreas(await allAreas(work), await allNames(work))
}
