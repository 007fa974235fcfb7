import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anyone, system } from '../actor/index.ts'
import { copyIn, newId, testDatabase, type TestDatabase } from './index.ts'

type Tables = { 'record.happening': { area: string; id: string; at: Temporal.Instant; actor: string; kind: string; facts: object } }

let db: TestDatabase
before(async () => { db = await testDatabase() })
after(() => db.close())

const wrenfold = system('test', '999', ['see-children'])
const row = (area: string) => ({ area, id: newId(), at: Temporal.Now.instant(), actor: 'test', kind: 'a', facts: {} })

test('no actor, no rows; the area\'s own actor sees its rows and no others', async () => {
  await db.begin(wrenfold, work => work.tables<Tables>().insertInto('record.happening').values(row('999')).execute())
  const seen = (claims: typeof anyone) => db.begin(claims, work => work.tables<Tables>().selectFrom('record.happening').select('id').execute())
  assert.equal((await seen(wrenfold)).length, 1)
  assert.equal((await seen(anyone)).length, 0)
  assert.equal((await seen(system('test', '998', ['see-children']))).length, 0)
  assert.equal((await db.machine.query('select * from record.happening')).rowCount, 0)
})

test('a row for another area is refused', async () => {
  await assert.rejects(db.begin(wrenfold, work => work.tables<Tables>().insertInto('record.happening').values(row('998')).execute()), { code: '42501' })
})

test('what throws leaves nothing', async () => {
  const id = newId()
  await assert.rejects(db.begin(wrenfold, async work => {
    await work.tables<Tables>().insertInto('record.happening').values({ ...row('999'), id }).execute()
    throw new Error('halfway')
  }), /halfway/)
  assert.equal((await db.asOwner.query('select 1 from record.happening where id = $1', [id])).rowCount, 0)
})

test('claims end with the transaction', async () => {
  await db.begin(wrenfold, async () => undefined)
  const { rows } = await db.machine.query<{ area: string | null }>(`select current_setting('app.area', true) as area`)
  assert.ok(rows[0]?.area === null || rows[0]?.area === '')
})

test('the loader copies any text as it is', async () => {
  const odd = 'tab\there, back\\slash, line\nend, naïve'
  await db.beginLoading(wrenfold, work => copyIn(work, 'record.happening', ['area', 'id', 'at', 'actor', 'kind', 'facts'], [['999', newId(), work.now, odd, 'copied', '{}']]))
  const { rows } = await db.asOwner.query<{ actor: string }>(`select actor from record.happening where kind = 'copied'`)
  assert.equal(rows[0]?.actor, odd)
})

const copied = ['area', 'id', 'at', 'actor', 'kind', 'facts'] as const
const long = 'x'.repeat(1000)

test('the loader copies more rows than the connection takes at once, and none is no trouble', async () => {
  const many = await db.beginLoading(wrenfold, async work => {
    assert.equal(await copyIn(work, 'record.happening', copied, []), 0)
    return copyIn(work, 'record.happening', copied, Array.from({ length: 5000 }, () => ['999', newId(), work.now, long, 'many', '{}']))
  })
  const { rows } = await db.asOwner.query<{ n: number }>(`select count(*) as n from record.happening where kind = 'many'`)
  assert.deepEqual([many, rows[0]?.n], [5000, 5000])
})

test('a copy that the database refuses, early or late, says why and leaves the connection well', async () => {
  for (const bad of [0, 2500, 4999]) {
    const rows = Array.from({ length: 5000 }, (_, at) => ['999', newId(), at === bad ? 'not a moment' : '2026-01-15T00:00:00Z', long, 'refused', '{}'])
    await assert.rejects(db.beginLoading(wrenfold, work => copyIn(work, 'record.happening', copied, rows)), { code: '22007' })
    assert.equal((await db.beginLoading(wrenfold, work => work.tables<Tables>().selectFrom('record.happening').select('id').where('kind', '=', 'refused').execute())).length, 0)
  }
})

test('rows that throw end their copy, and what they threw is what is heard', async () => {
  function* rows(many: number) {
    for (let at = 0; at < many; at++) yield ['999', newId(), '2026-01-15T00:00:00Z', long, 'thrown', '{}']
    throw new Error('no more')
  }
  for (const many of [0, 10, 3000]) {
    await assert.rejects(db.beginLoading(wrenfold, work => copyIn(work, 'record.happening', copied, rows(many))), /no more/)
    assert.equal((await db.beginLoading(wrenfold, work => work.tables<Tables>().selectFrom('record.happening').select('id').where('kind', '=', 'thrown').execute())).length, 0)
  }
})

test('dates are calendar days, not instants', async () => {
  const { rows } = await db.asOwner.query<{ on: Temporal.PlainDate }>(`select date '2026-09-01' as on`)
  assert.equal(rows[0]?.on.toString(), '2026-09-01')
})
