import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import type { AnswerValue } from './answers/reasoned.ts'
import type { RuleId } from './register.ts'

function answersOf(id: RuleId, facts: Record<string, unknown>): Readonly<Record<string, AnswerValue>> {
  const answered = answer(id, facts)
  assert.equal(answered.kind, 'answer', JSON.stringify(answered))
  return answered.kind === 'answer' ? answered.answers : {}
}

test('school closure: the window has both its edges, and only a closure of four weeks opens it', () => {
  const summer = { closedFrom: '2026-07-18', reopens: '2026-09-01' }
  const rows = [
    ['2026-07-10', false, 'the day before the window'],
    ['2026-07-11', true, 'its first day'],
    ['2026-08-01', true, 'in the middle'],
    ['2026-08-25', true, 'its last day'],
    ['2026-08-26', false, 'the day after'],
  ] as const
  for (const [adviceRequested, available, why] of rows) {
    assert.deepEqual(
      answersOf('exception-school-closure', { ...summer, adviceRequested }),
      { available, windowStart: '2026-07-11', windowEnd: '2026-08-25', autoExtends: false },
      why,
    )
  }
  const inside = { closedFrom: '2026-07-18', adviceRequested: '2026-07-18' }
  assert.equal(answersOf('exception-school-closure', { ...inside, reopens: '2026-08-15' }).available, true, '28 days')
  assert.equal(answersOf('exception-school-closure', { ...inside, reopens: '2026-08-14' }).available, false, '27 days')
  const christmas = { closedFrom: '2025-12-20', reopens: '2026-01-05', adviceRequested: '2025-12-22' }
  assert.equal(answersOf('exception-school-closure', christmas).available, false, 'the Christmas holiday')
  assert.equal(answer('exception-school-closure', { ...summer }).kind, 'unknown')
  assert.equal(answer('exception-school-closure', { closedFrom: '2026-09-01', reopens: '2026-07-18' }).kind, 'refused')
})

test('personal circumstances excuse the late step and move nothing', () => {
  const bereaved = { requestReceived: '2026-01-05', exceptionalFrom: '2026-01-26', exceptionalTo: '2026-02-20', reason: 'a parent died' }
  assert.deepEqual(answersOf('exception-personal-circumstances', { ...bereaved, decisionToAssessMade: '2026-03-02' }), {
    decideToAssessOriginalDue: '2026-02-16',
    excused: true,
    finalPlanBy: '2026-05-25',
    finalPlanAutoExtended: false,
  })
  const rows = [
    [{ exceptionalFrom: '2026-02-16', exceptionalTo: '2026-03-01' }, true, 'begins on the last day'],
    [{ exceptionalFrom: '2026-02-17', exceptionalTo: '2026-03-01' }, false, 'begins after it'],
    [{ exceptionalFrom: '2025-12-01', exceptionalTo: '2026-01-04' }, false, 'ends before the request'],
    [{ decisionToAssessMade: '2026-02-16' }, false, 'the decision was in time'],
    [{ reason: 'shortage of educational psychologists' }, false, 'the council’s own difficulty'],
  ] as const
  for (const [change, excused, why] of rows) {
    assert.equal(answersOf('exception-personal-circumstances', { ...bereaved, ...change }).excused, excused, why)
  }
  const noReason = answer('exception-personal-circumstances', { ...bereaved, reason: '' })
  assert.deepEqual(noReason.kind === 'unknown' && noReason.missing, ['reason'])
})

test('absence needs 28 days in a row inside the period', () => {
  const requestReceived = '2026-01-05'
  const rows = [
    ['2026-01-12', '2026-02-08', '6 weeks', true, 28, '2026-02-16'],
    ['2026-01-12', '2026-02-07', '6 weeks', false, 27, '2026-02-16'],
    ['2026-01-20', '2026-02-28', '6 weeks', true, 28, '2026-02-16'],
    ['2026-01-21', '2026-02-28', '6 weeks', false, 27, '2026-02-16'],
    ['2026-04-01', '2026-04-28', '16 weeks', false, 27, '2026-04-27'],
    ['2026-04-01', '2026-04-28', '20 weeks', true, 28, '2026-05-25'],
    ['2026-06-01', '2026-07-31', '20 weeks', false, 0, '2026-05-25'],
  ] as const
  for (const [absentFrom, absentTo, period, available, daysInsidePeriod, originalDue] of rows) {
    assert.deepEqual(
      answersOf('exception-absence', { requestReceived, absentFrom, absentTo, period }),
      { available, originalDue, autoExtends: false, daysInsidePeriod },
      `${absentFrom} to ${absentTo}, ${period}`,
    )
  }
  const overlaps = answer('exception-absence', { requestReceived, absentFrom: '2026-01-21', absentTo: '2026-02-28', period: '6 weeks' })
  assert.ok(overlaps.kind === 'answer' && overlaps.warnings.some(warning => warning.includes('ask for a decision')))
  assert.equal(answer('exception-absence', { requestReceived, absentFrom: '2026-02-01', absentTo: '2026-01-01', period: '6' }).kind, 'refused')
})

test('a missed appointment excuses the adviser and never the council', () => {
  const asked = { requestReceived: '2026-01-05', adviceRequestReceivedByBody: '2026-02-18' }
  const rows = [
    ['2026-02-18', true], ['2026-04-01', true], ['2026-04-02', false], ['2026-02-17', false],
  ] as const
  for (const [missedAppointment, adviceExceptionAvailable] of rows) {
    assert.deepEqual(answersOf('exception-missed-appointment', { ...asked, missedAppointment }), {
      adviceExceptionAvailable,
      adviceOriginalDue: '2026-04-01',
      laExceptionFromMissedAppointment: false,
      finalPlanBy: '2026-05-25',
    })
  }
})

test('nothing else is an exception', () => {
  for (const reason of ['EP shortage', 'panel dates', 'late health advice', 'awaiting a school reply', 'office closure', 'family disagrees']) {
    assert.deepEqual(answersOf('exception-not-listed', { requestReceived: '2026-01-05', reason }), { excused: false, finalPlanBy: '2026-05-25' })
  }
})

test('a Tribunal order: two weeks away inside its own time', () => {
  const order = { orderDate: '2026-03-02', order: 'tribunal-amend', absentFrom: '2026-03-09' }
  assert.deepEqual(answersOf('tribunal-order-absence', { ...order, absentTo: '2026-03-22' }), { exceptionAvailable: true, originalDue: '2026-04-06' })
  assert.equal(answersOf('tribunal-order-absence', { ...order, absentTo: '2026-03-21' }).exceptionAvailable, false)
  const named = answer('tribunal-order-absence', { ...order, absentTo: '2026-03-22', order: 'something else' })
  assert.ok(named.kind === 'refused' && named.fact === 'order')
  const unsure = answer('tribunal-order-absence', { ...order, absentTo: '2026-03-22' })
  assert.ok(unsure.kind === 'answer' && unsure.warnings.some(warning => warning.startsWith('Check the wording')))
})
