import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inspection } from '../words.ts'
import { afterLetterOf2016, whatIsOwed } from './what-is-owed.ts'

const on = (text: string) => Temporal.PlainDate.from(text)
const base: Inspection = {
  id: 'x', framework: '2023', area: '908', sequence: 1, started: { on: null, month: null }, onSiteOn: null, endedOn: null, publishedOn: null, wsoaRequired: null,
  weaknesses: null, revisit: null, outcome: null, papRequired: null, priorityActions: null, monitoringMonths: null, nextFullYears: null, reportId: null, note: null,
  source: { file: 'test', row: 1 },
}
const owed = (inspections: readonly Inspection[]) => whatIsOwed(inspections, on('2026-11-25')).map(one => [one.rule, one.due?.toString() ?? null])

// Worked example A: received Friday 7 December 2018; 70 working days without Christmas and New Year is Wednesday 20 March 2019.
test('a statement of action is due 70 working days after the letter', () => {
  const letter: Inspection = { ...base, framework: '2016', wsoaRequired: true, publishedOn: on('2018-12-07') }
  assert.deepEqual(afterLetterOf2016(letter).map(one => [one.rule, one.limit, one.due?.toString()]), [['L16-08', 'statutory', '2019-03-20']])
  assert.deepEqual(afterLetterOf2016({ ...letter, wsoaRequired: false }), [])
})

// Worked example C: received Tuesday 5 September 2023; 35 working days is 24 October, 70 is 12 December.
test('failings: a plan in 35 working days, by law in 70, monitoring in 18 months, a full inspection three years after the last day', () => {
  const report: Inspection = { ...base, outcome: 'systemic_failings', endedOn: on('2023-07-07'), publishedOn: on('2023-09-05'), monitoringMonths: 18, nextFullYears: 3 }
  assert.deepEqual(owed([report]), [['L23-11a', '2023-10-24'], ['L23-11b', '2023-12-12'], ['L23-14', '2025-03-05'], ['L23-15', '2026-07-07']])
})

test('positive: five years; inconsistent: three; a strategic plan with no date fixed', () => {
  assert.deepEqual(owed([{ ...base, outcome: 'positive', endedOn: on('2023-03-17'), publishedOn: on('2023-05-16'), nextFullYears: 5 }]), [['L23-13', null], ['L23-15', '2028-03-17']])
  assert.deepEqual(owed([{ ...base, outcome: 'inconsistent', endedOn: on('2024-02-29'), publishedOn: on('2024-05-16'), nextFullYears: 3 }]), [['L23-13', null], ['L23-15', '2027-02-28']])
})

test('months end where the month does', () => {
  const report: Inspection = { ...base, outcome: 'systemic_failings', endedOn: on('2023-06-30'), publishedOn: on('2023-08-31'), nextFullYears: 3 }
  assert.deepEqual(owed([report]).find(([id]) => id === 'L23-14'), ['L23-14', '2025-02-28'])
})

test('an unread outcome is not guessed: only the five-year limit is sure', () => {
  assert.deepEqual(owed([{ ...base, outcome: null, endedOn: on('2025-07-11'), publishedOn: on('2025-11-06') }]), [['L23-21', '2030-07-11']])
})

test('where the days are not in the record, the report stands in and the working says so', () => {
  const made = whatIsOwed([{ ...base, outcome: 'inconsistent', publishedOn: on('2026-02-10'), nextFullYears: 3 }], on('2026-11-25'))
  assert.equal(made.at(-1)?.due?.toString(), '2029-02-10')
  assert.match(made.at(-1)?.working[0] ?? '', /not in the record/)
})

test('an area not yet inspected since 2023 is owed its first by the end of 2027', () => {
  assert.deepEqual(owed([]), [['L23-19', '2027-12-31']])
})

test('the latest of two full inspections decides', () => {
  const first: Inspection = { ...base, outcome: 'inconsistent', endedOn: on('2023-02-10'), publishedOn: on('2023-05-05'), nextFullYears: 3 }
  const second: Inspection = { ...base, sequence: 2, outcome: 'inconsistent', endedOn: on('2026-03-27'), publishedOn: on('2026-05-27'), nextFullYears: 3 }
  assert.deepEqual(owed([first, second]).at(-1), ['L23-15', '2029-03-27'])
})
