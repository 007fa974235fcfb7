import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackOf } from './cluster.ts'

/** Stops and removes a throw-away cluster and all that is in it, also one that a killed process left running. */
export async function removeCluster(folder: string): Promise<void> {
  for (const home of [folder, fallbackOf(folder)]) {
    await stopNow(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

// PostgreSQL's immediate shutdown is SIGQUIT: nothing here is wanted again, so nothing need be written out.
async function stopNow(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!(pid > 1) || !commandOf(pid).includes(data)) return
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    try { process.kill(pid, signal) } catch { return }
    for (let wait = 0; wait < 100; wait++) {
      if (commandOf(pid) === '') return
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

// A process id in a file may since have become another program's.
function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}
