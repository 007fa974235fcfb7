import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyReviewMoved } from './why-moved.ts'

const unrecorded = (planFirstMade: string, recordedOn: string, due: string) => ({ rule: 'annual-review-unrecorded' as const, facts: { planFirstMade, recordedOn }, due })

test('a year later with still no review recorded says that another 12 months ended', () => {
  // Made on 1 September 2021: by January 2026 the latest 12 months had ended on 31 August 2025, by January 2027 on 31 August 2026.
  assert.equal(whyReviewMoved(unrecorded('2021-09-01', '2026-01-15', '2025-08-31'), unrecorded('2021-09-01', '2027-01-21', '2026-08-31')), 'Another 12 months ended with no review recorded')
})

test('a corrected start, an earlier day or another rule is left to whoever corrected it', () => {
  const before = unrecorded('2021-09-01', '2026-01-15', '2025-08-31')
  assert.equal(whyReviewMoved(before, unrecorded('2021-10-01', '2027-01-21', '2026-09-30')), null)
  assert.equal(whyReviewMoved(before, unrecorded('2021-09-01', '2025-01-16', '2024-08-31')), null)
  assert.equal(whyReviewMoved({ ...before, rule: 'review-decision' }, { rule: 'review-decision', facts: before.facts, due: '2026-09-30' }), null)
})
