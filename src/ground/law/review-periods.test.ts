import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from '../calendar/index.ts'
import { lawAsItStands, lawBook } from './book.ts'
import { latestReviewDueIso } from './review-periods.ts'
import type { RegisteredRule } from './register.ts'

const subsequent = lawAsItStands.rule('annual-review-subsequent')
const book = (versions: readonly RegisteredRule[]) => lawBook('Changed', [lawAsItStands.rule('annual-review-first'), ...versions], bankHolidays)

test('by the law as it stands every 12 months counts, and a plan made on 29 February gets its day back in a leap year', () => {
  assert.equal(latestReviewDueIso('2022-03-01', '2024-02-28'), '2023-02-28')
  assert.equal(latestReviewDueIso('2022-03-01', '2024-02-29'), '2024-02-29')
  assert.equal(latestReviewDueIso('2020-02-29', '2024-12-31'), '2024-02-28')
  assert.equal(latestReviewDueIso('2024-05-01', '2024-06-01'), '2025-04-30')
})

test('where the next review had a shorter time, each period after the first is of that length', () => {
  const eleven = book([{ ...subsequent, period: { amount: 11, unit: 'months', counted: 'beginning with' } }])
  // 12 months from 2 March 2022 end on 1 March 2023; 11 more on 1 February 2024, and 11 more on 1 January 2025.
  assert.equal(latestReviewDueIso('2022-03-02', '2024-01-31', eleven), '2023-03-01')
  assert.equal(latestReviewDueIso('2022-03-02', '2024-02-01', eleven), '2024-02-01')
  assert.equal(latestReviewDueIso('2022-03-02', '2025-01-15', eleven), '2025-01-01')
})

test('a period has the length of the law on the day it begins, whatever unit it is in', () => {
  const weeks = book([{ ...subsequent, effectiveTo: '2023-12-31' }, { ...subsequent, effectiveFrom: '2024-01-01', period: { amount: 50, unit: 'weeks', counted: 'beginning with' } }])
  // The periods end on 1 March 2023 and 1 March 2024; the next begins on 2 March 2024, and its 350 days end on 14 February 2025.
  assert.equal(latestReviewDueIso('2022-03-02', '2025-02-13', weeks), '2024-03-01')
  assert.equal(latestReviewDueIso('2022-03-02', '2025-02-14', weeks), '2025-02-14')
})
