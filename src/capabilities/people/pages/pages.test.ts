import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { postForm } from '../../../platform/web/testing.ts'
import { pages as accessPages } from '../../access/index.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import type { ChildPanel } from '../child-panel.ts'
import { addChildren } from '../store.ts'
import type { Child } from '../words.ts'
import { peoplePages } from './index.ts'

const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: 'MWBC', postcode: 'ZZ99 1AE', upn: 'H999100122001', uln: null, upnUnknown: null }
const neighbour: Child = { ...maya, id: newId(), forename: 'Mabel', upn: 'A998100122001' }
const panel: ChildPanel = {
  id: 'told', title: 'Told by another room', view: 'capabilities/duties/panels/duties.njk',
  load: async (_work, child) => ({
    open: { id: 'none', caption: 'None', rows: [], empty: `Nothing of ${child.forename} is open.` }, done: null,
    next: { must: 'The council must issue Maya’s final plan by Thursday 8 January 2026.', status: { text: '7 days late', tone: 'late' }, href: '/duties/x' },
    moments: [{ on: '2025-08-21', what: 'Assessment asked for' }, { on: '2025-10-01', what: 'Council agreed to assess' }],
  }),
}

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, [...accessPages, ...peoplePages([panel, { ...panel, id: 'empty', title: 'Says nothing', load: async () => null }])])
  server = made.server
  as = made.as
  await db.beginLoading(system('test', '999'), work => addChildren(work, [maya, { ...maya, id: newId(), forename: '<b>Ann</b>', surname: 'O’Brien', upn: null, upnUnknown: 'UN3' }]))
  await db.beginLoading(system('test', '998'), work => addChildren(work, [neighbour]))
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, cookie: string) => server.inject({ path, headers: { cookie } })
const why = { purpose: 'I work with this child or family' }
const lastLook = async () => (await db.asOwner.query<{ page: string; child: string | null; purpose: string | null; refused: boolean }>('select page, child, purpose, refused from record.look order by at desc, id desc limit 1')).rows[0]

test('a child is found by the beginning of a name, or by number, in one’s own area alone', async () => {
  const found = async (q: string, subject: CastSubject) => wordsOf((await get(`/children?q=${encodeURIComponent(q)}`, await as(subject))).body)
  assert.match(await found('ell may', 'dana.okafor'), /1 child or young person matches “ell may”\. .*Maya Ellis 3 November 2017 Year 3 H999100122001/)
  assert.match(await found('h999100122001', 'priya.raman'), /Maya Ellis/)
  assert.match(await found('ellis', 'sally.brook'), /Mabel Ellis/)
  assert.doesNotMatch(await found('ellis', 'sally.brook'), /Maya/)
  assert.match(await found('%', 'dana.okafor'), /Nobody in your area has that name or number/)
  assert.doesNotMatch((await get('/children?q=o%E2%80%99', await as('dana.okafor'))).body, /<b>Ann/)
})

test('the search is not there for those who may not see children', async () => {
  for (const subject of ['gareth.lyle', 'tom.ferreira', 'robin.vale'] as const) assert.equal((await get('/children', await as(subject))).statusCode, 404)
  assert.equal((await server.inject('/children')).statusCode, 302)
})

test('without a reason the looker is asked for one, and then sees the record they asked for', async () => {
  const dana = await as('dana.okafor')
  const asked = await get(`/children/${maya.id}`, dana)
  assert.deepEqual([asked.statusCode, asked.headers.location], [302, `/looking?next=${encodeURIComponent(`/children/${maya.id}`)}`])
  assert.doesNotMatch(asked.body, /Maya/)
  const given = await postForm(server, String(asked.headers.location), { purpose: 'answering' }, dana)
  assert.equal(given.headers.location, `/children/${maya.id}`)
  assert.equal((await get(String(given.headers.location), dana)).statusCode, 200)
  assert.deepEqual(await lastLook(), { page: 'people.child-record', child: maya.id, purpose: 'Answering a complaint, appeal or question', refused: false })
})

test('the record says who the child is, what must happen next, and what happened with its silences', async () => {
  const page = wordsOf((await get(`/children/${maya.id}`, await as('dana.okafor', why))).body)
  assert.match(page, /Maya Ellis Aged 8, Year 3, born 3 November 2017/)
  assert.match(page, /What must happen next The council must issue Maya’s final plan by Thursday 8 January 2026\. 7 days late Why this date/)
  assert.match(page, /Told by another room Nothing of Maya is open\./)
  assert.match(page, /15 weeks since anything was recorded here 1 October 2025 Council agreed to assess 21 August 2025 Assessment asked for/)
  assert.match(page, /White and Black Caribbean/)
  assert.match(page, new RegExp(`Record reference ${maya.id.slice(-8)}`))
  assert.match(page, /You opened this record because: I work with this child or family/)
  assert.doesNotMatch(page, /Says nothing/)
  assert.match(page, /This is an invented area/)
})

test('a child of another area is not there, and the try is kept', async () => {
  const sally = await as('sally.brook', why)
  assert.equal((await get(`/children/${maya.id}`, sally)).statusCode, 404)
  assert.deepEqual(await lastLook(), { page: 'people.child-record', child: maya.id, purpose: why.purpose, refused: true })
  const none = await get(`/children/${newId()}`, sally)
  assert.equal(none.statusCode, 404)
  assert.equal((await get('/children/not-an-id', sally)).statusCode, 404)
})

test('roles without the permit do not find the record, whatever reason they have', async () => {
  for (const subject of ['gareth.lyle', 'tom.ferreira', 'robin.vale'] as const) {
    const answer = await get(`/children/${maya.id}`, await as(subject, why))
    assert.equal(answer.statusCode, 404, subject)
    assert.doesNotMatch(answer.body, /Ellis/)
  }
})

test('a search is kept with whom it showed, and who looked at each of them finds it', async () => {
  await get('/children?q=maya', await as('priya.raman', why))
  const { rows } = await db.asOwner.query(`select way, children, purpose from record.look where page = 'people.search-for-a-child' order by id desc limit 1`)
  assert.deepEqual(rows, [{ way: 'listed', children: [maya.id], purpose: why.purpose }])
  const seen = wordsOf((await get(`/children/${maya.id}/who-looked`, await as('gareth.lyle'))).body)
  assert.match(seen, /Priya Raman SEND manager, SEND officer, Wrenfold Council [0-9]+:[0-9]{2}[ap]m Search for a child In a list of 1 child I work with this child or family/)
})

test('a look at a child with the looker’s own surname is marked as such, and no other', async () => {
  const ofWhom = async (surname: string) => {
    const id = newId()
    await db.beginLoading(system('test', '999'), work => addChildren(work, [{ ...maya, id, surname, upn: null, upnUnknown: 'UN3' }]))
    await get(`/children/${id}`, await as('dana.okafor', why))
    return (await db.asOwner.query<{ namesake: boolean }>('select namesake from record.look where child = $1', [id])).rows
  }
  assert.deepEqual(await ofWhom('Ökafor-Smith'), [{ namesake: true }])
  assert.deepEqual(await ofWhom('Dana'), [{ namesake: false }])
})

test('who looked at a child is for the data protection lead, who reads a reference and no name', async () => {
  await get(`/children/${maya.id}`, await as('dana.okafor', why))
  const path = `/children/${maya.id}/who-looked`
  const seen = await get(path, await as('gareth.lyle'))
  assert.match(wordsOf(seen.body), new RegExp(`Who looked at record ${maya.id.slice(-8)}.*Dana Okafor.*I work with this child or family`))
  assert.doesNotMatch(wordsOf(seen.body), /Maya|Sally|people\.|duties\./)
  const months = 'January February March April May June July August September October November December'.replaceAll(' ', '|')
  assert.match(wordsOf(seen.body), new RegExp(`What the family will see .* (${months}) \\d{4} One person at the council looked at this child’s record in (${months})\\. Dana Okafor looked on 1 day, (to answer|to work)`))
  const none = newId()
  for (let tries = 0; tries < 2; tries++) assert.equal((await get(`/children/${none}/who-looked`, await as('gareth.lyle'))).statusCode, 404)
  assert.equal((await get(path, await as('dana.okafor', why))).statusCode, 404)
  assert.equal((await get(`/children/${newId()}/who-looked`, await as('gareth.lyle'))).statusCode, 404)
})
