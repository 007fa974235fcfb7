import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart, roundScale, thinned } from './scale.ts'

test('a scale ends on round numbers around its values, from nought', () => {
  assert.deepEqual(roundScale([12, 46.4]).ticks, [0, 10, 20, 30, 40, 50])
  assert.deepEqual(roundScale([0.46, 0.62]).ticks, [0, 0.2, 0.4, 0.6, 0.8])
  assert.deepEqual(roundScale([1200, 3700]).ticks, [0, 1000, 2000, 3000, 4000])
  assert.deepEqual(roundScale([-3, 7]).ticks, [-4, -2, 0, 2, 4, 6, 8])
  assert.deepEqual(roundScale([90, 98], { fromZero: false }).ticks, [90, 92, 94, 96, 98])
  assert.equal(roundScale([]).from, 0)
  assert.equal(roundScale([0, 0]).to, 1)
})

test('labels that do not fit are left out, never the last', () => {
  assert.deepEqual(thinned([2019, 2020, 2021, 2022, 2023, 2024, 2025], 4), [2019, 2021, 2023, 2025])
  assert.deepEqual(thinned([2020, 2021], 9), [2020, 2021])
})

test('labels are moved apart and stay inside', () => {
  assert.deepEqual(apart([100, 100, 10], 20, 0, 200), [100, 120, 10])
  assert.deepEqual(apart([198, 199], 20, 0, 200), [180, 200])
})
