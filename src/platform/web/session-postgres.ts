import type { Database } from '../database/index.ts'
import type { Session, SessionStore } from './session.ts'

type Row = { person: string; data: { name: string; remembered: Record<string, string> }; begun_at: Temporal.Instant; seen_at: Temporal.Instant }

/** Sessions kept in the database, so that any server may answer and a restart signs nobody out. */
export function sessionsInPostgres(db: Pick<Database, 'machine'>): SessionStore {
  return {
    async read(idHash) {
      const { rows } = await db.machine.query<Row>('select person, data, begun_at, seen_at from platform.session where id_hash = $1', [idHash])
      return rows[0] === undefined ? null : sessionOf(rows[0])
    },
    async write(idHash, { personId, name, remembered, startedAt, seenAt }) {
      await db.machine.query(
        `insert into platform.session (id_hash, person, data, begun_at, seen_at) values ($1, $2, $3, $4, $5)
         on conflict (id_hash) do update set data = excluded.data, seen_at = excluded.seen_at`,
        [idHash, personId, JSON.stringify({ name, remembered }), startedAt.toString(), seenAt.toString()],
      )
    },
    async change(idHash, { name, remembered, seenAt }) {
      await db.machine.query('update platform.session set data = $2, seen_at = $3 where id_hash = $1', [idHash, JSON.stringify({ name, remembered }), seenAt.toString()])
    },
    async end(idHash) {
      await db.machine.query('delete from platform.session where id_hash = $1', [idHash])
    },
  }
}

/** Removes sessions that can open nothing any more, because none lives for longer than this; answers how many. Safe to run twice. */
export async function endOldSessions(db: Pick<Database, 'machine'>, now: Temporal.Instant = Temporal.Now.instant()): Promise<number> {
  const { rowCount } = await db.machine.query('delete from platform.session where begun_at < $1', [now.subtract({ hours: 12 }).toString()])
  return rowCount ?? 0
}

function sessionOf({ person, data, begun_at, seen_at }: Row): Session {
  return { personId: person, name: data.name, remembered: data.remembered, startedAt: begun_at, seenAt: seen_at }
}
