import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anyone, system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { registerOf } from '../reads/register.ts'
import { count } from '../rules/count.ts'
import { inspectionsOf, reportedTotals, themesOfReports } from '../store.ts'
import { loadInspections } from './load.ts'

let db: TestDatabase
const loader = system('load inspections')
before(async () => {
  db = await testDatabase()
  await db.beginLoading(loader, async work => { await loadPlaces(work); await loadInspections(work) })
})
after(() => db.close())

test('the whole record comes back as it was shipped', async () => {
  const all = await db.begin(anyone, work => inspectionsOf(work))
  assert.equal(all.length, 149 + 2 + 97)
  assert.equal(all.filter(inspection => inspection.revisit !== null).length, 47)
  const slough = all.find(inspection => inspection.id === '2023-871-1')
  assert.deepEqual([slough?.outcome, slough?.papRequired, slough?.publishedOn?.toString()], [null, null, '2025-11-06'])
  assert.equal((await db.begin(anyone, reportedTotals)).length, 51)
  assert.equal((await db.begin(anyone, themesOfReports)).length, 69)
})

test('one area\'s inspections, its predecessor\'s by its own code', async () => {
  const cumbria = await db.begin(anyone, work => inspectionsOf(work, ['942', '909']))
  assert.deepEqual(cumbria.map(inspection => inspection.id), ['2016-909', '2023-942-1'])
  assert.deepEqual(await db.begin(anyone, work => inspectionsOf(work, [])), [])
})

test('counts from the database are those of the record', async () => {
  const made = await db.begin(anyone, async work => count(await registerOf(work), 'CR-3', Temporal.PlainDate.from('2021-08-31')))
  assert.deepEqual([made.universe, made.inspected, made.wsoa, made.revisited, made.Yes, made.Some, made.No, made.notYet], [149, 123, 66, 29, 11, 17, 1, 26])
})

test('loading again writes nothing', async () => {
  const stamp = async () => (await db.asOwner.query('select loaded_at, xmin from inspection.loaded')).rows
  const before = await stamp()
  await db.beginLoading(loader, loadInspections)
  assert.deepEqual(await stamp(), before)
})
