import type { Work } from '../../../platform/database/index.ts'
import type { ToInvolve } from '../rules/involvement.ts'
import { addInvolvements, setEnd } from '../store/involvements.ts'

/** Involves a body or a person with a child: the act that makes the relationship calls it, in its own transaction, as the loader. Answers its id. */
export async function involve(work: Work, one: ToInvolve): Promise<string> {
  const [id] = await addInvolvements(work, [one])
  if (id === undefined) throw new Error('No involvement was added')
  return id
}

/** Ends an involvement: from that day on, what it let someone see is not there for them. */
export async function endInvolvement(work: Work, id: string, on: Temporal.PlainDate): Promise<void> {
  await setEnd(work, [id], on)
}

export type InvolvementChanges = { readonly begin: readonly ToInvolve[]; readonly end: readonly { readonly id: string; readonly on: Temporal.PlainDate | null }[] }

/** The same for many at once, for imports. An end of null takes an end back that was known ahead. */
export async function changeInvolvements(work: Work, { begin, end }: InvolvementChanges): Promise<void> {
  for (const [day, ended] of Map.groupBy(end, ({ on }) => on?.toString() ?? '')) {
    const ids = ended.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += perStatement) await setEnd(work, ids.slice(at, at + perStatement), day === '' ? null : Temporal.PlainDate.from(day))
  }
  await addInvolvements(work, begin)
}

const perStatement = 1000
