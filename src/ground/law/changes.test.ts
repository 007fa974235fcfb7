import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from './answer.ts'
import { whyThisDate } from './why.ts'
import { hold } from './testing.ts'
import type { Row } from './testing.ts'

test('fifteen days to say whether it will assess again, and they do not move', () => {
  const of = (why: string, requestReceived: string, due: string): Row => [why, 'reassess-decide', { requestReceived }, { due }]
  hold([
    of('an ordinary request', '2026-01-05', '2026-01-20'),
    of('a day earlier', '2026-01-04', '2026-01-19'),
    of('a day later', '2026-01-06', '2026-01-21'),
    of('from a month’s end', '2026-01-31', '2026-02-15'),
    of('over 29 February', '2024-02-20', '2024-03-06'),
    of('over the clock change of 29 March', '2026-03-20', '2026-04-04'),
    of('ending on Christmas Day', '2026-12-10', '2026-12-25'),
    ['the health body asks: there is nothing to decide', 'reassess-icb', { requestReceived: '2026-01-05' }, { due: '2026-01-05', immediate: true, notifyBy: '2026-01-20' }],
  ])
})

test('an assessment in the last six months may be a reason to refuse', () => {
  const of = (why: string, previousAssessmentCompleted: string, requestReceived: string, barApplies: boolean): Row =>
    [why, 'reassess-six-month-bar', { previousAssessmentCompleted, requestReceived }, { barApplies }]
  hold([
    of('the day before the end', '2026-01-15', '2026-07-14', true),
    of('the last day', '2026-01-15', '2026-07-15', true),
    of('the day after', '2026-01-15', '2026-07-16', false),
    of('a month with no 31st: its last day', '2025-10-31', '2026-04-30', true),
    of('and the day after', '2025-10-31', '2026-05-01', false),
    of('to 28 February', '2025-08-31', '2026-02-28', true),
    of('1 March', '2025-08-31', '2026-03-01', false),
    of('to 29 February', '2023-08-31', '2024-02-29', true),
    of('a request before the assessment was completed', '2025-10-31', '2025-10-30', false),
  ])
})

test('fourteen weeks to the plan after assessing again', () => {
  hold([
    ['from telling the family', 'reassess-final', { notifiedWillReassess: '2026-01-16' }, { due: '2026-04-24' }],
    ['from its own decision', 'reassess-final', { decidedNecessary: '2026-01-14' }, { due: '2026-04-22' }],
    ['both known: from telling the family', 'reassess-final', { notifiedWillReassess: '2026-01-16', decidedNecessary: '2026-01-14' }, { due: '2026-04-24' }],
    ['over 29 February', 'reassess-final', { notifiedWillReassess: '2024-01-16' }, { due: '2024-04-23' }],
    ['ending on the Spring Bank Holiday, where it stays', 'reassess-final', { notifiedWillReassess: '2026-02-16' }, { due: '2026-05-25' }],
  ])
  const both = answer('reassess-final', { notifiedWillReassess: '2026-01-16', decidedNecessary: '2026-01-14' })
  assert.ok(both.kind === 'answer' && both.warnings.some(warning => warning.includes('Wednesday 22 April 2026')))
})

test('a plan follows the child on the day of the move, or in fifteen working days from knowing of it', () => {
  const of = (why: string, oldAuthorityAware: string, moveDate: string, transferBy: string): Row =>
    [why, 'la-transfer-plan', { oldAuthorityAware, moveDate }, { transferBy }]
  hold([
    of('known long before', '2026-06-01', '2026-09-01', '2026-09-01'),
    of('known exactly 15 working days before, the August bank holiday left out', '2026-08-10', '2026-09-01', '2026-09-01'),
    of('a day too late, which comes to the day of the move', '2026-08-11', '2026-09-01', '2026-09-01'),
    of('two days too late', '2026-08-12', '2026-09-01', '2026-09-02'),
    of('known on a Saturday: Monday is day 1', '2026-08-15', '2026-09-01', '2026-09-07'),
    of('a move on a Sunday, in time: the date stays', '2026-04-17', '2026-05-10', '2026-05-10'),
    of('and a day too late', '2026-04-18', '2026-05-10', '2026-05-11'),
    of('known only after the move, over Christmas with its Monday off', '2026-12-21', '2026-12-01', '2027-01-13'),
    of('over Easter', '2026-03-30', '2026-03-30', '2026-04-21'),
    of('over 29 February', '2024-02-26', '2024-02-27', '2024-03-15'),
  ])
  const noMove = answer('la-transfer-plan', { oldAuthorityAware: '2026-08-10' })
  assert.ok(noMove.kind === 'unknown' && noMove.missing[0] === 'moveDate')
  const inTime = whyThisDate('la-transfer-plan', { oldAuthorityAware: '2026-08-10', moveDate: '2026-09-01' })
  assert.ok(inTime.kind === 'why' && inTime.must.endsWith('on the day of the move, Tuesday 1 September 2026.'))
})

test('a plan is never due before the move, and knowing later never makes it due earlier', () => {
  const transferBy = (aware: string, move: string): string => {
    const answered = answer('la-transfer-plan', { oldAuthorityAware: aware, moveDate: move })
    return answered.kind === 'answer' ? String(answered.answers.transferBy) : answered.kind
  }
  const move = fc.integer({ min: 0, max: 4500 }).map(days => new Temporal.PlainDate(2016, 9, 1).add({ days }))
  fc.assert(fc.property(move, fc.integer({ min: -40, max: 40 }), (moved, days) => {
    const aware = moved.add({ days })
    const due = transferBy(aware.toString(), moved.toString())
    assert.ok(due >= moved.toString(), `${aware} and ${moved} make ${due}`)
    assert.ok(transferBy(aware.add({ days: 1 }).toString(), moved.toString()) >= due)
  }))
})

test('the new council tells the family in six weeks and reviews by the later of two dates', () => {
  const review = (why: string, planMadeOrLastReviewed: string, transferDate: string, twelveMonthLimb: string, threeMonthLimb: string, due: string): Row =>
    [why, 'la-transfer-review', { planMadeOrLastReviewed, transferDate }, { twelveMonthLimb, threeMonthLimb, due }]
  hold([
    ['six weeks', 'la-transfer-inform', { transferDate: '2026-09-01' }, { due: '2026-10-13' }],
    ['ending on Christmas Day', 'la-transfer-inform', { transferDate: '2026-11-13' }, { due: '2026-12-25' }],
    ['the plan binds at once', 'la-transfer-secure', { transferDate: '2026-09-01' }, { due: '2026-09-01', immediate: true }],
    ['another place at once', 'la-transfer-placement', { attendanceImpracticable: '2026-09-01' }, { due: '2026-09-01', immediate: true }],
    review('twelve months from the review, ending on Good Friday', '2026-03-27', '2026-09-01', '2027-03-26', '2026-11-30', '2027-03-26'),
    review('three months from the transfer', '2025-10-01', '2026-09-01', '2026-09-30', '2026-11-30', '2026-11-30'),
    review('both on one day', '2025-12-01', '2026-09-01', '2026-11-30', '2026-11-30', '2026-11-30'),
    review('and the twelve months a day later', '2025-12-02', '2026-09-01', '2026-12-01', '2026-11-30', '2026-12-01'),
    review('reviewed on 29 February, moved at a month’s end: the earlier dates', '2024-02-29', '2024-11-30', '2025-02-27', '2025-02-27', '2025-02-27'),
    review('never reviewed for years', '2020-01-01', '2026-09-01', '2020-12-31', '2026-11-30', '2026-11-30'),
  ])
  const stricter = answer('la-transfer-review', { planMadeOrLastReviewed: '2025-10-01', transferDate: '2026-09-01' })
  assert.ok(stricter.kind === 'answer' && stricter.readings[1]?.on === '2026-11-29' && stricter.readings[1].safer)
  const told = answer('la-transfer-inform', { transferDate: '2026-09-01' })
  assert.ok(told.kind === 'answer' && told.working[0] === 'The plan was transferred on Tuesday 1 September 2026.')
})

test('a change of health body: fifteen working days beginning with knowing of it, and the wording is not checked', () => {
  hold([
    ['known', 'rcb-change', { rcbChangeAware: '2026-09-02', rcbChanged: '2026-09-01' }, { due: '2026-09-22' }],
    ['only the change is known', 'rcb-change', { rcbChanged: '2026-09-01' }, { due: '2026-09-21' }],
    ['over Christmas', 'rcb-change', { rcbChangeAware: '2026-12-21' }, { due: '2027-01-13' }],
  ])
  const answered = answer('rcb-change', { rcbChangeAware: '2026-09-02', rcbChanged: '2026-09-01' })
  assert.ok(answered.kind === 'answer' && answered.warnings.some(warning => warning.startsWith('Check the wording')))
  assert.ok(answered.kind === 'answer' && answered.readings[1]?.on === '2026-09-21')
})

test('direct payments are looked at within three months of the first', () => {
  hold([
    ['three months', 'direct-payment-first-review', { firstPayment: '2026-06-01' }, { due: '2026-09-01' }],
    ['ending on a bank holiday, where it stays', 'direct-payment-first-review', { firstPayment: '2026-05-31' }, { due: '2026-08-31' }],
    ['no 30 February', 'direct-payment-first-review', { firstPayment: '2025-11-30' }, { due: '2026-02-28' }],
    ['to 29 February', 'direct-payment-first-review', { firstPayment: '2023-11-30' }, { due: '2024-02-29' }],
    ['and then at each review', 'direct-payment-later-review', { meeting: '2027-03-02' }, { due: '2027-03-02' }],
    ['reasons with the refusal', 'direct-payment-refusal-reasons', { directPaymentRefused: '2026-05-01' }, { due: '2026-05-01' }],
    ['no number of days', 'budget-prepare', { budgetRequested: '2026-04-10' }, { due: null }],
  ])
  const stricter = answer('direct-payment-first-review', { firstPayment: '2026-06-01' })
  assert.ok(stricter.kind === 'answer' && stricter.readings[1]?.on === '2026-08-31' && stricter.readings[1].safer)
})

test('a young child brought to attention has the six weeks of a request; the health body has an order and no days', () => {
  hold([
    ['six weeks', 'early-years-considered', { becameResponsible: '2026-03-02' }, { due: '2026-04-13' }],
    ['over the clock change, to Good Friday', 'early-years-considered', { becameResponsible: '2026-02-20' }, { due: '2026-04-03' }],
    ['parent first, then the council', 'early-years-notify', { healthBodyFormedOpinion: '2026-01-12' }, { due: null }],
  ])
})

test('out of school the plan goes on', () => {
  hold([
    ['education arranged elsewhere', 'eotas-secure', { finalPlanIssued: '2026-05-25' }, { due: '2026-05-25', immediate: true }],
    ['no school', 'out-of-school-s19', { outOfSchoolFrom: '2026-09-21' }, { due: '2026-09-21', immediate: true }],
    ['at home, suitable', 'home-education-plan-kept', { homeEducatedFrom: '2026-09-01', arrangementsSuitable: true }, { due: '2026-09-01', mustSecure: false }],
    ['at home, not suitable', 'home-education-plan-kept', { homeEducatedFrom: '2026-09-01', arrangementsSuitable: 'no' }, { mustSecure: true }],
    ['at home, not known', 'home-education-plan-kept', { homeEducatedFrom: '2026-09-01' }, { mustSecure: null }],
  ])
})
