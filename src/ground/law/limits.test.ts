import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from './answer.ts'
import { lawAsItStands } from './book.ts'
import { lastDayOf } from './counting.ts'
import { dayOfIso, isoOfDay } from '../calendar/index.ts'
import { dueOn, dueOnIso, isPeriodRule, phaseTransferLimit } from './limits.ts'
import { rules } from './reading-the-register.ts'
import type { PeriodRuleId } from './register.ts'

const anyDate = fc.integer({ min: 0, max: 9000 }).map(days => new Temporal.PlainDate(2014, 9, 1).add({ days }))
const periodRules = rules.map(one => one.id).filter((id): id is PeriodRuleId => isPeriodRule(id))

test('limits by hand', () => {
  const rows = [
    ['ehcna-final-plan', '2026-01-05', '2026-05-25'],
    ['ehcna-decide-to-assess', '2026-01-05', '2026-02-16'],
    ['annual-review-first', '2019-01-01', '2019-12-31'],
    ['draft-representations-window', '2026-04-13', '2026-04-27'],
    ['review-meeting-notice', '2026-03-02', '2026-02-16'],
    ['phase-transfer-between-post16', '2026-07-31', '2026-02-28'],
    ['measure-20-week', '2026-01-05', '2026-05-25'],
  ] as const
  for (const [id, from, due] of rows) {
    assert.equal(dueOnIso(id, from), due, id)
    assert.equal(dueOn(id, { from: Temporal.PlainDate.from(from) }).toString(), due, id)
  }
  assert.deepEqual(phaseTransferLimit('phase-transfer-standard', 2027), { statutoryDate: '2027-02-15', strictLastDay: '2027-02-14' })
  assert.deepEqual(phaseTransferLimit('phase-transfer-post16', 2028), { statutoryDate: '2028-03-31', strictLastDay: '2028-03-30' })
  assert.throws(() => dueOnIso('ehcna-final-plan', '2026-02-30'), RangeError)
  assert.equal(isPeriodRule('review-cycle'), false)
})

test('the quick count and the Temporal count agree for every rule', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...periodRules), (from, id) => {
      assert.equal(dueOnIso(id, from.toString()), dueOn(id, { from }).toString(), id)
    }),
    { numRuns: 2000 },
  )
})

test('nothing under the Regulations rolls forward: whole weeks end on the same weekday', () => {
  const inWeeks = rules.filter(one => one.period?.unit === 'weeks' && one.period.counted === 'after')
  assert.ok(inWeeks.length > 5)
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...inWeeks), (from, one) => {
      const due = dueOn(one.id as PeriodRuleId, { from })
      assert.equal(due.dayOfWeek, from.dayOfWeek)
      // A rule that has changed counts by the version in force on the day.
      const { period } = lawAsItStands.inForceOn(one.id, dayOfIso(from.toString())!) ?? one
      assert.equal(from.until(due).total('days'), (period?.amount ?? 0) * 7)
    }),
  )
})

test('a longer period never ends earlier, and a later trigger never ends earlier', () => {
  const unit = fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'working days' as const)
  const counted = fc.constantFrom('after' as const, 'beginning with' as const)
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 60 }), unit, counted, (from, amount, unit, counted) => {
      const start = dayOfIso(from.toString())!
      const next = dayOfIso(from.add({ days: 1 }).toString())!
      const shorter = lastDayOf({ amount, unit, counted }, start)
      assert.ok(lastDayOf({ amount: amount + 1, unit, counted }, start) > shorter, isoOfDay(shorter))
      assert.ok(lastDayOf({ amount, unit, counted }, next) >= shorter, isoOfDay(shorter))
    }),
  )
})

test('an exception never moves a date', () => {
  const iso = anyDate.map(date => date.toString())
  const span = fc.tuple(anyDate, fc.nat(90)).map(([from, days]) => [from.toString(), from.add({ days }).toString()] as const)
  fc.assert(
    fc.property(iso, span, iso, (requestReceived, [from, to], other) => {
      const finalBy = dueOnIso('ehcna-final-plan', requestReceived)
      const decideBy = dueOnIso('ehcna-decide-to-assess', requestReceived)
      const absent = answer('exception-absence', { requestReceived, absentFrom: from, absentTo: to, period: '20 weeks' })
      assert.ok(absent.kind === 'answer' && absent.answers.originalDue === finalBy && absent.answers.autoExtends === false)
      const personal = answer('exception-personal-circumstances', {
        requestReceived, exceptionalFrom: from, exceptionalTo: to, reason: 'illness', decisionToAssessMade: other,
      })
      assert.ok(personal.kind === 'answer' && personal.answers.finalPlanBy === finalBy)
      assert.ok(personal.answers.decideToAssessOriginalDue === decideBy && personal.answers.finalPlanAutoExtended === false)
      const missed = answer('exception-missed-appointment', { requestReceived, adviceRequestReceivedByBody: from, missedAppointment: other })
      assert.ok(missed.kind === 'answer' && missed.answers.finalPlanBy === finalBy)
      assert.ok(missed.answers.adviceOriginalDue === dueOnIso('ehcna-advice-return', from))
    }),
  )
})
