import assert from 'node:assert/strict'
import test from 'node:test'
import type { RequestFacts } from '../../pathway/index.ts'
import { castReturn } from '../testing.ts'
import type { RawPerson, RawRequest } from '../words.ts'
import { factsOf } from './facts.ts'
import { reconcile, type Known } from './reconcile.ts'

const [maya, leo, noah, adam] = castReturn('maya', 'leo', 'noah', 'adam') as [RawPerson, RawPerson, RawPerson, RawPerson]
const child = '01900000-0000-7000-8000-000000000001'

/** What is recorded after one return. */
function recorded(raw: RawPerson): Known {
  const facts = factsOf(raw, child)
  return {
    child: { id: child, ...facts.child }, requests: facts.requests, plans: facts.plans.map(plan => plan.facts),
    reviews: facts.plans.flatMap(plan => plan.reviews.map(review => ({ ...review, plan: plan.facts.id, child }))),
    transfers: facts.plans.flatMap(plan => plan.transfer === null ? [] : [{ ...plan.transfer, plan: plan.facts.id, child }]),
  }
}

const after = (before: RawPerson, now: RawPerson) => reconcile(recorded(before), factsOf(now, child))
const requests = (person: RawPerson, ...given: RawRequest[]): RawPerson => ({ ...person, Requests: given })
const only = (person: RawPerson): RawRequest => person.Requests[0] as RawRequest
const changesOf = (result: ReturnType<typeof after>): object => Object.fromEntries(result.changed.map(one => [one.isNew ? `new ${one.what}` : one.what, Object.keys(one.changes).filter(name => name !== 'id' && name !== 'child')]))

test('the same words change nothing', () => {
  for (const person of castReturn('maya', 'leo', 'amara', 'noah', 'zara', 'daniel', 'freya', 'adam')) assert.deepEqual(after(person, person).changed, [], `${person.Forename}`)
})

const sameRequest: readonly [string, RawPerson, RawPerson, number][] = [
  ['decided since', leo, requests(leo, { ...only(leo), RequestOutcome: 'N', RequestOutcomeDate: '2026-01-14' }), 1],
  ['received a week earlier, still open', leo, requests(leo, { ...only(leo), ReceivedDate: '2025-11-27' }), 1],
  ['received 60 days earlier, still open', leo, requests(leo, { ...only(leo), ReceivedDate: '2025-10-05' }), 1],
  ['received 61 days earlier: another request', leo, requests(leo, { ...only(leo), ReceivedDate: '2025-10-04' }), 2],
  ['received another day, decided the same day', maya, requests(maya, { ...only(maya), ReceivedDate: '2025-08-28' }), 1],
  ['received another day, decided another day: another request', maya, requests(maya, { ...only(maya), ReceivedDate: '2025-08-28', RequestOutcomeDate: '2025-10-02' }), 2],
  ['old, and now without its day', adam, requests(adam, { ...only(adam), ReceivedDate: undefined as never }), 1],
  ['old, and now with its day', requests(adam, { ...only(adam), ReceivedDate: undefined as never }), adam, 1],
  ['a second one beside the first', leo, requests(leo, only(leo), { ReceivedDate: '2026-01-12', RequestSource: '1', RYA: '0', RequestOutcome: 'A' }), 2],
]

for (const [name, before, now, many] of sameRequest) {
  test(`a request ${name}: ${many}`, () => assert.equal(after(before, now).requests.length, many))
}

test('a request that comes back as historical keeps its day, its decision and its assessment', () => {
  const [before] = recorded(noah).requests as [RequestFacts]
  const now = after(noah, requests(noah, { RYA: '0', RequestOutcome: 'H', Assessment: { AssessmentOutcome: 'H', NamedPlan: only(noah).Assessment?.NamedPlan as never }, ActivePlans: only(noah).ActivePlans as never }))
  assert.deepEqual(now.requests.map(({ id: _, ...facts }) => facts), [before].map(({ id: _, ...facts }) => facts))
  assert.equal(now.plans.length, 1)
})

test('what a return leaves out stays as it was', () => {
  const { PostCode: _, Ethnicity: __, ...less } = maya
  assert.deepEqual(after(maya, less).changed, [])
})

test('a review held since is a second review; its decision is laid on the meeting it belongs to', () => {
  const met = { ...only(noah).ActivePlans, ReviewMeeting: '2025-12-20' } as NonNullable<RawRequest['ActivePlans']>
  const before = requests(noah, { ...only(noah), ActivePlans: met })
  const decided = after(before, requests(noah, { ...only(noah), ActivePlans: { ...met, ReviewOutcome: 'M', LastReview: '2026-01-10' } }))
  assert.deepEqual(changesOf(decided), { review: ['decidedOn', 'outcome'] })
  const next = after(before, requests(noah, { ...only(noah), ActivePlans: { ...met, ReviewMeeting: '2026-12-01' } }))
  assert.deepEqual(next.reviews.map(one => one.meetingOn), ['2025-12-20', '2026-12-01'])
})

test('a transfer done since is the same transfer', () => {
  const now = after(adam, requests(adam, { ...only(adam), ActivePlans: { ...only(adam).ActivePlans, PhaseTransferFinalDate: '2026-02-10' } as never }))
  assert.deepEqual([now.transfers.length, now.transfers[0]?.finalOn], [1, '2026-02-10'])
  assert.deepEqual(changesOf(now), { 'phase transfer': ['finalOn'] })
})

test('a plan that ceased by mistake and is in force again has not ceased', () => {
  const named = only(noah).Assessment?.NamedPlan as NonNullable<NonNullable<RawRequest['Assessment']>['NamedPlan']>
  const { ActivePlans: _, ...without } = only(noah)
  const ceased = requests(noah, { ...without, Assessment: { ...without.Assessment, NamedPlan: { ...named, CeaseDate: '2026-01-10', CeaseReason: '5' } } })
  assert.deepEqual(changesOf(after(noah, ceased)), { plan: ['ceasedOn', 'ceaseReason', 'active'] })
  const again = after(ceased, noah)
  assert.deepEqual([again.plans[0]?.ceasedOn, again.plans[0]?.active], [null, true])
})

test('another need and another place are each one change', () => {
  const active = only(noah).ActivePlans as NonNullable<RawRequest['ActivePlans']>
  const now = after(noah, requests(noah, { ...only(noah), ActivePlans: { ...active, SENneed: [{ SENtype: 'SLCN', SENtypeRank: '1' }] } }))
  assert.deepEqual(changesOf(now), { plan: ['needs'] })
})

test('an open request keeps its own day whatever order the return lists requests in', () => {
  const asked = (day: string): RawRequest => ({ ReceivedDate: day, RequestSource: '1', RYA: '0', RequestOutcome: 'A' })
  const result = after(requests(leo, asked('2025-08-01')), requests(leo, asked('2025-09-20'), { ...asked('2025-08-01'), RequestOutcome: 'W' }))
  assert.deepEqual(result.requests.map(one => [one.receivedOn, one.outcome]).sort(), [['2025-08-01', 'withdrawn'], ['2025-09-20', 'awaiting']])
})

test('a plan that ceased stays ceased when a return speaks only of the one in force', () => {
  const old: RawRequest = { RYA: '0', RequestOutcome: 'H', Assessment: { AssessmentOutcome: 'H', OtherMediation: '0', OtherTribunal: '0', NamedPlan: { StartDate: '2015-03-02', PB: '0', CeaseDate: '2025-05-01', CeaseReason: '2', PlanDetail: [] } } }
  const now: RawRequest = { RYA: '0', RequestOutcome: 'H', Assessment: { AssessmentOutcome: 'H', OtherMediation: '0', OtherTribunal: '0', NamedPlan: { StartDate: '2017-06-01', PB: '0', PlanDetail: [] } }, ActivePlans: { PlacementDetail: [], SENneed: [] } }
  const result = after(requests(adam, old, now), { ...requests(adam, now), PostCode: 'ZZ99 9ZZ' })
  assert.deepEqual(result.plans.map(plan => [plan.startedOn, plan.ceasedOn, plan.active]).sort(), [['2015-03-02', '2025-05-01', false], ['2017-06-01', null, true]])
})

test('a corrected day of a meeting or a transfer is the same one corrected', () => {
  const reviewed = (meeting: string, due: string): RawPerson => requests(adam, { ...only(adam), ActivePlans: { ...only(adam).ActivePlans, ReviewMeeting: meeting, LastReview: undefined as never, ReviewOutcome: undefined as never, PhaseTransferDueDate: due, PhaseTransferFinalDate: undefined as never, PlacementDetail: [], SENneed: [] } })
  const result = after(reviewed('2025-10-01', '2026-02-15'), reviewed('2025-10-02', '2026-02-14'))
  assert.deepEqual(result.reviews.map(one => one.meetingOn), ['2025-10-02'])
  assert.deepEqual(result.transfers.map(one => one.dueOn), ['2026-02-14'])
})
