import { lawAsItStands, type RuleId } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/database/index.ts'
import { settlement, type Because } from '../rules/settlement.ts'
import { asLawHasIt } from '../rules/under-law.ts'
import { bearers, copyDuties, dutiesAbout, writeDuties, writeMoved } from '../store.ts'
import type { Bearer, Owed } from '../words.ts'

export type Settled = { readonly added: number; readonly changed: number; readonly moved: number }

/**
 * Makes the ledger agree with what is owed about these things, in the transaction that changed their facts: inserts,
 * updates, ends; a due date that moves keeps the old one with the reason. What no law required when its clock started is ended.
 */
export async function settle(work: Work, abouts: readonly string[], owed: readonly Owed[], because: Because): Promise<Settled> {
  const bearerOf = await bearers(work)
  const { insert, change, moved } = settlement(await dutiesAbout(work, abouts), owed.map(lawful), work.today.toString(), because)
  await writeDuties(work, [...change, ...insert.map(one => ({ ...one, id: newId() }))], bearerOf)
  await writeMoved(work, moved)
  return { added: insert.length, changed: change.length, moved: moved.length }
}

/** Settles in bulk, as the loader: `fresh` are duties about things the ledger has never seen, so that they need no comparing. */
export async function settleMany(work: Work, bearerOf: (rule: RuleId) => Bearer, fresh: readonly Owed[], known: { readonly abouts: readonly string[]; readonly owed: readonly Owed[] }, because: Because): Promise<Settled> {
  await copyDuties(work, fresh.map(lawful), bearerOf)
  if (known.abouts.length === 0) return { added: fresh.length, changed: 0, moved: 0 }
  const { insert, change, moved } = settlement(await dutiesAbout(work, known.abouts), known.owed.map(lawful), work.today.toString(), because)
  await copyDuties(work, insert, bearerOf)
  await writeDuties(work, change, bearerOf)
  await writeMoved(work, moved)
  return { added: fresh.length + insert.length, changed: change.length, moved: moved.length }
}

function lawful(owed: Owed): Owed {
  return asLawHasIt(owed, lawAsItStands)
}
