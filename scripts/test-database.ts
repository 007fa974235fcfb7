import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeCluster, startCluster } from '../src/platform/embedded/index.ts'

export type TestServer = {
  /** The administrator's address, for LOS_TEST_DATABASE. */
  readonly url: string
  remove(): Promise<void>
}

const prefix = 'los-test-'
// Nothing in it is wanted after the run, so nothing need reach the disk.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' }

/** A throw-away PostgreSQL for one run. Whatever killed runs left behind is removed first. */
export async function startTestServer(stopping: AbortSignal): Promise<TestServer> {
  await removeAbandoned()
  const place = mkdtempSync(join(tmpdir(), prefix))
  // Root's PostgreSQL runs as another user, who must be able to walk in.
  chmodSync(place, 0o755)
  writeFileSync(join(place, 'run.pid'), String(process.pid))
  const remove = async (): Promise<void> => {
    await removeCluster(join(place, 'cluster'))
    rmSync(place, { recursive: true, force: true })
  }
  try {
    stopping.throwIfAborted()
    const cluster = await startCluster({ folder: join(place, 'cluster'), password: randomBytes(18).toString('base64url'), settings })
    stopping.throwIfAborted()
    return { url: cluster.url, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of globSync(`${prefix}*`, { cwd: tmpdir() })) {
    const place = join(tmpdir(), name)
    if (statSync(place).uid !== (process.getuid?.() ?? statSync(place).uid) || isRunning(place)) continue
    await removeCluster(join(place, 'cluster'))
    rmSync(place, { recursive: true, force: true })
  }
}

function isRunning(place: string): boolean {
  const file = join(place, 'run.pid')
  // A folder without the file may be another run's, made this very moment.
  if (!existsSync(file)) return Date.now() - statSync(place).mtimeMs < 60_000
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
