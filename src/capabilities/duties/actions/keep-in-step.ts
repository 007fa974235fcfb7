import { lawAsItStands, type LawBook } from '../../../ground/law/index.ts'
import { system } from '../../../platform/actor/index.ts'
import type { Database, Work } from '../../../platform/database/index.ts'
import { sendJob } from '../../../platform/jobs/index.ts'
import { recomputeJob } from '../jobs.ts'
import { lawChange, settledLaw } from '../rules/law-change.ts'
import { areasWithDuties, keepSettledUnder, settledUnder } from '../store/settled-under.ts'

/** Keeps the law of the running product as that of a ledger which was wholly settled under it, in the same transaction. */
export function keepLawSettledUnder(work: Work): Promise<void> {
  return keepSettledUnder(work, settledLaw(lawAsItStands))
}

/**
 * Queues the working again of every area whose duties were settled under another law than this one, so that a changed rule is
 * never left half applied. Answers a line for each, saying what will be done.
 */
export async function queueChangedLaw(db: Pick<Database, 'beginLoading'>, law: LawBook = lawAsItStands): Promise<string[]> {
  const lines: string[] = []
  for (const { code, name } of await db.beginLoading(system('start'), areasWithDuties)) {
    await db.beginLoading(system('start', code), async work => {
      const change = lawChange(await settledUnder(work), law)
      if (!change.differs) return
      await sendJob(work, recomputeJob, { area: code })
      lines.push(`The duties of ${name} (${code}) will be worked out again: ${change.inWords.join('; ')}`)
    })
  }
  return lines
}
