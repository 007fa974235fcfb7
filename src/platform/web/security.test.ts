import assert from 'node:assert/strict'
import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { apiRoute, sendJson } from './api.ts'
import { invalid, page, redirect, send } from './index.ts'
import { isLocalPath } from './reply.ts'
import { postForm, signedIn, testServer, tokenIn } from './testing.ts'
import { uploadField, type Upload } from './upload.ts'

const view = 'platform/web/error.njk'
const uploadFolder = join(await mkdtemp(join(tmpdir(), 'uploads-')), 'uploads')
const kept: { upload: Upload; mode: number }[] = []
const pages = [
  page({ path: '/', permit: 'anyone', record: 'test.home', view, load: () => ({ title: 'Home', paragraphs: [], reference: null }) }),
  page({ path: '/broken', permit: 'anyone', record: 'test.broken', view, load: () => { throw new Error('select secret from nowhere') } }),
  page({ path: '/list.csv', permit: 'signed-in', record: 'test.list', view, load: () => send({ type: 'text/csv; charset=utf-8', filename: 'a.csv', body: 'a,b' }) }),
  page({ path: '/one', permit: 'anyone', record: 'test.one', input: z.object({ q: z.string().optional() }), view, load: (_work, { q }) => ({ title: q ?? 'None', paragraphs: [q ?? ''], reference: q ?? null }) }),
  page({
    path: '/mine', permit: 'signed-in', record: 'test.mine', view: 'platform/web/samples/form.njk', load: () => ({ title: 'A form', values: { name: '' } }),
    act: { body: z.object({ name: z.string() }), run: (_work, _input, posted) => (Object.keys(posted).join() === 'name' ? invalid([{ field: 'name', text: posted.name }], { ...posted }) : redirect('/')) },
  }),
  page({
    path: '/upload', permit: 'signed-in', record: 'test.upload', view, load: () => ({ title: 'Upload', paragraphs: [], reference: null }),
    act: { upload: { maxBytes: 1000, files: 1 }, body: z.object({ file: uploadField('Choose a file') }), run: async (_work, _input, { file }) => {
      kept.push({ upload: file, mode: (await stat(file.path)).mode & 0o777 })
      return redirect('/')
    } },
  }),
]
const api = [apiRoute({ path: '/api/trains', permit: 'anyone', record: 'test.trains', body: z.object({ cars: z.number() }), run: (_ground, _input, body) => sendJson(body) })]
const { server, sessions } = await testServer({ pages, api, uploadFolder })
const { server: secure, sessions: secureSessions } = await testServer({ pages, api, publicUrl: 'https://service.example', signIn: { kind: 'issuer', issuer: 'https://login.example', clientId: 'a', clientSecret: 'b' } })
after(async () => { await server.close(); await secure.close() })
const dana = await signedIn(sessions, { personId: 'p', name: 'Dana Okafor' })
const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('whatever is asked for, the answer says what a browser may run, frame, guess and tell others', async () => {
  const cookie = await signedIn(secureSessions, { personId: 'p', name: 'Dana' }, 'https://service.example')
  const css = /href="([^"]+\.css)"/.exec((await secure.inject('/')).body)?.[1] ?? ''
  for (const [path, status] of [['/', 200], ['/mine', 302], ['/nowhere', 404], ['/broken', 500], [css, 200], ['/list.csv', 200], ['/api/nowhere', 404], ['/signed-out', 200]] as const) {
    const { statusCode, headers } = await secure.inject({ path, headers: path === '/mine' ? {} : { cookie } })
    assert.equal(statusCode, status, path)
    const policy = String(headers['content-security-policy'])
    for (const rule of ["default-src 'self'", "script-src 'self'", "script-src-attr 'none'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", 'upgrade-insecure-requests']) assert.ok(policy.split(';').includes(rule), `${path}: ${rule}`)
    assert.doesNotMatch(policy, /unsafe-|\*/, path)
    assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains', path)
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
    assert.equal(headers['referrer-policy'], 'same-origin', path)
    assert.equal(headers['x-frame-options'], 'DENY', path)
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path)
    assert.equal(headers['x-powered-by'] ?? headers.server, undefined, path)
    assert.match(String(headers['content-type'] ?? (status === 302 ? '; charset=utf-8' : '')), /; charset=utf-8$/, path)
  }
})

test('behind https every cookie is Secure, HttpOnly, SameSite=Lax and this host’s alone; a session is in no address', async () => {
  const cookie = await signedIn(secureSessions, { personId: 'p', name: 'Dana' }, 'https://service.example')
  const shown = await secure.inject({ path: '/mine', headers: { cookie } })
  const out = await secure.inject({ method: 'POST', path: '/sign-out', payload: `csrfToken=${tokenIn(shown.body)}`, headers: { cookie, ...form } })
  assert.match(String(out.headers['set-cookie']), /^__Host-session=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax$/)
  assert.equal((await secure.inject({ path: '/mine', headers: { cookie } })).statusCode, 302)
  assert.equal((await server.inject(`/mine?session=${dana.split('=')[1]}`)).statusCode, 302)
})

test('a sign-out that another site sends ends nothing and clears nothing', async () => {
  for (const cookie of [dana, '']) {
    const { statusCode, headers } = await server.inject({ method: 'POST', path: '/sign-out', headers: { cookie, 'sec-fetch-site': 'cross-site', ...form } })
    assert.deepEqual([statusCode, headers['set-cookie']], [403, undefined])
  }
  assert.equal((await server.inject({ path: '/mine', headers: { cookie: dana } })).statusCode, 200)
})

test('what someone signed in is shown is kept by no cache, whether page, file, error or refusal', async () => {
  for (const path of ['/', '/mine', '/list.csv', '/broken', '/nowhere']) assert.equal((await server.inject({ path, headers: { cookie: dana } })).headers['cache-control'], 'no-store', path)
})

test('the Host and X-Forwarded headers of a stranger change nothing: no link, no redirect, no limit', async () => {
  const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }
  for (const path of ['/', '/mine', '/nowhere', '/signed-out', '/sign-in?next=/mine']) {
    const { body, headers } = await server.inject({ path, headers: evil })
    assert.doesNotMatch(body + String(headers.location), /evil/, path)
  }
  const answers = []
  for (let at = 0; at < 31; at++) answers.push((await server.inject({ path: '/sign-in/callback', remoteAddress: '198.51.100.30', headers: { 'x-forwarded-for': `203.0.113.${at}` } })).statusCode)
  assert.equal(answers.at(-1), 429)
})

test('TRACE and methods nobody knows do nothing and say nothing back', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'CONNECT'] as const) {
    const { statusCode, body } = await server.inject({ method: method as 'GET', path: '/mine', headers: { cookie: dana } })
    assert.ok(statusCode === 404 || statusCode === 405, `${method} ${statusCode}`)
    assert.doesNotMatch(body, /session-3000/)
  }
})

test('a page reads forms up to a megabyte; another kind of body, or more, is turned away', async () => {
  const post = async (payload: string, type: string) => (await server.inject({ method: 'POST', path: '/mine', payload, headers: { cookie: dana, 'content-type': type } })).statusCode
  assert.deepEqual([await post('<a/>', 'application/xml'), await post('{', 'application/json'), await post('csrfToken=x', 'text/plain')], [415, 400, 403])
  assert.equal(await post(`name=${'x'.repeat(1_048_576)}`, form['content-type']), 413)
  assert.equal(await post('--x--', 'multipart/form-data; boundary=x'), 415)
})

test('an address that no page can read is 400 or 404, and no trace of ours', async () => {
  for (const path of ['/%E0%A4%A', '/%00', `/${'x'.repeat(3000)}`, '//evil.example', '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/assets/', '/.git/config', '/package.json']) {
    const { statusCode, body, headers } = await server.inject({ path })
    assert.ok([400, 404, 414].includes(statusCode), `${path} ${statusCode}`)
    assert.doesNotMatch(body, /node_modules|\.ts:|"dependencies"/, path)
    assert.equal(headers.location, undefined, path)
  }
})

test('an error page holds neither what was thrown nor where', async () => {
  assert.doesNotMatch((await server.inject('/broken')).body, /secret|nowhere|\.ts\b|at .*:\d+|Error:/)
})

const hostile = '"><script>alert(1)</script><img src=x onerror=\'alert(1)\'>{{ 7 * 7 }}{% raw %}javascript:alert(1)'

test('what is typed comes back as text: in headings, in fields, in errors and in links, and never as a template', async () => {
  const asked = await server.inject({ path: '/one', query: { q: hostile } })
  const posted = await postForm(server, '/mine', { name: hostile }, dana)
  assert.deepEqual([asked.statusCode, posted.statusCode], [200, 422])
  for (const { body } of [asked, posted, await server.inject(`/${encodeURIComponent(hostile)}`)]) {
    assert.doesNotMatch(body, /<script>alert|<img|>49|="javascript:/)
    assert.ok((body.match(/<script(?![^>]* src=")/g) ?? []).length === 0)
  }
  assert.ok(asked.body.includes('&lt;script&gt;') && posted.body.includes('value="&quot;&gt;&lt;script&gt;'))
})

test('a NUL, which the database cannot keep, is turned away at the door', async () => {
  assert.equal((await server.inject('/one?q=a%00')).statusCode, 400)
  assert.equal((await postForm(server, '/mine', { name: 'a\u0000' }, dana)).statusCode, 400)
})

test('a field that is sent twice is not the first nor the last of two, and one nobody asked for is dropped', async () => {
  assert.equal((await server.inject('/one?q=a&q=b')).statusCode, 404)
  const twice = await server.inject({ method: 'POST', path: '/mine', payload: `csrfToken=${tokenIn((await server.inject({ path: '/mine', headers: { cookie: dana } })).body)}&name=a&name=b`, headers: { cookie: dana, ...form } })
  assert.equal(twice.statusCode, 422)
  assert.equal((await postForm(server, '/mine', { name: 'x', role: 'area-administrator' }, dana)).statusCode, 422, 'The act saw the name alone')
})

test('no form and no JSON reaches the prototype of every object', async () => {
  await postForm(server, '/mine', { '__proto__[spoilt]': 'yes', 'constructor[prototype][spoilt]': 'yes', __proto__: 'x', name: 'x' }, dana)
  for (const payload of ['{"__proto__":{"spoilt":1},"cars":1}', '{"constructor":{"prototype":{"spoilt":1}},"cars":1}']) {
    assert.equal((await server.inject({ method: 'POST', path: '/api/trains', payload, headers: { 'content-type': 'application/json' } })).statusCode, 400)
  }
  assert.equal(({} as { spoilt?: string }).spoilt, undefined)
})

test('a file is kept under a name that we drew, in our folder, for its owner alone, whatever name it came with', async () => {
  const csrfToken = tokenIn((await server.inject({ path: '/mine', headers: { cookie: dana } })).body)
  for (const name of ['../../evil.xml', '/etc/passwd', '..\\evil.xml', 'a\u0000.xml', 'x'.repeat(400)]) {
    const parts = new FormData()
    parts.append('csrfToken', csrfToken)
    parts.append('file', new File(['x'], name))
    const request = new Request('http://localhost', { method: 'POST', body: parts })
    const { statusCode } = await server.inject({ method: 'POST', path: '/upload', payload: Buffer.from(await request.arrayBuffer()), headers: { cookie: dana, 'content-type': request.headers.get('content-type') ?? '' } })
    assert.equal(statusCode, 303, name)
  }
  assert.equal(kept.length, 5)
  for (const { upload, mode } of kept) {
    assert.equal(dirname(upload.path), uploadFolder)
    assert.match(basename(upload.path), /^[0-9a-f-]{36}$/)
    assert.equal(mode, 0o600)
  }
  assert.equal((await stat(uploadFolder)).mode & 0o777, 0o700)
})

test('a page goes on to paths of this service alone, however an address is written', () => {
  for (const away of ['https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', 'javascript:alert(1)', '/\t/evil.example', '/\n/evil.example', ' /x', '', 'mine']) assert.throws(() => redirect(away), /only redirect to a path/, away)
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('/', '\\', '\t', '\n', ' ', '@', ':', '.', '?', '#', 'a', '%2f', '\u0000') }), path => {
    if (isLocalPath(path)) assert.equal(new URL(path, 'https://service.example').origin, 'https://service.example')
  }))
})
