import assert from 'node:assert/strict'
import { test } from 'node:test'
import { growthInWords, growthSince, middleGrowth } from './growth.ts'

const from = (...values: (number | null)[]) => values.map((value, at) => ({ period: String(2016 + at), value }))

test('growth is from the first year, and unknown stays unknown', () => {
  assert.deepEqual(growthSince(from(200, null, 300), '2016'), [{ period: '2016', value: 0 }, { period: '2017', value: null }, { period: '2018', value: 50 }])
  assert.deepEqual(growthSince(from(null, 300), '2016'), [])
})

test('the middle growth needs enough of them', () => {
  // 50 %, 100 % and 0 %: the middle is 50 %.
  const several = [from(100, 150), from(100, 200), from(100, 100)]
  assert.deepEqual(middleGrowth(several, '2016', 3).at(-1), { period: '2017', value: 50 })
  assert.deepEqual(middleGrowth(several, '2016', 4), [])
})

test('growth in words', () => {
  assert.equal(growthInWords(53.4), '53% more')
  assert.equal(growthInWords(-4.2), '4% fewer')
  assert.equal(growthInWords(0.2), 'as many')
})
