import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedInvolvements, type NamingDifference } from './named-involvements.ts'

const today = Temporal.PlainDate.from('2026-01-15')
const difference = (given: Partial<NamingDifference>): NamingDifference => ({ plan: 'plan', child: 'child', organisation: 'school', held: null, wanted: true, knownBefore: false, startedOn: null, ceasedOn: null, beginsOn: null, ...given })
const day = (iso: string) => Temporal.PlainDate.from(iso)
const changes = (given: Partial<NamingDifference>) => {
  const { begin, end } = namedInvolvements([difference(given)], today)
  return [...begin.map(one => `begins ${one.beginsOn}${one.endsOn === null ? '' : ` until ${one.endsOn}`}`), ...end.map(({ id, on }) => `${id} ends ${on ?? 'never'}`)].join()
}

test('a plan met for the first time involves the setting it names from the day it began, or from today where that is not recorded', () => {
  assert.equal(changes({ startedOn: day('2022-01-28') }), 'begins 2022-01-28')
  assert.equal(changes({}), 'begins 2026-01-15')
})

test('a plan that comes to name another setting involves it from today, and ends the one before today', () => {
  assert.equal(changes({ startedOn: day('2022-01-28'), knownBefore: true }), 'begins 2026-01-15')
  assert.equal(changes({ held: 'first', wanted: false, beginsOn: day('2022-01-28'), knownBefore: true }), 'first ends 2026-01-15')
})

test('a plan that ceased ends it on the day it ceased, never before it began and never after today', () => {
  assert.equal(changes({ held: 'first', wanted: false, beginsOn: day('2022-01-28'), ceasedOn: day('2025-08-29') }), 'first ends 2025-08-29')
  assert.equal(changes({ held: 'first', wanted: false, beginsOn: day('2025-09-01'), ceasedOn: day('2025-08-29') }), 'first ends 2025-09-01')
  assert.equal(changes({ held: 'first', wanted: false, beginsOn: day('2025-09-01'), ceasedOn: day('2026-08-29') }), 'first ends 2026-01-15')
})

test('a day still to come on which a plan ceases is known ahead, and is taken back when the plan goes on', () => {
  assert.equal(changes({ startedOn: day('2022-01-28'), ceasedOn: day('2026-07-31') }), 'begins 2022-01-28 until 2026-07-31')
  assert.equal(changes({ held: 'first', ceasedOn: day('2026-07-31'), beginsOn: day('2022-01-28') }), 'first ends 2026-07-31')
  assert.equal(changes({ held: 'first', beginsOn: day('2022-01-28') }), 'first ends never')
})
