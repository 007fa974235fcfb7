import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type pg from 'pg'
import { actorName, type Claims } from '../actor/index.ts'
import { today } from './clock.ts'
import { parameter } from './types.ts'
import type { Log, Work } from './work.ts'

const connections = new WeakMap<Work, pg.PoolClient>()

/** The raw connection of a work's transaction, for what Kysely cannot say: COPY and the job queue. */
export function connectionOf(work: Work): pg.PoolClient {
  const client = connections.get(work)
  if (client === undefined) throw new Error('This work has ended, or was not begun by the database')
  return client
}

/**
 * Runs `act` in one transaction of `pool` with the actor's claims set; commits when it returns, rolls back when it throws.
 * This is the one place where the actor is set, and row-level security reads nothing else.
 */
export async function inTransaction<T>(pool: pg.Pool, claims: Claims, log: Log, act: (work: Work) => Promise<T>, on?: Temporal.PlainDate): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // While it is checked out nobody else listens: unheard, a connection lost in the middle would end the process.
  const lost = (error: Error): void => { broken = error }
  client.on('error', lost)
  try {
    await client.query('begin')
    await client.query('select platform.stand($1, $2, $3, $4)', [actorName(claims.actor), claims.area ?? '', [...claims.may].join(','), claims.children?.join(',') ?? ''])
    const work = workOn(client, claims, log, on)
    try {
      const result = await act(work)
      await client.query('commit')
      return result
    } finally {
      connections.delete(work)
    }
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => { broken = cause })
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}

function workOn(client: pg.PoolClient, claims: Claims, log: Log, on?: Temporal.PlainDate): Work {
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: only(client) }) })
  const work: Work = {
    claims,
    today: on ?? today(),
    now: Temporal.Now.instant(),
    log,
    tables: <Tables>() => kysely as Kysely<Tables>,
  }
  connections.set(work, client)
  return work
}

/** A pool of exactly this connection, so that everything a Kysely runs stays inside its transaction. */
function only(client: pg.PoolClient): PostgresPool {
  const facade = {
    query: (text: string, values?: readonly unknown[]) => client.query(text, values?.map(parameter)),
    release: () => undefined,
  }
  return { connect: async () => facade, end: async () => undefined } as unknown as PostgresPool
}
