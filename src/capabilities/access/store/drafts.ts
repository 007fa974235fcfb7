import { actorName } from '../../../platform/actor/index.ts'
import { areaOf, newId, type Work } from '../../../platform/database/index.ts'

type Row = { area: string; id: string; made_by: string; made_at: Temporal.Instant; kind: string; content: unknown }
type Tables = { 'access.draft': Row }

/** Keeps what was filled in until it is confirmed; the actor’s own of an earlier day go. */
export async function keepDraft(work: Work, kind: string, content: unknown): Promise<string> {
  const id = newId()
  await work.tables<Tables>().deleteFrom('access.draft').where('area', '=', areaOf(work)).where('made_at', '<', work.now.subtract({ hours: 24 })).execute()
  await work.tables<Tables>().insertInto('access.draft').values({ area: areaOf(work), id, made_by: actorName(work.claims.actor), made_at: work.now, kind, content: JSON.stringify(content) }).execute()
  return id
}

/** What the actor filled in, if it is theirs and not yet confirmed. */
export async function draftOf(work: Work, kind: string, id: string): Promise<unknown> {
  const row = await work.tables<Tables>().selectFrom('access.draft').select('content').where('area', '=', areaOf(work)).where('id', '=', id).where('kind', '=', kind).executeTakeFirst()
  return row?.content
}

/** Confirmed: answers whether it was still there, so that of two confirmations one counts. */
export async function dropDraft(work: Work, id: string): Promise<boolean> {
  const { numDeletedRows } = await work.tables<Tables>().deleteFrom('access.draft').where('area', '=', areaOf(work)).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
