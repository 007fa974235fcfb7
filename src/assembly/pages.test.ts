import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { people } from '../../cast/people.ts'
import { loadCast, standing } from '../capabilities/access/index.ts'
import { loadPlaces } from '../capabilities/places/index.ts'
import { system } from '../platform/actor/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { api } from './api.ts'
import { holds } from '../platform/web/index.ts'
import { pages } from './pages.ts'
import { makeServer } from './server.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const anId = '01900000-0000-7000-8000-000000000001'
const matrix = new URL('../../docs/who-may-do-what.txt', import.meta.url)

let db: TestDatabase
let server: FastifyInstance
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
  await db.beginLoading(system('test'), work => loadCast(work, people))
  server = await makeServer({ config: readConfig({ LOS_DATA: '/tmp/los-pages-test' }), secrets: { cookies: 'a secret only for tests', database: '' }, db, log: quiet })
})
after(async () => {
  await server.close()
  await db.close()
})

test('every page that is not open to anyone sends someone signed out to sign in, and shows nothing', async () => {
  for (const page of pages.filter(one => one.permit !== 'anyone')) {
    for (const method of [...(page.show === null ? [] : ['GET'] as const), ...(page.act === null ? [] : ['POST'] as const)]) {
      const answer = await server.inject({ method, url: page.path.replaceAll(/:\w+/g, anId) })
      assert.ok([302, 303, 403].includes(answer.statusCode), `${method} ${page.path} answered ${answer.statusCode}`)
      if (answer.statusCode !== 403) assert.match(String(answer.headers.location), /^\/sign-in\?next=/, `${method} ${page.path}`)
    }
  }
})

test('every route of the API says who may call it, and answers JSON and never a page', async () => {
  assert.ok(api.length >= 5)
  for (const { method, path, permit, record } of api) {
    // Only public routes are served without a session; another permit needs a door that asks for one.
    assert.equal(permit, 'anyone', `${method} ${path}`)
    assert.match(record, /^[a-z]+\.(api-[a-z-]+|index|description)$/, `${method} ${path}`)
    const answer = await server.inject({ method, url: path.replaceAll(/:\w+/g, anId) })
    assert.match(String(answer.headers['content-type']), /^application\/(problem\+)?json; charset=utf-8$/, `${method} ${path}`)
    assert.equal(answer.headers['set-cookie'], undefined, `${method} ${path}`)
    assert.ok(![302, 303, 403, 500].includes(answer.statusCode), `${method} ${path} answered ${answer.statusCode}`)
  }
  assert.deepEqual(pages.filter(({ path }) => path.startsWith('/api')).map(({ path }) => path), [], 'An address under /api is a route of the API')
})

test('no two pages have one address, and no two one name in the record', () => {
  const paths = [...pages.map(page => page.path), ...api.map(route => `${route.method} ${route.path}`)].map(path => path.replaceAll(/:\w+/g, ':'))
  assert.deepEqual(paths.filter((path, at) => paths.indexOf(path) !== at), [])
  const names = api.map(route => route.record)
  const taken = [...pages.map(page => page.record), ...names]
  assert.deepEqual(names.filter(name => taken.indexOf(name) !== taken.lastIndexOf(name)), [])
})

test('who may open what is as docs/who-may-do-what.txt says', async () => {
  const stand = standing(db)
  const columns = await Promise.all(people.map(async person => {
    const { rows } = await db.asOwner.query<{ id: string }>('select id from access.person where subject = $1', [person.subject])
    return { name: person.name, claims: await stand(rows[0]?.id ?? '') }
  }))
  const all = [...pages, ...api.map(({ method, path, permit }) => ({ path: `${path} (${method})`, permit }))]
  const width = Math.max(...all.map(page => page.path.length)) + 2
  const mark = (may: boolean, name: string): string => (may ? '✔' : '✘').padEnd(name.length + 2)
  const lines = all.toSorted((one, other) => one.path < other.path ? -1 : 1).map(page => page.path.padEnd(width) + mark(page.permit === 'anyone', 'signed out')
    + columns.map(({ name, claims }) => mark(page.permit === 'anyone' || page.permit === 'signed-in' || holds(claims.may, page.permit), name)).join('')).map(line => line.trimEnd())
  const head = `${'page'.padEnd(width)}signed out  ${people.map(person => person.name.padEnd(person.name.length + 2)).join('')}`.trimEnd()
  const text = `Who of the cast may open each page, in the area they stand in. Made by src/assembly/pages.test.ts; read the diff.\n\n${[head, ...lines].join('\n')}\n`
  if (process.env.UPDATE === 'yes') writeFileSync(matrix, text)
  assert.equal(readFileSync(matrix, 'utf8'), text, 'Run it with UPDATE=yes and read the diff')
})
