import { system } from '../platform/actor/index.ts'
import { job, type Job } from '../platform/jobs/index.ts'
import { seal } from '../platform/record/index.ts'
import { areasToSeal } from '../platform/record/index.ts'

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
export const jobs: readonly Job<never>[] = [sealRecord as Job<never>]
