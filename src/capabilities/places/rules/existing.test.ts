import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedPlaces } from '../shipped.ts'
import { areasOn, predecessorsOf, successorsOf } from './existing.ts'

const { areas, successions } = shippedPlaces()
const day = (text: string) => Temporal.PlainDate.from(text)

// Universe of local areas: 152 at launch, 151 after Dorset's reorganisation, 152 after Northamptonshire's, 153 after Cumbria's.
for (const [on, count] of [
  ['2016-05-01', 152], ['2017-05-31', 152], ['2019-03-31', 152], ['2019-04-01', 151], ['2019-09-30', 151], ['2021-03-31', 151],
  ['2021-04-01', 152], ['2023-03-31', 152], ['2023-04-01', 153], ['2026-06-29', 153],
] as const) {
  test(`England had ${count} local areas on ${on}`, () => assert.equal(areasOn(areas, day(on)).length, count))
}

test('fictional areas are in no universe', () => {
  assert.deepEqual(areas.filter(area => area.fictional).map(area => area.code).sort(), ['998', '999'])
  assert.ok(areasOn(areas, day('2026-01-01')).every(area => !area.fictional))
})

test('an area ends on the day its successors begin', () => {
  const codes = (on: string) => new Set(areasOn(areas, day(on)).map(area => area.code))
  assert.ok(codes('2023-03-31').has('909') && !codes('2023-03-31').has('942'))
  assert.ok(!codes('2023-04-01').has('909') && codes('2023-04-01').has('942') && codes('2023-04-01').has('943'))
})

test('Bournemouth, Christchurch and Poole followed three areas; Cumbria became two', () => {
  assert.deepEqual(predecessorsOf('839', successions).sort(), ['835', '836', '837'])
  assert.deepEqual(predecessorsOf('838', successions), ['835'])
  assert.deepEqual(successorsOf('909', successions), ['942', '943'])
  assert.deepEqual(predecessorsOf('908', successions), [])
})
