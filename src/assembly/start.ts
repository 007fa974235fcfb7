import { people } from '../../cast/people.ts'
import { queueChangedLaw } from '../capabilities/duties/index.ts'
import { progress } from '../platform/cli/index.ts'
import { readConfig, readSecrets } from '../platform/config/index.ts'
import { migrate, openDatabase } from '../platform/database/index.ts'
import { installJobs, startWorker } from '../platform/jobs/index.ts'
import { demoToday, loadDemo } from './demo.ts'
import { jobs } from './jobs.ts'
import { loadPublicData } from './load.ts'
import { logAt } from './log.ts'
import { makeServer } from './server.ts'
import { openStore } from './store.ts'

const say = (line: string): void => { process.stdout.write(`${line}\n`) }
let last = performance.now()

/** One line a step, with the time it took. */
function step(text: string): void {
  const now = performance.now()
  say(`${((now - last) / 1000).toFixed(1).padStart(6)} s  ${text}`)
  last = now
}

/** Starts all of it, and says each step with the time it took. */
export async function start(): Promise<void> {
  const config = readConfig()
  const log = logAt(config.logLevel)
  const store = await openStore(config)
  step(`Database ${store.how === 'given' ? 'reached' : store.how}`)
  const { applied } = await migrate(store.url)
  await installJobs(store.url)
  step(applied.length === 0 ? 'Schema is up to date' : `Schema brought up to date, ${applied.length} migrations`)
  const db = openDatabase({ url: store.url, log, todayIn: config.demo ? demoToday : undefined })
  await loadPublicData(db)
  step('Public data in place')
  if (config.demo) {
    const bar = progress('        Demo areas')
    await loadDemo(db, config.data, (done, total) => bar.to(done, total))
    bar.end()
    step('Demo areas Wrenfold (999) and Ashmere (998) in place')
  }
  const server = await makeServer({ config, secrets: readSecrets(config.data), db, log })
  const worker = await startWorker(db, jobs, log)
  for (const line of await queueChangedLaw(db)) step(line)
  await server.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`PORT ${config.port} is already used on this computer. Choose another, such as PORT=${config.port + 1}`) : error
  })
  if (config.issuer === undefined) {
    say('\nSign in as:')
    for (const { name, organisation, story } of people) say(`  ${name.padEnd(14)} ${organisation.padEnd(17)} ${story}`)
    say('')
  }
  step(`Ready at ${config.publicUrl}  (stop with Ctrl-C)`)

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    say('\nStopping')
    await server.close()
    await worker.stop()
    await db.close()
    await store.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
