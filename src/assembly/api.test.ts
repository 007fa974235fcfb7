import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { testServer } from '../platform/web/testing.ts'
import { api } from './api.ts'

const doc = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const { server } = await testServer({ pages: [], api })
const address = await server.listen({ port: 0, host: '127.0.0.1' })
after(() => server.close())

type Said = Readonly<Record<string, unknown>>
const shell = promisify(execFile)
const examples = [...doc.matchAll(/```sh\n(.+?)\n```\n\n```json\n(.+?)\n```/gs)].map(([, command = '', printed = '']) => ({ command, printed }))

test('every command of docs/api.md prints what stands below it', async () => {
  assert.ok(examples.length >= 4 && examples.length === doc.match(/```sh/g)?.length, `${examples.length} examples`)
  for (const { command, printed } of examples) {
    const { stdout } = await shell('sh', ['-c', command.replaceAll('http://localhost:3000', address)])
    const said = jsonsIn(stdout)
    const shown = jsonsIn(printed)
    assert.equal(said.length, shown.length, command)
    // The document leaves out members that are long.
    for (const [at, one] of shown.entries()) assert.deepEqual(Object.fromEntries(Object.keys(one).map(name => [name, said[at]?.[name]])), one, command)
  }
})

test('docs/api.md names every route', () => {
  const named = [...doc.matchAll(/\| `(GET|POST) (\/api[^`?]*)/g)].map(([, method, path]) => `${method} ${path}`)
  assert.deepEqual(named.sort(), api.map(({ method, path }) => `${method} ${path.replace(':rule', 'RULE')}`).sort())
})

type Operation = { operationId: string; summary: string; parameters: { name: string; in: string; required?: boolean }[]; requestBody?: { content: object }; responses: Record<string, { content: object }> }

test('/api lists every route, and /api/openapi.json describes each with what it takes and answers', async () => {
  const index = (await server.inject({ path: '/api' })).json<{ description: string; routes: { method: string; path: string; says: string }[] }>()
  assert.deepEqual(index.routes.map(({ method, path }) => `${method} ${path}`), api.map(({ method, path }) => `${method} ${path}`))
  const answer = await server.inject({ path: new URL(index.description).pathname })
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  const said = answer.json<{ openapi: string; paths: Record<string, Record<string, Operation>> }>()
  assert.equal(said.openapi, '3.1.0')
  const described = Object.entries(said.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ route: `${method.toUpperCase()} ${path}`, one })))
  assert.deepEqual(described.map(({ route }) => route).sort(), api.map(({ method, path }) => `${method} ${path.replace(':rule', '{rule}')}`).sort())
  for (const { route, one } of described) {
    assert.notEqual(one.summary ?? '', '', route)
    assert.deepEqual(one.parameters.filter(each => each.in === 'path').map(({ name, required }) => [name, required]), route.includes('{rule}') ? [['rule', true]] : [], route)
    assert.equal(route.startsWith('POST'), one.requestBody !== undefined, route)
    assert.doesNotMatch(JSON.stringify(one), /"schema":\{\}/, route)
  }
  const clock = said.paths['/api/clock']?.['post']
  assert.match(JSON.stringify(clock?.requestBody), /"required":\["rule","facts"\]/)
})

test('what the description says that routes answer is what they answer', async () => {
  const shapes = new Map(api.map(({ method, path, spoken }) => [`${method} ${path}`, spoken.answers]))
  const line = '{"id":"A1","rule":"L16-08","facts":{"reportReceivedOn":"2026-11-02"}}'
  const batch = await server.inject({ method: 'POST', path: '/api/clock/batch', payload: `${line}\n\n`, headers: { 'content-type': 'application/x-ndjson' } })
  const rows: [string, unknown][] = [
    ['GET /api', (await server.inject({ path: '/api' })).json()],
    ['GET /api/openapi.json', (await server.inject({ path: '/api/openapi.json' })).json()],
    ['GET /api/rules', (await server.inject({ path: '/api/rules' })).json()],
    ['GET /api/rules/:rule', (await server.inject({ path: '/api/rules/ehcna-final-plan' })).json()],
    ['GET /api/clock/:rule', (await server.inject({ path: '/api/clock/annual-review-subsequent?lastReviewed=2026-01-05&meeting=2025-12-01' })).json()],
    ['POST /api/clock', (await server.inject({ method: 'POST', path: '/api/clock', payload: { rule: 'ehcna-advice-return', facts: { requests: [{ body: 'Health', received: '2026-02-18' }] } } })).json()],
    ...batch.body.trimEnd().split('\n').map((text): [string, unknown] => ['POST /api/clock/batch', JSON.parse(text)]),
  ]
  assert.deepEqual(new Set(rows.map(([route]) => route)), new Set(shapes.keys()))
  for (const [route, given] of rows) assert.equal(shapes.get(route)?.safeParse(given).error, undefined, route)
})

/** One object, or several, one a line. */
function jsonsIn(text: string): Said[] {
  try {
    return [JSON.parse(text) as Said]
  } catch {
    return text.trim().split('\n').map(line => JSON.parse(line) as Said)
  }
}
