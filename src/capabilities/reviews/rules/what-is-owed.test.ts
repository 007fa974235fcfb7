import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyThisDate } from '../../../ground/law/index.ts'
import type { ReviewedPlan, ReviewFacts } from '../words.ts'
import { owedForPlan } from './what-is-owed.ts'

const census = '2026-01-15'
const plan = (given: Partial<ReviewedPlan>): ReviewedPlan => ({ plan: 'p', child: 'c', startedOn: '2025-03-10', ceasedOn: null, active: true, reviews: [], phaseTransfers: [], ...given })
const review = (given: Partial<ReviewFacts>): ReviewFacts => ({ id: 'v', meetingOn: null, decidedOn: null, outcome: null, draftOn: null, ...given })

type Line = readonly [rule: string, due: string, met: string | null, ended?: string]
const first = 'annual-review-first'
const next = 'annual-review-subsequent'
const decision = 'review-decision'
const notice = 'review-amendment-notice'
const unrecorded = 'annual-review-unrecorded'

// Children and Families Act 2014 s.44(1): 12 months beginning with the day the plan was made, so one made on 10 March ends on 9 March.
const table: readonly [says: string, plan: ReviewedPlan, owed: readonly Line[]][] = [
  ['a plan in its first year', plan({}), [[first, '2026-03-09', null]]],
  ['made on 1 January: by 31 December', plan({ startedOn: '2025-01-01' }), [[first, '2025-12-31', null]]],
  // There is no 29 February 2025, so the corresponding date is the 28th (Dodds v Walker) and the period ends the day before: the earlier of the two readings.
  ['made on 29 February: by 27 February', plan({ startedOn: '2024-02-29', reviews: [review({ meetingOn: '2025-01-20', decidedOn: '2025-02-10', outcome: 'maintain' })] }), [[first, '2025-02-27', '2025-02-10'], [decision, '2025-02-17', '2025-02-10'], [next, '2026-02-09', null]]],
  ['an older plan with no review in the return: only the latest 12 months are counted', plan({ startedOn: '2020-03-10' }), [[unrecorded, '2025-03-09', null]]],
  ['a meeting is not yet a review: the decision is, and has four weeks', plan({ reviews: [review({ meetingOn: '2025-12-18' })] }), [[first, '2026-03-09', null], [decision, '2026-01-15', null]]],
  ['a decision on the 28th day', plan({ reviews: [review({ meetingOn: '2025-12-18', decidedOn: '2026-01-15', outcome: 'maintain' })] }), [[first, '2026-03-09', '2026-01-15'], [decision, '2026-01-15', '2026-01-15'], [next, '2027-01-14', null]]],
  // R (L, M and P) v Devon CC [2022] EWHC 493 (Admin): the proposed amendments go within the same four weeks (reg 22(2)).
  ['to amend, the draft is owed in the same four weeks', plan({ reviews: [review({ meetingOn: '2025-12-01', decidedOn: '2025-12-22', outcome: 'amend' })] }), [[first, '2026-03-09', '2025-12-22'], [decision, '2025-12-29', '2025-12-22'], [notice, '2025-12-29', null], [next, '2026-12-21', null]]],
  ['a review of 2024 to amend, of which no return asked when the draft went', plan({ startedOn: '2019-05-01', reviews: [review({ meetingOn: '2024-12-31', decidedOn: '2025-01-20', outcome: 'amend' })] }), [[decision, '2025-01-28', '2025-01-20'], [next, '2026-01-19', null]]],
  ['where the day is known it counts, however long ago', plan({ startedOn: '2019-05-01', reviews: [review({ meetingOn: '2024-12-31', decidedOn: '2025-01-20', outcome: 'amend', draftOn: '2025-02-03' })] }), [[decision, '2025-01-28', '2025-01-20'], [notice, '2025-01-28', '2025-02-03'], [next, '2026-01-19', null]]],
  ['to cease, there is no next review', plan({ reviews: [review({ meetingOn: '2025-12-01', decidedOn: '2025-12-22', outcome: 'cease' })] }), [[first, '2026-03-09', '2025-12-22'], [decision, '2025-12-29', '2025-12-22']]],
  ['only the latest review of an old plan is known: nothing is said of the first', plan({ startedOn: '2019-05-01', reviews: [review({ meetingOn: '2025-04-02', decidedOn: '2025-04-30', outcome: 'maintain' })] }), [[decision, '2025-04-30', '2025-04-30'], [next, '2026-04-29', null]]],
  ['a meeting after the first year was out, not decided: only its decision is owed', plan({ startedOn: '2024-03-10', reviews: [review({ meetingOn: '2025-12-18' })] }), [[decision, '2026-01-15', null]]],
  ['and deciding it does not make a late first review of it', plan({ startedOn: '2024-03-10', reviews: [review({ meetingOn: '2025-12-18', decidedOn: '2026-01-12', outcome: 'maintain' })] }), [[decision, '2026-01-15', '2026-01-12'], [next, '2027-01-11', null]]],
  ['each review begins the next 12 months with its decision, and is met by the next', plan({ startedOn: '2019-05-01', reviews: [review({ id: 'a', decidedOn: '2024-05-20', outcome: 'maintain' }), review({ id: 'b', decidedOn: '2025-06-02', outcome: 'maintain' })] }), [[next, '2025-05-19', '2025-06-02'], [next, '2026-06-01', null]]],
  ['a plan that ceased ends what was open', plan({ active: false, ceasedOn: '2025-11-30', reviews: [review({ meetingOn: '2025-10-01', decidedOn: '2025-10-20', outcome: 'maintain' })] }), [[first, '2026-03-09', '2025-10-20'], [decision, '2025-10-29', '2025-10-20'], [next, '2026-10-19', null, '2025-11-30']]],
  ['a plan that ceased in its first year was owed a review until then', plan({ active: false, ceasedOn: '2025-11-30' }), [[first, '2026-03-09', null, '2025-11-30']]],
  ['of an old plan that ceased, the return holds no reviews, so none is said to be late', plan({ active: false, startedOn: '2019-05-01', ceasedOn: '2025-11-30' }), []],
  ['no day on which the plan was made', plan({ startedOn: null }), []],
  ['a move to secondary school: before 15 February', plan({ phaseTransfers: [{ id: 't', dueOn: '2026-02-15', finalOn: null }] }), [[first, '2026-03-09', null], ['phase-transfer-standard', '2026-02-14', null]]],
  ['a move to college: before 31 March', plan({ phaseTransfers: [{ id: 't', dueOn: '2026-03-31', finalOn: '2026-03-31' }] }), [[first, '2026-03-09', null], ['phase-transfer-post16', '2026-03-30', '2026-03-31']]],
  ['the last day before, given for the day itself, is the same duty', plan({ phaseTransfers: [{ id: 't', dueOn: '2026-03-30', finalOn: null }] }), [[first, '2026-03-09', null], ['phase-transfer-post16', '2026-03-30', null]]],
  ['a day that regulation 18(1) does not name makes no duty', plan({ phaseTransfers: [{ id: 't', dueOn: '2026-04-01', finalOn: null }] }), [[first, '2026-03-09', null]]],
]

test('what a plan’s reviews and transfers give rise to, as the law says', () => {
  for (const [says, facts, expected] of table) {
    const owed = owedForPlan(facts, census).map(one => [one.rule, one.due, one.met, ...(one.ended === null ? [] : [one.ended.on])])
    assert.deepEqual(owed, expected, says)
  }
})

test('no two duties are about the same thing under the same rule, which the ledger would refuse', () => {
  for (const [says, facts] of table) {
    const keys = owedForPlan(facts, census).map(({ rule, about }) => `${rule} ${about.kind} ${about.id}`)
    assert.equal(new Set(keys).size, keys.length, says)
  }
})

test('the page that says why comes to the same day as the ledger', () => {
  for (const [says, facts] of table) for (const { rule, due, facts: kept } of owedForPlan(facts, census)) {
    const why = whyThisDate(rule, kept, { name: 'Adam' })
    const { day, year } = Temporal.PlainDate.from(due)
    assert.match(why.kind === 'why' ? why.must : why.why, new RegExp(` ${day} \\w+ ${year}\\.$`), `${says}: ${rule}`)
  }
})
