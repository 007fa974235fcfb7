import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anyone, system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase, type Work } from '../../../platform/database/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { loadStatistics } from '../actions/load-statistics.ts'
import { areaFunnel } from './area-funnel.ts'
import { comparators } from './comparators.ts'
import { headline } from './headline.ts'
import { latest } from './latest.ts'
import { breakdown, series } from './series.ts'

let db: TestDatabase
const asPublic = <T>(act: (work: Work) => Promise<T>): Promise<T> => db.begin(anyone, act)

before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), async work => { await loadPlaces(work); await loadStatistics(work) })
})
after(() => db.close())

test('the front page says 46 in 100 for 2025', async () => {
  const found = await asPublic(headline)
  assert.equal(found?.sentence, 'In 2025, 46 in 100 plans came within the 20 weeks the law allows.')
  assert.equal(found?.percent, 46.1)
})

test('a series is oldest first and keeps its unknowns', async () => {
  const found = await asPublic(work => series(work, 'plans-within-20-weeks', '209'))
  assert.equal(found?.area.name, 'Lewisham')
  assert.deepEqual(found?.figures.map(figure => figure.period), ['2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'])
  assert.deepEqual([found?.figures.at(-1)?.value, found?.figures.at(-1)?.mark], [null, 'x'])
})

test('nothing is known of a measure or an area that does not exist', async () => {
  assert.equal(await asPublic(work => series(work, 'happiness', '209')), undefined)
  assert.equal(await asPublic(work => series(work, 'appeals', '000')), undefined)
  assert.equal(await asPublic(work => comparators(work, 'appeals', '999')), undefined)
})

test('an area stands beside England, its region and the middle of its neighbours', async () => {
  const found = await asPublic(work => comparators(work, 'plans-within-20-weeks', '202'))
  assert.deepEqual(found?.lines.map(line => line.name), ['Camden', 'England', 'London', 'Similar areas'])
  assert.equal(found?.neighbours.length, 10)
  assert.deepEqual(found?.neighbours.map(each => each.area.code), ['206', '213', '205', '210', '208', '207', '209', '309', '204', '302'])
  // Lewisham is suppressed for 2024, so the middle is of nine: the fifth of them in order.
  const middle = found?.lines.at(-1)?.points.find(point => point.period === '2024')
  const values = found?.neighbours.map(each => each.points.find(point => point.period === '2024')?.value ?? null).filter(value => value !== null).sort((a, b) => a - b)
  assert.equal(values?.length, 9)
  assert.equal(middle?.value, values?.[4])
})

test('where the source has no England the middle of all areas stands there, under its own name', async () => {
  const found = await asPublic(work => comparators(work, 'absence-plan', '202'))
  assert.deepEqual(found?.lines.map(line => line.name), ['Camden', 'Middle of all areas', 'Similar areas'])
  assert.match(found?.notes.join(' ') ?? '', /no figure for England or its regions/)
})

test('the split of London is said', async () => {
  const found = await asPublic(work => comparators(work, 'new-need-asd', '202'))
  assert.match(found?.notes.join(' ') ?? '', /Inner and Outer London/)
})

test('rates of tiny areas are withheld; their counts are not', async () => {
  const rate = await asPublic(work => series(work, 'plans-within-20-weeks', '420'))
  assert.ok(rate?.figures.every(figure => figure.value === null))
  assert.ok(rate?.figures.some(figure => figure.mark === 't'))
  const count = await asPublic(work => series(work, 'plans-in-force', '420'))
  assert.equal(count?.figures.at(-1)?.value, 15)
})

test('the latest timeliness by area is 2024, for 153 areas by name', async () => {
  const found = await asPublic(work => latest(work, 'plans-within-20-weeks'))
  assert.equal(found?.period, '2024')
  assert.equal(found?.areas.length, 153)
  assert.equal(found?.england?.value, 46.4)
  assert.equal(found?.areas[0]?.area.name, 'Barking and Dagenham')
})

test('the funnel pools all areas, leaves out the tiny and the suppressed, and is widened', async () => {
  const found = await asPublic(work => areaFunnel(work, 'plans-within-20-weeks'))
  // 153 areas less City of London, Isles of Scilly and Lewisham; any area that marked every plan as an exception has no rate either.
  const left = found?.left.map(each => each.area.name).sort()
  assert.ok(left?.includes('City of London') && left.includes('Isles of Scilly') && left.includes('Lewisham'))
  assert.equal((found?.placed.length ?? 0) + (left?.length ?? 0), 153)
  assert.ok(Math.abs((found?.funnel.target ?? 0) - 0.463) < 0.001)
  assert.ok((found?.funnel.dispersion ?? 0) > 1)
})

test('England is broken down by age, sex and more', async () => {
  const found = await asPublic(work => breakdown(work, 'plans-in-force', 'Age'))
  assert.equal(found?.period, '2025')
  assert.equal(found?.figures.find(figure => figure.breakdown === 'Aged 10')?.value, 41405)
})
