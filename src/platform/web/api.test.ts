import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { z } from 'zod'
import { apiRoute, problem, sendJson, sendLines } from './api.ts'
import { testServer } from './testing.ts'

const lines: object[] = []
let sessionsRead = 0
const { server } = await testServer({
  log: { info: (facts) => lines.push(facts), warn: (facts) => lines.push(facts), error: (facts) => lines.push(facts) },
  pages: [],
  now: () => Temporal.Instant.from('2026-06-30T23:30:00Z'),
  claimsFor: async () => { sessionsRead++; throw new Error('No session is read for the API') },
  api: [
    apiRoute({ path: '/api/trains/:id', permit: 'anyone', record: 'test.train', input: z.object({ id: z.coerce.number('The id is a number') }), run: ({ today, origin }, { id }) => (id === 404 ? problem(404, 'There is no train 404', 'id') : sendJson({ id, today: today.toString(), origin })) }),
    apiRoute({ path: '/api/trains', permit: 'anyone', record: 'test.trains', run: (_ground, asked) => sendJson(asked) }),
    apiRoute({ path: '/api/trains', permit: 'anyone', record: 'test.couple', body: z.object({ cars: z.number('Say how many cars') }), run: (_ground, _input, { cars }) => sendJson({ cars }) }),
    apiRoute({ path: '/api/trains/batch', permit: 'anyone', record: 'test.batch', lines: { maxBytes: 1000 }, run: (_ground, _input, body) => sendLines((async function* () { for (const line of body.toString().trim().split('\n')) yield `${line}!\n` })()) }),
    apiRoute({ path: '/api/broken', permit: 'anyone', record: 'test.broken', run: () => { throw new Error('No train called "Maya Smith"') } }),
  ],
})
after(() => server.close())
const json = { 'content-type': 'application/json' }
const post = (path: string, payload: string | Buffer, headers: Record<string, string> = json) => server.inject({ method: 'POST', path, payload, headers })

/** What a problem says, once its form is checked. */
function said(answer: Awaited<ReturnType<typeof post>>, status: number, title: string): { detail: string; fact?: string } {
  assert.equal(answer.statusCode, status)
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  const { type, status: repeated, title: given, ...rest } = answer.json<{ type: string; status: number; title: string; detail: string; fact?: string }>()
  assert.deepEqual({ type, repeated, given }, { type: 'about:blank', repeated: status, given: title })
  assert.equal(answer.headers['access-control-allow-origin'], '*')
  return rest
}

test('a route answers JSON, with the day in England and the address of the service', async () => {
  const answer = await server.inject({ path: '/api/trains/4' })
  // Half past midnight on 1 July by British summer time.
  assert.deepEqual(answer.json(), { id: 4, today: '2026-07-01', origin: 'http://localhost:3000' })
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  assert.equal((await server.inject({ method: 'HEAD', path: '/api/trains/4' })).statusCode, 200)
  assert.deepEqual((await post('/api/trains', '{"cars":3}')).json(), { cars: 3 })
})

test('what cannot be answered is a problem that names the field', async () => {
  assert.deepEqual(said(await server.inject({ path: '/api/trains/404' }), 404, 'Not Found'), { detail: 'There is no train 404', fact: 'id' })
  assert.deepEqual(said(await server.inject({ path: '/api/trains/steam' }), 422, 'Unprocessable Entity'), { detail: 'The id is a number', fact: 'id' })
  assert.deepEqual(said(await post('/api/trains', '{}'), 422, 'Unprocessable Entity'), { detail: 'Say how many cars', fact: 'cars' })
  assert.deepEqual(said(await server.inject({ path: '/api/planes' }), 404, 'Not Found'), { detail: 'There is nothing at this address' })
})

test('a body that is not JSON is 400, of another kind 415, too large 413, and with another method 405', async () => {
  for (const body of ['{', '', 'cars=3']) assert.deepEqual(said(await post('/api/trains', body), 400, 'Bad Request'), { detail: 'The body is not JSON' })
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-ndjson']) {
    assert.deepEqual(said(await post('/api/trains', 'cars=3', { 'content-type': type }), 415, 'Unsupported Media Type'), { detail: 'Send application/json, and say so in Content-Type' })
  }
  assert.deepEqual(said(await post('/api/trains/batch', '{}'), 415, 'Unsupported Media Type'), { detail: 'Send application/x-ndjson, and say so in Content-Type' })
  assert.deepEqual(said(await server.inject({ method: 'POST', path: '/api/trains/batch' }), 415, 'Unsupported Media Type').fact, undefined)
  assert.deepEqual(said(await post('/api/trains/batch', 'x'.repeat(1001), { 'content-type': 'application/x-ndjson' }), 413, 'Payload Too Large'), { detail: 'What is sent can be up to 1,000 bytes' })
  assert.deepEqual(said(await post('/api/trains', `"${'x'.repeat(1 << 20)}"`), 413, 'Payload Too Large'), { detail: 'What was sent is too large' })
  for (const [method, path, allow] of [['PUT', '/api/trains', 'GET, HEAD, POST, OPTIONS'], ['POST', '/api/trains/4', 'GET, HEAD, OPTIONS'], ['GET', '/api/trains/batch', 'POST, OPTIONS']] as const) {
    const answer = await server.inject({ method, path, payload: 'a=b', headers: { 'content-type': 'text/plain' } })
    said(answer, 405, 'Method Not Allowed')
    assert.equal(answer.headers.allow, allow)
  }
})

test('lines come back as lines', async () => {
  const answer = await post('/api/trains/batch', 'a\nb\n', { 'content-type': 'application/x-ndjson' })
  assert.deepEqual([answer.statusCode, answer.body, answer.headers['content-type']], [200, 'a!\nb!\n', 'application/x-ndjson; charset=utf-8'])
})

test('a page elsewhere may call it: the preflight says so, and no cookie is read or set', async () => {
  const asked = await server.inject({ method: 'OPTIONS', path: '/api/trains', headers: { origin: 'https://charity.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } })
  assert.equal(asked.statusCode, 204)
  assert.equal(asked.headers['access-control-allow-origin'], '*')
  assert.equal(asked.headers['access-control-allow-methods'], 'GET, HEAD, POST, OPTIONS')
  assert.equal(asked.headers['access-control-allow-headers'], 'content-type')
  const answer = await server.inject({ method: 'POST', path: '/api/trains', payload: '{"cars":1}', headers: { ...json, origin: 'https://charity.example', 'sec-fetch-site': 'cross-site', cookie: 'session=anything; visitor=anything' } })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['access-control-allow-credentials'], undefined)
  assert.equal(answer.headers['set-cookie'], undefined)
  assert.equal(sessionsRead, 0)
})

test('a route that fails says nothing of why, and the log says it without names', async () => {
  lines.length = 0
  assert.deepEqual(said(await server.inject({ path: '/api/broken' }), 500, 'Internal Server Error'), { detail: 'Something went wrong on our side: ask again in a few minutes' })
  assert.doesNotMatch(JSON.stringify(lines), /Maya/)
})

test('questions are limited by address', async () => {
  const from = (remoteAddress: string) => server.inject({ path: '/api/trains/5', remoteAddress })
  const answers = []
  for (let asked = 0; asked < 301; asked++) answers.push(await from('198.51.100.7'))
  assert.equal(answers.filter((one) => one.statusCode === 200).length, 300)
  const last = answers.at(-1)
  if (last !== undefined) assert.match(said(last, 429, 'Too Many Requests').detail, /Retry-After/)
  assert.ok(Number(last?.headers['retry-after']) > 0)
  assert.equal((await from('198.51.100.8')).statusCode, 200)
})
