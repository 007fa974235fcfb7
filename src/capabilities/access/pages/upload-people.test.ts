import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { postForm, tokenIn } from '../../../platform/web/testing.ts'
import { nameResponsible } from '../../places/index.ts'
import { castServer, wordsOf, type CastSubject } from '../testing.ts'
import { pages } from './index.ts'

const council = '01920000-0000-7000-8000-000000099900'
const today = Temporal.PlainDate.from('2026-01-15')

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject) => Promise<string>
let tom = ''
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages, today.toString())
  server = made.server
  as = made.as
  tom = await as('tom.ferreira')
})
after(async () => { await server.close(); await db.close() })

const head = 'name,email,sign-in account,organisation,team,role,from,until,duties pass to'
const memberships = async () => (await db.asOwner.query<{ email: string; role: string; team: string | null; ends_on: Temporal.PlainDate | null; begins_on: Temporal.PlainDate }>(
  `select p.email, m.role, m.team, m.begins_on, m.ends_on from access.membership m join access.person p on p.id = m.person where m.area = '999' order by p.email, m.role, m.begins_on`)).rows
  .map(row => [row.email, row.role, row.team, String(row.begins_on), row.ends_on === null ? null : String(row.ends_on)])
let sent = 0
/** Sends a file as a browser does, and answers where it led. */
async function send(file: string | Buffer, cookie = tom, why = 'Autumn list') {
  const token = tokenIn((await server.inject({ path: '/people-and-roles/upload', headers: { cookie } })).body)
  const part = (name: string, value: string | Buffer, more = '') => Buffer.concat([Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')])
  const payload = Buffer.concat([part('csrfToken', token), part('why', why), part('file', file, '; filename="people.csv"'), Buffer.from('--b--\r\n')])
  // From an address of its own each time: uploads of one are limited.
  return server.inject({ method: 'POST', path: '/people-and-roles/upload', remoteAddress: `10.0.0.${++sent}`, payload, headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' } })
}
async function check(lines: readonly string[]) {
  const sent = await send([head, ...lines].join('\r\n'))
  assert.equal(sent.statusCode, 303, wordsOf(sent.body))
  const path = String(sent.headers.location)
  const { body } = await server.inject({ path, headers: { cookie: tom } })
  return { path, words: wordsOf(body), mark: /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '' }
}

const two = ['Ines Vale,ines.vale@wrenfold.example,,Wrenfold Council,Assessment team,SEND officer,2026-01-15,,', 'Ines Vale,ines.vale@wrenfold.example,,wrenfold council,,send-manager,1/2/2026,,']

test('every line is read and shown before anything is kept; confirmed, it is kept whole, and the same file again changes nothing', async () => {
  const before = await memberships()
  const first = await check([...two, 'Dana Okafor,dana.okafor@wrenfold.example,,Wrenfold Council,,SEND officer,,,'])
  assert.match(first.words, /2 added 0 changed 0 ended 1 as they are 0 wrong .*2 Ines Vale: SEND officer, Wrenfold Council, Assessment team, from 15 Jan\w* 2026 Added 3 Ines Vale: SEND manager, .*from 1 Feb\w* 2026 Added/)
  assert.deepEqual(await memberships(), before)
  assert.equal((await postForm(server, first.path, { mark: first.mark }, tom)).statusCode, 303)
  const kept = await memberships()
  assert.deepEqual(kept.filter(([email]) => email === 'ines.vale@wrenfold.example').map(([, role, , from]) => [role, from]), [['send-manager', '2026-02-01'], ['send-officer', '2026-01-15']])
  assert.equal((await db.asOwner.query(`select 1 from access.person where email = 'ines.vale@wrenfold.example'`)).rowCount, 1)
  const again = await check([...two, 'Dana Okafor,dana.okafor@wrenfold.example,,Wrenfold Council,,SEND officer,,,'])
  assert.match(again.words, /The file changes nothing .*0 added 0 changed 0 ended 3 as they are 0 wrong/)
  assert.equal(again.mark, '')
  // The first confirmation pressed a second time is already done.
  assert.equal((await postForm(server, again.path, { mark: first.mark }, tom)).statusCode, 422)
  assert.deepEqual(await memberships(), kept)
})

test('each wrong line names its column and what to do, and one is enough to keep nothing', async () => {
  const before = await memberships()
  const wrong = await check([
    'New Person,new@wrenfold.example,,Wrenfold Council,,SEND officer,,,', ',x@y.example,,Wrenfold Council,,SEND officer,,,', 'A,not an address,,Wrenfold Council,,SEND officer,,,', 'A,a@y.example,,Ashmere Council,,SEND officer,,,',
    'A,a@y.example,,Wrenfold Council,Nowhere,SEND officer,,,', 'A,a@y.example,,Wrenfold Council,,Wizard,,,', 'A,a@y.example,,Wrenfold Council,,SEND officer,2026-02-30,,', 'A,a@y.example,,Wrenfold Council,,SEND officer,2026-02-01,2026-02-01,',
    'Dana,dana.okafor@wrenfold.example,,Wrenfold Council,,SEND officer,2025-01-01,,',
  ])
  assert.match(wrong.words, /The file cannot be taken yet .*1 added 0 changed 0 ended 0 as they are 8 wrong/)
  for (const told of [/3 x@y\.example Enter the person’s name.*?Column “name”/, /4 A Enter a work email address.*?“email”/, /5 A Enter an organisation of this area: /, /6 A Enter a team of Wrenfold Council/, /7 A Enter one of: SEND officer/,
    /8 A Enter a day such as 2026-03-01 .*?“from”/, /9 A Enter a day after 1 Feb\w* 2026.*?“until”/, /10 Dana Enter 2024-09-01, or leave it empty: they have this role from 1 Sep\w* 2024/]) assert.match(wrong.words, told)
  assert.equal(wrong.mark, '')
  // Posted all the same, nothing is kept.
  const forced = await postForm(server, wrong.path, { mark: 'made up' }, tom)
  assert.equal(forced.statusCode, 422)
  assert.deepEqual(await memberships(), before)
})

test('a file that is not one says why: another kind, a column missing or unknown, too many lines, quotation marks', async () => {
  const told = async (file: string | Buffer, words: RegExp) => { const sent = await send(file); assert.equal(sent.statusCode, 422); assert.match(wordsOf(sent.body), words) }
  await told(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /Choose a CSV file: this one is of another kind/)
  await told('name,role\nA,B', /Add the columns “email”, “organisation” to the first line/)
  await told(`${head},salary\nA,B`, /Take out or rename the column “salary”/)
  await told(head, /at least one person/)
  await told([head, ...Array.from({ length: 2001 }, (_, at) => `P${at},p${at}@w.example,,Wrenfold Council,,SEND officer,,,`)].join('\n'), /at most 2,000 lines: this one has 2,001/)
  await told(`${head}\n"A,b`, /quotation marks/)
  assert.match(wordsOf((await send(`${head}\nA,b`, tom, '')).body), /Say why/)
})

test('a spreadsheet’s semicolons, its marks against formulas and Windows’ letters are read', async () => {
  const file = Buffer.concat([Buffer.from(`${head.replaceAll(',', ';')}\r\n'-Zo`), Buffer.from([0xeb]), Buffer.from(';zoe@wrenfold.example;;Wrenfold Council;;SEND officer;;;\r\n')])
  const sent = await send(file)
  const { body } = await server.inject({ path: String(sent.headers.location), headers: { cookie: tom } })
  assert.match(wordsOf(body), /2 -Zoë: SEND officer/)
})

test('a line that ends somebody’s last role asks who takes over; “nobody” is said knowingly; and the same file again changes nothing', async () => {
  const { rows: [dana] } = await db.asOwner.query<{ id: string }>(`select id from access.person where subject = 'dana.okafor'`)
  await db.begin({ actor: { kind: 'system', name: 'test' }, area: '999', may: new Set(['see-responsibilities', 'name-responsible']) }, work => nameResponsible(work, {
    duty: 16, party: 'council', organisation: council, team: null, person: dana?.id ?? '', name: 'Dana Okafor', post: 'SEND officer', contact: null, from: Temporal.PlainDate.from('2025-09-01') }, null), { today })
  const line = (to: string) => `Dana Okafor,dana.okafor@wrenfold.example,,Wrenfold Council,,SEND officer,,2026-01-15,${to}`
  assert.match((await check([line('')])).words, /Enter the email address of whoever takes over, or “nobody”: it is their last role here, and they are named for 1 duty/)
  assert.match((await check([line('sally.brook@ashmere.example')])).words, /Enter the email address of someone who has a role here on 15 Jan/)
  const session = await as('dana.okafor')
  assert.equal((await server.inject({ path: '/looking', headers: { cookie: session } })).statusCode, 200)
  const good = await check([line('Priya.Raman@wrenfold.example')])
  assert.match(good.words, /Dana Okafor: SEND officer, Wrenfold Council, no longer from 15 Jan\w* 2026\. 1 duty passes to Priya Raman Ended/)
  assert.equal((await postForm(server, good.path, { mark: good.mark }, tom)).statusCode, 303)
  assert.equal((await server.inject({ path: '/looking', headers: { cookie: session } })).statusCode, 404)
  assert.equal((await db.asOwner.query<{ name: string }>('select name from places.responsibility where duty = 16 and replaced_at is null')).rows[0]?.name, 'Priya Raman')
  assert.match((await check([line('priya.raman@wrenfold.example')])).words, /The file changes nothing/)
  // Without its end the line would give access back without a word: it asks for a day instead.
  assert.match((await check(['Dana Okafor,dana.okafor@wrenfold.example,,Wrenfold Council,,SEND officer,2024-09-01,,'])).words, /Enter 2026-01-15, when it ended, or a later day under “from”/)
})

test('what someone else changed after it was read is told, and nothing is kept', async () => {
  const read = await check(['Gareth Lyle,gareth.lyle@wrenfold.example,,Wrenfold Council,,Data protection lead,,2026-06-01,'])
  await db.asOwner.query(`update access.membership set ends_on = '2026-05-01', revision = revision + 1 where role = 'data-protection-lead' and area = '999'`)
  const late = await postForm(server, read.path, { mark: read.mark }, tom)
  assert.equal(late.statusCode, 422)
  assert.match(wordsOf(late.body), /Someone changed people here since you read this\. Nothing was kept/)
  assert.match(wordsOf(late.body), /from 1 Sep\w* 2024, and no longer from 1 Jun\w* 2026 Changed/)
})

test('a file cannot take an area’s last administrator, and is for administrators alone', async () => {
  const plan = await check(['Tom Ferreira,tom.ferreira@wrenfold.example,,Wrenfold Council,,Area administrator,,2026-01-15,'])
  assert.match(plan.words, /The file cannot be taken yet .*Give someone else the role of area administrator first: the area would have none\./)
  assert.equal(plan.mark, '')
  for (const who of ['dana.okafor', 'priya.raman', 'gareth.lyle', 'sally.brook'] as const) {
    for (const path of ['/people-and-roles/upload', plan.path, '/people-and-roles/upload/example.csv']) assert.equal((await server.inject({ path, headers: { cookie: await as(who) } })).statusCode, 404, `${who} ${path}`)
    assert.ok([403, 404].includes((await send(head, await as(who))).statusCode))
  }
})

test('the example is a file that can be sent as it is', async () => {
  const example = await server.inject({ path: '/people-and-roles/upload/example.csv', headers: { cookie: tom } })
  const sent = await send(example.body)
  const { body } = await server.inject({ path: String(sent.headers.location), headers: { cookie: tom } })
  assert.match(wordsOf(body), /2 added 0 changed 0 ended 0 as they are 0 wrong/)
})

test('two thousand lines are read and kept in a time that can be waited for', async () => {
  const lines = Array.from({ length: 2000 }, (_, at) => `Person ${at},person${at}@wrenfold.example,,Wrenfold Council,,SEND officer,,,`)
  const started = performance.now()
  const read = await check(lines)
  const kept = await postForm(server, read.path, { mark: read.mark }, tom)
  assert.equal(kept.statusCode, 303)
  assert.ok(performance.now() - started < 60_000)
  assert.equal((await db.asOwner.query(`select 1 from access.person where email like 'person%'`)).rowCount, 2000)
  assert.match((await check(lines)).words, /The file changes nothing .*2,000 as they are/)
})
