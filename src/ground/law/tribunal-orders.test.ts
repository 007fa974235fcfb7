import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amended } from './amended.ts'
import { answer } from './answer.ts'
import { ordersWithATime } from './answers/named-limits.ts'
import { lawAsItStands } from './book.ts'
import { rules } from './reading-the-register.ts'
import type { RuleId } from './register.ts'
import { holdWhole } from './testing.ts'
import type { Row } from './testing.ts'

function warningsOf(id: RuleId, facts: Record<string, unknown>): readonly string[] {
  const answered = answer(id, facts)
  return answered.kind === 'answer' ? answered.warnings : []
}

test('every order of Monday 2 March 2026', () => {
  const of = (id: RuleId, expected: Record<string, unknown>): Row => ['2 March 2026', id, { orderDate: '2026-03-02' }, expected]
  holdWhole([
    of('tribunal-assess-notify', { due: '2026-03-16' }),
    of('tribunal-assess-no-plan', { due: '2026-05-11' }),
    of('tribunal-assess-final-plan', { due: '2026-06-08' }),
    of('tribunal-make-draft', { due: '2026-04-06' }),
    of('tribunal-make-final', { due: '2026-05-18' }),
    of('tribunal-remit', { due: '2026-03-16' }),
    of('tribunal-amend', { due: '2026-04-06' }),
    of('tribunal-name-school', { due: '2026-03-16' }),
    of('tribunal-continue', { due: '2026-03-02', immediate: true }),
    of('tribunal-continue-amend', { continueFrom: '2026-03-02', amendBy: '2026-04-06' }),
    of('tribunal-cease', { due: '2026-03-02', immediate: true }),
  ])
  assert.ok(warningsOf('tribunal-remit', { orderDate: '2026-03-02' }).some(warning => warning.startsWith('Check the wording')))
  assert.deepEqual(warningsOf('tribunal-amend', { orderDate: '2026-03-02' }), [])
})

test('the time for an order does not move, whatever day it ends on', () => {
  const of = (why: string, orderDate: string, due: string): Row => [why, 'tribunal-amend', { orderDate }, { due }]
  holdWhole([
    of('the day before', '2026-03-01', '2026-04-05'),
    of('Easter Monday', '2026-03-02', '2026-04-06'),
    of('the day after', '2026-03-03', '2026-04-07'),
    of('Christmas Day', '2026-11-20', '2026-12-25'),
    of('1 January', '2025-11-27', '2026-01-01'),
    of('a Sunday in August', '2026-06-28', '2026-08-02'),
    of('from 29 February', '2024-02-29', '2024-04-04'),
    of('to 29 February', '2024-01-25', '2024-02-29'),
    of('the Sunday the clocks change', '2026-02-22', '2026-03-29'),
  ])
})

test('a day that the Tribunal sets takes the place of the time', () => {
  holdWhole([
    ['earlier', 'tribunal-order-directed', { orderDate: '2026-03-02', directedDate: '2026-03-20', order: 'amend' }, { due: '2026-03-20' }],
    ['later', 'tribunal-order-directed', { orderDate: '2026-03-02', directedDate: '2026-05-01' }, { due: '2026-05-01' }],
    ['the same day', 'tribunal-order-directed', { orderDate: '2026-03-02', directedDate: '2026-03-02' }, { due: '2026-03-02' }],
  ])
  assert.equal(answer('tribunal-order-directed', { orderDate: '2026-03-02', directedDate: '2026-03-01' }).kind, 'refused')
  const missing = answer('tribunal-order-directed', { orderDate: '2026-03-02' })
  assert.deepEqual(missing.kind === 'unknown' && missing.missing, ['directedDate'])
  const compared = answer('tribunal-order-directed', { orderDate: '2026-03-02', directedDate: '2026-03-20', order: 'amend' })
  assert.ok(compared.kind === 'answer' && compared.working.includes('Without it the last day would be Monday 6 April 2026.'))
})

test('an appeal that is not opposed', () => {
  const of = (id: RuleId, expected: Record<string, unknown>): Row => ['2 March 2026', id, { laNotifiedTribunal: '2026-03-02' }, expected]
  holdWhole([
    of('unopposed-assess', { notifyWillAssessBy: '2026-03-16', noPlanBy: '2026-05-11', finalPlanBy: '2026-06-08' }),
    of('unopposed-assess-notify', { due: '2026-03-16' }),
    of('unopposed-assess-no-plan', { due: '2026-05-11' }),
    of('unopposed-assess-final-plan', { due: '2026-06-08' }),
    of('unopposed-make-draft', { due: '2026-04-06' }),
    of('unopposed-make-final', { due: '2026-05-18' }),
    of('unopposed-amend', { due: '2026-04-06' }),
    of('unopposed-name-school', { due: '2026-03-16' }),
    of('unopposed-continue', { due: '2026-03-02', immediate: true }),
    of('unopposed-continue-amend', { due: '2026-04-06', continueFrom: '2026-03-02', amendBy: '2026-04-06' }),
  ])
})

test('amending a plan unopposed: 4 weeks before the change of 2015, 5 weeks after it', () => {
  const rows = [
    ['2014-12-30', '2015-01-27', '2014-09-01'],
    ['2014-12-31', '2015-01-28', '2014-09-01'],
    ['2015-01-01', '2015-02-05', '2015-01-01'],
    ['2015-01-02', '2015-02-06', '2015-01-01'],
    ['2026-01-08', '2026-02-12', '2015-01-01'],
  ] as const
  for (const [laNotifiedTribunal, due, version] of rows) {
    const answered = answer('unopposed-amend', { laNotifiedTribunal })
    assert.ok(answered.kind === 'answer')
    assert.deepEqual([answered.answers.due, answered.version], [due, version], laNotifiedTribunal)
  }
  const checked = (laNotifiedTribunal: string) => warningsOf('unopposed-amend', { laNotifiedTribunal }).length
  assert.deepEqual([checked('2014-12-31'), checked('2015-01-01'), checked('2015-12-31'), checked('2016-01-01')], [1, 1, 1, 0])
  const older = answer('unopposed-amend', { laNotifiedTribunal: '2014-12-31' })
  assert.ok(older.kind === 'answer' && older.working.some(sentence => sentence.includes('exact day is to be checked')))
})

test('time away is tried against the time of the order that was made, whichever it was', () => {
  const expected = {
    'tribunal-assess-notify': '2026-03-16', 'tribunal-assess-no-plan': '2026-05-11', 'tribunal-assess-final-plan': '2026-06-08',
    'tribunal-make-draft': '2026-04-06', 'tribunal-make-final': '2026-05-18', 'tribunal-remit': '2026-03-16', 'tribunal-amend': '2026-04-06',
    'tribunal-continue-amend': '2026-04-06', 'tribunal-name-school': '2026-03-16',
  } as const
  for (const order of ordersWithATime) {
    holdWhole([[order, 'tribunal-order-absence', { orderDate: '2026-03-02', order, absentFrom: '2026-03-03', absentTo: '2026-03-16' }, { exceptionAvailable: true, originalDue: expected[order] }]])
  }
  for (const order of ['tribunal-continue', 'cease', 'something else']) {
    assert.equal(answer('tribunal-order-absence', { orderDate: '2026-03-02', order, absentFrom: '2026-03-03', absentTo: '2026-03-16' }).kind, 'refused', order)
  }
})

test('the time of an order stands in one place: change it, and all that follows it changes', () => {
  const proposed = amended(lawAsItStands, {
    name: 'six weeks to amend', source: 'a test',
    changes: [{ kind: 'changes', rule: 'tribunal-amend', from: '2026-01-01', period: { amount: 6, unit: 'weeks', counted: 'after' }, says: 'six weeks' }],
  }, 'from its dates')
  const under = (id: RuleId, facts: Record<string, unknown>, name: string) => {
    const answered = answer(id, facts, proposed)
    return answered.kind === 'answer' ? answered.answers[name] : answered
  }
  assert.equal(under('mediation-agreement-appealable', { agreementDate: '2026-03-02', agreedAction: 'amend' }, 'due'), '2026-04-13')
  assert.equal(under('tribunal-order-absence', { orderDate: '2026-03-02', order: 'amend', absentFrom: '2026-03-03', absentTo: '2026-03-16' }, 'originalDue'), '2026-04-13')
  assert.equal(under('tribunal-amend', { orderDate: '2025-12-31' }, 'due'), '2026-02-04', 'an order made before keeps five weeks')
})

test('recommendations: five weeks, and a day earlier to be safe', () => {
  holdWhole([
    ['from 8 January', 'recommendation-response', { recommendationDate: '2026-01-08' }, { due: '2026-02-12' }],
    ['to 29 February', 'recommendation-response', { recommendationDate: '2024-01-25' }, { due: '2024-02-29' }],
    ['to Good Friday', 'recommendation-response', { recommendationDate: '2026-02-27' }, { due: '2026-04-03' }],
    ['a copy by Christmas Day', 'recommendation-copy-dfe', { recommendationResponded: '2026-12-18' }, { due: '2026-12-25' }],
  ])
  const answered = answer('recommendation-response', { recommendationDate: '2026-01-08' })
  assert.ok(answered.kind === 'answer')
  assert.deepEqual(answered.readings.map(({ on, safer }) => [on, safer]), [['2026-02-12', false], ['2026-02-11', true]])
  assert.ok(answered.warnings.some(warning => warning.startsWith('Check the wording')))
})

test('complaints and the court', () => {
  holdWhole([
    ['twelve months', 'complaint-lgsco', { complainantKnew: '2026-05-26' }, { due: '2027-05-26' }],
    ['from 29 February', 'complaint-lgsco', { complainantKnew: '2024-02-29' }, { due: '2025-02-28' }],
    ['to a bank holiday', 'complaint-phso', { complainantKnew: '2025-08-31' }, { due: '2026-08-31' }],
    ['stage 1 over Easter', 'complaint-childrens-social-care', { complaintMade: '2026-03-27' }, { due: '2026-04-28', stageOneBy: '2026-04-28' }],
    [
      'both stages', 'complaint-childrens-social-care', { complaintMade: '2026-06-03', stageTwoBegan: '2026-07-06' },
      { due: '2026-07-01', stageOneBy: '2026-07-01', stageTwoBy: '2026-10-06' },
    ],
    ['stage 2 over August', 'complaint-childrens-social-care-stage-2', { stageTwoBegan: '2026-07-06' }, { due: '2026-10-06' }],
    ['three months', 'judicial-review', { decisionChallenged: '2026-05-26' }, { due: '2026-08-26' }],
    ['no 30 February', 'judicial-review', { decisionChallenged: '2025-11-30' }, { due: '2026-02-28' }],
  ])
  assert.equal(answer('complaint-childrens-social-care', { complaintMade: '2026-06-03', stageTwoBegan: '2026-06-02' }).kind, 'refused')
})

test('a detained young person', () => {
  const order = {
    notifyWillAssessBy: '2026-03-16', noPlanBy: '2026-05-11', finalAfterAssessmentBy: '2026-06-08', draftBy: '2026-04-06',
    finalBy: '2026-05-18', schoolBy: '2026-03-16',
  }
  holdWhole([
    ['6 weeks', 'detained-decide', { requestReceived: '2026-01-05' }, { due: '2026-02-16' }],
    ['6 weeks for advice', 'detained-advice', { adviceRequestReceivedByBody: '2026-02-18' }, { due: '2026-04-01' }],
    ['16 weeks', 'detained-no-plan', { requestReceived: '2026-01-05' }, { due: '2026-04-27' }],
    ['20 weeks, to a bank holiday', 'detained-final', { requestReceived: '2026-01-05' }, { due: '2026-05-25' }],
    ['from the first day', 'detained-secure', { detainedFrom: '2026-02-02' }, { due: '2026-02-02', immediate: true }],
    ['from release', 'detained-release', { released: '2026-08-14' }, { due: '2026-08-14', immediate: true }],
    ['an order on the setting', 'detained-tribunal', { orderDate: '2026-03-02', order: 'name-school' }, { due: '2026-03-16', ...order }],
    ['an order that is not named', 'detained-tribunal', { orderDate: '2026-03-02' }, { due: null, ...order }],
  ])
  for (const id of ['detained-no-plan', 'detained-final'] as const) {
    assert.ok(warningsOf(id, { requestReceived: '2026-01-05' }).some(warning => warning.startsWith('Check the wording')), id)
  }
})

test('no time for an order or an unopposed appeal rolls: each ends on the weekday it began', () => {
  const inWeeks = rules.filter(({ id, period }) => /^(tribunal|unopposed)-/.test(id) && period !== null)
  assert.equal(inWeeks.length, 17)
  const anyDate = fc.integer({ min: 0, max: 5400 }).map(days => new Temporal.PlainDate(2016, 1, 1).add({ days }))
  fc.assert(fc.property(anyDate, fc.constantFrom(...inWeeks), (from, one) => {
    const answered = answer(one.id, { [one.trigger[0]]: from.toString() })
    assert.ok(answered.kind === 'answer')
    const on = Temporal.PlainDate.from(String(answered.answers.due ?? answered.answers.amendBy))
    assert.equal(from.until(on).days, 7 * (one.period?.amount ?? 0), one.id)
  }), { numRuns: 500 })
})
