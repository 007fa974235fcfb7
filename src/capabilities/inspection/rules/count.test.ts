import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areasOn, joinAreas, shippedPlaces } from '../../places/index.ts'
import { shippedInspections } from '../shipped.ts'
import { count, type Count } from './count.ts'
import type { RuleId } from './counting-rules.ts'

const places = shippedPlaces()
const { inspections } = shippedInspections(joinAreas(places.areas, places.names))
const register = { areasOn: (day: Temporal.PlainDate) => areasOn(places.areas, day), inspections }
const on = (text: string) => Temporal.PlainDate.from(text)
const counted = (rule: RuleId, asAt: string, from?: string) => count(register, rule, on(asAt), from === undefined ? undefined : on(from))

type Expected = Partial<Record<keyof Count, number | null>>

// Every row of programme-totals.csv marked `reproduced`, by its id; the figures are those the sources reported.
const reproduced: readonly [string, RuleId, string, Expected, string?][] = [
  ['T01, T02, T03: the first year', 'CR-1', '2017-05-31', { universe: 152, inspected: 30, wsoa: 9 }],
  ['T05 to T09: the press on 24 September 2019', 'CR-2', '2019-09-24', { universe: 151, inspected: 100, wsoa: 51, revisited: 11, Yes: 5, notYet: 51 }],
  ['T05 to T09: the press on 2 October 2019', 'CR-2', '2019-10-02', { universe: 151, inspected: 100, wsoa: 51, revisited: 11, Yes: 5, notYet: 51 }],
  ['T10 to T12, T15, T16b, T17b, T18: the annual report', 'CR-3', '2021-08-31', { universe: 149, inspected: 123, notYet: 26, wsoa: 66, revisited: 29, Yes: 11, Some: 17, No: 1 }],
  ['T13, T14: inspections in 2020/21', 'CR-3', '2021-08-31', { inspected: 8, wsoa: 7 }, '2020-09-01'],
  ['T21 to T24: official statistics', 'CR-4', '2021-03-31', { universe: 151, inspected: 116, wsoa: 59, revisited: 21, Yes: 9, Some: 11, No: 1, notYet: 35 }],
  ['T25: thirteen of twenty-two re-visited areas needed an accelerated progress plan', 'CR-2', '2021-05-27', { revisited: 22, Some: 12, No: 1 }],
  ['T26 to T30: the whole programme', 'CR-3', '2022-08-31', { universe: 149, inspected: 149, wsoa: 82, revisited: 46, Yes: 20, Some: 24, No: 2, notYet: 0, weaknesses: 436, weaknessesRevisited: 255, weaknessesSufficient: 178 }],
  ['T37 to T40: the first year of the 2023 framework', 'CR-5', '2023-12-31', { universe: 153, inspected: 26, positive: 7, inconsistent: 11, systemic_failings: 8, unknown: 0, wsoa: null }],
  ['T41 to T44: its first two years', 'CR-5', '2024-12-31', { universe: 153, inspected: 54, positive: 14, inconsistent: 26, systemic_failings: 14, unknown: 0 }],
  ['T42 to T44, notes: in 2024 alone', 'CR-5', '2024-12-31', { inspected: 28, positive: 7, inconsistent: 15, systemic_failings: 6 }, '2024-01-01'],
  ['T45 to T49: the compiled register', 'CR-6', '2026-06-29', { universe: 153, inspected: 97, areasInspected: 96, positive: 19, inconsistent: 53, systemic_failings: 24, unknown: 1, notYet: 57 }],
]
for (const [name, rule, asAt, expected, from] of reproduced) {
  test(`${rule} as at ${asAt}: ${name}`, () => {
    const made = counted(rule, asAt, from)
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map(key => [key, made[key as keyof Count]])), expected)
  })
}

test('the day before and the day after the press window give other counts', () => {
  assert.equal(counted('CR-2', '2019-09-23').inspected, 99)
  assert.equal(counted('CR-2', '2019-10-03').revisited, 12)
})

test('T16 and T17 are contradicted: the report had all and some the other way round', () => {
  const made = counted('CR-3', '2021-08-31')
  assert.deepEqual([made.Yes, made.Some], [11, 17])
})

test('every figure opens to what it counts', () => {
  const made = counted('CR-3', '2021-08-31')
  assert.deepEqual(made.behind.inspections.No.map(inspection => inspection.area), ['343'])
  assert.equal(made.behind.notYet.length, 26)
  assert.equal(made.behind.inspections.wsoa.length, 66)
  assert.ok(made.behind.inspections.inspected.some(inspection => inspection.area === '839' ))
  assert.ok(!made.behind.universe.some(area => ['838', '940', '941'].includes(area.code)))
})

test('a re-visit after the day is not on the inspection as it stood then', () => {
  // Devon was re-visited in May 2022.
  const devon = (asAt: string) => counted('CR-3', asAt).behind.inspections.wsoa.find(inspection => inspection.area === '878')
  assert.equal(devon('2021-08-31')?.revisit, null)
  assert.equal(devon('2022-08-31')?.revisit?.progress, 'No')
})

test('"not yet" of a press count says why its list is one longer', () => {
  const made = counted('CR-2', '2019-09-30')
  assert.equal(made.behind.notYet.length, 52)
  assert.match(made.notes.join(' '), /1 of the areas counted as inspected had been abolished/)
})

test('a month without a day is neither counted nor left out while it could be either', () => {
  const made = counted('CR-2', '2017-05-20')
  assert.deepEqual(made.behind.inspections.undated.map(inspection => inspection.area), ['835', '928'])
  assert.deepEqual(counted('CR-1', '2017-05-31').behind.inspections.undated.map(inspection => inspection.area), ['928'])
})

test('inspections without a first day are listed apart by the rule that goes by it, and counted by the rule that goes by the report', () => {
  const made = counted('CR-5', '2026-06-29')
  assert.deepEqual(made.behind.inspections.undated.map(inspection => inspection.area).sort(), ['825', '883'])
  assert.equal(made.inspected, 95)
})

test('former Dorset counts in the first year; Northamptonshire counts until it ended; predecessors are never carried over', () => {
  assert.ok(counted('CR-1', '2017-05-31').behind.inspections.wsoa.some(inspection => inspection.area === '835'))
  assert.ok(counted('CR-4', '2021-03-31').behind.inspections.inspected.some(inspection => inspection.area === '928'))
  assert.ok(!counted('CR-4', '2021-04-01').behind.inspections.inspected.some(inspection => inspection.area === '928'))
  assert.ok(counted('CR-5', '2024-12-31').behind.notYet.some(area => area.code === '942'))
})

test('before the programme began nothing had been inspected', () => {
  const made = counted('CR-3', '2016-04-30')
  assert.deepEqual([made.inspected, made.wsoa, made.revisited], [0, 0, 0])
})
