import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { people } from '../../cast/people.ts'
import { castServer, type CastSubject } from '../capabilities/access/testing.ts'
import { newId, testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { pages } from './pages.ts'

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages)
  server = made.server
  as = made.as
})
after(async () => { await server.close(); await db.close() })

type Kept = { area: string; page: string; child: string | null; purpose: string | null; because: string | null }
const purpose = 'I work with this child or family'
const refusals = async () => (await db.asOwner.query<Kept>('select area, page, child, purpose, because from record.look where refused order by at, id')).rows
const begin = () => db.asOwner.query('truncate record.look, record.shown')

test('whatever anyone of the cast is not shown, on any page that is not open to all, is kept as a refused try with its reason', async () => {
  await begin()
  let tried = 0
  for (const { subject, area } of people) {
    const cookie = await as(subject, { purpose })
    for (const page of pages.filter(({ permit }) => permit !== 'anyone' && permit !== 'signed-in')) {
      const id = newId()
      const before = (await refusals()).length
      const { statusCode } = await server.inject({ method: page.show === null ? 'POST' : 'GET', url: page.path.replace(/:\w+/, id).replaceAll(/:\w+/g, 'none'), headers: { cookie } })
      const kept = (await refusals()).slice(before)
      // A form without its token is turned away before anything is asked for.
      if (statusCode !== 404 && (statusCode !== 403 || page.show === null)) { assert.deepEqual(kept, [], `${subject} ${page.path} answered ${statusCode}`); continue }
      tried++
      assert.deepEqual(kept.map(({ area: under, page: of, purpose: why }) => [under, of, why]), [[area ?? '', page.record, purpose]], `${subject} ${page.path}`)
      assert.equal(kept[0]?.child, page.path.startsWith('/children/:') ? id : null, page.path)
      assert.ok(['area', 'permit', 'record'].includes(kept[0]?.because ?? ''), page.path)
    }
  }
  assert.ok(tried > 60, `Only ${tried} were tried`)
})

test('someone whose last membership has ended is kept under the area they worked in, and sees nothing', async () => {
  await begin()
  const cookie = await as('dana.okafor', { purpose })
  await db.asOwner.query(`update access.membership set ends_on = '2025-12-31' where person = (select id from access.person where subject = 'dana.okafor')`)
  const child = newId()
  assert.equal((await server.inject({ path: `/children/${child}`, headers: { cookie } })).statusCode, 404)
  assert.deepEqual(await refusals(), [{ area: '999', page: 'people.child-record', child, purpose, because: 'area' }])
  await db.asOwner.query('update access.membership set ends_on = null')
})

test('someone who stands in no area can keep nothing but a refused try', async () => {
  const { rows: [robin] } = await db.asOwner.query<{ id: string }>(`select id from access.person where subject = 'robin.vale'`)
  const keep = (refused: boolean) => db.begin({ actor: { kind: 'person', id: robin?.id ?? '', name: 'Robin Vale' }, area: null, may: new Set() }, async work => {
    await work.tables<{ 'record.look': object }>().insertInto('record.look').values({ area: '999', id: newId(), at: work.now, actor: robin?.id, page: 'x', refused }).execute()
  })
  await assert.rejects(keep(false), { code: '42501' })
  await keep(true)
})
