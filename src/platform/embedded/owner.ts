import { execFileSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type OsUser = { readonly uid: number; readonly gid: number; readonly name: string }

/**
 * The OS user PostgreSQL must run as. It refuses root, so root borrows `postgres` (made if missing) or `nobody`;
 * an ordinary user runs it as themself (null).
 */
export function databaseOwner(): OsUser | null {
  if (process.getuid?.() !== 0) return null
  return find('postgres') ?? create('postgres') ?? find('nobody')
}

function find(name: string): OsUser | null {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim())
    return { uid: id('-u'), gid: id('-g'), name }
  } catch {
    return null
  }
}

function create(name: string): OsUser | null {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' })
    return find(name)
  } catch {
    return null
  }
}

/** Whether that user can walk down to the folder: a clone in root's own home cannot be reached by anyone else. */
export function canReach(folder: string, user: OsUser | null): boolean {
  if (user === null) {
    try { accessSync(folder, constants.X_OK); return true } catch { return false }
  }
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}
