import pg from 'pg'
import type { Config } from '../platform/config/index.ts'
import { readSecrets } from '../platform/config/index.ts'
import { startCluster } from '../platform/embedded/index.ts'

export type Store = {
  /** The administrator's address of the product's database. */
  readonly url: string
  readonly how: 'started' | 'taken over' | 'given'
  /** Stops an embedded server, unless another process of ours still uses it. */
  stop(): Promise<void>
}

const database = 'line_of_sight'

/** The database that the settings name, or an embedded one in the data folder, started or taken over. */
export async function openStore(config: Config): Promise<Store> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, how: 'given', stop: async () => undefined }
  const cluster = await startCluster({ folder: config.data, password: readSecrets(config.data).database })
  const url = new URL(cluster.url)
  url.pathname = `/${database}`
  await once(cluster.url, async client => {
    const known = await client.query('select 1 from pg_database where datname = $1', [database])
    if (known.rowCount === 0) await client.query(`create database ${database}`).catch(ignoreExisting)
  })
  return {
    url: url.href, how: cluster.takenOver ? 'taken over' : 'started',
    stop: async () => { if (!await once(cluster.url, usedByOthers).catch(() => false)) await cluster.stop() },
  }
}

// A pool says that it has ended before the server has let go of its connections: our own last ones may still be listed, so it is
// asked again for a moment before they are taken for another process's.
async function usedByOthers(client: pg.Client): Promise<boolean> {
  for (let asked = 0; asked < 40; asked++) {
    const { rowCount } = await client.query(`select 1 from pg_stat_activity where application_name = 'line-of-sight'`)
    if (rowCount === 0) return false
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return true
}

async function once<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try { return await act(client) } finally { await client.end() }
}

// Two processes may begin on one new folder at once.
function ignoreExisting(error: unknown): void {
  if (!(error instanceof pg.DatabaseError) || (error.code !== '42P04' && error.code !== '23505')) throw error
}
