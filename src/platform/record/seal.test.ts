import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { system } from '../actor/index.ts'
import { testDatabase, type TestDatabase } from '../database/index.ts'
import { anchors, recordHappening, recordLook, seal, verify } from './index.ts'

let db: TestDatabase
before(async () => { db = await testDatabase() })
after(() => db.close())

const sealer = system('sealer', '999', ['seal-record'])
const child = '01900000-0000-7000-8000-000000000001'

beforeEach(async () => {
  await db.asOwner.query('truncate record.happening, record.look, record.shown, record.seal, record.anchor')
  await db.begin(sealer, async work => {
    for (const kind of ['first', 'second', 'third']) await recordHappening(work, { kind, child, facts: { kind } })
    await recordLook(work, { page: 'child', child })
  })
  await db.begin(sealer, work => seal(work))
})

const faults = async () => (await db.begin(sealer, work => verify(work))).faults.map(fault => fault.what)

test('an untouched record is proved, and sealing again adds nothing', async () => {
  assert.equal(await db.begin(sealer, work => seal(work)), 0)
  const verdict = await db.begin(sealer, work => verify(work))
  assert.deepEqual({ sealed: verdict.sealed, unsealed: verdict.unsealed, faults: verdict.faults }, { sealed: 4, unsealed: 0, faults: [] })
})

test('an altered entry is found', async () => {
  await db.asOwner.query(`update record.happening set actor = 'someone else' where kind = 'second'`)
  assert.deepEqual(await faults(), ['altered'])
})

test('a child taken out of a list that was looked at is found, on either side', async () => {
  await db.begin(sealer, work => recordLook(work, { page: 'search', way: 'listed', children: [child, child.replace(/1$/, '2')] }))
  await db.begin(sealer, work => seal(work))
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
  assert.equal((await db.begin(sealer, work => verify(work))).unsealed, 1)
  assert.equal(await db.begin(sealer, work => seal(work)), 1)
  assert.deepEqual(await faults(), [])
})

test('an entry dated back is found, before it is sealed and after', async () => {
  await db.asOwner.query(`insert into record.look (area, id, at, actor, page, refused) values ('999', gen_random_uuid(), now() - interval '3 days', 'x', 'p', false)`)
  assert.deepEqual(await faults(), ['inserted'])
  await db.begin(sealer, work => seal(work))
  assert.deepEqual(await faults(), ['inserted'])
})

test('a forged entry put into the chain with its seal is found and named', async () => {
  await db.asOwner.query(`insert into record.look (area, id, at, actor, page, refused) select '999', '01900000-0000-7000-8000-00000000f0f0', max(entry_at), 'x', 'p', false from record.seal`)
  await db.asOwner.query('update record.seal set position = -position where position > 2')
  await db.asOwner.query('update record.seal set position = 1 - position where position < 0')
  await db.asOwner.query(`insert into record.seal select '999', 3, 'look', '01900000-0000-7000-8000-00000000f0f0', entry_at, 'made up', 'made up' from record.seal where position = 2`)
  const found = (await db.begin(sealer, work => verify(work))).faults
  assert.deepEqual(found.map(({ position, what }) => [position, what]), [[3, 'altered'], [3, 'inserted']])
})

test('a day that has ended is anchored once, and a chain made anew or cut off is found by what was kept elsewhere', async () => {
  const tomorrow = Temporal.Now.instant().add({ hours: 24 })
  assert.equal(await db.begin(sealer, work => seal(work, tomorrow)), 0)
  assert.equal(await db.begin(sealer, work => seal(work, tomorrow.add({ hours: 24 }))), 0)
  const kept = await db.begin(sealer, anchors)
  assert.deepEqual(kept.map(({ day, position }) => [day, position]), [[Temporal.Now.plainDateISO('Europe/London').toString(), 4]])
  assert.equal((await db.begin(sealer, work => verify(work, kept))).anchors, 2)

  await db.asOwner.query('truncate record.seal, record.anchor')
  await db.asOwner.query(`update record.happening set actor = 'someone else' where kind = 'second'`)
  await db.begin(sealer, work => seal(work))
  assert.deepEqual(await faults(), [])
  assert.deepEqual((await db.begin(sealer, work => verify(work, kept))).faults.map(({ position, what }) => [position, what]), [[4, 'rewritten']])

  // Whichever entry was sealed last is cut off with its seal.
  for (const table of ['record.look', 'record.happening']) await db.asOwner.query(`delete from ${table} where id = (select entry from record.seal where position = 4)`)
  await db.asOwner.query('delete from record.seal where position = 4')
  assert.deepEqual(await faults(), [])
  assert.deepEqual((await db.begin(sealer, work => verify(work, kept))).faults.map(({ what }) => what), ['removed'])
})

test('the anchors a database keeps itself find a chain that was made anew beneath them', async () => {
  await db.begin(sealer, work => seal(work, Temporal.Now.instant().add({ hours: 24 })))
  await db.asOwner.query('truncate record.seal')
  await db.asOwner.query(`update record.happening set actor = 'someone else' where kind = 'second'`)
  await db.begin(sealer, work => seal(work))
  assert.deepEqual(await faults(), ['rewritten'])
})

test('the application cannot change or delete what is recorded', async () => {
  for (const statement of ['update record.happening set kind = kind', 'delete from record.look', 'delete from record.shown', 'update record.shown set child = child', 'delete from record.seal', 'update record.anchor set hash = hash', 'delete from record.anchor']) {
    await assert.rejects(db.machine.query(statement), { code: '42501' })
  }
})
