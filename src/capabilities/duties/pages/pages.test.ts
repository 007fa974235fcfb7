import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { settle } from '../actions/settle.ts'
import type { Owed } from '../words.ts'
import { pages } from './index.ts'

const someone: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
const leo: Child = { ...someone, id: newId(), surname: 'Pearce', forename: 'Leo' }
const amara: Child = { ...someone, id: newId(), surname: '=cmd', forename: '<b>Amara</b>' }
const mabel: Child = { ...someone, id: newId(), forename: 'Mabel' }
const duty = (child: Child, given: Partial<Owed>): Owed => ({
  rule: 'ehcna-final-plan', about: { kind: 'request', id: newId() }, child: child.id, from: '2025-08-21', due: '2026-01-08', met: null, excused: null, ended: null, facts: { requestReceived: '2025-08-21' }, ...given,
})
// As at the census, 15 January 2026: Maya's plan is 7 days late; whether to assess Leo must be decided today.
const mayas = duty(someone, {})
const owed = [
  mayas,
  duty(leo, { rule: 'ehcna-decide-to-assess', from: '2025-12-04', due: '2026-01-15', facts: { requestReceived: '2025-12-04' } }),
  duty(amara, { rule: 'annual-review-first', from: '2025-02-01', due: '2026-01-31', facts: { planFirstMade: '2025-02-01' } }),
  duty(amara, { from: '2025-05-06', due: '2025-09-23', excused: 'The school was closed', facts: { requestReceived: '2025-05-06' } }),
  duty(leo, { rule: 'phase-transfer-standard', about: { kind: 'phase-transfer', id: newId() }, from: '2025-09-01', due: '2026-02-14', met: '2026-01-10', facts: { transferYear: '2026' } }),
  duty(leo, { from: '2013-01-07', due: '2013-05-27', met: '2013-05-20', facts: { requestReceived: '2013-01-07' } }),
]

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages)
  server = made.server
  as = made.as
  const on = { today: Temporal.PlainDate.from('2026-01-15') }
  await db.beginLoading(system('test', '999'), async work => {
    await addChildren(work, [someone, leo, amara])
    // Maya's request was first recorded a week earlier than it came.
    await settle(work, owed.map(one => one.about.id), owed.map(one => one === mayas ? { ...mayas, from: '2025-08-14', due: '2026-01-01', facts: { requestReceived: '2025-08-14' } } : one), 'First return')
  }, on)
  await db.beginLoading(system('test', '999'), work => settle(work, [mayas.about.id], [mayas], 'A newer return gave another date of receipt'), on)
  await db.beginLoading(system('test', '998'), async work => { await addChildren(work, [mabel]); const one = duty(mabel, {}); await settle(work, [one.about.id], [one], 'Test') }, on)
})
after(async () => { await server.close(); await db.close() })

const why = { purpose: 'I work with this child or family' }
const get = async (path: string, subject: CastSubject, remembered?: Record<string, string>) => server.inject({ path, headers: { cookie: await as(subject, remembered) } })
const words = async (path: string, subject: CastSubject = 'dana.okafor', remembered?: Record<string, string>) => {
  const { statusCode, body } = await get(path, subject, remembered)
  assert.equal(statusCode, 200, `${path}: ${wordsOf(body).slice(0, 300)}`)
  return wordsOf(body)
}
const idOf = async (about: string, area = '999') => (await db.asOwner.query<{ id: string }>('select id from duties.duty where area = $1 and about = $2', [area, about])).rows[0]!.id

test('the day’s work opens with what is late, then today, then the next 7 days', async () => {
  const page = await words('/work')
  assert.match(page, /Wrenfold, Thursday 15 January 2026/)
  assert.match(page, /4 duties to do 1 late 1 due today 1 due in the next 7 days 1 past the date, and excused/)
  assert.match(page, /Late \(1\) Ellis, Maya Issue the final plan 8 January 2026 7 days late Assessment team Wrenfold Council Why this date Due today \(1\) Pearce, Leo Decide whether to assess.* 15 January 2026 due today .*See everything still to do \(4\)/)
  assert.doesNotMatch(page, /Mabel|31 January/)
  assert.match(await words('/work?rule=annual-review-first'), /Nothing that matches is late or due in the next 7 days\. See everything still to do \(1\)/)
})

test('everything still to do stands under headings, and what is excused comes last', async () => {
  const page = await words('/work?status=to-do')
  assert.match(page, /4 duties .* Late Ellis, Maya .*Due today Pearce, Leo .*In the next 28 days .*31 January 2026 16 days left .*Past the date, and excused .*23 September 2025 excused, 114 days over/)
})

test('filters and sorts stand in the address, and a filter that cannot be read is left out', async () => {
  const late = (await get('/work?status=late&rule=ehcna-final-plan', 'dana.okafor')).body
  assert.match(wordsOf(late), /1 duty/)
  assert.match(late, /<option value="late" selected>/)
  assert.match(late, /href="\/work\?status=late&amp;rule=ehcna-final-plan&amp;sort=child"/)
  assert.match(await words('/work?rule=annual-review-first'), /1 duty to do 0 late/)
  assert.match(await words('/work?status=nonsense&rule=nonsense&team=1&page=-3&sort=nonsense'), /4 duties to do .*Late \(1\)/)
  assert.match(await words('/work?status=to-do&page=900'), /4 duties Duties Child/)
  assert.match(await words('/work?sort=-child'), /4 duties Duties Child .*Pearce, Leo .*Ellis, Maya .*=cmd/)
  assert.match(await words('/work?status=met'), /Pearce, Leo .*14 February 2026 done in time/)
  assert.match(await words('/work?status=met-late'), /No duty matches/)
})

test('a name is shown as text, and links lead to the child and to why', async () => {
  const { body } = await get('/work', 'dana.okafor')
  assert.ok(!body.includes('<b>Amara'))
  assert.match(body, new RegExp(`href="/children/${someone.id}"`))
  assert.match(body, new RegExp(`href="/duties/${await idOf(mayas.about.id)}" aria-label="Why this date: Issue the final plan, Ellis, Maya">Why this date</a>`))
})

test('the list as a file holds every duty of the filter, and no cell can start a formula', async () => {
  const { statusCode, body, headers } = await get('/work.csv', 'dana.okafor')
  assert.equal(statusCode, 200)
  assert.match(String(headers['content-disposition']), /duties-2026-01-15\.csv/)
  const lines = body.trim().split('\r\n')
  assert.equal(lines.length, 1 + 4)
  assert.match(lines[1] ?? '', /^Issue the final plan,ehcna-final-plan,Ellis,Maya,Wrenfold Council,Assessment team,2026-01-08,late,7,/)
  assert.ok(lines.some(line => line.includes(",'=cmd,")))
  assert.equal((await get('/work.csv?status=late', 'dana.okafor')).body.trim().split('\r\n').length, 2)
})

test('why this date: must, because, rule, counting, sure, if missed, and the date it had before', async () => {
  const page = await words(`/duties/${await idOf(mayas.about.id)}`, 'dana.okafor', why)
  assert.match(page, /The council must issue Maya’s final plan by Thursday 8 January 2026\./)
  assert.match(page, /The council is 7 days late\. As at Thursday 15 January 2026\./)
  assert.match(page, /Because The request reached the council on Thursday 21 August 2025\./)
  assert.match(page, /Rule SEND Regulations 2014, regulation 13\(2\)/)
  assert.match(page, /20 weeks = 140 days/)
  assert.match(page, /How sure are we\? .*If it is missed /)
  assert.match(page, /When it moved On .* it moved from 1 January 2026 to 8 January 2026\. A newer return gave another date of receipt\./)
  assert.match(page, /Who holds it Wrenfold Council, Assessment team/)
})

test('a date older than the law, and one that an exception excuses, say so', async () => {
  assert.match(await words(`/duties/${await idOf(owed[5]!.about.id)}`, 'dana.okafor', why), /The date in the ledger is Monday 27 May 2013\. .*How it was counted cannot be shown/)
  assert.match(await words(`/duties/${await idOf(owed[3]!.about.id)}`, 'dana.okafor', why), /114 days past the date, and excused\..*The school was closed\./)
  assert.match(await words(`/duties/${await idOf(owed[4]!.about.id)}`, 'dana.okafor', why), /Saturday 14 February 2026.*Done on 10 January 2026, in time/)
})

test('a record asks why one looks, and the look is kept against the child with the reason', async () => {
  const id = await idOf(mayas.about.id)
  const asked = await get(`/duties/${id}`, 'dana.okafor')
  assert.deepEqual([asked.statusCode, asked.headers.location], [302, `/looking?next=${encodeURIComponent(`/duties/${id}`)}`])
  await words(`/duties/${id}`, 'priya.raman', why)
  const { rows } = await db.asOwner.query<{ page: string; child: string; purpose: string }>('select page, child, purpose from record.look order by at desc, id desc limit 1')
  assert.deepEqual(rows[0], { page: 'duties.why-this-date', child: someone.id, purpose: why.purpose })
})

test('another area’s officer, and those without the permit, find nothing', async () => {
  const id = await idOf(mayas.about.id)
  for (const remembered of [{}, why]) assert.equal((await get(`/duties/${id}`, 'sally.brook', remembered)).statusCode, 404)
  assert.match(await words('/work', 'sally.brook'), /1 duty to do .*Ellis, Mabel/)
  assert.doesNotMatch(await words('/work', 'sally.brook'), /Maya|Pearce/)
  for (const subject of ['gareth.lyle', 'tom.ferreira', 'robin.vale'] as const) for (const path of ['/work', '/work.csv', `/duties/${id}`]) assert.equal((await get(path, subject, why)).statusCode, 404, `${subject} ${path}`)
  assert.equal((await server.inject('/work')).statusCode, 302)
  assert.equal((await get('/duties/not-an-id', 'dana.okafor', why)).statusCode, 404)
  assert.equal((await get(`/duties/${newId()}`, 'dana.okafor', why)).statusCode, 404)
})
