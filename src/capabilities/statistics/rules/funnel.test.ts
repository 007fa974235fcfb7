import assert from 'node:assert/strict'
import { test } from 'node:test'
import { funnel } from './funnel.ts'
import { middle } from './middle.ts'
import { withheld } from './withheld.ts'

const rounded = (value: number, places = 4): number => Number(value.toFixed(places))

test('about a half, an area of 100 lies between 0.402 and 0.598, and between 0.3455 and 0.6545', () => {
  const found = funnel([{ area: 'a', count: 50, of: 100 }, { area: 'b', count: 50, of: 100 }])
  const limits = found?.limitsAt(100)
  assert.deepEqual(limits?.inner.map(value => rounded(value, 3)), [0.402, 0.598])
  assert.deepEqual(limits?.outer.map(value => rounded(value)), [0.3455, 0.6545])
  assert.equal(found?.dispersion, 1)
})

test('an area outside the outer limits is not chance; one between is worth a look', () => {
  // Eighteen areas at a half, one of 100 with 39 (z = -2.2) and one with 67 (z = 3.4): the target stays within a hundredth of a half.
  const still = Array.from({ length: 18 }, (_, at) => ({ area: String(at), count: 50, of: 100 }))
  const found = funnel([...still, { area: 'low', count: 39, of: 100 }, { area: 'high', count: 67, of: 100 }])
  const standing = new Map(found?.areas.map(area => [area.area, [area.standing, area.side]]))
  assert.deepEqual(standing.get('low'), ['worth a look', 'below'])
  assert.deepEqual(standing.get('high'), ['not chance', 'above'])
  assert.deepEqual(standing.get('0')?.[0], 'as expected')
})

test('where over a fifth lie outside, the limits are widened', () => {
  // Half at 30 in 100 and half at 70 in 100: target 0.5, every z is 4, so phi is 16 and limits are four times as wide.
  const found = funnel(Array.from({ length: 20 }, (_, at) => ({ area: String(at), count: at % 2 === 0 ? 30 : 70, of: 100 })))
  assert.equal(rounded(found?.dispersion ?? 0), 16)
  assert.equal(found?.outside, 1)
  assert.ok(found?.areas.every(area => area.standing === 'as expected'))
  assert.deepEqual(found?.limitsAt(400).inner.map(value => rounded(value, 3)), [0.304, 0.696])
})

test('an area with none issued has no place in the funnel', () => {
  assert.deepEqual(funnel([{ area: 'a', count: 5, of: 10 }, { area: 'b', count: 0, of: 0 }])?.areas.map(area => area.area), ['a'])
  assert.equal(funnel([]), null)
})

test('the middle of four is half way between the two in the middle, and of too few there is none', () => {
  assert.equal(middle([9, 1, 3, 5]), 4)
  assert.equal(middle([9, 1, 3]), 3)
  assert.equal(middle([1, 2, 3, 4], 5), null)
})

test('a rate of a tiny area is withheld, its count is not', () => {
  const figure = { measure: 'm', area: '420', period: '2024', topic: '', breakdown: '', value: 100, mark: null, derived: false, numerator: 1, denominator: 1, source: 's', line: 2, note: null }
  assert.deepEqual([withheld('percent', figure).value, withheld('percent', figure).mark, withheld('percent', figure).denominator], [null, 't', null])
  assert.equal(withheld('count', figure).value, 100)
  assert.equal(withheld('percent', { ...figure, area: '203' }).value, 100)
})
