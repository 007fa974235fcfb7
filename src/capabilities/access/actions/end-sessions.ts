import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { endSessionsOfPerson } from '../../../platform/web/session-postgres.ts'

/** Signs somebody out everywhere, at once. What they may do is not changed: for that their roles are ended. */
export async function endSessions(work: Work, person: string): Promise<void> {
  const many = await endSessionsOfPerson(work, person)
  await recordHappening(work, { kind: 'access.sessions-ended', about: person, facts: { sessions: many === 1 ? '1 browser' : `${many} browsers` } })
}
