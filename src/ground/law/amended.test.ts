import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amended } from './amended.ts'
import type { Proposal } from './amended.ts'
import { answer } from './answer.ts'
import { lawAsItStands, lawBook } from './book.ts'
import type { RuleId } from './register.ts'

const proposal: Proposal = {
  name: 'longer between reviews',
  source: 'invented for this test',
  changes: [
    { kind: 'changes', rule: 'annual-review-subsequent', from: '2029-09-01', period: { amount: 24, unit: 'months', counted: 'beginning with' }, says: 'the plan must be reviewed every two years' },
    { kind: 'ends', rule: 'review-termly-list', lastDay: '2029-08-31' },
    {
      kind: 'begins', rule: 'half-way-letter', beside: 'annual-review-subsequent', from: '2029-09-01', title: 'Write to the family half way',
      period: { amount: 12, unit: 'months', counted: 'after' }, says: 'the council must write to the family half way', act: 'write to the family about {the} plan',
    },
  ],
}
const due = (law: ReturnType<typeof lawBook>, id: string, facts: Record<string, unknown>, name = 'completeBy'): unknown => {
  const found = answer(id as RuleId, facts, law)
  return found.kind === 'answer' ? found.answers[name] : found.kind
}

test('a case keeps the rule in force when its clock started, on either side of the change', () => {
  const law = amended(lawAsItStands, proposal, 'from its dates')
  assert.equal(due(law, 'annual-review-subsequent', { lastReviewed: '2029-08-31' }), '2030-08-30')
  assert.equal(due(law, 'annual-review-subsequent', { lastReviewed: '2029-09-01' }), '2031-08-31')
  assert.equal(due(lawAsItStands, 'annual-review-subsequent', { lastReviewed: '2029-09-01' }), '2030-08-31')
})

test('as if in force, a proposal governs a case of today', () => {
  const law = amended(lawAsItStands, proposal, 'as if in force')
  assert.equal(due(law, 'annual-review-subsequent', { lastReviewed: '2025-07-10' }), '2027-07-09')
  assert.equal(due(law, 'half-way-letter', { lastReviewed: '2025-07-10' }, 'due'), '2026-07-10')
})

test('a rule that ends governs its last day and not the next, and as if in force governs none', () => {
  const law = amended(lawAsItStands, proposal, 'from its dates')
  assert.equal(due(law, 'review-termly-list', { termStarts: '2029-08-31' }, 'due'), '2029-08-17')
  const after = answer('review-termly-list', { termStarts: '2029-09-01' }, law)
  assert.ok(after.kind === 'refused' && after.why === 'Saturday 1 September 2029 is after this rule ended, on 31 August 2029', JSON.stringify(after))
  assert.equal(answer('review-termly-list', { termStarts: '2026-01-05' }, amended(lawAsItStands, proposal, 'as if in force')).kind, 'refused')
})

test('what is proposed says that it is not checked, and cites the proposal', () => {
  const found = answer('annual-review-subsequent', { lastReviewed: '2030-01-01' }, amended(lawAsItStands, proposal, 'from its dates'))
  assert.ok(found.kind === 'answer')
  assert.equal(found.version, '2029-09-01')
  assert.ok(found.warnings.some(warning => warning.startsWith('Check the wording')))
  assert.deepEqual(found.source, ['A proposal that is not law'])
})

test('the law as it stands is left as it was', () => {
  const before = lawAsItStands.versionsOf('annual-review-subsequent').length
  amended(lawAsItStands, proposal, 'from its dates')
  assert.equal(lawAsItStands.versionsOf('annual-review-subsequent').length, before)
})

test('a book refuses two versions of a rule in force on one day', () => {
  const one = lawAsItStands.rule('ehcna-final-plan')
  assert.throws(() => lawBook('twice', [{ ...one, effectiveTo: '2029-08-31' }, { ...one, effectiveFrom: '2029-08-31' }]), /two versions in force on Friday 31 August 2029/)
  const others = lawAsItStands.rules.filter(({ id }) => id !== one.id)
  const law = lawBook('changed', [...others, { ...one, effectiveTo: '2029-08-31' }, { ...one, effectiveFrom: '2029-09-01', period: { amount: 16, unit: 'weeks', counted: 'after' } }])
  assert.equal(due(law, 'ehcna-final-plan', { requestReceived: '2029-08-31' }, 'due'), '2030-01-18')
  assert.equal(due(law, 'ehcna-final-plan', { requestReceived: '2029-09-01' }, 'due'), '2029-12-22')
})
