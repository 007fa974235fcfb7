import { loadInspections } from '../capabilities/inspection/index.ts'
import { loadPlaces } from '../capabilities/places/index.ts'
import { loadStatistics } from '../capabilities/statistics/index.ts'
import { system } from '../platform/actor/index.ts'
import type { Database } from '../platform/database/index.ts'

/** Loads the public data that the product ships with; what is there already is left alone. */
export async function loadPublicData(db: Database): Promise<void> {
  const claims = system('start')
  await db.beginLoading(claims, loadPlaces)
  await db.beginLoading(claims, async work => { await loadStatistics(work) })
  await db.beginLoading(claims, loadInspections)
}
