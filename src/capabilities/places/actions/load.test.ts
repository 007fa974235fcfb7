import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anyone, system } from '../../../platform/actor/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { allAreas, neighboursOf, organisationsOf, settingsOf, teamsOf } from '../store.ts'
import { loadPlaces } from './load.ts'

let db: TestDatabase
const loader = system('load places')
before(async () => {
  db = await testDatabase()
  await db.beginLoading(loader, loadPlaces)
})
after(() => db.close())

test('all areas are there: 153 now, five former, two fictional', async () => {
  const areas = await db.begin(anyone, allAreas)
  assert.equal(areas.length, 160)
  assert.equal(areas.filter(area => !area.fictional && area.abolishedOn === null).length, 153)
  assert.deepEqual(areas.filter(area => area.abolishedOn !== null).map(area => area.code).sort(), ['835', '836', '837', '909', '928'])
})

test('each current area has its ten neighbours, nearest first', async () => {
  const neighbours = await db.begin(anyone, work => neighboursOf(work, '908'))
  assert.deepEqual(neighbours.map(area => area.code), ['926', '351', '845', '830', '929', '935', '878', '891', '888', '886'])
})

test('loading again writes nothing', async () => {
  const stamp = async () => (await db.asOwner.query('select loaded_at, xmin from places.loaded')).rows
  const before = await stamp()
  await db.beginLoading(loader, loadPlaces)
  assert.deepEqual(await stamp(), before)
})

test('an area sees its own bodies and teams, and not the next area\'s', async () => {
  const wrenfold = system('test', '999')
  const kinds = (await db.begin(wrenfold, work => organisationsOf(work, '999'))).map(organisation => organisation.kind)
  assert.ok(kinds.includes('council') && kinds.includes('ICB') && kinds.includes('trust'))
  assert.ok((await db.begin(wrenfold, work => teamsOf(work, '999'))).some(team => team.name === 'Phase transfer team'))
  assert.deepEqual(await db.begin(wrenfold, work => organisationsOf(work, '998')), [])
  assert.deepEqual(await db.begin(anyone, work => organisationsOf(work, '999')), [])
})

test('the application cannot change an area', async () => {
  await assert.rejects(db.machine.query(`update places.area set name = 'Other' where code = '999'`), { code: '42501' })
})

test('the invented areas have settings of their own', async () => {
  assert.ok((await db.begin(anyone, work => settingsOf(work, '999'))).some(setting => setting.urn === '999100' && setting.name === 'Otter Heath Primary School' && setting.group === 'mainstream LA maintained'))
})
