import { jobs as dutiesJobs } from '../capabilities/duties/index.ts'
import { jobs as sen2Jobs } from '../capabilities/sen2/index.ts'
import { system } from '../platform/actor/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { job, type Job } from '../platform/jobs/index.ts'
import { areasToSeal, seal } from '../platform/record/index.ts'
import { endOldSessions } from '../platform/web/session-postgres.ts'

const forgetSessions = job({
  name: 'web.end-old-sessions',
  every: '17 * * * *',
  run: async db => { await endOldSessions(db, undefined, readConfig().sessions.absolute) },
})

const sealRecord = job({
  name: 'record.seal',
  every: '* * * * *',
  run: async db => {
    for (const area of await db.beginLoading(system('seal'), areasToSeal)) {
      await db.begin(system('seal', area, ['seal-record']), seal)
    }
  },
})

/** Every job of the product. */
export const jobs: readonly Job<never>[] = [sealRecord as Job<never>, forgetSessions as Job<never>, ...dutiesJobs, ...sen2Jobs]
