import assert from 'node:assert/strict'
import test from 'node:test'
import { castReturn } from '../testing.ts'
import type { RawActivePlan, RawPerson } from '../words.ts'
import { factsOf } from './facts.ts'

const [maya, daniel, freya] = castReturn('maya', 'daniel', 'freya') as [RawPerson, RawPerson, RawPerson]
const factsFor = (person: RawPerson) => factsOf(person, 'the-child')

test('a child is who the return says, with the UPN in capitals', () => {
  assert.deepEqual(factsFor({ ...maya, UPN: 'h999100122001' }).child, {
    surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: 'MWBC', postcode: 'ZZ99 1AE', upn: 'H999100122001', uln: null, upnUnknown: null,
  })
})

test('an assessment agreed and not finished is awaiting; one said to end in a plan has no day yet', () => {
  const [request] = factsFor(maya).requests
  assert.deepEqual([request?.outcome, request?.outcomeOn, request?.assessment?.outcome, request?.assessment?.outcomeOn], ['assess', '2025-10-01', 'issue', null])
  assert.deepEqual(factsFor(maya).plans, [])
})

test('a plan hangs on its request and is in force when the return says what stands at the census', () => {
  const { plans, requests } = factsFor(daniel)
  const [plan] = plans
  assert.deepEqual([plan?.facts.request, plan?.facts.startedOn, plan?.facts.active, plan?.facts.workBased, plan?.facts.needs], [requests[0]?.id, '2017-06-20', true, 'S', [{ rank: 1, type: 'MLD' }]])
  assert.deepEqual(plan?.facts.placements.map(({ urn, enteredOn, workBased }) => [urn, enteredOn, workBased]), [['999165', '2025-09-02', 'S']])
  assert.equal(factsFor(freya).plans[0]?.facts.transferredFrom, '998')
})

// The latest meeting and the latest decision may be of one review or of two.
const reviews: readonly [string, Partial<RawActivePlan>, (string | null)[][]][] = [
  ['none', {}, []],
  ['a meeting not decided', { ReviewMeeting: '2025-12-03' }, [['2025-12-03', null, null]]],
  ['a meeting and its decision', { ReviewMeeting: '2025-05-20', ReviewOutcome: 'A', LastReview: '2025-06-10' }, [['2025-05-20', '2025-06-10', 'amend']]],
  ['decided on the day of the meeting', { ReviewMeeting: '2025-05-20', ReviewOutcome: 'M', LastReview: '2025-05-20' }, [['2025-05-20', '2025-05-20', 'maintain']]],
  ['a decision before the meeting is of the review before', { ReviewMeeting: '2025-12-03', ReviewOutcome: 'M', LastReview: '2025-01-10' }, [[null, '2025-01-10', 'maintain'], ['2025-12-03', null, null]]],
  ['a decision alone', { ReviewOutcome: 'C', LastReview: '2025-01-10' }, [[null, '2025-01-10', 'cease']]],
]

for (const [name, given, expected] of reviews) {
  test(`reviews: ${name}`, () => {
    const { ReviewMeeting: _, ReviewOutcome: __, ReviewDraft: ___, LastReview: ____, ...active } = (daniel.Requests[0]?.ActivePlans ?? {}) as RawActivePlan
    const person = { ...daniel, Requests: [{ ...daniel.Requests[0], ActivePlans: { ...active, ...given } }] } as RawPerson
    assert.deepEqual(factsFor(person).plans[0]?.reviews.map(({ meetingOn, decidedOn, outcome }) => [meetingOn, decidedOn, outcome]), expected)
  })
}
