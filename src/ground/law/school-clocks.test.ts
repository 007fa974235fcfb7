import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import type { Answer } from './answer.ts'
import type { RuleId } from './register.ts'

function answered(id: RuleId, facts: Record<string, unknown>): Answer {
  const found = answer(id, facts)
  assert.ok(found.kind === 'answer', `${id}: ${JSON.stringify(found)}`)
  return found
}

test('school days are never counted from a date: the school’s own calendar decides', () => {
  const rows: readonly (readonly [RuleId, Record<string, unknown>, RegExp])[] = [
    ['exclusion-governors-15', { exclusionNotified: '2026-03-02' }, /within 15 school days/],
    ['exclusion-sixth-day', { exclusionStarts: '2026-03-02' }, /sixth school day/],
    ['exclusion-irp', { governorsDecisionGiven: '2026-03-20' }, /within 15 school days/],
    ['exclusion-irp', { reviewPanelRequested: '2026-03-27' }, /within 15 school days/],
  ]
  for (const [id, facts, says] of rows) {
    const { answers, warnings, working } = answered(id, facts)
    assert.equal(answers.due, null, id)
    assert.match(working.join(' '), says, id)
    assert.match(working.join(' '), /the school’s own calendar decides/, id)
    assert.ok(warnings.some(warning => warning.includes('school’s own calendar')), id)
  }
})

test('45 school days of suspension in a year are within the limit, and 46 are not', () => {
  assert.deepEqual(answered('exclusion-max-45', { daysSuspended: 44 }).answers, { due: null, withinLimit: true, schoolDaysLeft: 1 })
  assert.deepEqual(answered('exclusion-max-45', { daysSuspended: 45 }).answers, { due: null, withinLimit: true, schoolDaysLeft: 0 })
  assert.deepEqual(answered('exclusion-max-45', { daysSuspended: 46 }).answers, { due: null, withinLimit: false, schoolDaysLeft: 0 })
})

test('a request for personal data has a month, and two more where it is extended', () => {
  assert.deepEqual(answered('subject-access', { accessRequestReceived: '2026-04-01' }).answers, { due: '2026-05-01', extendedDue: '2026-07-01' })
  assert.deepEqual(answered('subject-access', { accessRequestReceived: '2026-01-31' }).answers, { due: '2026-02-28', extendedDue: '2026-04-30' })
  assert.deepEqual(answered('subject-access', { accessRequestReceived: '2024-01-31' }).answers.due, '2024-02-29')
  assert.match(answered('subject-access', { accessRequestReceived: '2026-11-25' }).warnings.join(' '), /25 December 2026 is not a working day \(Christmas Day\)/)
  assert.deepEqual(answered('subject-access', { accessRequestReceived: '2026-04-01' }).warnings, [])
})

test('a breach is reported within 72 hours, weekends and all', () => {
  const { answers, warnings } = answered('breach-report-ico', { breachAwareOn: '2026-12-24' })
  assert.equal(answers.due, '2026-12-27')
  assert.match(warnings.join(' '), /72 hours and runs to the hour/)
})

test('freedom of information is in working days', () => {
  assert.equal(answered('sar-and-foi', { informationRequestReceived: '2026-03-02' }).answers.due, '2026-03-30')
  const easter = answered('sar-and-foi', { informationRequestReceived: '2026-04-01' })
  assert.equal(easter.answers.due, '2026-05-01', 'over Good Friday and Easter Monday')
  assert.match(easter.working.join(' '), /3 April 2026 \(Good Friday\) and 6 April 2026 \(Easter Monday\)/)
})

test('the yearly duties', () => {
  assert.equal(answered('local-offer-annual', { commentsLastPublished: '2024-02-29' }).answers.due, '2025-02-28')
  assert.equal(answered('local-offer-annual', { commentsLastPublished: '2026-01-31' }).answers.due, '2027-01-31')
  assert.deepEqual(answered('sen2-return', { censusYear: 2027 }).answers, { due: null, censusMonth: 'January 2027' })
})
