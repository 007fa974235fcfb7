import { readConfig, readSecrets } from '../platform/config/index.ts'
import { migrate, openDatabase } from '../platform/database/index.ts'
import { installJobs } from '../platform/jobs/index.ts'
import { loadPublicData } from './load.ts'
import { logAt } from './log.ts'
import { makeServer } from './server.ts'
import { openStore } from './store.ts'

const began = performance.now()
let last = began

/** One line a step, with the time it took. */
function step(text: string): void {
  const now = performance.now()
  process.stdout.write(`${((now - last) / 1000).toFixed(1).padStart(6)} s  ${text}\n`)
  last = now
}

const config = readConfig()
const log = logAt(config.logLevel)
const store = await openStore(config)
step(`Database ${store.how}`)
const { applied } = await migrate(store.url)
await installJobs(store.url)
step(applied.length === 0 ? 'Schema is up to date' : `Schema brought up to date (${applied.length} migrations)`)
const db = openDatabase({ url: store.url, log })
await loadPublicData(db)
step('Public data loaded')
const server = await makeServer({ config, secrets: readSecrets(config.data), db, log })
await server.listen({ port: config.port, host: config.host })
step(`Ready at ${config.publicUrl}`)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await server.close()
  await db.close()
  await store.stop()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
