import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { longDate } from '../../../platform/web/filters.ts'
import { postForm } from '../../../platform/web/testing.ts'
import { castServer, wordsOf, type CastSubject } from '../testing.ts'
import { pages } from './index.ts'

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
const day = Temporal.Now.plainDateISO('Europe/London').subtract({ days: 3 })
const person = async (subject: string) => (await db.asOwner.query<{ id: string }>('select id from access.person where subject = $1', [subject])).rows[0]?.id ?? ''
const at = (hour: number, minute = 0) => day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: { hour, minute } }).toInstant().toString()

type Look = { by: string; at: string; child?: string | null; children?: string[]; refused?: boolean; way?: string; namesake?: boolean; area?: string }
const look = ({ by, at: when, child = newId(), children, refused = false, way = 'opened', namesake = false, area = '999' }: Look) => db.asOwner.query(
  `insert into record.look (area, id, at, actor, page, child, children, refused, way, namesake) values ($1, $2, $3, $4, 'people.child-record', $5, $6, $7, $8, $9)`,
  [area, newId(), when, by, child, children ?? null, refused, way, namesake])

before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages)
  server = made.server
  as = made.as
  const [dana, priya, gareth, sally] = await Promise.all([person('dana.okafor'), person('priya.raman'), person('gareth.lyle'), person('sally.brook')])
  for (let many = 0; many < 41; many++) await look({ by: dana, at: at(11, many) })
  await look({ by: dana, at: at(3, 20), namesake: true, child: '01900000-0000-7000-8000-0000ab12cd34' })
  for (let tries = 0; tries < 5; tries++) await look({ by: gareth, at: at(12, tries), refused: true, child: null })
  await look({ by: priya, at: at(12), child: null, way: 'downloaded', children: Array.from({ length: 201 }, newId) })
  await look({ by: sally, at: at(2), area: '998' })
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, cookie: string) => server.inject({ path, headers: { cookie } })
const key = async (kind: string, subject: string) => `/who-looked/questions/${kind}.${await person(subject)}.${day}`
const purpose = 'I work with this child or family'

test('questions are for whoever looks after data protection, and for nobody else', async () => {
  const one = await key('refused', 'gareth.lyle')
  for (const [subject, status] of [['gareth.lyle', 200], ['tom.ferreira', 404], ['dana.okafor', 404], ['priya.raman', 404], ['sally.brook', 404], ['robin.vale', 404]] as const) {
    for (const path of ['/who-looked/questions', one]) assert.equal((await get(path, await as(subject, { purpose }))).statusCode, status, `${subject} ${path}`)
  }
  assert.equal((await server.inject('/who-looked/questions')).statusCode, 302)
})

test('each pattern is a sentence with its evidence, of this area alone, beside the rule that raised it', async () => {
  const words = wordsOf((await get('/who-looked/questions', await as('gareth.lyle'))).body)
  const on = longDate(day)
  for (const says of [`Dana Okafor opened 41 children’s records between 11am and 12pm on ${on}`, `Dana Okafor opened the record of a child of the same surname on ${on}. Record ab12cd34`, `Priya Raman saved a file with more than 200 children in it on ${on}. It held 201 children`, `Gareth Lyle was refused 5 times on ${on}`]) assert.ok(words.includes(says), says)
  assert.match(words, /Dana Okafor opened children’s records (once|42 times) outside working hours/)
  assert.match(words, /Where staff live is not kept here, so addresses and postcodes are not compared/)
  assert.match(words, /Not asked yet/)
  assert.doesNotMatch(words, /Sally/)
})

test('a question leads to the looks it is about', async () => {
  const gareth = await as('gareth.lyle')
  const { body } = await get(await key('large-files', 'priya.raman'), gareth)
  const href = /href="(\/who-looked\?[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const looks = wordsOf((await get(href, gareth)).body)
  assert.match(looks, /Only what Priya Raman did is shown\..* 1 look .*Saved as a file, with 201 children in it/)
  assert.equal((await get(await key('large-files', 'dana.okafor'), gareth)).statusCode, 404)
  assert.equal((await get('/who-looked/questions/refused.none.2026-02-31', gareth)).statusCode, 404)
})

test('it is marked with a note, which is kept beneath what was marked before, and an explained one is closed', async () => {
  const gareth = await as('gareth.lyle')
  const path = await key('many-in-an-hour', 'dana.okafor')
  const empty = await postForm(server, path, { note: '' }, gareth)
  assert.equal(empty.statusCode, 422)
  assert.match(wordsOf(empty.body), /There is a problem Choose what has come of it Say what was asked, or what the reason is/)
  assert.equal((await postForm(server, path, { state: 'asked', note: 'Asked Dana by telephone' }, gareth)).statusCode, 303)
  assert.match(wordsOf((await get('/who-looked/questions', gareth)).body), /41 children’s records.*Asked Gareth Lyle: Asked Dana by telephone/)
  assert.equal((await postForm(server, path, { state: 'explained', note: 'The yearly audit, agreed with Priya' }, gareth)).statusCode, 303)
  assert.match(wordsOf((await get(path, gareth)).body), /What has come of it Explained The yearly audit, agreed with Priya Gareth Lyle, .* Asked Asked Dana by telephone Gareth Lyle/)
  assert.doesNotMatch(wordsOf((await get('/who-looked/questions', gareth)).body), /41 children’s records between/)
  assert.match(wordsOf((await get('/who-looked/questions?show=all', gareth)).body), /41 children’s records between.*Explained Gareth Lyle: The yearly audit/)
  const { rows } = await db.asOwner.query(`select facts->>'state' as state, facts->>'says' as says from record.happening where kind = 'looks.question-marked' order by id`)
  assert.deepEqual(rows.map(({ state }: { state: string }) => state), ['asked', 'explained'])
})

test('nobody answers a question about themselves', async () => {
  const gareth = await as('gareth.lyle')
  const path = await key('refused', 'gareth.lyle')
  assert.match(wordsOf((await get(path, gareth)).body), /This question is about you, so somebody else who looks after data protection must answer it/)
  const tried = await postForm(server, '/who-looked/questions', { state: 'explained', note: 'It was nothing' }, gareth, path)
  assert.notEqual(tried.statusCode, 303)
  const other = await postForm(server, await key('many-in-an-hour', 'dana.okafor'), { state: 'explained', note: 'It was nothing' }, gareth, path)
  assert.equal(other.statusCode, 422)
  assert.match(wordsOf(other.body), /This question is about you: somebody else must answer it/)
})

test('what is marked is not for those who manage accounts or read who looked, in the database either', async () => {
  for (const may of [['manage-people', 'see-who-looked'], ['see-who-looked'], ['see-duties']]) {
    const rows = await db.begin({ actor: { kind: 'person', id: await person('tom.ferreira'), name: 'Tom' }, area: '999', may: new Set(may) }, async work => work.tables<{ 'record.happening': { kind: string } }>().selectFrom('record.happening').select('kind').where('kind', '=', 'looks.question-marked').execute())
    assert.deepEqual(rows, [], may.join())
  }
})
