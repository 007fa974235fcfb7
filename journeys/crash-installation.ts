import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { fallbackOf } from '../src/platform/embedded/cluster.ts'
import { removeCluster } from '../src/platform/embedded/index.ts'

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
export type Server = { readonly origin: string; readonly pid: number; said(): string; readonly ended: Promise<Ended> }

/** One installation as its owner has it: a data folder, and the real processes over it, which may be killed. */
export type Installation = {
  readonly folder: string
  /** Starts the server and waits until it says that it is ready. */
  start(): Promise<Server>
  /** Begins a command; `ended` resolves also when it is killed. */
  command(...words: string[]): { readonly pid: number; readonly ended: Promise<Ended> }
  /** Begins another program of ours with this folder's settings. */
  program(path: string, ...words: string[]): ChildProcess
  /** The process ids of the database server and all its backends now. */
  postgres(): number[]
  /** The administrator's address of the product's database, or null when no server has written its pid file. */
  url(): string | null
  /** Asks the database as its administrator. */
  ask<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
  remove(): Promise<void>
}

const root = new URL('../', import.meta.url).pathname

/** A new, empty installation in the system's temporary folder. */
export async function newInstallation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'los-crash-'))
  // The database's own OS user must be able to walk into it.
  await chmod(folder, 0o755)
  const children = new Set<ChildProcess>()
  const env = { ...process.env, LOS_DATA: folder, LOS_DEMO: 'no', DATABASE_URL: '', PUBLIC_URL: '', NODE_TEST_CONTEXT: '' }

  const program = (path: string, more: NodeJS.ProcessEnv, words: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [join(root, path), ...words], { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
    children.add(child)
    child.once('exit', () => children.delete(child))
    return child
  }
  const pidFile = (): string[] => {
    const file = [folder, fallbackOf(folder)].map(home => join(home, 'postgres', 'postmaster.pid')).find(existsSync)
    return file === undefined ? [] : readFileSync(file, 'utf8').split('\n')
  }
  const url = (): string | null => {
    const port = pidFile()[3]
    if (!port) return null
    const { database } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { database: string }
    return `postgres://postgres:${encodeURIComponent(database)}@127.0.0.1:${port}/line_of_sight`
  }

  return {
    folder, url,
    async start() {
      const port = await freePort()
      const child = program('src/assembly/main.ts', { PORT: String(port) }, [])
      const heard = listen(child)
      await heard.until(/Ready at /)
      return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, said: heard.said, ended: heard.ended }
    },
    command(...words) {
      const child = program('src/assembly/cli.ts', {}, words)
      return { pid: child.pid ?? 0, ended: listen(child).ended }
    },
    program: (path, ...words) => program(path, {}, words),
    postgres() {
      const [pid, data] = pidFile()
      return pid === undefined || data === undefined ? [] : treeOf(Number(pid), data)
    },
    async ask(text) {
      const client = new pg.Client({ connectionString: url() ?? undefined, connectionTimeoutMillis: 5000 })
      client.on('error', () => undefined)
      await client.connect()
      try { return (await client.query(text)).rows } finally { await client.end() }
    },
    async remove() {
      for (const child of children) child.kill('SIGKILL')
      await removeCluster(folder)
    },
  }
}

/** Kills at once and without warning, and answers when none of them is left. */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try { process.kill(pid, 'SIGKILL') } catch { /* It has ended. */ }
  }
  await gone(pids)
}

/** Answers when none of these processes runs any more. */
export async function gone(pids: readonly number[]): Promise<void> {
  const end = performance.now() + 20_000
  while (running(pids).length > 0) {
    if (performance.now() > end) throw new Error(`Still running: ${running(pids).join(', ')}`)
    await pause(10)
  }
}

/** Those of the processes that still run; one that ended and was not yet collected does not. */
export function running(pids: readonly number[]): number[] {
  const live = new Set(processes().filter(({ state }) => !state.startsWith('Z')).map(({ pid }) => pid))
  return pids.filter(pid => live.has(pid))
}

/** Lets the named milliseconds pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

// The pid in a file may since be another program's, so its command line must name the data folder.
function treeOf(postmaster: number, data: string): number[] {
  const all = processes()
  if (!all.some(({ pid, command }) => pid === postmaster && command.includes(data))) return []
  return [postmaster, ...all.filter(({ parent }) => parent === postmaster).map(({ pid }) => pid)]
}

function processes(): { pid: number; parent: number; state: string; command: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 }).split('\n')
  return lines.filter(line => line.trim() !== '').map(line => {
    const [pid = '', parent = '', state = '', ...command] = line.trim().split(/\s+/)
    return { pid: Number(pid), parent: Number(parent), state, command: command.join(' ') }
  })
}

function listen(child: ChildProcess): { said(): string; until(pattern: RegExp): Promise<void>; readonly ended: Promise<Ended> } {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { err += text })
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, out, err }))
  return {
    said: () => out, ended,
    until: pattern => new Promise((resolve, reject) => {
      const look = (): void => { if (pattern.test(out)) resolve() }
      child.stdout?.on('data', look)
      look()
      void ended.then(({ code }) => reject(new Error(`It ended (${code}) before it said ${pattern}: ${out}${err}`)))
    }),
  }
}

async function freePort(): Promise<number> {
  const asked = createServer().listen(0, '127.0.0.1')
  await once(asked, 'listening')
  const { port } = asked.address() as AddressInfo
  asked.close()
  await once(asked, 'close')
  return port
}
