import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { people } from '../../cast/people.ts'
import { loadCast } from '../capabilities/access/index.ts'
import { loadPlaces } from '../capabilities/places/index.ts'
import { system } from '../platform/actor/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { sessionsInPostgres } from '../platform/web/session-postgres.ts'
import { postForm, signedIn } from '../platform/web/testing.ts'
import { makeServer } from './server.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

let db: TestDatabase
let server: FastifyInstance
const ids: Record<string, string> = {}
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), async work => { await loadPlaces(work); await loadCast(work, people) })
  for (const { subject, id } of (await db.asOwner.query<{ subject: string; id: string }>('select subject, id from access.person')).rows) ids[subject] = id
  server = await makeServer({ config: readConfig({ LOS_DATA: '/tmp/los-sign-out-test' }), secrets: { cookies: 'a secret only for tests', database: '' }, db, log: quiet })
})
after(async () => { await server.close(); await db.close() })

const as = (subject: string) => signedIn(sessionsInPostgres(db), { personId: ids[subject] ?? '', name: subject })
const status = async (path: string, cookie: string) => (await server.inject({ path, headers: { cookie } })).statusCode

test('an administrator signs somebody out everywhere, at once, and it is recorded; their own session goes on', async () => {
  const [one, other, tom] = [await as('dana.okafor'), await as('dana.okafor'), await as('tom.ferreira')]
  assert.deepEqual([await status('/work', one), await status('/work', other)], [200, 200])
  const path = `/people-and-roles/${ids['dana.okafor']}`
  assert.match((await server.inject({ path, headers: { cookie: tom } })).body, /Sign them out everywhere/)
  assert.equal((await postForm(server, path, {}, tom, `${path}/sessions`)).statusCode, 303)
  assert.deepEqual([await status('/work', one), await status('/work', other), await status(path, tom)], [302, 302, 200])
  const shown = (await server.inject({ path, headers: { cookie: tom } })).body
  assert.match(shown, /They are not signed in anywhere/)
  assert.match(shown, /Signed out everywhere: 2 browsers\./)
})

test('nobody else can: not an officer, not the neighbour, not of somebody of another area', async () => {
  const [gareth, sally, tom] = [await as('gareth.lyle'), await as('sally.brook'), await as('tom.ferreira')]
  const to = (subject: string) => `/people-and-roles/${ids[subject]}/sessions`
  for (const cookie of [await as('dana.okafor'), await as('priya.raman'), sally]) assert.equal((await postForm(server, '/your-sessions', {}, cookie, to('gareth.lyle'))).statusCode, 404)
  assert.equal((await postForm(server, '/your-sessions', {}, tom, to('sally.brook'))).statusCode, 404)
  assert.deepEqual([await status('/who-looked', gareth), await status('/work', sally)], [200, 200])
})
