import { connectionOf, type Database, type Work } from '../database/index.ts'
import { usualLimits } from './session.ts'
import type { Session, SessionStore } from './session.ts'

type Row = { person: string; data: Omit<Session, 'personId' | 'startedAt' | 'seenAt'>; begun_at: Temporal.Instant; seen_at: Temporal.Instant }

/** Sessions kept in the database, so that any server may answer and a restart signs nobody out. */
export function sessionsInPostgres(db: Pick<Database, 'machine'>): SessionStore {
  return {
    async read(idHash) {
      const { rows } = await db.machine.query<Row>('select person, data, begun_at, seen_at from platform.session where id_hash = $1', [idHash])
      return rows[0] === undefined ? null : sessionOf(rows[0])
    },
    async write(idHash, { personId, startedAt, seenAt, ...data }) {
      await db.machine.query(
        `insert into platform.session (id_hash, person, data, begun_at, seen_at) values ($1, $2, $3, $4, $5)
         on conflict (id_hash) do update set data = excluded.data, seen_at = excluded.seen_at`,
        [idHash, personId, JSON.stringify(data), startedAt.toString(), seenAt.toString()],
      )
    },
    async change(idHash, { personId: _person, startedAt: _begun, seenAt, ...data }) {
      await db.machine.query('update platform.session set data = $2, seen_at = $3 where id_hash = $1', [idHash, JSON.stringify(data), seenAt.toString()])
    },
    async ofPerson(personId) {
      const { rows } = await db.machine.query<Row & { id_hash: string }>(`select id_hash, person, data, begun_at, seen_at from platform.session where person = $1 and not (data ? 'ended') order by seen_at desc, id_hash`, [personId])
      return rows.map((row) => ({ idHash: row.id_hash, session: sessionOf(row) }))
    },
    async end(idHash) {
      await db.machine.query('delete from platform.session where id_hash = $1', [idHash])
    },
  }
}

/** Removes sessions that can open nothing any more, because none lives for longer than this; answers how many. Safe to run twice. */
export async function endOldSessions(db: Pick<Database, 'machine'>, now: Temporal.Instant = Temporal.Now.instant(), absolute = usualLimits.absolute): Promise<number> {
  const { rowCount } = await db.machine.query('delete from platform.session where begun_at < $1', [now.subtract(absolute).toString()])
  return rowCount ?? 0
}

/** The sessions of somebody else that are not ended, as whoever looks after access sees them: when each began and was last seen, and in which browser. */
export async function sessionsOfPerson(work: Work, person: string): Promise<readonly Session[]> {
  const { rows } = await connectionOf(work).query<Row>(`select person, data, begun_at, seen_at from platform.session where person = $1 and not (data ? 'ended') order by seen_at desc`, [person])
  return rows.map(sessionOf)
}

/** Ends every session of somebody, in the transaction that records it; answers how many. */
export async function endSessionsOfPerson(work: Work, person: string): Promise<number> {
  const { rowCount } = await connectionOf(work).query(`update platform.session set data = data || '{"ended": true}' where person = $1 and not (data ? 'ended')`, [person])
  return rowCount ?? 0
}

function sessionOf({ person, data, begun_at, seen_at }: Row): Session {
  return { ...data, personId: person, startedAt: begun_at, seenAt: seen_at }
}
