import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { Claims } from '../actor/index.ts'
import { inTransaction } from './begin.ts'
import { today } from './clock.ts'
import { columnTypes } from './types.ts'
import type { Log, Work } from './work.ts'

export type Begin = <T>(claims: Claims, act: (work: Work) => Promise<T>, options?: { today?: Temporal.PlainDate }) => Promise<T>

export type Database = {
  /** A transaction as the application, in a role of its own for an actor limited to some children: row-level security applies, no actor means no rows. */
  readonly begin: Begin
  /** A transaction as the loader, which may COPY and is not bound by row-level security. Commands and bulk jobs only. */
  readonly beginLoading: Begin
  /** Plain queries as the application outside any actor: sessions and the job queue, which hold nobody's record. */
  readonly machine: pg.Pool
  /** The day on which an area stands: today in London, or the day its trial data speaks of. */
  dayIn(area: string | null): Temporal.PlainDate
  close(): Promise<void>
}

/**
 * The password of one of our database roles, derived from the administrator's so that any number of servers agree on it
 * without storing it.
 */
export function rolePassword(adminUrl: string, role: string): string {
  const { password } = new URL(adminUrl)
  if (password === '') throw new Error('DATABASE_URL must carry the administrator’s password: the passwords of our own roles are derived from it')
  return createHmac('sha256', password).update(`line-of-sight:${role}`).digest('base64url')
}

/** The address to sign in at as that role. */
export function roleUrl(adminUrl: string, role: 'los_app' | 'los_limited' | 'los_loader'): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = rolePassword(adminUrl, role)
  return url.href
}

type OpenOptions = {
  readonly url: string
  readonly log: Log
  readonly connections?: number
  /** Where an area stands on another day than today: a trial area on the day its data speaks of. */
  readonly todayIn?: ((area: string | null) => Temporal.PlainDate | undefined) | undefined
}

/** Opens the pools of the application's roles against a migrated database; `url` is its administrator's address. */
export function openDatabase({ url, log, connections = 12, todayIn }: OpenOptions): Database {
  const app = pool(roleUrl(url, 'los_app'), connections, log)
  const limited = pool(roleUrl(url, 'los_limited'), connections, log)
  const loader = pool(roleUrl(url, 'los_loader'), 4, log)
  const dayFor = (claims: Claims, options?: { today?: Temporal.PlainDate }): Temporal.PlainDate | undefined => options?.today ?? todayIn?.(claims.area)
  return {
    begin: (claims, act, options) => inTransaction(claims.children === undefined ? app : limited, claims, log, act, dayFor(claims, options)),
    beginLoading: (claims, act, options) => inTransaction(loader, claims, log, act, dayFor(claims, options)),
    machine: app,
    dayIn: area => todayIn?.(area) ?? today(),
    close: async () => { await Promise.all([app.end(), limited.end(), loader.end()]) },
  }
}

function pool(connectionString: string, max: number, log: Log): pg.Pool {
  const made = new pg.Pool({ connectionString, max, types: columnTypes, application_name: 'line-of-sight', idleTimeoutMillis: 10_000 })
  // An idle connection that breaks (a restarted server) must not end the process; the next query says so.
  made.on('error', error => log.warn({ error: error.message }, 'A database connection was lost'))
  return made
}
