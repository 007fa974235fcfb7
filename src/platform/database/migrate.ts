import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { rolePassword } from './open.ts'

export type Migrated = { readonly applied: string[] }

const folder = new URL('../../../migrations/', import.meta.url).pathname

/**
 * Brings the database to the schema of this code: roles, then every file of `migrations/` that has not run, in order, each in
 * one transaction, as the role that owns everything. A file edited after it ran stops the start.
 */
export async function migrate(adminUrl: string, options: { folder?: string } = {}): Promise<Migrated> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('set client_min_messages = warning')
    await makeRoles(client, adminUrl)
    await client.query('set role los_owner')
    await client.query('create schema if not exists platform')
    await client.query('create table if not exists platform.migration (name text primary key, sha256 text not null, applied_at timestamptz not null)')
    await client.query('create table if not exists platform.migration_lock (one int primary key)')
    await client.query('insert into platform.migration_lock values (1) on conflict do nothing')
    return { applied: await applyAll(client, options.folder ?? folder) }
  } finally {
    await client.end()
  }
}

async function makeRoles(client: pg.Client, adminUrl: string): Promise<void> {
  const wanted = [['los_owner', 'nologin'], ['los_app', 'login'], ['los_limited', 'login'], ['los_loader', 'login bypassrls']] as const
  for (const [role, kind] of wanted) {
    const password = kind === 'nologin' ? '' : ` password ${client.escapeLiteral(rolePassword(adminUrl, role))}`
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
    const verb = known.rowCount === 0 ? 'create' : 'alter'
    await client.query(`${verb} role ${role} ${kind}${password}`).catch(ignore('42710', '23505', 'XX000'))
  }
  // Pages ask small questions: starting helpers for one costs more than it saves.
  for (const role of ['los_app', 'los_limited']) await client.query(`alter role ${role} set max_parallel_workers_per_gather = 0`).catch(ignore('XX000'))
  await client.query('grant los_owner to current_user').catch(ignore('0LP01'))
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  await client.query(`grant create, connect on database ${client.escapeIdentifier(rows[0]?.name ?? '')} to los_owner`)
}

// Two servers may begin at once on one new cluster: the second finds the role already made or being changed.
function ignore(...codes: string[]): (error: unknown) => void {
  return error => { if (!(error instanceof pg.DatabaseError) || !codes.includes(error.code ?? '')) throw error }
}

async function applyAll(client: pg.Client, from: string): Promise<string[]> {
  const applied: string[] = []
  for (const name of readdirSync(from).filter(file => file.endsWith('.sql')).sort()) {
    const text = readFileSync(join(from, name), 'utf8')
    if (await applyOne(client, name, text)) applied.push(name)
  }
  return applied
}

async function applyOne(client: pg.Client, name: string, text: string): Promise<boolean> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  await client.query('begin')
  try {
    await client.query('select one from platform.migration_lock for update')
    const { rows } = await client.query<{ sha256: string }>('select sha256 from platform.migration where name = $1', [name])
    if (rows[0] !== undefined && rows[0].sha256 !== sha256) {
      throw new Error(`Migration ${name} was edited after it ran; write a new one instead`)
    }
    if (rows[0] === undefined) {
      // One statement a call: several in one string are refused where tables are distributed over a cluster.
      for (const statement of text.split(/^--;\s*$/m).filter(part => part.trim() !== '')) await client.query(statement)
      await client.query('insert into platform.migration values ($1, $2, now())', [name, sha256])
    }
    await client.query('commit')
    return rows[0] === undefined
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} could not be applied: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
