import { once } from 'node:events'
import { command } from '../platform/cli/index.ts'
import { startWorker } from '../platform/jobs/index.ts'
import { jobs } from './jobs.ts'
import { logAt } from './log.ts'

/** `los worker`: runs the jobs apart from the server, until stopped. */
export const workerCommand = command({
  name: 'worker',
  summary: 'Run the jobs apart from the server, until stopped',
  needs: 'database',
  run: async context => {
    const worker = await startWorker(context.db, jobs, logAt('info'))
    context.out('Working. Stop with Ctrl-C.')
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await worker.stop()
    return 0
  },
})
