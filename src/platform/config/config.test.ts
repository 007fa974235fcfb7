import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig, readSecrets } from './index.ts'

test('secrets are made once, differ between installations, and are for their owner alone', () => {
  const [here, there] = [mkdtempSync(join(tmpdir(), 'los-')), mkdtempSync(join(tmpdir(), 'los-'))]
  const made = readSecrets(here)
  assert.equal(statSync(join(here, 'secrets.json')).mode & 0o777, 0o600)
  assert.deepEqual(readSecrets(here), made)
  const other = readSecrets(there)
  assert.ok(made.cookies !== other.cookies && made.database !== other.database && made.cookies !== made.database)
  assert.equal(Buffer.from(made.cookies, 'base64url').length, 32)
  assert.equal(Buffer.from(made.database, 'base64url').length, 24)
  assert.equal(readFileSync(join(here, 'secrets.json'), 'utf8').includes(other.cookies), false)
})

test('with a sign-in of real people the service stands behind https, but on this computer', () => {
  const issuer = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
  for (const address of ['http://service.example', 'http://localhost.evil.example', 'http://192.168.0.9:3000']) assert.throws(() => readConfig({ ...issuer, PUBLIC_URL: address }), /^Error: PUBLIC_URL must begin with https/)
  for (const address of ['https://service.example', 'http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000']) assert.equal(readConfig({ ...issuer, PUBLIC_URL: address }).publicUrl, address)
})

test('no address is believed for a visitor’s, and nobody but this computer is answered, unless the settings say so', () => {
  const { trustProxy, host, logLevel } = readConfig({})
  assert.deepEqual([trustProxy, host, logLevel], [undefined, '127.0.0.1', 'warn'])
})
