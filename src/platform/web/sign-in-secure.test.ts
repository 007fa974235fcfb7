import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { text } from 'node:stream/consumers'
import { page } from './page.ts'
import { fakeProvider } from './provider.fake.ts'
import { signedIn, testServer } from './testing.ts'

const publicUrl = 'https://service.example'
let nonce = ''
const http = createServer(async (request, response) => {
  const said = fake.answer(request.url ?? '', await text(request))
  response.writeHead(said.status, { 'content-type': 'application/json' }).end(await said.text())
})
await new Promise<void>(listening => http.listen(0, 'localhost', listening))
const issuer = `http://localhost:${(http.address() as AddressInfo).port}`
const fake = fakeProvider({ issuer, token: () => ({ claims: { nonce } }) })
const mine = page({ path: '/mine', permit: 'signed-in', record: 'test.mine', view: 'platform/web/error.njk', load: () => ({ title: 'Mine', paragraphs: [], reference: null }) })
const { server, sessions } = await testServer({ pages: [mine], publicUrl, signIn: { kind: 'issuer', issuer, clientId: 'los', clientSecret: 'x' } })
after(async () => { await server.close(); http.close(); http.closeAllConnections() })
const get = (path: string, cookie = '') => server.inject({ path, headers: { cookie, host: 'service.example' } })
const flags = ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']

test('behind https the way in leaves two cookies, both of this host alone; the session is new, and the one before it is over', async () => {
  const planted = await signedIn(sessions, { personId: 'someone else', name: 'Mallory' }, publicUrl)
  assert.equal((await get('/mine', planted)).statusCode, 200)
  const begun = await get('/sign-in?next=/mine')
  const [kept = ''] = String(begun.headers['set-cookie']).split(';')
  assert.match(kept, /^__Host-signing-in=/)
  assert.deepEqual(String(begun.headers['set-cookie']).split('; ').slice(1).filter(part => !part.startsWith('Max-Age')).sort(), flags)
  const asked = new URL(String(begun.headers.location)).searchParams
  nonce = asked.get('nonce') ?? ''
  const back = await get(`/sign-in/callback?code=c&state=${asked.get('state')}`, `${kept}; ${planted}`)
  assert.deepEqual([back.statusCode, back.headers.location], [302, '/mine'])
  const lines = [back.headers['set-cookie'] ?? []].flat()
  const session = lines.find(line => line.startsWith('__Host-session=')) ?? ''
  assert.deepEqual(session.split('; ').slice(1).sort(), flags)
  assert.match(session, /^__Host-session=[\w-]{43};/)
  assert.ok(lines.some(line => line.startsWith('__Host-signing-in=;')), 'What was kept for the way in is taken away')
  assert.equal((await get('/mine', session.split(';')[0])).statusCode, 200)
  assert.notEqual(session.split(';')[0], planted)
  assert.equal((await get('/mine', planted)).statusCode, 302)
})

test('what one browser began another cannot finish, nor one whose cookie was changed', async () => {
  const begun = await get('/sign-in')
  const kept = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  const asked = new URL(String(begun.headers.location)).searchParams
  nonce = asked.get('nonce') ?? ''
  const at = `/sign-in/callback?code=c&state=${asked.get('state')}`
  const changed = kept.replace(/=(.)/, (_all, first: string) => `=${first === 'A' ? 'B' : 'A'}`)
  const other = String((await get('/sign-in')).headers['set-cookie']).split(';')[0] ?? ''
  for (const cookie of ['', changed, other]) {
    const { statusCode, headers } = await get(at, cookie)
    assert.equal(statusCode, 400)
    assert.doesNotMatch(String(headers['set-cookie']), /session=/)
  }
})
