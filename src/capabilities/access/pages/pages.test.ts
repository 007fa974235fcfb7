import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { recordLook } from '../../../platform/record/index.ts'
import { postForm } from '../../../platform/web/testing.ts'
import { castServer, wordsOf, type CastSubject } from '../testing.ts'
import { pages } from './index.ts'

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
const maya = newId()
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages)
  server = made.server
  as = made.as
  const { rows } = await db.asOwner.query<{ id: string }>(`select id from access.person where subject = 'dana.okafor'`)
  const dana = { kind: 'person', id: rows[0]?.id ?? '', name: 'Dana Okafor' } as const
  await db.begin({ actor: dana, area: '999', may: new Set(['see-children']), purpose: '=Checking, quality' }, work => recordLook(work, { page: 'people.child-record', child: maya }))
  await db.begin({ actor: dana, area: '999', may: new Set(['see-children']) }, work => recordLook(work, { page: 'people.child-record', child: newId(), refused: true }))
  await db.begin(system('nightly', '999'), work => recordLook(work, { page: 'duties.work-list' }))
  await db.begin(system('nightly', '998'), work => recordLook(work, { page: 'duties.secret-of-ashmere' }))
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, cookie: string) => server.inject({ path, headers: { cookie } })

test('who looked is for those who look after data protection or accounts, and for nobody else', async () => {
  for (const [subject, status] of [['gareth.lyle', 200], ['tom.ferreira', 200], ['dana.okafor', 404], ['sally.brook', 404], ['robin.vale', 404]] as const) {
    assert.equal((await get('/who-looked', await as(subject))).statusCode, status, subject)
    assert.equal((await get('/who-looked.csv', await as(subject))).statusCode, status, subject)
  }
  assert.equal((await server.inject('/who-looked')).statusCode, 302)
})

test('it says who by name, what they saw and why, of this area alone', async () => {
  const page = wordsOf((await get('/who-looked', await as('gareth.lyle'))).body)
  assert.match(page, /Dana Okafor SEND officer, Wrenfold Council .{5,40} Child record/)
  assert.match(page, /Refused Child record\. Tried, and was not shown it/)
  assert.match(page, /=Checking, quality/)
  assert.match(page, /Tried, and was not shown it/)
  assert.match(page, /The service itself \(nightly\)/)
  assert.match(page, new RegExp(maya.slice(-8)))
  assert.doesNotMatch(page, /ashmere/i)
  assert.match(page, /This is an invented area/)
})

test('it narrows by name, by a child’s reference, by page and by what was refused', async () => {
  const gareth = await as('gareth.lyle')
  const found = async (query: string) => /(\d+) looks?\b/.exec(wordsOf((await get(`/who-looked?${query}`, gareth)).body))?.[1]
  // Two at records, and two tries at this page itself.
  assert.equal(await found('name=dana'), '4')
  assert.equal(await found(`reference=${maya.slice(-8).toUpperCase()}`), '1')
  assert.equal(await found('seen=duties.work-list'), '1')
  assert.equal(await found('only=refused'), '3')
  assert.equal(await found('only=children&name=%25'), '0')
})

test('the file holds the same looks, and no cell begins a formula', async () => {
  const { body, headers } = await get('/who-looked.csv?name=Okafor&only=children', await as('gareth.lyle'))
  assert.match(String(headers['content-disposition']), /who-looked-999-2026-01-15\.csv/)
  const lines = body.trim().split('\r\n')
  assert.equal(lines.length, 3)
  assert.match(lines[2] ?? '', new RegExp(`Z,Dana Okafor,"SEND officer, Wrenfold Council",Child record,Opened,${maya},,"'=Checking, quality",Shown$`))
  assert.match(lines[1] ?? '', /Z,Dana Okafor,"SEND officer, Wrenfold Council",Child record,Opened,[0-9a-f-]+,,,"?Tried, and was not shown it"?$/)
})

test('the looker is asked why, once, and goes on to where they were going', async () => {
  const dana = await as('dana.okafor')
  const missing = await postForm(server, '/looking?next=/children/x', {}, dana)
  assert.equal(missing.statusCode, 422)
  assert.match(wordsOf(missing.body), /There is a problem Choose why you are looking/)
  const unsaid = await postForm(server, '/looking?next=/children/x', { purpose: 'other', other: ' ' }, dana)
  assert.match(wordsOf(unsaid.body), /Say why you are looking/)
  const said = await postForm(server, '/looking?next=/children/x', { purpose: 'quality', other: '' }, dana)
  assert.deepEqual([said.statusCode, said.headers.location], [303, '/children/x'])
  assert.match(wordsOf((await get('/looking', dana)).body), /You said: Checking quality or an audit/)
})

test('going on never leaves this service', async () => {
  for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
    const said = await postForm(server, `/looking?next=${encodeURIComponent(next)}`, { purpose: 'quality' }, await as('dana.okafor'))
    assert.equal(said.headers.location, '/children', next)
  }
})

test('those who may not see children are not asked why', async () => {
  assert.equal((await get('/looking', await as('gareth.lyle'))).statusCode, 404)
})

test('someone with one area reads which; someone with two chooses, and must give a reason anew', async () => {
  assert.match(wordsOf((await get('/your-area', await as('dana.okafor'))).body), /You work in Wrenfold, as SEND officer/)
  assert.match(wordsOf((await get('/your-area', await as('robin.vale'))).body), /No organisation has given you a role/)
  await db.asOwner.query(`insert into access.membership select '998', p.id, p.id, o.id, 'send-officer', '2025-01-01', null from places.organisation o, access.person p where o.name = 'Ashmere Council' and p.subject = 'gareth.lyle'`)
  const gareth = await as('gareth.lyle', { area: '998', purpose: 'Something else: a test' })
  assert.match(wordsOf((await get('/looking', gareth)).body), /You said: Something else: a test/)
  assert.equal((await postForm(server, '/your-area', { area: '201' }, gareth)).statusCode, 422)
  assert.equal((await postForm(server, '/your-area', { area: '999' }, gareth)).statusCode, 303)
  assert.equal((await get('/looking', gareth)).statusCode, 404)
  assert.equal((await get('/who-looked', gareth)).statusCode, 200)
  await postForm(server, '/your-area', { area: '998' }, gareth)
  assert.doesNotMatch(wordsOf((await get('/looking', gareth)).body), /You said/)
})
