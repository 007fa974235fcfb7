import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { postForm } from '../../../platform/web/testing.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import { nameResponsiblePage } from './name-responsible.ts'
import { responsibilitiesCsv, responsibilitiesPage } from './responsibilities.ts'
import { responsibilityPage } from './responsibility.ts'
import { withdrawNamingPage } from './withdraw-naming.ts'

const council = '01920000-0000-7000-8000-000000099900'
const assessmentTeam = '01920000-0000-7000-8000-000009990001'
const board = '01920000-0000-7000-8000-000000099001'

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject) => Promise<string>
let priya = ''
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, [responsibilitiesPage, responsibilitiesCsv, responsibilityPage, nameResponsiblePage, withdrawNamingPage])
  server = made.server
  as = made.as
  priya = (await db.asOwner.query<{ id: string }>(`select id from access.person where subject = 'priya.raman'`)).rows[0]?.id ?? ''
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, who: CastSubject) => server.inject({ path, headers: { cookie: await as(who) } })
const words = async (path: string, who: CastSubject = 'priya.raman') => wordsOf((await get(path, who)).body)
const onTheDay = { 'from-day': '15', 'from-month': '1', 'from-year': '2026' }
const blank = { organisation: council, team: '', person: '', name: '', post: '', contact: '', seen: '', ...onTheDay }
const save = async (path: string, fields: Record<string, string>, who: CastSubject = 'priya.raman') => postForm(server, path, { ...blank, ...fields }, await as(who))
const seenOn = async (path: string) => /name="seen" value="([^"]*)"/.exec((await get(path, 'priya.raman')).body)?.[1] ?? ''

test('with nobody named, the page says so of all that bodies of the area owe, and counts apart what is each setting’s own', async () => {
  const said = await words('/responsibilities')
  assert.match(said, /Nobody is named for any of the 34 duties in Wrenfold\. 6 more are each setting’s own and not counted: the council has a contact for none of them\./)
  assert.match(said, /Nobody is named 34 duties/)
  assert.match(said, /16\. Assess a child’s education.*? The council Nobody named/)
})

test('a manager names a member of the council, and the duty is held from that day, with its law and history', async () => {
  const saved = await save('/responsibilities/16/council', { person: priya, post: 'SEND manager', team: assessmentTeam })
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, '/responsibilities/16?saved=council'])
  assert.match(await words(saved.headers.location ?? ''), /Success Saved\. For the council: Priya Raman, SEND manager, Wrenfold Council, from 15 January 2026\. Duty 16/)
  const said = await words('/responsibilities/16')
  assert.match(said, /Duty 16 of 40 in Wrenfold Assess a child’s education/)
  assert.match(said, /The council Priya Raman, SEND manager Wrenfold Council, Assessment team priya\.raman@wrenfold\.example Since 15 Jan(uary)? 2026 Change/)
  assert.match(said, /Children and Families Act 2014, section 36; SEND Regulations 2014, regulations 3 to 10/)
  assert.match(said, /Nothing is to do in Wrenfold under these rules now/)
  assert.match(said, /Everyone named, latest first The council: Priya Raman, SEND manager, Wrenfold Council From 15 Jan(uary)? 2026\. Recorded by Priya Raman on \d+ \w+ \d{4}, when the day in Wrenfold was 15 January 2026\./)
  assert.match(await words('/responsibilities'), /33 of 34 duties in Wrenfold have nobody named\./)
})

test('health duties go to health bodies; someone who does not sign in is named by name, post and how to reach them', async () => {
  const saved = await save('/responsibilities/24/integrated-care-board', { organisation: board, person: 'other', name: 'Dr Lin Marsh', post: 'Designated clinical officer', contact: 'lin.marsh@health.example' })
  assert.equal(saved.statusCode, 303)
  assert.match(await words('/responsibilities?party=integrated-care-board&q=arrange+health'), /Somebody is named 1 duty .*24\. Arrange the health provision in the plan The integrated care board Dr Lin Marsh, Designated clinical officer Wrenfold and Ashmere Integrated Care Board/)
  const council24 = await save('/responsibilities/21/integrated-care-board', { organisation: council, person: priya, post: 'SEND manager' })
  assert.equal(council24.statusCode, 422)
  assert.match(wordsOf(council24.body), /Choose the body that answers for this duty/)
})

test('every field says what is wrong with it, and what was typed is kept', async () => {
  const answer = await save('/responsibilities/20/council', { organisation: '', person: 'other', contact: 'the office', 'from-month': '13' })
  assert.equal(answer.statusCode, 422)
  const said = wordsOf(answer.body)
  for (const told of ['Choose the body that answers', 'Enter the person’s name', 'Enter the post that the person holds', 'Enter an email address such as', 'Enter a day that exists']) assert.match(said, new RegExp(told))
  assert.match(answer.body, /value="the office"/)
  for (const field of ['organisation', 'name', 'post', 'contact', 'from-day']) assert.match(answer.body, new RegExp(`href="#${field}"`))
  const far = await save('/responsibilities/20/council', { person: priya, post: 'SEND manager', 'from-year': '2028' })
  assert.match(wordsOf(far.body), /Enter a day no later than 15 Jan(uary)? 2027, a year from today/)
  const bare = await postForm(server, '/responsibilities/20/council', {}, await as('priya.raman'))
  assert.equal(bare.statusCode, 422)
  assert.match(wordsOf(await words('/responsibilities/20')), /Nobody named/)
})

test('of two managers with the form open, the second is told what changed, keeps what they typed, and may then save knowingly', async () => {
  const path = '/responsibilities/16/council'
  const seen = await seenOn(path)
  const tom = await save(path, { seen, person: 'other', name: 'Ines Vale', post: 'Head of assessment', contact: '01632 960111' }, 'tom.ferreira')
  assert.equal(tom.statusCode, 303)
  // An error of another field does not make the stale row look fresh.
  const unfinished = await save(path, { seen, person: priya, post: '' })
  assert.match(unfinished.body, new RegExp(`name="seen" value="${seen}"`))
  const stale = await save(path, { seen, person: priya, post: 'Director' })
  assert.equal(stale.statusCode, 422)
  assert.match(wordsOf(stale.body), /Someone else changed this while you had it open\. Nothing of yours was saved\. It now says: Ines Vale, Head of assessment, Wrenfold Council, from 15 Jan(uary)? 2026/)
  assert.match(stale.body, /value="Director"/)
  assert.match(await words('/responsibilities/16'), /Ines Vale, Head of assessment/)
  const fresh = /name="seen" value="([^"]*)"/.exec(stale.body)?.[1] ?? ''
  assert.notEqual(fresh, seen)
  assert.equal((await save(path, { seen: fresh, person: priya, post: 'Director' })).statusCode, 303)
  assert.match(await words('/responsibilities/16'), /The council Priya Raman, Director .*Ines Vale, Head of assessment, Wrenfold Council From 15 Jan(uary)? 2026, put right for the same day/)
})

test('a naming from a day to come is shown apart from now, moved earlier, and withdrawn whole with its reason', async () => {
  const path = '/responsibilities/34/council'
  const jo = { person: 'other', name: 'Jo Bell', post: 'Inclusion lead', contact: '01632 960117' }
  assert.equal((await save(path, { ...jo, 'from-day': '25', 'from-month': '11' })).statusCode, 303)
  const form = await words(path)
  assert.match(form, /Today in Wrenfold is Thursday 15 January 2026\. Named now Nobody\. Named from 25 November 2026 Jo Bell, Inclusion lead, Wrenfold Council\. Withdraw this naming/)
  assert.match((await get(path, 'priya.raman')).body, /name="from-month"[^>]* value="11"/)
  assert.match(await words('/responsibilities/34'), /The council Nobody named From 25 November 2026: Jo Bell, Inclusion lead, Wrenfold Council\. Change/)
  const moved = await save(path, { ...jo, seen: await seenOn(path), 'from-day': '20' })
  assert.match(await words(moved.headers.location ?? ''), /Success Saved\. For the council: Jo Bell, Inclusion lead, Wrenfold Council, from 20 January 2026\..*Was to begin on 25 November 2026 and never did\. Changed before it began, to begin on 20 January 2026\./)
  const withdrawal = `${path}/withdrawal`
  const seen = await seenOn(path)
  assert.match(await words(withdrawal), /Withdraw the naming from 20 January 2026 .*has not begun\. .*Nobody will be named, as before\./)
  const silent = await postForm(server, withdrawal, { seen, why: ' ' }, await as('priya.raman'))
  assert.equal(silent.statusCode, 422)
  assert.match(wordsOf(silent.body), /Enter why it is withdrawn/)
  assert.equal((await get(withdrawal, 'dana.okafor')).statusCode, 404)
  const withdrawn = await postForm(server, withdrawal, { seen, why: 'Jo took another post' }, await as('priya.raman'))
  assert.deepEqual([withdrawn.statusCode, withdrawn.headers.location], [303, '/responsibilities/34?withdrawn=council'])
  const after = await words(withdrawn.headers.location ?? '')
  assert.match(after, /Success Withdrawn\. Jo Bell will not begin on 20 January 2026 for the council\./)
  assert.match(after, /The council Nobody named Name someone .*Jo Bell.*Was to begin on 20 January 2026 and never did\. Jo took another post\./)
  assert.equal((await get(withdrawal, 'priya.raman')).statusCode, 404)
})

test('an officer sees and cannot name; someone without the permit, the neighbour and a stranger see nothing of it', async () => {
  assert.equal((await get('/responsibilities/16', 'dana.okafor')).statusCode, 200)
  assert.doesNotMatch((await get('/responsibilities/16', 'dana.okafor')).body, /responsibilities\/16\/council/)
  assert.equal((await get('/responsibilities/16/council', 'dana.okafor')).statusCode, 404)
  const posted = await postForm(server, '/responsibilities/16', { ...blank, person: priya, post: 'x' }, await as('dana.okafor'), '/responsibilities/16/council')
  assert.ok([403, 404].includes(posted.statusCode), String(posted.statusCode))
  for (const path of ['/responsibilities', '/responsibilities/16', '/responsibilities.csv']) {
    assert.equal((await get(path, 'robin.vale')).statusCode, 404, path)
    assert.equal((await server.inject(path)).statusCode, 302, path)
    assert.doesNotMatch(wordsOf((await get(path, 'sally.brook')).body), /Priya Raman|Lin Marsh/, path)
  }
  assert.match(await words('/responsibilities', 'sally.brook'), /Nobody is named for any of the 34 duties in Ashmere/)
  for (const path of ['/responsibilities/41', '/responsibilities/0', '/responsibilities/x', '/responsibilities/16/family', '/responsibilities/16/setting', '/responsibilities/16/nobody']) {
    assert.equal((await get(path, 'priya.raman')).statusCode, 404, path)
  }
})

test('a person of the council named for settings is a contact: the duty stays each setting’s own, and the list opens only where nobody is named', async () => {
  const saved = await save('/responsibilities/12/setting', { person: 'other', name: 'Owen Tall', post: 'Head of inclusion', contact: '01632 960118' })
  const said = await words(saved.headers.location ?? '')
  assert.match(said, /The setting Each setting owes this itself, by a person of its own\. The one named here answers for the area asking about all of them\. Each setting’s own; the council’s contact is Owen Tall, Head of inclusion Wrenfold Council/)
  const list = (await get('/responsibilities', 'priya.raman')).body
  assert.match(wordsOf(list), /6 more are each setting’s own and not counted: the council has a contact for 1 of them\./)
  assert.match(wordsOf(list), /Each setting’s own 6 duties .*12\. .*The setting Each setting’s own; the council’s contact is Owen Tall, Head of inclusion/)
  assert.deepEqual([...list.matchAll(/<details class="list-part"( open)?>[^]*?id="(\w+)"/g)].map(([, open, id]) => [id, open !== undefined]), [['nobody', true], ['settings', false], ['named', false]])
  assert.doesNotMatch((await get('/responsibilities?q=12', 'priya.raman')).body, /<details class="list-part">/)
})

test('data protection is not told a number that it may not see', async () => {
  assert.match(await words('/responsibilities/16', 'gareth.lyle'), /shown to those who may see the list of work/)
})

test('the file has a row for each party that must do a duty, and a person of whose name a spreadsheet makes a formula is plain text', async () => {
  await save('/responsibilities/23/council', { person: 'other', name: '=Evil()', post: '@post', contact: '01632 960112' })
  const { body, headers } = await get('/responsibilities.csv?q=section+42', 'priya.raman')
  assert.match(String(headers['content-disposition']), /responsibilities-999-2026-01-15\.csv/)
  assert.match(body, /23,Secure the special educational provision in the plan,the council,'=Evil\(\),'@post,Wrenfold Council,,01632 960112,2026-01-15,/)
  const whole = (await get('/responsibilities.csv', 'priya.raman')).body.trim().split('\r\n')
  assert.equal(whole.length, 1 + 31 + 13 + 13 + 13 + 6 + 5 + 3)
  assert.doesNotMatch((await get('/responsibilities', 'priya.raman')).body, /<script>alert/)
})

test('someone whose membership has ended counts as nobody, from that day', async () => {
  await db.asOwner.query(`update access.membership set ends_on = '2026-01-10' where person = $1`, [priya])
  const said = await words('/responsibilities/16', 'tom.ferreira')
  assert.match(said, /The council Nobody named Nobody: Priya Raman was named, and has had no membership here since 10 Jan(uary)? 2026\./)
  assert.match(await words('/responsibilities/16/council', 'tom.ferreira'), /Named now Priya Raman, Director, .*They have no membership here now, so nobody counts as named\./)
  assert.match(await words('/responsibilities', 'tom.ferreira'), /32 of 34 duties in Wrenfold have nobody named\./)
})
