import type { Config } from '../platform/config/index.ts'
import { migrate, openDatabase, type Database, type Log } from '../platform/database/index.ts'
import { installJobs } from '../platform/jobs/index.ts'
import { demoToday } from './demo.ts'
import { loadPublicData } from './load.ts'
import { openStore } from './store.ts'

/** The database made ready for a command: started if need be, migrated, the public data in it. Closing it stops what was started. */
export async function openReady(config: Config, log: Log): Promise<Database> {
  const store = await openStore(config)
  const { applied } = await migrate(store.url)
  if (applied.length > 0) await installJobs(store.url)
  const db = openDatabase({ url: store.url, log, todayIn: config.demo ? demoToday : undefined })
  await loadPublicData(db)
  return { ...db, close: async () => { await db.close(); if (store.how === 'started') await store.stop() } }
}
