import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { system } from '../actor/index.ts'
import { testDatabase, type TestDatabase } from '../database/index.ts'
import { recordHappening, recordLook, seal, verify } from './index.ts'

let db: TestDatabase
before(async () => { db = await testDatabase() })
after(() => db.close())

const sealer = system('sealer', '999', ['seal-record'])
const child = '01900000-0000-7000-8000-000000000001'

beforeEach(async () => {
  await db.asOwner.query('truncate record.happening, record.look, record.shown, record.seal')
  await db.begin(sealer, async work => {
    for (const kind of ['first', 'second', 'third']) await recordHappening(work, { kind, child, facts: { kind } })
    await recordLook(work, { page: 'child', child })
  })
  await db.begin(sealer, seal)
})

const faults = async () => (await db.begin(sealer, verify)).faults.map(fault => fault.what)

test('an untouched record is proved, and sealing again adds nothing', async () => {
  assert.equal(await db.begin(sealer, seal), 0)
  const verdict = await db.begin(sealer, verify)
  assert.deepEqual({ sealed: verdict.sealed, unsealed: verdict.unsealed, faults: verdict.faults }, { sealed: 4, unsealed: 0, faults: [] })
})

test('an altered entry is found', async () => {
  await db.asOwner.query(`update record.happening set actor = 'someone else' where kind = 'second'`)
  assert.deepEqual(await faults(), ['altered'])
})

test('a child taken out of a list that was looked at is found, on either side', async () => {
  await db.begin(sealer, work => recordLook(work, { page: 'search', way: 'listed', children: [child, child.replace(/1$/, '2')] }))
  await db.begin(sealer, seal)
  assert.deepEqual(await faults(), [])
  await db.asOwner.query('delete from record.shown where child = $1', [child])
  assert.deepEqual(await faults(), ['altered'])
  await db.asOwner.query(`update record.look set children = array_remove(children, $1::uuid)`, [child])
  assert.deepEqual(await faults(), ['altered'])
})

test('what was sealed before looks said more still gives the same digest', async () => {
  const { rows } = await db.asOwner.query<{ content: string; body: string }>(
    `select s.content, encode(sha256(convert_to('look' || chr(10) || jsonb_build_array(e.area, e.id, extract(epoch from e.at), e.actor, e.page, e.child, e.purpose, e.refused)::text, 'utf8')), 'hex') as body
      from record.seal s join record.look e on e.area = s.area and e.id = s.entry`)
  assert.deepEqual(rows.map(row => row.content === row.body), [true])
})

test('a removed entry is found', async () => {
  await db.asOwner.query(`delete from record.look`)
  assert.deepEqual(await faults(), ['removed'])
})

test('an entry removed with its seal is found', async () => {
  await db.asOwner.query(`delete from record.seal where position = 2`)
  assert.ok((await faults()).includes('removed'))
})

test('entries whose seals changed places are found', async () => {
  await db.asOwner.query(`update record.seal set position = -position where position in (1, 2)`)
  await db.asOwner.query(`update record.seal set position = case position when -1 then 2 else 1 end where position < 0`)
  assert.ok((await faults()).includes('reordered'))
})

test('what is added later is unsealed until the next round, then proved', async () => {
  await db.begin(sealer, work => recordHappening(work, { kind: 'fourth', facts: {} }))
  assert.equal((await db.begin(sealer, verify)).unsealed, 1)
  assert.equal(await db.begin(sealer, seal), 1)
  assert.deepEqual(await faults(), [])
})

test('the application cannot change or delete what is recorded', async () => {
  for (const statement of ['update record.happening set kind = kind', 'delete from record.look', 'delete from record.shown', 'update record.shown set child = child', 'delete from record.seal']) {
    await assert.rejects(db.machine.query(statement), { code: '42501' })
  }
})
