import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from '../../../ground/calendar/index.ts'
import { lawAsItStands, lawBook, type LawBook } from '../../../ground/law/index.ts'
import { changedFrom, lawBut, ruleBut } from '../testing.ts'
import type { Owed } from '../words.ts'
import { asLawHasIt, isEndedByLaw, underLaw } from './under-law.ts'

type Asked = Pick<Owed, 'rule' | 'from' | 'facts'>

const next = 'annual-review-subsequent'
const changed = lawBut(changedFrom(next, '2026-01-01', { period: { amount: 11, unit: 'months', counted: 'beginning with' } }))
const review = (lastReviewed: string): Asked => ({ rule: next, from: lastReviewed, facts: { planFirstMade: '2020-03-02', lastReviewed } })
const on = (duty: Asked, law: LawBook) => { const found = underLaw(duty, law); return found.kind === 'due' ? found.on : found }
const plan = (requestReceived: string): Owed => ({
  rule: 'ehcna-final-plan', about: { kind: 'request', id: 'a' }, child: 'c', from: requestReceived, due: '2026-01-08', met: null, excused: null, ended: null, facts: { requestReceived },
})

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
  const standard = 'phase-transfer-standard'
  const later = lawBut(changedFrom(standard, '2026-01-01', { beforeDay: '03-15' }))
  assert.equal(on({ rule: standard, from: '2025-09-01', facts: { transferYear: '2026' } }, later), '2026-02-14')
  assert.equal(on({ rule: standard, from: '2026-09-01', facts: { transferYear: '2027' } }, later), '2027-03-14')
  const none = lawBut([ruleBut(standard, { effectiveTo: '2026-08-31' })])
  assert.deepEqual(underLaw({ rule: standard, from: '2026-09-01', facts: { transferYear: '2027' } }, none), { kind: 'ended', because: 'Tuesday 1 September 2026 is after this rule ended, on 31 August 2026' })
})

test('a duty whose law had ended when its clock started is ended, and one whose clock started before is not', () => {
  const ended = lawBut([ruleBut(next, { effectiveTo: '2025-12-31' })])
  assert.equal(on(review('2025-12-31'), ended), '2026-12-30')
  assert.deepEqual(underLaw(review('2026-01-01'), ended), { kind: 'ended', because: 'Thursday 1 January 2026 is after this rule ended, on 31 December 2025' })
  const gap = lawBut([ruleBut(next, { effectiveTo: '2025-06-30' }), ruleBut(next, { effectiveFrom: '2026-01-01' })])
  assert.deepEqual(underLaw(review('2025-07-04'), gap), { kind: 'ended', because: 'No version of this rule was in force on Friday 4 July 2025' })
})

test('what the register does not hold, or the facts do not say, is unknown and never ended', () => {
  assert.match(JSON.stringify(underLaw({ rule: 'ehcna-final-plan', from: '2013-01-07', facts: { requestReceived: '2013-01-07' } }, lawAsItStands)), /"unknown".*7 January 2013 is before this rule was in force, on 1 September 2014/)
  assert.match(JSON.stringify(underLaw({ rule: 'annual-review-unrecorded', from: '2020-03-02', facts: { planFirstMade: '2020-03-02' } }, lawAsItStands)), /"unknown".*recordedOn/)
  assert.match(JSON.stringify(underLaw({ rule: 'phase-transfer-none', from: '2025-09-01', facts: { from: 'Year 11', to: 'college' } }, lawAsItStands)), /"unknown".*no day/)
  assert.match(JSON.stringify(underLaw({ rule: 'ehcna-final-plan', from: '2025-08-21', facts: { requestReceived: '2025-08-21' } }, lawBook('Empty', []))), /"unknown".*holds no rule/)
})

test('a bank holiday added by proclamation moves a count of working days, and no other', () => {
  const target = ruleBut('review-report', { period: { amount: 15, unit: 'working days', counted: 'after' } })
  const before = lawBut([target])
  const proclaimed = lawBut([target], bankHolidays.with(Temporal.PlainDate.from('2026-09-16'), 'A day of mourning'))
  const report: Asked = { rule: target.id, from: '2026-09-07', facts: { meeting: '2026-09-07' } }
  // Monday 7 September 2026 and 15 working days: Monday 28 September; with Wednesday the 16th left out, Tuesday the 29th.
  assert.deepEqual([on(report, before), on(report, proclaimed)], ['2026-09-28', '2026-09-29'])
  assert.deepEqual([on(plan('2026-09-07'), before), on(plan('2026-09-07'), proclaimed)], ['2027-01-25', '2027-01-25'])
})

test('what is owed under a law that had ended is ended the day its clock started, and what was met stays met', () => {
  const ended = lawBut([ruleBut('ehcna-final-plan', { effectiveTo: '2025-08-20' })])
  const before = asLawHasIt(plan('2025-08-20'), ended)
  assert.equal(before.ended, null)
  const after = asLawHasIt(plan('2025-08-21'), ended)
  assert.deepEqual(after.ended, { on: '2025-08-21', because: 'The law that required it ended on 20 August 2025, before its clock started' })
  assert.ok(isEndedByLaw(after.ended))
  assert.ok(!isEndedByLaw({ on: '2025-08-21', because: 'The plan ceased' }))
  assert.equal(asLawHasIt({ ...plan('2025-08-21'), met: '2025-10-01' }, ended).ended, null)
  // Law older than the register is not ended law.
  assert.equal(asLawHasIt(plan('2013-01-07'), lawAsItStands).ended, null)
})
