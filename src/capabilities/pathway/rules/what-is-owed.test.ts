import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyThisDate } from '../../../ground/law/index.ts'
import type { AssessmentFacts, RequestFacts } from '../words.ts'
import { owedForRequest } from './what-is-owed.ts'

const census = '2026-01-15'
const request = (given: Partial<RequestFacts>): RequestFacts => ({
  id: 'r', child: 'c', receivedOn: '2025-08-21', source: '1', inYouthAccommodation: false, outcome: 'awaiting', outcomeOn: null, mediation: null, tribunal: null, movedTo: null, assessment: null, ...given,
})
const assessment = (given: Partial<AssessmentFacts>): AssessmentFacts => ({ outcome: 'awaiting', outcomeOn: null, mediation: null, tribunal: null, otherMediation: null, otherTribunal: null, exception: null, ...given })

type Line = readonly [rule: string, due: string, met: string | null, ended?: string]
const decide = 'ehcna-decide-to-assess'
const notToIssue = 'ehcna-decide-not-to-issue'
const finalPlan = 'ehcna-final-plan'

// 21 August 2025 is a Thursday. 6 weeks on is Thursday 2 October, 16 weeks 11 December, 20 weeks 8 January 2026 (SI 2014/1530 regs 5(1), 10(1), 13(2)).
const table: readonly [says: string, facts: RequestFacts, owed: readonly Line[]][] = [
  ['a request with no decision owes the decision, and the plan if there is to be one', request({}), [[decide, '2025-10-02', null], [finalPlan, '2026-01-08', null]]],
  ['a decision on the last day is met on it', request({ outcome: 'assess', outcomeOn: '2025-10-02', assessment: assessment({}) }), [[decide, '2025-10-02', '2025-10-02'], [finalPlan, '2026-01-08', null]]],
  ['a late decision to assess moves nothing after it', request({ outcome: 'assess', outcomeOn: '2025-11-20', assessment: assessment({}) }), [[decide, '2025-10-02', '2025-11-20'], [finalPlan, '2026-01-08', null]]],
  ['a refusal leaves no plan to issue', request({ outcome: 'refuse', outcomeOn: '2025-09-30' }), [[decide, '2025-10-02', '2025-09-30']]],
  ['a decision not to issue has 16 weeks, and no plan is owed', request({ outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment({ outcome: 'not-issue', outcomeOn: '2025-12-12' }) }), [[decide, '2025-10-02', '2025-10-01'], [notToIssue, '2025-12-11', '2025-12-12']]],
  ['a plan is met by its issue', request({ outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment({ outcome: 'issue', outcomeOn: '2026-01-09' }) }), [[decide, '2025-10-02', '2025-10-01'], [finalPlan, '2026-01-08', '2026-01-09']]],
  ['agreed and not issued is not met', request({ outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment({ outcome: 'issue' }) }), [[decide, '2025-10-02', '2025-10-01'], [finalPlan, '2026-01-08', null]]],
  ['a withdrawn request ends both, on the day the return speaks of', request({ outcome: 'withdrawn' }), [[decide, '2025-10-02', null, census], [finalPlan, '2026-01-08', null, census]]],
  ['a withdrawn assessment ends the plan alone', request({ outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment({ outcome: 'withdrawn' }) }), [[decide, '2025-10-02', '2025-10-01'], [finalPlan, '2026-01-08', null, census]]],
  ['a child who moved is another area’s to assess', request({ movedTo: '998' }), [[decide, '2025-10-02', null, census], [finalPlan, '2026-01-08', null, census]]],
  ['decided before the year and still being assessed: the plan is owed, and how soon it was decided is not known', request({ receivedOn: '2024-10-07', outcome: 'historical', assessment: assessment({}) }), [[finalPlan, '2025-02-24', null]]],
  ['decided before the year and issued in it', request({ receivedOn: '2024-10-07', outcome: 'historical', assessment: assessment({ outcome: 'issue', outcomeOn: '2025-03-03' }) }), [[finalPlan, '2025-02-24', '2025-03-03']]],
  ['decided before the year, and no plan', request({ receivedOn: '2024-10-07', outcome: 'historical', assessment: assessment({ outcome: 'not-issue', outcomeOn: '2025-01-27' }) }), [[notToIssue, '2025-01-27', '2025-01-27']]],
  ['all of it before the year', request({ outcome: 'historical', assessment: assessment({ outcome: 'historical' }) }), []],
  ['historical, and nothing more said', request({ outcome: 'historical' }), []],
  ['no day of receipt, so nothing to count from', request({ receivedOn: null, outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment({}) }), []],
  ['over 29 February: 1 February 2024 and 42 days is 14 March', request({ receivedOn: '2024-02-01', outcome: 'refuse', outcomeOn: '2024-03-14' }), [[decide, '2024-03-14', '2024-03-14']]],
  ['on a bank holiday the date stays: 5 January 2026 and 140 days is 25 May', request({ receivedOn: '2026-01-05' }), [[decide, '2026-02-16', null], [finalPlan, '2026-05-25', null]]],
]

test('what a request gives rise to, as the regulations say', () => {
  for (const [says, facts, expected] of table) {
    const owed = owedForRequest(facts, census).map(one => [one.rule, one.due, one.met, ...(one.ended === null ? [] : [one.ended.on])])
    assert.deepEqual(owed, expected, says)
  }
})

test('an exception excuses the plan and moves no date', () => {
  const [decision, plan] = owedForRequest(request({ outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment({ outcome: 'issue', outcomeOn: '2026-02-02', exception: true }) }), census)
  assert.equal(decision?.excused, null)
  assert.equal(plan?.due, '2026-01-08')
  assert.match(plan?.excused ?? '', /statutory exception.*reg 13\(3\)/)
})

test('the page that says why comes to the same day as the ledger', () => {
  for (const [says, facts] of table) for (const { rule, due, facts: kept } of owedForRequest(facts, census)) {
    const why = whyThisDate(rule, kept, { name: 'Maya' })
    const { day, year } = Temporal.PlainDate.from(due)
    assert.match(why.kind === 'why' ? why.must : why.why, new RegExp(` ${day} \\w+ ${year}\\.$`), says)
  }
})

test('a young person in youth accommodation is owed the same steps under the law of detained people', () => {
  const owed = owedForRequest(request({ inYouthAccommodation: true }), census)
  assert.deepEqual(owed.map(({ rule, due }) => [rule, due]), [['detained-decide', '2025-10-02'], ['detained-final', '2026-01-08']])
  const refused = owedForRequest(request({ inYouthAccommodation: true, outcome: 'assess', outcomeOn: '2025-10-02', assessment: assessment({ outcome: 'not-issue', outcomeOn: '2025-12-12' }) }), census)
  assert.deepEqual(refused.map(({ rule, due, met }) => [rule, due, met]), [['detained-decide', '2025-10-02', '2025-10-02'], ['detained-no-plan', '2025-12-11', '2025-12-12']])
})
