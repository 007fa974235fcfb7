import { dayOfIso, daysLater, isoOfDay, shortDate } from '../../../ground/calendar/index.ts'
import type { Change, Proposal, Reach } from '../../../ground/law/index.ts'
import type { RuleCompared } from './comparison.ts'

/** The day from which clocks that start run under a change. */
export function firstDayOf(change: Change): string {
  if (change.kind !== 'ends') return change.from
  const last = dayOfIso(change.lastDay)
  return last === null ? change.lastDay : isoOfDay(daysLater(last, 1))
}

/** What of a comparison would puzzle its reader, explained: why nothing moves, and why dates move the other way than a period. */
export function comparedBecause({ rules, startedUnder }: { readonly rules: readonly RuleCompared[]; readonly startedUnder: number }, { changes }: Proposal, reach: Reach): readonly string[] {
  return [...whyNothingMoves(rules, startedUnder, changes, reach), ...whyUnrecordedMoves(rules, changes)]
}

function whyNothingMoves(rules: readonly RuleCompared[], startedUnder: number, changes: readonly Change[], reach: Reach): string[] {
  if (reach === 'as if in force' || rules.length === 0 || rules.some(one => one.same !== one.duties)) return []
  const first = shortDate(Temporal.PlainDate.from(changes.map(firstDayOf).sort()[0] ?? ''))
  return [startedUnder === 0 ? `No case’s clock starts on or after ${first}, so the proposal reaches none of them. Without --from-its-dates it is laid over them all.`
    : `${startedUnder.toLocaleString('en-GB')} of the clocks started on or after the day of the change that concerns them, and their dates are the same under it.`]
}

const periodRules: ReadonlySet<string> = new Set(['annual-review-first', 'annual-review-subsequent'])

function whyUnrecordedMoves(rules: readonly RuleCompared[], changes: readonly Change[]): string[] {
  const moved = rules.find(one => one.rule === 'annual-review-unrecorded' && one.earlier + one.later > 0)
  if (moved === undefined || !changes.some(change => change.kind === 'changes' && periodRules.has(change.rule))) return []
  return ['Where no review is recorded, the date is the end of the latest review period that had ended by the day of the record, or of the first if none had. '
    + `Periods of another length end on other days, so the latest that had ended is another one: ${moved.earlier.toLocaleString('en-GB')} of these dates are earlier for that, and ${moved.later.toLocaleString('en-GB')} later. It does not mean that a review would be due sooner after the last.`]
}
