import type { Owed } from '../../duties/index.ts'

/** Why a review’s day moved, where its own facts say so: a year passed, and the record still holds no review. */
export function whyReviewMoved(before: Pick<Owed, 'rule' | 'facts' | 'due'>, after: Pick<Owed, 'rule' | 'facts' | 'due'>): string | null {
  const passed = after.rule === 'annual-review-unrecorded' && before.due < after.due && before.facts['planFirstMade'] === after.facts['planFirstMade']
  return passed ? 'Another 12 months ended with no review recorded' : null
}
