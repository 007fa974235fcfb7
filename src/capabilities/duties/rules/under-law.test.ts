import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from '../../../ground/calendar/index.ts'
import { lawAsItStands, lawBook, rule, rules, type LawBook, type RegisteredRule } from '../../../ground/law/index.ts'
import { underLaw } from './under-law.ts'

const next = rule('annual-review-subsequent')
const until = (one: RegisteredRule, effectiveTo: string): RegisteredRule => ({ ...one, effectiveTo })
const elevenMonths: RegisteredRule = { ...next, period: { amount: 11, unit: 'months', counted: 'beginning with' }, effectiveFrom: '2026-01-01' }
const changed = lawBook('Eleven months from 2026', [until(next, '2025-12-31'), elevenMonths])
const review = (lastReviewed: string) => ({ rule: next.id, from: lastReviewed, facts: { planFirstMade: '2020-03-02', lastReviewed } })
const on = (duty: Parameters<typeof underLaw>[0], law: LawBook) => { const found = underLaw(duty, law); return found.kind === 'due' ? found.on : found }

test('a duty is due on the same day under the law by which it was made', () => {
  assert.equal(on({ rule: 'ehcna-final-plan', from: '2025-08-21', facts: { requestReceived: '2025-08-21' } }, lawAsItStands), '2026-01-08')
  assert.equal(on(review('2025-07-04'), lawAsItStands), '2026-07-03')
  assert.equal(on({ rule: 'phase-transfer-standard', from: '2025-09-01', facts: { transferYear: '2026' } }, lawAsItStands), '2026-02-14')
})

test('the version in force on the day the clock started governs, the day before a change and the day of it', () => {
  assert.equal(on(review('2025-12-31'), changed), '2026-12-30')
  assert.equal(on(review('2026-01-01'), changed), '2026-11-30')
})

test('a transfer, which no dated fact triggers, is governed by the law of the September when its clock started', () => {
  const standard = rule('phase-transfer-standard')
  const later = lawBook('A month later', [until(standard, '2025-12-31'), { ...standard, beforeDay: '03-15', effectiveFrom: '2026-01-01' }])
  assert.equal(on({ rule: standard.id, from: '2025-09-01', facts: { transferYear: '2026' } }, later), '2026-02-14')
  assert.equal(on({ rule: standard.id, from: '2026-09-01', facts: { transferYear: '2027' } }, later), '2027-03-14')
  const none = lawBook('No transfers', [until(standard, '2026-08-31')])
  assert.deepEqual(underLaw({ rule: standard.id, from: '2026-09-01', facts: { transferYear: '2027' } }, none), { kind: 'ended', because: 'Tuesday 1 September 2026 is after this rule ended, on 31 August 2026' })
})

test('a duty whose law had ended when its clock started is ended, and one whose clock started before is not', () => {
  const ended = lawBook('No further reviews', [until(next, '2025-12-31')])
  assert.equal(on(review('2025-12-31'), ended), '2026-12-30')
  assert.deepEqual(underLaw(review('2026-01-01'), ended), { kind: 'ended', because: 'Thursday 1 January 2026 is after this rule ended, on 31 December 2025' })
  const gap = lawBook('A gap', [until(next, '2025-06-30'), { ...next, effectiveFrom: '2026-01-01' }])
  assert.deepEqual(underLaw(review('2025-07-04'), gap), { kind: 'ended', because: 'No version of this rule was in force on Friday 4 July 2025' })
})

test('what the register does not hold, or the facts do not say, is unknown and never ended', () => {
  assert.match(JSON.stringify(underLaw({ rule: 'ehcna-final-plan', from: '2013-01-07', facts: { requestReceived: '2013-01-07' } }, lawAsItStands)), /"unknown".*7 January 2013 is before this rule was in force, on 1 September 2014/)
  assert.match(JSON.stringify(underLaw({ rule: 'annual-review-unrecorded', from: '2020-03-02', facts: { planFirstMade: '2020-03-02' } }, lawAsItStands)), /"unknown".*recordedOn/)
  assert.match(JSON.stringify(underLaw({ rule: 'phase-transfer-none', from: '2025-09-01', facts: { from: 'Year 11', to: 'college' } }, lawAsItStands)), /"unknown".*no day/)
  assert.match(JSON.stringify(underLaw({ rule: 'ehcna-final-plan', from: '2025-08-21', facts: { requestReceived: '2025-08-21' } }, lawBook('Empty', []))), /"unknown".*holds no rule/)
})

test('a bank holiday added by proclamation moves a count of working days, and no other', () => {
  const target: RegisteredRule = { ...rule('review-report'), period: { amount: 15, unit: 'working days', counted: 'after' } }
  const book = (holidays = bankHolidays) => lawBook('Working days', [...rules.filter(({ id }) => id !== target.id), target], holidays)
  const proclaimed = book(bankHolidays.with(Temporal.PlainDate.from('2026-09-16'), 'A day of mourning'))
  const report = { rule: target.id, from: '2026-09-07', facts: { meeting: '2026-09-07' } }
  // Monday 7 September 2026 and 15 working days: Monday 28 September; with Wednesday the 16th left out, Tuesday the 29th.
  assert.deepEqual([on(report, book()), on(report, proclaimed)], ['2026-09-28', '2026-09-29'])
  const plan = { rule: 'ehcna-final-plan', from: '2026-09-07', facts: { requestReceived: '2026-09-07' } } as const
  assert.deepEqual([on(plan, book()), on(plan, proclaimed)], ['2027-01-25', '2027-01-25'])
})
