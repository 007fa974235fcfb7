import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { postForm } from '../../../platform/web/testing.ts'
import { castServer, wordsOf, type CastSubject } from '../testing.ts'
import { endMembership } from '../actions/change-membership.ts'
import { recogniser } from '../index.ts'
import { castIssuer } from '../words.ts'
import { pages } from './index.ts'

const council = '01920000-0000-7000-8000-000000099900'
const assessmentTeam = '01920000-0000-7000-8000-000009990001'

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject) => Promise<string>
const ids: Record<string, string> = {}
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages)
  server = made.server
  as = made.as
  for (const { subject, id } of (await db.asOwner.query<{ subject: string; id: string }>('select subject, id from access.person')).rows) ids[subject] = id
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, who: CastSubject) => server.inject({ path, headers: { cookie: await as(who) } })
const words = async (path: string, who: CastSubject = 'tom.ferreira') => wordsOf((await get(path, who)).body)
const membership = async (subject: string, role: string) => (await db.asOwner.query<{ id: string; revision: number; ends_on: Temporal.PlainDate | null }>(
  'select m.id, m.revision, m.ends_on from access.membership m join access.person p on p.id = m.person where p.subject = $1 and m.role = $2 order by m.begins_on desc limit 1', [subject, role])).rows[0]!
const on = (name: string, day: number, month: number, year = 2026) => ({ [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) })
const ines = { person: '', name: 'Ines Vale', email: 'ines.vale@wrenfold.example', subject: '', organisation: council, team: assessmentTeam, role: 'send-officer', why: 'New in post', ...on('from', 15, 1) }
const add = async (fields: Record<string, string>, who: CastSubject = 'tom.ferreira') => postForm(server, '/people-and-roles/add', { ...ines, ...fields }, await as(who))
const confirm = async (fields: Record<string, string>) => {
  const cookie = await as('tom.ferreira')
  const kept = await postForm(server, '/people-and-roles/add', { ...ines, ...fields }, cookie)
  assert.equal(kept.statusCode, 303, wordsOf(kept.body))
  return postForm(server, String(kept.headers.location), {}, cookie)
}
const end = async (subject: string, role: string, fields: Record<string, string> = {}, who: CastSubject = 'tom.ferreira') => {
  const { id, revision } = await membership(subject, role)
  return postForm(server, `/people-and-roles/${ids[subject]}/${id}/end`, { revision: String(revision), why: 'Left', ...on('on', 15, 1), ...fields }, await as(who))
}
const acts = async (kind: string) => (await db.asOwner.query<{ actor: string; facts: Record<string, unknown> }>(`select actor, facts from record.happening where kind = $1 order by id desc`, [kind])).rows

test('everyone with a membership is listed by organisation, with role, since, until and when they last signed in', async () => {
  const page = await words('/people-and-roles')
  assert.match(page, /People and roles in Wrenfold .*\d people with a role today 1 area administrator 0 not begun/)
  assert.match(page, /\d memberships .*Wrenfold Council .*Dana Okafor dana\.okafor@wrenfold\.example No one team SEND officer 1 Sep(tember|t)? 2024 No end set Never/)
  assert.doesNotMatch(page, /Sally|Robin/)
  assert.match(await words('/people-and-roles?q=dana'), /1 membership\b/)
  assert.match(await words('/people-and-roles?role=send-manager'), /1 membership\b.*Priya Raman/)
  assert.match(await words('/people-and-roles?standing=ended'), /Nobody matches/)
  assert.match((await get('/people-and-roles.csv?q=tom', 'tom.ferreira')).body, /Tom Ferreira,tom\.ferreira@wrenfold\.example,Wrenfold Council,,Area administrator,2024-09-01,,current,\r\n$/)
})

test('it is for area administrators alone: officers, managers, data protection and strangers find nothing', async () => {
  const { id } = await membership('dana.okafor', 'send-officer')
  for (const path of ['/people-and-roles', '/people-and-roles.csv', '/people-and-roles/add', `/people-and-roles/${ids['dana.okafor']}`, `/people-and-roles/${ids['dana.okafor']}/${id}`, `/people-and-roles/${ids['dana.okafor']}/${id}/end`]) {
    for (const who of ['dana.okafor', 'priya.raman', 'gareth.lyle', 'sally.brook', 'robin.vale'] as const) assert.equal((await get(path, who)).statusCode, 404, `${who} ${path}`)
    assert.equal((await server.inject(path)).statusCode, 302, path)
    assert.equal((await get(path, 'tom.ferreira')).statusCode, 200, path)
  }
  // A post by someone without the permit, with a token of their own session.
  const forged = await postForm(server, '/your-area', { revision: '0', why: 'Mine', ...on('on', 15, 1) }, await as('dana.okafor'), `/people-and-roles/${ids['tom.ferreira']}/${id}/end`)
  assert.ok([403, 404].includes(forged.statusCode))
  const unsigned = await server.inject({ method: 'POST', path: `/people-and-roles/${ids['dana.okafor']}/${id}/end`, payload: 'why=x', headers: { cookie: await as('tom.ferreira'), 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(unsigned.statusCode, 403)
  assert.equal((await membership('dana.okafor', 'send-officer')).ends_on, null)
})

test('adding asks for each thing that is missing, and keeps what was typed', async () => {
  const answer = await add({ name: '', email: 'not an address', organisation: '', team: '', role: '', why: '', ...on('from', 31, 2) })
  assert.equal(answer.statusCode, 422)
  for (const told of ['Enter the person’s name', 'Enter their work email address', 'Choose an organisation of this area', 'Choose a role', 'Enter a day that exists', 'Say why']) assert.match(wordsOf(answer.body), new RegExp(told))
  assert.match(answer.body, /value="not an address"/)
  assert.match(wordsOf((await add({ ...on('until', 15, 1) })).body), /Enter a day after 15 Jan(uary)? 2026, when it begins/)
  assert.match(wordsOf((await add({ ...on('from', 16, 1, 2027) })).body), /a year from today/)
})

test('what was filled in is read through before it counts; confirmed, it counts once, and says who, what and why', async () => {
  const cookie = await as('tom.ferreira')
  const kept = await postForm(server, '/people-and-roles/add', ines, cookie)
  const check = String(kept.headers.location)
  const shown = wordsOf((await server.inject({ path: check, headers: { cookie } })).body)
  assert.match(shown, /Check before this counts Name Ines Vale Work email ines\.vale@wrenfold\.example Sign-in account Matched by work email .*Team Assessment team Role SEND officer Holds from 15 Jan(uary)? 2026 Why New in post/)
  assert.doesNotMatch(await words('/people-and-roles'), /Ines/)
  // Somebody else’s draft is nobody’s, and another area’s neither.
  assert.equal((await get(check, 'sally.brook')).statusCode, 404)
  const [first, second] = await Promise.all([postForm(server, check, {}, cookie), postForm(server, check, {}, cookie)])
  assert.deepEqual([first.statusCode, second.statusCode], [303, 303])
  const { rows } = await db.asOwner.query<{ id: string; issuer: string }>(`select id, issuer from access.person where email = 'ines.vale@wrenfold.example'`)
  assert.deepEqual(rows.map(({ issuer }) => issuer), ['first-sign-in'])
  ids['ines'] = rows[0]?.id ?? ''
  assert.match(await words(`/people-and-roles/${ids['ines']}`), /Ines Vale .*Has not signed in yet: matched by work email .*Given: SEND officer, from 15 Jan(uary)? 2026\. Tom Ferreira, .*Why: New in post/)
  assert.deepEqual((await acts('access.membership-given')).map(({ actor }) => actor), [ids['tom.ferreira']])
})

test('duplicates are found and said: the same role again, the same name, an account that is known', async () => {
  assert.match(wordsOf((await add({})).body), /Ines Vale has this role in this organisation already, from 15 Jan(uary)? 2026/)
  const alike = await add({ email: 'ines2@wrenfold.example' })
  assert.match(await words(String(alike.headers.location)), /Someone else here has this name: ines\.vale@wrenfold\.example/)
  const known = await add({ name: 'Somebody', email: 'DANA.okafor@wrenfold.example', role: 'send-manager' })
  assert.match(await words(String(known.headers.location)), /Name Dana Okafor .*This account is known to the service already\..*They have another membership here: SEND officer/)
  const cast = await add({ email: 'x@wrenfold.example', subject: 'dana.okafor' })
  assert.match(wordsOf(cast.body), /Dana Okafor has this role in this organisation already/)
})

test('an account that another area typed beside an address is not taken for the person who has that address', async () => {
  const { rows } = await db.asOwner.query<{ id: string }>(`insert into access.person values ($1, 'local-provider', 'mallory', 'Mallory', 'boss@wrenfold.example') returning id`, ['01990000-0000-7000-8000-000000000001'])
  await confirm({ name: 'The Boss', email: 'boss@wrenfold.example' })
  assert.equal((await db.asOwner.query('select 1 from access.membership where person = $1', [rows[0]?.id])).rowCount, 0)
})

test('whoever is awaited becomes the account that first signs in with their address, and nobody else does', async () => {
  const recognise = recogniser({ ...db, dayIn: () => Temporal.PlainDate.from('2026-01-15') })
  assert.equal(await recognise({ issuer: castIssuer, subject: 'someone', email: 'other@wrenfold.example', name: null }), null)
  assert.equal(await recognise({ issuer: castIssuer, subject: 'someone', email: null, name: null }), null)
  const signed = await recognise({ issuer: castIssuer, subject: 'ines-1', email: 'Ines.Vale@wrenfold.example', name: 'Ines M. Vale' })
  assert.deepEqual(signed, { personId: ids['ines'], name: 'Ines M. Vale' })
  // A second account with the same address is not her.
  assert.equal(await recognise({ issuer: castIssuer, subject: 'ines-2', email: 'ines.vale@wrenfold.example', name: 'Ines' }), null)
  assert.match(await words('/people-and-roles?q=ines'), /Ines M\. Vale .*\d+ \w+ \d{4} at \d/)
})

test('an account that never had a role gives way to whoever is awaited under its address; one that signed in is found by it', async () => {
  const recognise = recogniser({ ...db, dayIn: () => Temporal.PlainDate.from('2026-01-15') })
  await db.asOwner.query(`insert into access.person values ($1, 'local-provider', 'lee', 'Lee', 'lee@wrenfold.example'), ($2, 'local-provider', 'max', 'Max', null)`, ['01990000-0000-7000-8000-000000000002', '01990000-0000-7000-8000-000000000003'])
  await confirm({ name: 'Lee Park', email: 'lee@wrenfold.example' })
  const lee = await recognise({ issuer: castIssuer, subject: 'lee', email: 'lee@wrenfold.example', name: null })
  assert.equal(lee?.name, 'Lee Park')
  assert.deepEqual(await recognise({ issuer: castIssuer, subject: 'lee', email: 'lee@wrenfold.example', name: null }), lee)
  // Max tried before anybody gave a role: the address is then known to be Max’s.
  assert.equal(await recognise({ issuer: castIssuer, subject: 'max', email: 'max@wrenfold.example', name: null }), null)
  await confirm({ name: 'Max Hill', email: 'max@wrenfold.example' })
  assert.equal((await recognise({ issuer: castIssuer, subject: 'max', email: 'max@wrenfold.example', name: null }))?.personId, '01990000-0000-7000-8000-000000000003')
})

test('a leaver with an open session is refused the next page they ask for', async () => {
  await confirm({ name: 'Robin Vale', email: 'robin.vale@wrenfold.example', subject: 'robin.vale', role: 'data-protection-lead' })
  const robin = await as('robin.vale')
  assert.equal((await server.inject({ path: '/who-looked', headers: { cookie: robin } })).statusCode, 200)
  assert.equal((await end('robin.vale', 'data-protection-lead')).statusCode, 303)
  assert.equal((await server.inject({ path: '/who-looked', headers: { cookie: robin } })).statusCode, 404)
  assert.equal(await recogniser({ ...db, dayIn: () => Temporal.PlainDate.from('2026-01-15') })({ issuer: castIssuer, subject: 'robin.vale', email: null, name: null }), null)
  assert.match(await words(`/people-and-roles/${ids['robin.vale']}`), /Data protection lead Ended Never held .*Ended: Data protection lead, Wrenfold Council, Assessment team, no longer from 15 Jan/)
  // Ended on the day it began it never held, so the same may be given again.
  await confirm({ name: 'Robin Vale', email: 'robin.vale@wrenfold.example', subject: 'robin.vale', role: 'data-protection-lead' })
  assert.equal((await server.inject({ path: '/who-looked', headers: { cookie: robin } })).statusCode, 200)
})

test('changed from today, the new role holds at once in the open session and the old is kept', async () => {
  const robin = await as('robin.vale')
  const dana = await membership('dana.okafor', 'send-officer')
  const session = await as('dana.okafor')
  const changed = await postForm(server, `/people-and-roles/${ids['dana.okafor']}/${dana.id}`, { revision: String(dana.revision), organisation: council, team: '', role: 'data-protection-lead', why: 'Moved', ...on('from', 15, 1) }, await as('tom.ferreira'))
  assert.equal(changed.statusCode, 303, wordsOf(changed.body))
  assert.equal((await server.inject({ path: '/looking', headers: { cookie: session } })).statusCode, 404)
  assert.equal((await server.inject({ path: '/who-looked', headers: { cookie: session } })).statusCode, 200)
  assert.match(await words(`/people-and-roles/${ids['dana.okafor']}`), /Data protection lead Since 15 Jan.*SEND officer Ended Since 1 Sep\w* 2024, and no longer from 15 Jan/)
  assert.equal((await server.inject({ path: '/who-looked', headers: { cookie: robin } })).statusCode, 200)
})

test('of two who change one membership, the second is told and may then save knowingly', async () => {
  const { id, revision } = await membership('priya.raman', 'send-officer')
  const path = `/people-and-roles/${ids['priya.raman']}/${id}`
  const fields = { organisation: council, team: assessmentTeam, role: 'send-officer', why: 'Team', ...on('from', 15, 1) }
  assert.equal((await postForm(server, path, { revision: String(revision), ...fields, ...on('until', 1, 3) }, await as('tom.ferreira'))).statusCode, 303)
  const { id: now } = await membership('priya.raman', 'send-officer')
  const stale = await postForm(server, path, { revision: String(revision), ...fields, team: '' }, await as('tom.ferreira'))
  assert.equal(stale.statusCode, 422)
  assert.match(wordsOf(stale.body), /Someone else changed this while you had it open\. Nothing of yours was saved\. It now says: SEND officer, Wrenfold Council/)
  const staleEnd = await postForm(server, `${path}/end`, { revision: String(revision), why: 'x', ...on('on', 15, 1) }, await as('tom.ferreira'))
  assert.match(wordsOf(staleEnd.body), /Someone else changed this/)
  assert.notEqual(now, id)
})

test('nobody ends their own last membership as administrator, and two who end each other’s leave one', async () => {
  assert.match(wordsOf((await end('tom.ferreira', 'area-administrator')).body), /the area would have none/)
  const { id, revision } = await membership('tom.ferreira', 'area-administrator')
  const changed = await postForm(server, `/people-and-roles/${ids['tom.ferreira']}/${id}`, { revision: String(revision), organisation: council, team: '', role: 'send-officer', why: 'x', ...on('from', 15, 1) }, await as('tom.ferreira'))
  assert.match(wordsOf(changed.body), /the area would have none/)
  await confirm({ person: ids['gareth.lyle'] ?? '', role: 'area-administrator' })
  assert.match(wordsOf((await end('tom.ferreira', 'area-administrator')).body), /nobody can end their own last membership as one/)
  const [tom, gareth] = [await membership('tom.ferreira', 'area-administrator'), await membership('gareth.lyle', 'area-administrator')]
  const ends = (who: string, seen: { id: string; revision: number }) => db.begin({ actor: { kind: 'person', id: ids[who] ?? '', name: who }, area: '999', may: new Set(['manage-people']) },
    work => endMembership(work, seen, Temporal.PlainDate.from('2026-01-15'), 'x'), { today: Temporal.PlainDate.from('2026-01-15') })
  const both = await Promise.all([ends('gareth.lyle', tom), ends('tom.ferreira', gareth)])
  assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['changed', 'refused'])
  assert.equal((await db.asOwner.query(`select 1 from access.membership where area = '999' and role = 'area-administrator' and ends_on is null`)).rowCount, 1)
  await db.asOwner.query(`update access.membership set ends_on = null, revision = revision + 1 where role = 'area-administrator'`)
})

test('a role in another area cannot be given, nor anything of another area’s people seen', async () => {
  const { rows: [ashmere] } = await db.asOwner.query<{ id: string }>(`select id from places.organisation where area = '998' limit 1`)
  assert.match(wordsOf((await add({ organisation: ashmere?.id ?? '', email: 'n@x.example' })).body), /Choose an organisation of this area/)
  const sally = await membership('sally.brook', 'send-officer')
  assert.equal((await get(`/people-and-roles/${ids['sally.brook']}`, 'tom.ferreira')).statusCode, 404)
  assert.equal((await get(`/people-and-roles/${ids['sally.brook']}/${sally.id}/end`, 'tom.ferreira')).statusCode, 404)
  assert.equal((await end('sally.brook', 'send-officer')).statusCode, 404)
  // Behind the page, the database refuses it too.
  const tom = { actor: { kind: 'person', id: ids['tom.ferreira'] ?? '', name: 'Tom' }, area: '999', may: new Set(['manage-people']) } as const
  const insert = (claims: Parameters<typeof db.begin>[0], area: string) => db.begin(claims, work => work.tables<{ 'access.membership': Record<string, unknown> }>().insertInto('access.membership')
    .values({ area, id: '01990000-0000-7000-8000-00000000000a', person: ids['sally.brook'], organisation: area === '998' ? ashmere?.id : council, role: 'send-officer', begins_on: '2026-01-01' }).execute())
  await assert.rejects(insert(tom, '998'), { code: '42501' })
  await assert.rejects(insert({ ...tom, may: new Set(['see-children']) }, '999'), { code: '42501' })
})

test('the neighbour’s administrator sees and changes only their own area', async () => {
  await db.asOwner.query(`insert into access.membership (area, id, person, organisation, role, begins_on) select '998', gen_random_uuid(), $1, id, 'area-administrator', '2025-01-01' from places.organisation where area = '998' and kind = 'council'`, [ids['sally.brook']])
  const page = await words('/people-and-roles', 'sally.brook')
  assert.match(page, /People and roles in Ashmere .*Sally Brook/)
  assert.doesNotMatch(page, /Dana|Tom|Ines/)
  const { id } = await membership('priya.raman', 'send-manager')
  for (const path of [`/people-and-roles/${ids['priya.raman']}`, `/people-and-roles/${ids['priya.raman']}/${id}`, `/people-and-roles/${ids['priya.raman']}/${id}/end`]) assert.equal((await get(path, 'sally.brook')).statusCode, 404, path)
  assert.equal((await end('priya.raman', 'send-manager', {}, 'sally.brook')).statusCode, 404)
})
