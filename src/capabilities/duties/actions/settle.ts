import type { RuleId } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/database/index.ts'
import { settlement } from '../rules/settlement.ts'
import { bearers, copyDuties, dutiesAbout, writeDuties, writeMoved } from '../store.ts'
import type { Bearer, Owed } from '../words.ts'

export type Settled = { readonly added: number; readonly changed: number; readonly moved: number }

/**
 * Makes the ledger agree with what is owed about these things, in the transaction that changed their facts: inserts,
 * updates, ends; a due date that moves keeps the old one with the reason.
 */
export async function settle(work: Work, abouts: readonly string[], owed: readonly Owed[], because: string): Promise<Settled> {
  const bearerOf = await bearers(work)
  const { insert, change, moved } = settlement(await dutiesAbout(work, abouts), owed, work.today.toString())
  await writeDuties(work, [...change, ...insert.map(one => ({ ...one, id: newId() }))], bearerOf)
  await writeMoved(work, moved, because)
  return { added: insert.length, changed: change.length, moved: moved.length }
}

/** Settles in bulk, as the loader: `fresh` are duties about things the ledger has never seen, so that they need no comparing. */
export async function settleMany(work: Work, bearerOf: (rule: RuleId) => Bearer, fresh: readonly Owed[], known: { readonly abouts: readonly string[]; readonly owed: readonly Owed[] }, because: string): Promise<Settled> {
  await copyDuties(work, fresh, bearerOf)
  if (known.abouts.length === 0) return { added: fresh.length, changed: 0, moved: 0 }
  const { insert, change, moved } = settlement(await dutiesAbout(work, known.abouts), known.owed, work.today.toString())
  await copyDuties(work, insert, bearerOf)
  await writeDuties(work, change, bearerOf)
  await writeMoved(work, moved, because)
  return { added: fresh.length + insert.length, changed: change.length, moved: moved.length }
}
