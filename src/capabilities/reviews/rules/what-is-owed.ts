import { dueOnIso, latestReviewDueIso, phaseTransferLimit } from '../../../ground/law/index.ts'
import type { Owed } from '../../duties/index.ts'
import type { IsoDate, PhaseTransferFacts, ReviewedPlan, ReviewFacts } from '../words.ts'

/**
 * The duties that a plan's reviews and transfers give rise to. Children and Families Act 2014 s.44(1): a review within 12
 * months of the plan being made and then of each review, complete only with the decision (SI 2014/1530 reg 20(10): within 4
 * weeks of the meeting). Reg 18: reviewed and amended before 15 February or 31 March of the year of transfer. What the record
 * cannot tell is left out: a plan's early reviews when only the latest is known, and when the amended plan was made final.
 */
export function owedForPlan(plan: ReviewedPlan, recordedOn: IsoDate): Owed[] {
  const owed: Owed[] = []
  if (plan.startedOn !== null) owed.push(...firstReview(plan, plan.startedOn, recordedOn))
  plan.reviews.forEach((review, at) => owed.push(...decisions(plan, review), ...nextReview(plan, review, plan.reviews.slice(at + 1))))
  for (const transfer of plan.phaseTransfers) owed.push(...phaseTransfer(plan, transfer))
  return owed
}

function firstReview(plan: ReviewedPlan, startedOn: IsoDate, recordedOn: IsoDate): Owed[] {
  const due = dueOnIso('annual-review-first', startedOn)
  const earliest = plan.reviews[0]
  const decided = earliest?.decidedOn ?? null
  const seen = decided ?? earliest?.meetingOn ?? null
  // A return knows the latest review alone: one after the first year was out says nothing of whether another was held in it.
  if (seen !== null && seen > due) return []
  if (!plan.active && decided === null && (plan.ceasedOn === null || plan.ceasedOn > due)) return []
  // A return speaks of one year: where it knows of no review of an older plan, earlier ones may have been held, so only the
  // latest 12 months that have ended are counted.
  const latest = latestReviewDueIso(startedOn, recordedOn)
  if (earliest === undefined && latest > due) return [{
    ...duty(plan, 'annual-review-unrecorded', { kind: 'plan', id: plan.plan }, startedOn, latest, { planFirstMade: startedOn, recordedOn }), ended: endOf(plan),
  }]
  return [{ ...duty(plan, 'annual-review-first', { kind: 'plan', id: plan.plan }, startedOn, due, { planFirstMade: startedOn }), met: decided, ended: decided === null ? endOf(plan) : null }]
}

// The return has asked for the day the draft went since its year 2026, which is of 2025: before, no day is no sign of a breach.
const draftsAskedFrom: IsoDate = '2025-01-01'

function decisions(plan: ReviewedPlan, review: ReviewFacts): Owed[] {
  const { meetingOn } = review
  if (meetingOn === null) return []
  const about = { kind: 'review', id: review.id } as const
  const owed: Owed[] = [{
    ...duty(plan, 'review-decision', about, meetingOn, dueOnIso('review-decision', meetingOn), { meeting: meetingOn }),
    met: review.decidedOn, ended: review.decidedOn === null ? endOf(plan) : null,
  }]
  if (review.outcome === 'amend' && (review.draftOn !== null || meetingOn >= draftsAskedFrom)) owed.push({
    ...duty(plan, 'review-amendment-notice', about, meetingOn, dueOnIso('review-amendment-notice', meetingOn), { meeting: meetingOn }),
    met: review.draftOn, ended: review.draftOn === null ? endOf(plan) : null,
  })
  return owed
}

function nextReview(plan: ReviewedPlan, review: ReviewFacts, later: readonly ReviewFacts[]): Owed[] {
  const { decidedOn } = review
  if (decidedOn === null || plan.startedOn === null || review.outcome === 'cease') return []
  const next = later.find(one => one.decidedOn !== null)?.decidedOn ?? null
  const due = dueOnIso('annual-review-subsequent', decidedOn)
  if (!plan.active && next === null && plan.ceasedOn === null) return []
  return [{
    ...duty(plan, 'annual-review-subsequent', { kind: 'review', id: review.id }, decidedOn, due, { planFirstMade: plan.startedOn, lastReviewed: decidedOn }),
    met: next, ended: next === null ? endOf(plan) : null,
  }]
}

// Reg 18(1) names two days, and a council may give the last day before one. Any other is a slip that the return's check
// asks about, or a move between post-16 institutions (reg 18(2)), whose own day the return does not hold.
const transferRules: Readonly<Record<string, 'phase-transfer-standard' | 'phase-transfer-post16'>> = {
  '02-15': 'phase-transfer-standard', '02-14': 'phase-transfer-standard', '03-31': 'phase-transfer-post16', '03-30': 'phase-transfer-post16',
}

function phaseTransfer(plan: ReviewedPlan, transfer: PhaseTransferFacts): Owed[] {
  const rule = transferRules[transfer.dueOn.slice(5)]
  if (rule === undefined) return []
  const year = Number(transfer.dueOn.slice(0, 4))
  const { strictLastDay } = phaseTransferLimit(rule, year)
  return [{
    ...duty(plan, rule, { kind: 'phase-transfer', id: transfer.id }, `${year - 1}-09-01`, strictLastDay, { transferYear: String(year) }),
    met: transfer.finalOn, ended: transfer.finalOn === null ? endOf(plan) : null,
  }]
}

function endOf(plan: ReviewedPlan): Owed['ended'] {
  return plan.ceasedOn === null ? null : { on: plan.ceasedOn, because: 'The plan ceased' }
}

function duty(plan: ReviewedPlan, rule: Owed['rule'], about: Owed['about'], from: IsoDate, due: IsoDate, facts: Owed['facts']): Owed {
  return { rule, about, child: plan.child, from, due, met: null, excused: null, ended: null, facts }
}
