import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AssessmentFacts, RequestFacts } from '../words.ts'
import { limitsOf } from './limits.ts'

// From 21 August 2025: 42 days end on 2 October 2025, 112 days on 11 December 2025, 140 days on 8 January 2026.
const asked: RequestFacts = {
  id: 'r', child: 'c', receivedOn: '2025-08-21', source: '1', inYouthAccommodation: false, outcome: 'awaiting', outcomeOn: null,
  mediation: null, tribunal: null, movedTo: null, assessment: null,
}
const assessment: AssessmentFacts = { outcome: 'awaiting', outcomeOn: null, mediation: null, tribunal: null, otherMediation: null, otherTribunal: null, exception: null }
const agreed: RequestFacts = { ...asked, outcome: 'assess', outcomeOn: '2025-10-02', assessment }
const says = (request: RequestFacts, today: string) => limitsOf(request, today)?.map(({ says, tag }) => (tag === null ? says : `${says}: ${tag.text}`))

test('each limit has its weeks and its last day', () => {
  assert.deepEqual(limitsOf(asked, '2025-09-01')?.map(({ weeks, lastDay }) => [weeks, lastDay]), [[6, '2025-10-02'], [16, '2025-12-11'], [20, '2026-01-08']])
})

test('the day before the last day, the day, and the day after', () => {
  assert.equal(says(asked, '2025-10-01')?.[0], 'Not yet decided: 1 day left')
  assert.equal(says(asked, '2025-10-02')?.[0], 'Not yet decided: due today')
  assert.equal(says(asked, '2025-10-03')?.[0], 'Not yet decided: 1 day late')
  assert.equal(says(agreed, '2026-01-15')?.[2], 'Not yet issued: 7 days late')
})

test('a decision on the last day is in time, and one the day after is a day late', () => {
  assert.equal(says(agreed, '2026-01-15')?.[0], 'Agreed to assess on 2 October 2025: in time')
  assert.equal(says({ ...agreed, outcomeOn: '2025-10-03' }, '2026-01-15')?.[0], 'Agreed to assess on 3 October 2025: 1 day late')
})

test('the 16 weeks speak only of a decision against a plan', () => {
  assert.equal(says(agreed, '2025-12-11')?.[1], 'Only if there is to be no plan')
  assert.equal(says(agreed, '2025-12-12')?.[1], 'Passed. A decision against a plan would now come late')
  assert.deepEqual(says({ ...agreed, assessment: { ...assessment, outcome: 'not-issue', outcomeOn: '2025-12-12' } }, '2026-01-15')?.slice(1), ['Told that there will be no plan on 12 December 2025: 1 day late', 'Does not arise: there will be no plan'])
})

test('an exception is said beside the lateness it excuses, and moves no date', () => {
  assert.equal(says({ ...agreed, assessment: { ...assessment, outcome: 'issue', outcomeOn: '2026-01-25', exception: true } }, '2026-02-01')?.[2], 'Issued on 25 January 2026. An exception is recorded: 17 days late')
})

test('a plan that is agreed and not issued is still owed', () => {
  assert.deepEqual(says({ ...agreed, assessment: { ...assessment, outcome: 'issue' } }, '2026-01-15')?.slice(1), ['Does not arise: there is to be a plan', 'Agreed, and not yet issued: 7 days late'])
})

test('a refusal and an ending leave the later limits without meaning', () => {
  assert.deepEqual(says({ ...asked, outcome: 'refuse', outcomeOn: '2025-09-30' }, '2026-01-15'), ['Refused on 30 September 2025: in time', 'Does not arise: there is no assessment', 'Does not arise: the request was refused'])
  assert.deepEqual(says({ ...asked, outcome: 'withdrawn' }, '2026-01-15'), ['The request ended before it was decided', 'Does not arise: it ended before that', 'Does not arise: it ended before that'])
})

test('without a day of receipt, or decided before the record begins, no limit can be told', () => {
  assert.equal(limitsOf({ ...asked, receivedOn: null }, '2026-01-15'), null)
  assert.equal(limitsOf({ ...asked, outcome: 'historical', assessment: null }, '2026-01-15'), null)
  assert.equal(limitsOf({ ...asked, outcome: 'historical', assessment: { outcome: 'historical', outcomeOn: null, mediation: null, tribunal: null, otherMediation: null, otherTribunal: null, exception: null } }, '2026-01-15'), null)
})

test('decided before the year and still being assessed: the plan’s limit is told, for it may be the longest wait of all', () => {
  const still = { ...asked, receivedOn: '2024-10-07', outcome: 'historical' as const, assessment: { outcome: 'awaiting' as const, outcomeOn: null, mediation: null, tribunal: null, otherMediation: null, otherTribunal: null, exception: null } }
  // 140 days from 7 October 2024 is 24 February 2025; to 15 January 2026 is 325 more.
  assert.deepEqual(limitsOf(still, '2026-01-15')?.map(({ says, tag }) => [says, tag?.text]), [
    ['Agreed before the year of the return; the day is not recorded', undefined], ['Passed. A decision against a plan would now come late', undefined], ['Not yet issued', '325 days late'],
  ])
})
