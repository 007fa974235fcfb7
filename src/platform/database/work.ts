import type { Kysely } from 'kysely'
import type { Claims } from '../actor/index.ts'

/**
 * One actor doing one thing: who, where, when, and the transaction it happens in.
 * Page, API, job, command and test alike get one; there is no other way to the data.
 */
export type Work = {
  readonly claims: Claims
  /** Today in London: statutory dates are calendar days there. */
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  readonly log: Log
  /** The transaction, seen through the tables a room may name: `work.tables<PathwayTables>()`. Only a room's store calls it. */
  tables<Tables>(): Kysely<Tables>
}

export type Log = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** The area of this work; throws where a caller forgot that the actor stands in none. */
export function areaOf(work: Work): string {
  if (work.claims.area === null) throw new Error('This work has no area: it was begun for someone who stands in none')
  return work.claims.area
}
