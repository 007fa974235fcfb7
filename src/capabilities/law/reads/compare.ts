import type { LawBook, Proposal, RuleId } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { everyDuty, underLaw } from '../../duties/index.ts'
import { comparison, type RuleCompared } from '../rules/comparison.ts'

/** What a proposal would do to a caseload: rule by rule, and how many duties could not be worked out from their facts. */
export type CaseloadCompared = { readonly rules: readonly RuleCompared[]; readonly notWorkedOut: number }

/**
 * Works every duty of the area under both laws, in batches. A duty that was ended is passed over; what a proposal begins is
 * counted beside each duty under the rule whose clock it shares.
 */
export async function compareOver(work: Work, now: LawBook, then: LawBook, { changes }: Proposal, told: (done: number) => void): Promise<CaseloadCompared> {
  const counted = comparison(work.today.toString())
  const begun = Map.groupBy(changes.flatMap(change => (change.kind === 'begins' ? [change] : [])), ({ beside }) => beside)
  let done = 0
  let notWorkedOut = 0
  for await (const duties of everyDuty(work)) {
    for (const duty of duties) {
      if (duty.ended !== null) continue
      const [before, after] = [underLaw(duty, now), underLaw(duty, then)]
      if (before.kind === 'unknown' || after.kind === 'unknown') notWorkedOut += 1
      else counted.add({ rule: duty.rule, standing: before.kind === 'due' ? before.on : null, proposed: after.kind === 'due' ? after.on : null, met: duty.met, excused: duty.excused !== null })
      for (const { rule } of begun.get(duty.rule) ?? []) {
        const fresh = underLaw({ ...duty, rule: rule as RuleId }, then)
        if (fresh.kind === 'due') counted.add({ rule, standing: null, proposed: fresh.on, met: null, excused: false })
      }
    }
    done += duties.length
    told(done)
  }
  return { rules: counted.result(), notWorkedOut }
}
