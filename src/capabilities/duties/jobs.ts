import { lawAsItStands, type LawBook } from '../../ground/law/index.ts'
import { system } from '../../platform/actor/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { job, type Job } from '../../platform/jobs/index.ts'
import { recompute } from './actions/recompute.ts'
import { lawChange } from './rules/law-change.ts'
import { settledUnder } from './store/settled-under.ts'

/** Works an area’s duties again where the law has changed since they were settled. */
export const recomputeJob: Job<{ readonly area: string }> = job({
  name: 'duties.recompute',
  retries: 3,
  expiresAfter: 3600,
  run: (db, { area }) => recomputeIfChanged(db, area),
})

/** The room’s jobs. */
export const jobs: readonly Job<never>[] = [recomputeJob as Job<never>]

/** Two servers that start together queue it twice: the second finds nothing to do. */
export async function recomputeIfChanged(db: Database, area: string, law: LawBook = lawAsItStands): Promise<void> {
  const claims = system('recompute', area)
  if (lawChange(await db.beginLoading(claims, settledUnder), law).differs) await recompute(db, claims, law)
}
