import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { amended, dueUnder, lawAsItStands, type Proposal } from '../../../ground/law/index.ts'
import { comparedBecause, firstDayOf } from './compared-because.ts'
import { comparison } from './comparison.ts'

const proposal = JSON.parse(readFileSync(new URL('../../../../data/law/illustration-reviews-every-two-years.json', import.meta.url), 'utf8')) as Proposal
const twoYears = amended(lawAsItStands, proposal, 'as if in force')
const unrecorded = (planFirstMade: string, recordedOn: string) => [lawAsItStands, twoYears].map(law => {
  const found = dueUnder('annual-review-unrecorded', { planFirstMade, recordedOn }, law)
  return found.kind === 'due' ? found.on : found.kind
})

test('with two years between reviews, a plan without a record was last due at the end of another period, never a later one', () => {
  // A plan of 1 March 2022. Years end on 28 February 2023, 29 February 2024 and 28 February 2025; the first year and two years, on 28 February 2023 and 2025.
  assert.deepEqual(unrecorded('2022-03-01', '2024-02-28'), ['2023-02-28', '2023-02-28'])
  assert.deepEqual(unrecorded('2022-03-01', '2024-02-29'), ['2024-02-29', '2023-02-28'])
  assert.deepEqual(unrecorded('2022-03-01', '2025-02-27'), ['2024-02-29', '2023-02-28'])
  assert.deepEqual(unrecorded('2022-03-01', '2025-02-28'), ['2025-02-28', '2025-02-28'])
  // Before the first has ended it is the first, which the illustration leaves alone.
  assert.deepEqual(unrecorded('2022-03-01', '2022-06-01'), ['2023-02-28', '2023-02-28'])
})

test('where such a date moves, the comparison says why, and otherwise not', () => {
  const counted = comparison('2026-01-15')
  counted.add({ rule: 'annual-review-unrecorded', standing: '2024-02-29', proposed: '2023-02-28', met: null, excused: false })
  const [because = '', ...others] = comparedBecause({ rules: counted.result(), startedUnder: 0 }, proposal, 'as if in force')
  assert.match(because, /the latest review period that had ended by the day of the record, .*: 1 of these dates are earlier for that, and 0 later\./)
  assert.deepEqual(others, [])
  const same = comparison('2026-01-15')
  same.add({ rule: 'annual-review-unrecorded', standing: '2024-02-29', proposed: '2024-02-29', met: null, excused: false })
  assert.deepEqual(comparedBecause({ rules: same.result(), startedUnder: 0 }, proposal, 'as if in force'), [])
  assert.match(comparedBecause({ rules: same.result(), startedUnder: 1200 }, proposal, 'from its dates').join(), /^1,200 of the clocks started on or after/)
})

test('a rule that ends governs to its last day, and the change begins on the next', () => {
  assert.equal(firstDayOf({ kind: 'ends', rule: 'review-decision', lastDay: '2030-08-31' }), '2030-09-01')
})
