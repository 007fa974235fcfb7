import type { LawBook, Proposal, RuleId } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { everyDuty, underLaw } from '../../duties/index.ts'
import { firstDayOf } from '../rules/compared-because.ts'
import { comparison, type RuleCompared } from '../rules/comparison.ts'

/**
 * What a proposal would do to a caseload: rule by rule, how many duties stand, how many could not be worked out from their
 * facts, and how many clocks started on or after the day of a change to their rule.
 */
export type CaseloadCompared = { readonly rules: readonly RuleCompared[]; readonly standing: number; readonly notWorkedOut: number; readonly startedUnder: number }

/**
 * Works every duty of the area under both laws, in batches. A duty that was ended is passed over; what a proposal begins is
 * counted beside each duty under the rule whose clock it shares.
 */
export async function compareOver(work: Work, now: LawBook, then: LawBook, { changes }: Proposal, told: (done: number) => void): Promise<CaseloadCompared> {
  const counted = comparison(work.today.toString())
  const begun = Map.groupBy(changes.flatMap(change => (change.kind === 'begins' ? [change] : [])), ({ beside }) => beside)
  const firstDays = Map.groupBy(changes, change => (change.kind === 'begins' ? change.beside : change.rule))
  let [done, standing, notWorkedOut, startedUnder] = [0, 0, 0, 0]
  for await (const duties of everyDuty(work)) {
    for (const duty of duties) {
      if (duty.ended !== null) continue
      standing += 1
      if (firstDays.get(duty.rule)?.some(change => firstDayOf(change) <= duty.from) === true) startedUnder += 1
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
  return { rules: counted.result(), standing, notWorkedOut, startedUnder }
}
