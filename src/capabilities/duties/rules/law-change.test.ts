import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from '../../../ground/calendar/index.ts'
import { lawAsItStands, type LawBook } from '../../../ground/law/index.ts'
import { changedFrom, lawBut, ruleBut } from '../testing.ts'
import type { Owed } from '../words.ts'
import { lawChange, settledLaw } from './law-change.ts'

type Asked = Pick<Owed, 'rule' | 'facts' | 'from' | 'due'>
const change = (before: LawBook, after: LawBook) => lawChange(settledLaw(before), after)
const next: Asked = { rule: 'annual-review-subsequent', from: '2026-02-10', due: '2027-02-09', facts: { planFirstMade: '2020-03-02', lastReviewed: '2026-02-10' } }
const elevenMonths = { period: { amount: 11, unit: 'months', counted: 'beginning with' } } as const
const report: Asked = { rule: 'review-report', from: '2026-09-07', due: '2026-09-28', facts: { meeting: '2026-09-07' } }
const workingDays = ruleBut('review-report', { period: { amount: 15, unit: 'working days', counted: 'after' } })

test('the same law differs in nothing, and a law kept as text is the same', () => {
  assert.equal(change(lawAsItStands, lawAsItStands).differs, false)
  assert.deepEqual(change(lawAsItStands, lawBut([])).inWords, [])
})

test('a law that was not kept differs, and the reason does not make one up', () => {
  const { differs, because } = lawChange(new Map(), lawAsItStands)
  assert.ok(differs)
  assert.equal(because(next, '2027-01-09'), 'Worked out again under the law as it stands; what it was counted by before was not kept')
})

test('a changed length is said as it was and as it is, by the version of the day the clock started', () => {
  const later = change(lawAsItStands, lawBut(changedFrom('annual-review-subsequent', '2026-01-01', elevenMonths)))
  assert.deepEqual([later.differs, later.inWords], [true, ['the law on “Finish the next annual review” changed']])
  assert.equal(later.because(next, '2027-01-09'), 'The law on “Finish the next annual review” changed: 12 months became 11 months')
  // The review of 2025 is still of twelve months: whatever moved it was not that change.
  assert.doesNotMatch(later.because({ ...next, from: '2025-02-10' }, '2026-02-09'), /12 months/)
})

test('how days are counted is said where the length stayed, and a day of the year by its name', () => {
  const after = change(lawAsItStands, lawBut([ruleBut('annual-review-subsequent', { period: { amount: 12, unit: 'months', counted: 'after' } })]))
  assert.equal(after.because(next, '2027-02-10'), 'The law on “Finish the next annual review” changed: 12 months, beginning with the day became 12 months, after the day')
  const transfer: Asked = { rule: 'phase-transfer-standard', from: '2025-09-01', due: '2026-02-14', facts: { transferYear: '2026' } }
  assert.match(change(lawAsItStands, lawBut([ruleBut('phase-transfer-standard', { beforeDay: '03-15' })])).because(transfer, '2026-03-14'), /changed: before 15 February became before 15 March$/)
})

test('a bank holiday made by proclamation is named, and so is one that was struck out', () => {
  const proclaimed = lawBut([workingDays], bankHolidays.with(Temporal.PlainDate.from('2026-09-16'), 'A day of mourning'))
  const made = change(lawBut([workingDays]), proclaimed)
  assert.deepEqual(made.inWords, ['16 September 2026 became a bank holiday (A day of mourning)'])
  assert.equal(made.because(report, '2026-09-29'), '16 September 2026 became a bank holiday (A day of mourning)')
  assert.equal(change(proclaimed, lawBut([workingDays])).because({ ...report, due: '2026-09-29' }, '2026-09-28'), '16 September 2026 stopped being a bank holiday')
})

test('a bank holiday is not blamed for the move of a date that no bank holiday moves', () => {
  const proclaimed = change(lawAsItStands, lawBut([], bankHolidays.with(Temporal.PlainDate.from('2026-09-16'), 'A day of mourning')))
  // The ledger had a wrong day: 7 September and two weeks is 21 September under either list.
  assert.equal(proclaimed.because({ ...report, due: '2026-09-18' }, '2026-09-21'), 'The way it is counted was corrected')
})

test('what has no length of its own names the law of its stage that changed', () => {
  const unrecorded: Asked = { rule: 'annual-review-unrecorded', from: '2022-03-02', due: '2026-03-01', facts: { planFirstMade: '2022-03-02', recordedOn: '2026-04-01' } }
  assert.equal(change(lawAsItStands, lawBut([ruleBut('annual-review-subsequent', elevenMonths)])).because(unrecorded, '2026-02-01'), 'The law it is counted by changed: for “Finish the next annual review”, 12 months became 11 months')
  assert.equal(change(lawAsItStands, lawBut([ruleBut('ehcna-final-plan', { period: { amount: 19, unit: 'weeks', counted: 'after' } })])).because(unrecorded, '2026-02-01'), 'The way it is counted was corrected')
})
