import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newId, testDatabase, type TestDatabase } from '../database/index.ts'
import { browserInWords } from './browser-in-words.ts'
import { invalid, page, redirect } from './index.ts'
import { sessionsInPostgres } from './session-postgres.ts'
import { cookieKind, sessionsIn, usualLimits, type SessionStore } from './session.ts'
import { postForm, signedIn, testServer, tokenIn } from './testing.ts'
import { limitsInWords } from './your-sessions.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const form = page({
  path: '/mine', permit: 'signed-in', record: 'test.mine', view: 'platform/web/samples/form.njk',
  load: () => ({ title: 'A form', values: { name: '' }, paragraphs: [] }),
  act: { body: z.object({ name: z.string().min(1, 'Enter a name') }), run: (_work, _input, { name }) => (name === 'bad' ? invalid([], { name }) : redirect('/mine')) },
})

let db: TestDatabase
let store: SessionStore
let server: FastifyInstance
let now = Temporal.Now.instant()
const dana = { personId: newId(), name: 'Dana Okafor' }
before(async () => {
  db = await testDatabase()
  store = sessionsInPostgres(db)
  ;({ server } = await testServer({ sessions: store, pages: [form], now: () => now }))
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, cookie: string) => server.inject({ path, headers: { cookie } })
const isIn = async (cookie: string) => (await get('/your-sessions', cookie)).statusCode === 200

test('someone sees where they are signed in, ends one, and ends all others but this; another’s they neither see nor end', async () => {
  const [here, there, third] = [await signedIn(store, dana), await signedIn(store, dana), await signedIn(store, dana)]
  const robin = await signedIn(store, { personId: newId(), name: 'Robin Vale' })
  const { body } = await get('/your-sessions', here)
  assert.match(body, /signed out after an hour without use, and after 12 hours in any case/)
  const keys = [...body.matchAll(/name="end" value="([0-9a-f]{16})"/g)].map(([, key]) => key ?? '')
  assert.equal(keys.length, 2)
  assert.equal((await postForm(server, '/your-sessions', { end: keys[0] ?? '' }, robin)).statusCode, 303)
  assert.deepEqual([await isIn(there), await isIn(third)], [true, true])
  await postForm(server, '/your-sessions', { end: keys[0] ?? '' }, here)
  assert.equal([await isIn(there), await isIn(third)].filter(Boolean).length, 1)
  await postForm(server, '/your-sessions', { end: 'all' }, here)
  assert.deepEqual([await isIn(here), await isIn(there), await isIn(third), await isIn(robin)], [true, false, false, true])
  assert.match((await get('/your-sessions', here)).body, /You are signed in nowhere else/)
})

test('ending takes a token of this session, and being signed in', async () => {
  const here = await signedIn(store, dana)
  const there = await signedIn(store, dana)
  const forged = await server.inject({ method: 'POST', path: '/your-sessions', payload: 'end=all', headers: { cookie: here, 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(forged.statusCode, 403)
  assert.equal(await isIn(there), true)
  assert.equal((await server.inject('/your-sessions')).statusCode, 302)
})

const cookies = cookieKind(new URL('http://localhost:3000'))
/** Signs in again in the same browser, as sign-in does: the old cookie is there, and a new session begins. */
async function signInAgain(cookie: string, person: { personId: string; name: string }): Promise<string> {
  let made = ''
  const request = { cookies: Object.fromEntries([cookie.split('=') as [string, string]]), headers: { 'user-agent': firefox } }
  await sessionsIn(store, cookies, () => now).begin(request as never, { setCookie: (name: string, id: string) => { made = `${name}=${id}` } } as never, person)
  return made
}
async function sendAfter(cookie: string, after: () => void | Promise<void>, fields: Record<string, string> = { name: 'Twenty minutes of typing' }, token?: string): Promise<void> {
  const shown = await get('/mine?tab=2', cookie)
  await after()
  const payload = new URLSearchParams({ csrfToken: token ?? tokenIn(shown.body), ...fields }).toString()
  const sent = await server.inject({ method: 'POST', path: '/mine?tab=2', payload, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } })
  assert.deepEqual([sent.statusCode, sent.headers.location], [303, `/sign-in?next=${encodeURIComponent('/mine?tab=2')}`])
}
const later = () => { now = now.add({ minutes: 61 }) }

test('a form sent after the session was over is given back, once, to the same person when they sign in again', async () => {
  const old = await signedIn(store, dana)
  now = Temporal.Now.instant()
  await sendAfter(old, later)
  // On the way to sign in other pages may be asked for: it is still there.
  assert.equal((await get('/mine', old)).statusCode, 302)
  const again = await signInAgain(old, dana)
  assert.doesNotMatch((await get('/mine', again)).body, /Twenty minutes/)
  const shown = await get('/mine?tab=2', again)
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Twenty minutes of typing/)
  assert.match(shown.body, /You were signed out before this was sent, so nothing was saved/)
  assert.doesNotMatch((await get('/mine?tab=2', again)).body, /Twenty minutes/)
  assert.equal((await db.asOwner.query(`select 1 from platform.session where data::text like '%Twenty%'`)).rowCount, 0)
  assert.match((await get('/your-sessions', again)).body, /Firefox on Windows/)
  now = Temporal.Now.instant()
})

test('it is never another person’s, and goes when another signs in', async () => {
  const old = await signedIn(store, dana)
  await sendAfter(old, later)
  const robin = await signInAgain(old, { personId: newId(), name: 'Robin Vale' })
  assert.doesNotMatch((await get('/mine?tab=2', robin)).body, /Twenty minutes/)
  assert.equal((await db.asOwner.query(`select 1 from platform.session where data::text like '%Twenty%'`)).rowCount, 0)
  now = Temporal.Now.instant()
})

test('it is kept when the session was ended from elsewhere; not when the form was not ours, is too long, or the session was never one', async () => {
  const [ended, other] = [await signedIn(store, dana), await signedIn(store, dana)]
  await sendAfter(ended, async () => { await postForm(server, '/your-sessions', { end: 'all' }, other) })
  assert.match((await get('/mine?tab=2', await signInAgain(ended, dana))).body, /Twenty minutes of typing/)
  const forged = await signedIn(store, dana)
  await sendAfter(forged, later, { name: 'Planted by another site' }, 'not a token')
  assert.doesNotMatch((await get('/mine?tab=2', await signInAgain(forged, dana))).body, /Planted/)
  const long = await signedIn(store, dana)
  await sendAfter(long, later, { name: `Long ${'x'.repeat(200_001)}` })
  assert.doesNotMatch((await get('/mine?tab=2', await signInAgain(long, dana))).body, /Long x/)
  await sendAfter(`session-3000=${'A'.repeat(43)}`, () => undefined)
  now = Temporal.Now.instant()
})

test('the limits are configuration, and are said in words', () => {
  const said = (idle: object, absolute: object) => limitsInWords({ idle: Temporal.Duration.from(idle), absolute: Temporal.Duration.from(absolute) })
  assert.match(limitsInWords(usualLimits), /^You are signed out after an hour without use, and after 12 hours in any case\./)
  assert.match(said({ minutes: 15 }, { hours: 1 }), /after 15 minutes without use, and after an hour in any case/)
  assert.match(said({ minutes: 120 }, { hours: 8 }), /after 2 hours without use, and after 8 hours/)
})

test('a shorter limit of the settings ends a session sooner', async () => {
  const memory = await testServer({ pages: [form], now: () => now, sessionLimits: { idle: Temporal.Duration.from({ minutes: 10 }), absolute: Temporal.Duration.from({ hours: 1 }) } })
  const cookie = await signedIn(memory.sessions, dana)
  const open = async () => (await memory.server.inject({ path: '/mine', headers: { cookie } })).statusCode
  assert.equal(await open(), 200)
  now = now.add({ minutes: 11 })
  assert.equal(await open(), 302)
  await memory.server.close()
  now = Temporal.Now.instant()
})

test('browsers are named as people name them', () => {
  for (const [agent, words] of [
    [firefox, 'Firefox on Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari on an iPhone'],
    ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36', 'Chrome on an Android device'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36', 'Chrome on a Mac'],
    ['curl/8.0', 'A browser that we do not know'], [undefined, 'A browser that we do not know'], ['Something on Linux', 'A browser on Linux'],
  ] as const) assert.equal(browserInWords(agent), words)
})

test('tries to sign in are limited from one address, and not from another', async () => {
  for (const path of ['/sign-in', '/sign-in/callback']) {
    const tries = []
    for (let many = 0; many < 31; many++) tries.push((await server.inject({ path, remoteAddress: '198.51.100.20' })).statusCode)
    assert.equal(tries.slice(0, 30).includes(429), false, path)
    assert.equal(tries[30], 429, path)
    assert.notEqual((await server.inject({ path, remoteAddress: '198.51.100.21' })).statusCode, 429)
  }
})
