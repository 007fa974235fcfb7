import { type Db as QueueDatabase, PgBoss } from 'pg-boss'
import pg from 'pg'
import { connectionOf, type Database, type Log, type Work } from '../database/index.ts'

const schema = 'jobs'
/** Seconds of silence after which a worker is taken for dead, and its job is given to another. */
const heartbeat = 30

export type Job<Data extends object = object> = {
  readonly name: string
  /** Safe to run twice: a worker may be killed after the work and before the tick. */
  readonly run: (db: Database, data: Data) => Promise<void>
  /** Cron, London time, for what recurs. */
  readonly every?: string
  readonly retries?: number
  /** Seconds before a run is taken for dead and tried again. */
  readonly expiresAfter?: number
}

/** Declares a job; the room lists it in its `jobs.ts`. */
export function job<Data extends object>(made: Job<Data>): Job<Data> {
  return made
}

/** Makes or upgrades the queue's tables as their owner, and lets the application use them. */
export async function installJobs(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('set client_min_messages = warning')
    await client.query(`create schema if not exists ${schema} authorization los_owner`)
    await client.query('set role los_owner')
    const boss = new PgBoss({ db: through(client), schema, createSchema: false, supervise: false, schedule: false })
    await boss.start()
    await boss.stop({ graceful: false })
    await client.query(`grant usage, create on schema ${schema} to los_app, los_loader`)
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to los_app, los_loader`)
    await client.query(`grant execute on all functions in schema ${schema} to los_app, los_loader`)
  } finally {
    await client.end()
  }
}

/** Sends a job in the work's own transaction: it is there if and only if the change is. */
export async function sendJob<Data extends object>(work: Work, sent: Job<Data>, data: Data): Promise<void> {
  // The queue's whole conversation goes through the transaction, so a sender lives only as long as one.
  const sender = new PgBoss({ db: through(connectionOf(work)), schema, migrate: false, supervise: false, schedule: false })
  await sender.send(sent.name, data, { retryLimit: sent.retries ?? 3, expireInSeconds: sent.expiresAfter ?? 900, heartbeatSeconds: heartbeat })
}

/** Runs the jobs until stopped. Any number of workers may run. */
export async function startWorker(db: Database, jobs: readonly Job<never>[], log: Log): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ db: pooled(db.machine), schema, migrate: false, createSchema: false, superviseIntervalSeconds: 15, monitorIntervalSeconds: 15 })
  boss.on('error', error => log.error({ error: error.message }, 'The job queue had an error'))
  await boss.start()
  for (const one of jobs) {
    await boss.createQueue(one.name, { policy: 'standard' })
    if (one.every !== undefined) await boss.schedule(one.name, one.every, {}, { tz: 'Europe/London' })
    await boss.work(one.name, { pollingIntervalSeconds: 1, batchSize: 1 }, async tasks => {
      for (const task of tasks) await attempt(one, task.data, db, log)
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

async function attempt(one: Job<never>, data: unknown, db: Database, log: Log): Promise<void> {
  try {
    await one.run(db, data as never)
  } catch (error) {
    log.error({ job: one.name, error: error instanceof Error ? error.message : String(error) }, 'A job failed and will be tried again')
    throw error
  }
}

function through(client: pg.ClientBase): QueueDatabase {
  return { executeSql: (text, values) => client.query(text, values as unknown[]) }
}

function pooled(pool: pg.Pool): QueueDatabase {
  return { executeSql: (text, values) => pool.query(text, values as unknown[]) }
}
