import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { fakeProvider, type IdToken } from './provider.fake.ts'
import { providerAt } from './provider.ts'

const issuer = 'https://login.example'
const back = new URL('https://service.example/sign-in/callback')
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** One sign-in at a provider that answers with this token; `asked` is what was sent to it for a token. */
async function signIn(token: (nonce: string) => IdToken, { state, saysIssuer = issuer, at }: { state?: string; saysIssuer?: string; at?: string } = {}) {
  let nonce = ''
  const fake = fakeProvider({ issuer, saysIssuer, token: () => token(nonce) })
  const provider = providerAt({ issuer, clientId: 'los', clientSecret: 'a secret only for tests', fetch: async (url, { body }) => fake.answer(new URL(url).pathname, String(body)) }, back)
  const { to, ...kept } = await provider.begin()
  nonce = kept.nonce
  const came = new URL(back)
  came.search = at ?? new URLSearchParams({ code: 'the-code', state: state ?? kept.state }).toString()
  return { to: new URL(to), kept, account: await provider.finish(came, kept), asked: fake.asked[0] }
}

test('a sign-in sends state, nonce and a PKCE challenge of its own, and proves the challenge when it asks for the token', async () => {
  const { to, kept, account, asked } = await signIn(nonce => ({ claims: { nonce } }))
  assert.deepEqual(account, { issuer, subject: 'dana', email: 'dana@wrenfold.example', name: 'Dana Okafor' })
  assert.deepEqual([to.searchParams.get('state'), to.searchParams.get('nonce')], [kept.state, kept.nonce])
  assert.equal(to.searchParams.get('code_challenge_method'), 'S256')
  assert.equal(to.searchParams.get('code_challenge'), createHash('sha256').update(kept.verifier).digest('base64url'))
  assert.equal(to.searchParams.get('scope'), 'openid email profile')
  assert.deepEqual(['code_verifier', 'redirect_uri', 'code'].map(name => asked?.get(name)), [kept.verifier, back.href, 'the-code'])
  const again = await signIn(nonce => ({ claims: { nonce } }))
  for (const secret of ['state', 'nonce', 'verifier'] as const) {
    assert.notEqual(again.kept[secret], kept[secret])
    assert.match(kept[secret], /^[\w-]{43}$/)
  }
})

test('whoever comes back with another state, without one, or with an error is not signed in, and no token is asked for', async () => {
  for (const bad of [{ state: 'another' }, { at: 'code=the-code' }, { at: 'error=access_denied&state=x' }]) {
    const { account, asked } = await signIn(nonce => ({ claims: { nonce } }), bad)
    assert.deepEqual([account, asked], [null, undefined], JSON.stringify(bad))
  }
})

const past = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000) - 3600
for (const [what, token] of [
  ['with another sign-in’s nonce', () => ({ claims: { nonce: 'of another sign-in' } })],
  ['without a nonce', () => ({ claims: {} })],
  ['meant for another service', nonce => ({ claims: { nonce, aud: 'another' } })],
  ['of another issuer', nonce => ({ claims: { nonce, iss: 'https://evil.example' } })],
  ['that has expired', nonce => ({ claims: { nonce, iat: past - 300, exp: past } })],
  ['signed by a stranger', nonce => ({ claims: { nonce }, key: stranger.privateKey })],
  ['that nobody signed', nonce => ({ claims: { nonce }, alg: 'none' })],
] satisfies [string, (nonce: string) => IdToken][]) {
  test(`an ID token ${what} signs nobody in`, async () => { assert.equal((await signIn(token)).account, null) })
}

test('a provider whose own description names another issuer is not used', async () => {
  await assert.rejects(signIn(nonce => ({ claims: { nonce } }), { saysIssuer: 'https://evil.example' }), { statusCode: 503 })
})

test('an address that the provider says is not confirmed is not taken for whose it is', async () => {
  assert.equal((await signIn(nonce => ({ claims: { nonce, email_verified: false } }))).account?.email, null)
})

test('a provider on plain http is refused, but on this computer', async () => {
  const at = (address: string) => providerAt({ issuer: address, clientId: 'los', clientSecret: 'x', fetch: async () => Response.json({ issuer: address, authorization_endpoint: `${address}/auth` }) }, back).begin()
  await assert.rejects(at('http://login.example'), { statusCode: 503 })
  assert.match((await at('http://localhost:9')).to, /^http:\/\/localhost:9\/auth/)
})
