import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedPlaces } from '../shipped.ts'
import { searchAreas } from './search.ts'

const { areas, names } = shippedPlaces()
const first = (typed: string) => searchAreas(areas, names, typed)[0]?.area.code
const codes = (typed: string) => searchAreas(areas, names, typed).map(found => found.area.code)

for (const [typed, code] of [
  ['st helens', '342'], ['St. Helens', '342'], ['SAINT HELENS', '342'], ['county durham', '840'], ['durham', '840'], ['bristol', '801'],
  ['Bristol City Council', '801'], ['hull', '810'], ['kingston upon hull', '810'], ['herefordshire', '884'], ['Córnwall', '908'], ['  cornwall ', '908'],
  ['kent county council', '886'], ['London Borough of Camden', '202'], ['bath & north east somerset', '800'], ['bcp', '839'], ['poole', '839'],
  ['telford', '894'], ['wight', '921'], ['wrenfold', '999'], ['840', '840'], ['dorset', '838'], ['southend', '882'], ['northamptonshire', '928'],
] as const) {
  test(`"${typed}" finds ${code}`, () => assert.equal(first(typed), code))
}

test('part words find every area they begin', () => {
  assert.deepEqual(codes('north y').slice(0, 1), ['815'])
  assert.ok(codes('york').includes('816') && codes('york').includes('815') && codes('york').includes('811'))
})

test('a slip of the finger still finds the area, when nothing is nearer', () => {
  assert.equal(first('corwnall'), '908')
  assert.equal(first('birmingam'), '330')
  assert.equal(first('glocestershire'), '916')
})

test('areas that live on come before those that ended', () => {
  assert.deepEqual(codes('northamptonshire').includes('940'), true)
  assert.equal(codes('cumbria')[0], '909')
})

test('nothing typed and nonsense find nothing', () => {
  assert.deepEqual(codes(''), [])
  assert.deepEqual(codes('   '), [])
  assert.deepEqual(codes('zzqqxx'), [])
})
