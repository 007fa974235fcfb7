import { job, type Job } from '../../platform/jobs/index.ts'
import { recomputeIfChanged } from './actions/recompute.ts'

/** Works an area’s duties again where the law has changed since they were settled. */
export const recomputeJob: Job<{ readonly area: string }> = job({
  name: 'duties.recompute',
  retries: 3,
  expiresAfter: 3600,
  run: (db, { area }) => recomputeIfChanged(db, area),
})

/** The room’s jobs. */
export const jobs: readonly Job<never>[] = [recomputeJob as Job<never>]
