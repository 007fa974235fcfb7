import type { Work } from '../../../platform/database/index.ts'
import { joinPlaces } from '../../places/index.ts'
import { shippedHash, shippedInspections } from '../shipped.ts'
import { loadedHash, replaceRecord } from '../store.ts'

const edition = 'inspections'

/** Loads the shipped inspection record if this edition is not yet there; places must be loaded first. The work must be the loader's. */
export async function loadInspections(work: Work): Promise<void> {
  const hash = shippedHash()
  if (await loadedHash(work, edition) === hash) return
  await replaceRecord(work, shippedInspections(await joinPlaces(work)), edition, hash)
}
