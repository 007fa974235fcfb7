import type { Work } from '../../../platform/database/index.ts'
import { holderInWords, namedToday } from '../../access/index.ts'
import { findChild, type Child } from '../../people/index.ts'
import { namedFor, type NamedFor } from '../rules/named-for.ts'
import { findDuty, movesOf, ownerOf } from '../store.ts'
import type { Duty } from '../words.ts'

export type OneDuty = {
  readonly duty: Duty
  readonly child: Child
  readonly owner: { readonly body: string; readonly team: string | null }
  /** Who the area named for it; null for someone who may not see that. */
  readonly named: NamedFor | null
  /** The dates it had before, oldest first. */
  readonly moves: readonly { readonly at: Temporal.Instant; readonly was: Temporal.PlainDate; readonly became: Temporal.PlainDate; readonly because: string }[]
}

/** A duty with the child it is about and who owes it, if this actor may see it. */
export async function oneDuty(work: Work, id: string): Promise<OneDuty | undefined> {
  const duty = await findDuty(work, id)
  const child = duty && await findChild(work, duty.child)
  const owner = duty && await ownerOf(work, id)
  if (duty === undefined || child === undefined || owner === undefined) return undefined
  const named = work.claims.may.has('see-responsibilities') ? namedFor(duty.rule, owner.body, await namedToday(work), holderInWords) : null
  return { duty, child, owner, named, moves: await movesOf(work, id) }
}
