import { lawAsItStands, type LawBook } from '../../../ground/law/index.ts'
import { system, type Claims } from '../../../platform/actor/index.ts'
import type { Database, Work } from '../../../platform/database/index.ts'
import { recordHappening, recordHappenings, type Happening } from '../../../platform/record/index.ts'
import { findArea, holdArea } from '../../places/index.ts'
import { lawChange, settledLaw, type LawChange } from '../rules/law-change.ts'
import { countsWorkingDays, whyNothingMoved } from '../rules/nothing-moved.ts'
import { redoing, workedAgain, type Redone, type RuleRedone } from '../rules/recomputed.ts'
import { dutiesAfter } from '../store/every-duty.ts'
import { writeRedone } from '../store/redone.ts'
import { keepSettledUnder, settledUnder } from '../store/settled-under.ts'

export type Recomputed = {
  readonly duties: number
  readonly changed: number
  readonly rules: readonly RuleRedone[]
  /** Why a changed bank holiday moved nothing, in a sentence without its full stop; null where that is not what happened. */
  readonly nothingMoved: string | null
}

type Recompute = {
  /** Works everything out and writes nothing. */
  readonly dryRun?: boolean | undefined
  /** Told of each batch once it is written. */
  readonly told?: ((redone: readonly Redone[], duties: number) => Promise<void> | void) | undefined
  readonly batchSize?: number | undefined
}

/**
 * Works an area’s duties again under a law: each that is not ended by its facts is compared with what the law gives, and what
 * differs is written with its reason, a batch a transaction. Stopped half way it can be run again: what was done agrees by
 * then, and the law that the ledger was settled under is kept only when every batch is.
 */
export async function recompute(db: Pick<Database, 'beginLoading'>, claims: Claims, law: LawBook, { dryRun = false, told, batchSize }: Recompute = {}): Promise<Recomputed> {
  const change = lawChange(await db.beginLoading(claims, settledUnder), law)
  const counted = redoing()
  let [duties, changed] = [0, 0]
  for (let after: string | null = null; ;) {
    const from: string | null = after
    const batch: Done[] = await db.beginLoading(claims, work => redo(work, from, { law, change, dryRun, batchSize }))
    for (const { duty, done } of batch) counted.add(duty, done)
    const redone = batch.flatMap(({ done }) => (typeof done === 'string' ? [] : [done]))
    duties += batch.length
    changed += redone.length
    await told?.(redone, duties)
    after = batch.at(-1)?.duty.id ?? null
    if (after === null) break
  }
  const rules = counted.result()
  const inWorkingDays = rules.reduce((sum, one) => sum + (countsWorkingDays(one.rule, law) ? one.duties : 0), 0)
  const area = await db.beginLoading(claims, work => findArea(work, claims.area ?? ''))
  const nothingMoved = whyNothingMoved(area?.name ?? 'this area', { holidaysChanged: change.holidaysChanged, inWorkingDays, changed })
  if (!dryRun && change.differs) await db.beginLoading(claims, async work => {
    await keepSettledUnder(work, settledLaw(law))
    await recordHappening(work, { kind: 'duties.worked-again', facts: { because: change.inWords, duties, changed } })
    work.log.info({ area: claims.area, because: change.inWords, duties, changed, ...(nothingMoved === null ? {} : { nothingMoved }) }, 'Duties were worked out again under a changed law')
  })
  return { duties, changed, rules, nothingMoved }
}

/** The same under the law of the running product, where the ledger is behind it: two servers that start together queue it twice, and the second finds nothing to do. */
export async function recomputeIfChanged(db: Pick<Database, 'beginLoading'>, area: string): Promise<void> {
  const claims = system('recompute', area)
  if (lawChange(await db.beginLoading(claims, settledUnder), lawAsItStands).differs) await recompute(db, claims, lawAsItStands)
}

type Done = { readonly duty: Awaited<ReturnType<typeof dutiesAfter>>[number]; readonly done: ReturnType<typeof workedAgain> }

async function redo(work: Work, after: string | null, { law, change, dryRun, batchSize }: { law: LawBook; change: LawChange; dryRun: boolean; batchSize: number | undefined }): Promise<Done[]> {
  // An import settles the same duties: each waits for the other.
  if (!dryRun) await holdArea(work)
  const batch = (await dutiesAfter(work, after, batchSize)).map(duty => ({ duty, done: workedAgain(duty, law, change) }))
  const redone = batch.flatMap(({ done }) => (typeof done === 'string' ? [] : [done]))
  if (dryRun || redone.length === 0) return batch
  await writeRedone(work, redone)
  await recordHappenings(work, redone.map(happeningOf))
  return batch
}

const kinds = { moved: 'duties.due-date-moved', ended: 'duties.duty-ended', 'owed again': 'duties.duty-owed-again' } as const

function happeningOf({ kind, duty, child, rule, was, due, because }: Redone): Happening {
  return { kind: kinds[kind], child, about: duty, facts: { rule, ...(was === due ? { due } : { was, became: due }), because } }
}
