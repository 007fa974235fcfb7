import type { Work } from '../../../platform/database/index.ts'
import { whoLooked } from '../store/looks.ts'
import type { WhoLooked } from '../words.ts'

export { everyLook, pagesLookedAt, whoLooked } from '../store/looks.ts'

/** Who looked at one child's record, latest first. */
export async function looksAtChild(work: Work, child: string, limit: number, offset = 0): Promise<{ looks: WhoLooked[]; total: number }> {
  return whoLooked(work, { child }, limit, offset)
}
