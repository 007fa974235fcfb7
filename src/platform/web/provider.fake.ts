import { generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }

export type IdToken = { readonly claims: object; readonly alg?: string; readonly key?: KeyObject }

/** An OpenID provider that says what a test has it say, to see what of it is believed. */
export function fakeProvider({ issuer, saysIssuer = issuer, token }: { issuer: string; saysIssuer?: string; token: () => IdToken }) {
  const asked: URLSearchParams[] = []
  return {
    /** What was sent to it for a token, each time. */
    asked,
    answer(path: string, body: string): Response {
      if (path === '/.well-known/openid-configuration') return Response.json({ issuer: saysIssuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` })
      if (path === '/keys') return Response.json({ keys: [jwk] })
      if (path !== '/token') return new Response(null, { status: 404 })
      asked.push(new URLSearchParams(body))
      return Response.json({ access_token: 'x', token_type: 'bearer', id_token: signed(issuer, token()) })
    },
  }
}

function signed(issuer: string, { claims, alg = 'RS256', key = ours.privateKey }: IdToken): string {
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part({ alg, kid: 'k1' })}.${part({ iss: issuer, aud: 'los', sub: 'dana', email: 'dana@wrenfold.example', name: 'Dana Okafor', iat: now, exp: now + 300, ...claims })}`
  return `${body}.${alg === 'none' ? '' : sign('sha256', Buffer.from(body), key).toString('base64url')}`
}
