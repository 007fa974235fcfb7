import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../embedded/index.ts'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from './open.ts'
import { columnTypes } from './types.ts'

export type TestDatabase = Database & {
  /** The administrator's pool: sees and does everything, for arranging and for looking behind the wall. */
  readonly asOwner: pg.Pool
  readonly url: string
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const root = new URL('../../../', import.meta.url).pathname

/**
 * A fresh database for one test file: a clone of a template that has been migrated once. The server is the run's own
 * (`LOS_TEST_DATABASE`) or, for a single file run by hand, one kept under `.data/`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.LOS_TEST_DATABASE ?? await handServer()
  const template = await makeTemplate(server)
  const name = `los_t_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await withAdmin(server, client => retry(() => client.query(`create database ${name} template ${template}`)))
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = openDatabase({ url: url.href, log: quiet, connections: 6 })
  const asOwner = new pg.Pool({ connectionString: url.href, max: 3, types: columnTypes })
  asOwner.on('error', () => undefined)
  return {
    ...database, asOwner, url: url.href,
    close: async () => {
      await database.close()
      await asOwner.end()
      await withAdmin(server, client => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

async function handServer(): Promise<string> {
  const cluster = await startCluster({ folder: join(root, '.data', 'test'), password: 'test', settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } })
  return cluster.url
}

/** The migrated template of exactly this schema; made by whoever comes first. */
async function makeTemplate(server: string): Promise<string> {
  const name = `los_template_${schemaHash()}`
  await withAdmin(server, async client => {
    const lock = join(root, '.data', `${name}.lock`)
    mkdirSync(join(root, '.data'), { recursive: true })
    for (;;) {
      const known = await client.query<{ datistemplate: boolean }>('select datistemplate from pg_database where datname = $1', [name])
      if (known.rows[0]?.datistemplate === true) return
      if (claim(lock)) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    try {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name}`)
      const url = new URL(server)
      url.pathname = `/${name}`
      await migrate(url.href)
      await client.query(`alter database ${name} with is_template true`)
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  })
  return name
}

function claim(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // A lock older than a minute was left by a killed run.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function schemaHash(): string {
  const hash = createHash('sha256')
  const folder = join(root, 'migrations')
  for (const file of readdirSync(folder).filter(name => name.endsWith('.sql')).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}

async function withAdmin<T>(server: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try { return await act(client) } finally { await client.end() }
}

// `create database … template` fails while another clone is being made from it.
async function retry<T>(act: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left--) {
    try { return await act() } catch (error) {
      if (left === 0 || !(error instanceof pg.DatabaseError) || error.code !== '55006') throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
