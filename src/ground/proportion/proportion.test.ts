import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wilson } from './index.ts'

const shown = (count: number, of: number) => {
  const made = wilson(count, of)
  return made && [made.share, made.low, made.high].map(value => (value * 100).toFixed(2))
}

test('39,407 of 84,866 is 46.43%, between 46.10 and 46.77', () => assert.deepEqual(shown(39407, 84866), ['46.43', '46.10', '46.77']))
test('none of ten is not "never": the interval reaches to 27.75%', () => assert.deepEqual(shown(0, 10), ['0.00', '0.00', '27.75']))
test('nobody to count gives no share, never nought', () => assert.equal(wilson(0, 0), null))
