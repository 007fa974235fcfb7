import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { demoDay } from '../cast/demo.ts'
import { people } from '../cast/people.ts'
import { loadDemo } from '../src/assembly/demo.ts'
import { jobs } from '../src/assembly/jobs.ts'
import { loadPublicData } from '../src/assembly/load.ts'
import { makeServer } from '../src/assembly/server.ts'
import { loadCast } from '../src/capabilities/access/index.ts'
import { system } from '../src/platform/actor/index.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { openDatabase, testDatabase, type Database, type Log, type TestDatabase } from '../src/platform/database/index.ts'
import { installJobs, startWorker } from '../src/platform/jobs/index.ts'
import { openBrowser, someone, type Person } from './browser.ts'
import { loadSmallAreas } from './small-areas.ts'

/** The whole product, running for one file of journeys: its own database, server and worker, and a browser. */
export type Running = {
  readonly origin: string
  /** The data folder; the demo's returns lie in its `demo`. */
  readonly data: string
  readonly db: Database
  /** The same database as its owner sees it, for looking behind the wall. */
  readonly behind: TestDatabase
  readonly browser: Browser
  /** A person with a fresh browser of their own, in which nothing is remembered. */
  person(how?: { readonly javaScript?: boolean; readonly width?: number }): Promise<Person>
  close(): Promise<void>
}

/** What a file of journeys needs beside the public data and the people who may sign in: the demo areas whole, small ones, or none. */
type With = { readonly areas: 'whole' | 'small' | 'none' }

/** Starts it as `npm start` does, on a free port and a fresh database, standing on the day of the demo. */
export async function startRunning({ areas }: With): Promise<Running> {
  const behind = await testDatabase()
  const data = await mkdtemp(join(tmpdir(), 'los-journey-'))
  await installJobs(behind.url)
  const today = Temporal.PlainDate.from(demoDay)
  const db = openDatabase({ url: behind.url, log: loud, todayIn: () => today })
  await loadPublicData(db)
  if (areas === 'whole') await loadDemo(db, data, () => undefined)
  else await db.beginLoading(system('start'), work => loadCast(work, people))
  if (areas === 'small') await loadSmallAreas(db, data)
  const port = await freePort()
  const config = readConfig({ PORT: String(port), LOS_DATA: data, DATABASE_URL: behind.url, LOS_DEMO: 'yes' })
  const server = await makeServer({ config, secrets: { cookies: 'a secret only for journeys', database: '' }, db, log: loud })
  await server.listen({ port, host: '127.0.0.1' })
  const worker = await startWorker(db, jobs, loud)
  const browser = await openBrowser()
  return {
    origin: config.publicUrl, data, db, behind, browser,
    person: how => someone(browser, { origin: config.publicUrl, ...how }),
    async close() {
      await browser.close()
      await server.close()
      await worker.stop()
      await db.close()
      await behind.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

// Errors of the server are a journey's business; its warnings and requests are not.
const loud: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts, message) => { process.stderr.write(`${message}: ${JSON.stringify(facts)}\n`) },
}

/** The provider of the cast names its own address, so the port must be known before the server is made. */
async function freePort(): Promise<number> {
  const asked = createServer().listen(0, '127.0.0.1')
  await once(asked, 'listening')
  const { port } = asked.address() as AddressInfo
  asked.close()
  await once(asked, 'close')
  return port
}
