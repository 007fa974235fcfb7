import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { loadPublicData } from '../src/assembly/load.ts'
import { migrate, newId, openDatabase, type Database } from '../src/platform/database/index.ts'
import { removeCluster, startCluster } from '../src/platform/embedded/index.ts'
import { installJobs } from '../src/platform/jobs/index.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const prepared = 'prepared'
const prefix = 'los-bench-'
/** The invented areas beside Wrenfold: Ashmere is shipped, the rest exist only here. */
export const others = ['998', '997', '996', '995', '994', '993', '992', '991', '990']

export type Place = {
  readonly folder: string
  /** A new database with the schema and the public data in it; answers its administrator's address. */
  database(name: string): Promise<string>
  drop(name: string): Promise<void>
  remove(): Promise<void>
}

/**
 * A PostgreSQL of the bench's own, with the product's own durable settings, in a folder that goes when it is removed. What a
 * killed bench left behind goes first.
 */
export async function openPlace(): Promise<Place> {
  for (const left of globSync(`${prefix}*`, { cwd: tmpdir() })) if (isAbandoned(join(tmpdir(), left))) await removePlace(join(tmpdir(), left))
  const folder = mkdtempSync(join(tmpdir(), prefix))
  writeFileSync(join(folder, 'run.pid'), String(process.pid))
  // Root's PostgreSQL runs as another user, who must be able to walk in.
  chmodSync(folder, 0o755)
  const { url: admin } = await startCluster({ folder: join(folder, 'cluster'), password: 'bench' })
  const at = (name: string): string => { const url = new URL(admin); url.pathname = `/${name}`; return url.href }
  const statement = (sql: string): Promise<unknown> => once(admin, client => client.query(sql))
  await statement(`create database ${prepared}`)
  await prepare(at(prepared))
  return {
    folder,
    database: async name => { await statement(`create database ${name} template ${prepared}`); return at(name) },
    drop: async name => { await statement(`drop database if exists ${name} with (force)`) },
    remove: () => removePlace(folder),
  }
}

async function removePlace(folder: string): Promise<void> {
  await removeCluster(join(folder, 'cluster'))
  rmSync(folder, { recursive: true, force: true })
}

function isAbandoned(folder: string): boolean {
  const file = join(folder, 'run.pid')
  if (!existsSync(file)) return false
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Opens a database of the place as the application does. */
export function open(url: string): Database {
  return openDatabase({ url, log: quiet })
}

/** Runs something on one connection of its own. */
export async function once<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try { return await act(client) } finally { await client.end() }
}

async function prepare(url: string): Promise<void> {
  await migrate(url)
  await installJobs(url)
  const db = open(url)
  await loadPublicData(db)
  await db.close()
  await once(url, async client => {
    for (const area of others.slice(1)) {
      const council = newId()
      await client.query(`insert into places.area (code, name, region, type, fictional) values ($1, $2, 'Fictional', 'Fictional area', true)`, [area, `Bench area ${area}`])
      await client.query(`insert into places.organisation (area, id, name, kind) values ($1, $2, 'Council', 'council')`, [area, council])
      for (const team of ['Assessment team', 'Reviews team', 'Phase transfer team']) await client.query('insert into places.team (area, id, organisation, name) values ($1, $2, $3, $4)', [area, newId(), council, team])
    }
    await client.query('vacuum analyze')
  })
}
