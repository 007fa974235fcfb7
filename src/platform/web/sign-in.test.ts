import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { page } from './page.ts'
import { browser } from './sign-in.browser.ts'
import { testServer, tokenIn } from './testing.ts'

const dana = { subject: 'dana', name: 'Dana Okafor', email: 'dana@wrenfold.example', organisation: 'Wrenfold Council', role: 'Case officer' }
const stray = { subject: 'stray', name: 'Sam Stray', email: 'sam@elsewhere.example', organisation: 'Elsewhere', role: 'Visitor' }
const mine = page({ path: '/mine', permit: 'signed-in', record: 'test.mine', view: 'platform/web/error.njk', load: async (work) => ({ title: 'Mine', paragraphs: [work.claims.actor.kind], reference: null }) })

let server: FastifyInstance
let origin: string

before(async () => {
  origin = `http://localhost:${await freePort()}`
  const made = await testServer({
    pages: [mine],
    publicUrl: origin,
    signIn: { kind: 'local', people: [dana, stray] },
    recognise: async ({ subject, name, email, issuer }) => (subject === 'dana' && issuer === `${origin}/local-provider` && email === dana.email ? { personId: 'p-1', name: name ?? '' } : null),
  })
  server = made.server
  await server.listen({ port: Number(new URL(origin).port), host: 'localhost' })
})
after(() => server.close())

test('someone picks their name and arrives where they were going', async () => {
  const visit = browser(origin)
  const choose = await visit.get('/mine')
  assert.match(choose.body, /Choose who to sign in as/)
  assert.match(choose.body, /Dana Okafor/)
  assert.doesNotMatch(choose.body, /<script(?![^>]*src=)|style=|<style/)
  const there = await visit.post(actionFor('dana', choose.body), {})
  assert.equal(there.url, `${origin}/mine`)
  assert.equal(there.status, 200)
  assert.match(there.body, /Dana Okafor/)
})

test('the session is new at sign-in, and over after sign-out', async () => {
  const visit = browser(origin)
  visit.cookies.set(`session-${new URL(origin).port}`, 'A'.repeat(43))
  const choose = await visit.get('/mine')
  const there = await visit.post(actionFor('dana', choose.body), {})
  assert.notEqual(visit.cookies.get(`session-${new URL(origin).port}`), 'A'.repeat(43))
  const stolen = new Map(visit.cookies)
  const out = await visit.post('/sign-out', { csrfToken: tokenIn(there.body) })
  assert.equal(out.url, `${origin}/signed-out`)
  const again = browser(origin, stolen)
  assert.match((await again.get('/mine')).url, /local-provider\/interaction/)
})

test('an account that no organisation knows is told so, and is not signed in', async () => {
  const visit = browser(origin)
  const choose = await visit.get('/mine')
  const told = await visit.post(actionFor('stray', choose.body), {})
  assert.equal(told.status, 403)
  assert.match(told.body, /Your account is not known here/)
  assert.match(told.body, /sam@elsewhere\.example/)
  assert.match((await visit.get('/mine')).url, /interaction/)
})

test('a callback that nobody began, or with another state, signs nobody in', async () => {
  const cold = await browser(origin).get('/sign-in/callback?code=abc&state=def')
  assert.equal(cold.status, 400)
  assert.match(cold.body, /Sign in again/)
  const visit = browser(origin)
  await visit.get('/sign-in')
  const forged = await visit.get('/sign-in/callback?code=abc&state=def')
  assert.equal(forged.status, 400)
})

test('an interaction that is over says so', async () => {
  const gone = await browser(origin).get('/local-provider/interaction/never')
  assert.equal(gone.status, 400)
  assert.match(gone.body, /Sign in again/)
  const wrong = await browser(origin).get('/local-provider/auth?client_id=other')
  assert.match(wrong.body, /Sign in again/)
  assert.match(wrong.body, /masthead/)
})

test('next never leads away', async () => {
  for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/%09/elsewhere', 'javascript:alert(1)']) {
    const visit = browser(origin)
    const choose = await visit.get(`/sign-in?next=${encodeURIComponent(next)}`)
    const there = await visit.post(actionFor('dana', choose.body), {})
    assert.equal(new URL(there.url).origin, origin)
  }
})

test('the local provider answers only this computer, by the name it is served under', async () => {
  const other = await server.inject({ path: '/local-provider/.well-known/openid-configuration', headers: { host: 'elsewhere.example' } })
  assert.equal(other.statusCode, 404)
  const far = await server.inject({ path: '/local-provider/.well-known/openid-configuration', headers: { host: new URL(origin).host }, remoteAddress: '192.0.2.7' })
  assert.equal(far.statusCode, 404)
  await assert.rejects(testServer({ pages: [], publicUrl: 'https://service.example' }), /OIDC_ISSUER/)
})

test('someone who came by another name for this computer is brought to the one that cookies know', async () => {
  const sent = await server.inject({ path: '/sign-in?next=/mine', headers: { host: '127.0.0.1:1' } })
  assert.equal(sent.headers.location, `${origin}/sign-in?next=%2Fmine`)
})

function actionFor(subject: string, html: string): string {
  const action = new RegExp(`action="([^"]+/as/${subject})"`).exec(html)?.[1]
  assert.ok(action, `no button for ${subject}`)
  return action
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, 'localhost', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}
