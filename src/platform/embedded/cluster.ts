import { execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { canReach, databaseOwner, type OsUser } from './owner.ts'

const run = promisify(execFile)

export type Cluster = {
  /** Connection address of the superuser, database `postgres`. */
  readonly url: string
  readonly folder: string
  /** True when a server left running by an earlier process was taken over. */
  readonly takenOver: boolean
  stop(): Promise<void>
}

type Options = { folder: string; password: string; settings?: Record<string, string> }

/**
 * A real PostgreSQL on loopback, kept in `folder`. One left running by a killed process is found by its pid file and taken
 * over if it answers; a dead one recovers from its log as PostgreSQL does. Durable: `fsync` stays on unless a setting says otherwise.
 */
export async function startCluster({ folder, password, settings = {} }: Options): Promise<Cluster> {
  const user = databaseOwner()
  mkdirSync(folder, { recursive: true })
  const fallback = fallbackOf(folder)
  const home = user === null || canReach(folder, user) ? folder : fallback
  mkdirSync(home, { recursive: true })
  if (user !== null) chownSync(home, user.uid, user.gid)
  const data = join(home, 'postgres')
  const binaries = await findBinaries(user, fallback)
  const as = user === null ? {} : { uid: user.uid, gid: user.gid }

  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, password, as)
  const stop = async (): Promise<void> => {
    await run(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60'], { ...as, cwd: home }).catch(() => undefined)
  }
  const left = await answering(data, password)
  if (left !== null) return { url: left, folder: home, takenOver: true, stop }
  await stop()
  const url = await launch(binaries, data, home, password, settings, user)
  return { url, folder: home, takenOver: false, stop }
}

/** Where a cluster lives when the OS user who runs it cannot reach the folder that was asked for. */
export function fallbackOf(folder: string): string {
  return join('/var/lib/line-of-sight', createHash('sha256').update(folder).digest('hex').slice(0, 12))
}

async function initialise(binaries: Binaries, data: string, password: string, as: object): Promise<void> {
  // A folder without PG_VERSION is the remains of an initialisation that was killed: nothing was ever stored in it.
  rmSync(data, { recursive: true, force: true })
  const file = `${data}.password`
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if ('uid' in as && 'gid' in as) chownSync(file, Number(as.uid), Number(as.gid))
  try {
    await run(binaries.initdb, ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${file}`, '--encoding=UTF8', '--locale=C'], as)
  } finally {
    rmSync(file, { force: true })
  }
}

async function launch(binaries: Binaries, data: string, home: string, password: string, settings: Record<string, string>, user: OsUser | null): Promise<string> {
  const port = await freePort()
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', max_connections: '60',
    shared_buffers: '256MB', work_mem: '16MB', max_wal_size: '2GB', jit: 'off', timezone: 'UTC', log_timezone: 'UTC',
    ...settings,
  }
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`).join(' ')
  const args = ['start', '-D', data, '-w', '-t', '120', '-s', '-l', join(home, 'postgres.log'), '-o', options]
  await new Promise<void>((resolve, reject) => {
    // No pipes: the server would inherit them and keep this process's output open after it ends.
    const child = spawn(binaries.pg_ctl, args, { stdio: 'ignore', cwd: home, ...(user === null ? {} : { uid: user.uid, gid: user.gid }) })
    child.on('error', reject)
    child.on('exit', code => code === 0 ? resolve() : reject(new Error(`PostgreSQL did not start; its log is ${join(home, 'postgres.log')}`)))
  })
  return address(port, password)
}

async function answering(data: string, password: string): Promise<string | null> {
  try {
    const port = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3]
    if (!port) return null
    const url = address(Number(port), password)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
    client.on('error', () => undefined)
    await client.connect()
    const shown = await client.query<{ data_directory: string }>('show data_directory')
    await client.end()
    return shown.rows[0]?.data_directory === data ? url : null
  } catch {
    return null
  }
}

function address(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0))
    })
  })
}
