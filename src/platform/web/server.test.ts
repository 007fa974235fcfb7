import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import type { Looked } from './looks.ts'
import { page } from './page.ts'
import { notFound, redirect, send } from './reply.ts'
import { postForm, signedIn, testServer, tokenIn } from './testing.ts'
import { uploadField } from './upload.ts'

const view = 'platform/web/error.njk'
const says = (words: string) => ({ title: words, paragraphs: [words], reference: null })
const uploads = await mkdtemp(join(tmpdir(), 'uploads-'))
const kept = join(uploads, '..', `kept-${process.pid}`)
const looks: Looked[] = []
const lines: object[] = []

const { server, sessions } = await testServer({
  uploadFolder: uploads,
  secrets: ['new secret', 'old secret'],
  log: { info: (facts) => lines.push(facts), warn: (facts) => lines.push(facts), error: (facts) => lines.push(facts) },
  recordLook: async (_work, look) => void looks.push(look),
  claimsFor: async ({ personId, name, remembered }) => ({ actor: { kind: 'person', id: personId, name }, area: '999', may: new Set(personId === 'driver' ? ['drive'] : []), purpose: remembered['purpose'] }),
  pages: [
    page({ path: '/', permit: 'anyone', record: 'test.home', view, load: () => says('Home') }),
    page({ path: '/mine', permit: 'signed-in', record: 'test.mine', view, load: (work) => says(`Looking because ${work.claims.purpose ?? 'nothing'}`) }),
    page({ path: '/engine/:id', permit: 'drive', record: 'test.engine', view, input: z.object({ id: z.coerce.number() }), load: (_work, { id }) => (id === 404 ? notFound() : { ...says(`Engine ${id}`), about: { kind: 'engine', id: String(id) } }) }),
    page({ path: '/shed', permit: 'drive', record: 'test.shed', hidden: false, view, load: () => says('Shed') }),
    page({ path: '/engine/:id/purpose', permit: 'signed-in', record: 'test.purpose', act: { body: z.object({ purpose: z.string().min(1, 'Say why') }), run: (_work, _input, { purpose }) => redirect('/mine', { purpose }) } }),
    page({ path: '/broken', permit: 'anyone', record: 'test.broken', view, load: () => { throw new Error('No train called "Maya Smith"', { cause: Object.assign(new Error('detail about Maya'), { code: '23505' }) }) } }),
    page({ path: '/away', permit: 'anyone', record: 'test.away', view, load: () => { throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) } }),
    page({ path: '/depot', permit: 'drive', record: 'test.depot', view, load: () => ({ ...says('Depot'), shows: ['one', 'two'] }) }),
    page({
      path: '/long.csv', permit: 'drive', record: 'test.long', view, load: () => {
        const shows = new Set<string>()
        return send({ type: 'text/csv', shows, body: (async function* () { for (let at = 1; ; at++) { shows.add(String(at)); yield 'x'.repeat(10_000); if (at === 3) throw new Error('The rails end') } })() })
      },
    }),
    page({ path: '/engine/:id/whistle', permit: 'drive', record: 'test.whistle', act: { body: z.object({}), run: () => notFound() } }),
    page({ path: '/list.csv', permit: 'anyone', record: 'test.list', view, load: () => send({ type: 'text/csv; charset=utf-8', filename: 'a "list".csv', body: (async function* () { yield 'a,b\n'; yield '1,2\n' })() }) }),
    page({
      path: '/upload', permit: 'drive', record: 'test.upload', view, load: () => says('Upload'),
      act: {
        upload: { maxBytes: 1000, files: 2 },
        body: z.object({ file: uploadField('Choose a file'), note: z.string() }),
        async run(_work, _input, { file, note }) {
          if (note === 'keep') await rename(file.path, kept)
          return redirect(`/mine?bytes=${file.bytes}&type=${file.type.length}`)
        },
      },
    }),
  ],
})
after(() => server.close())
const driver = await signedIn(sessions, { personId: 'driver', name: 'Dana Okafor' })
const passenger = await signedIn(sessions, { personId: 'passenger', name: 'Leo Price' })
const get = (path: string, cookie = '') => server.inject({ path, headers: { cookie } })

test('someone not signed in is asked to, and will come back', async () => {
  const sent = await get('/engine/4?tab=boiler')
  assert.equal(sent.statusCode, 302)
  assert.equal(sent.headers.location, '/sign-in?next=%2Fengine%2F4%3Ftab%3Dboiler')
})

test('without the permit a page does not exist, unless it says it may be known', async () => {
  assert.equal((await get('/engine/4', passenger)).statusCode, 404)
  const refused = await get('/shed', passenger)
  assert.equal(refused.statusCode, 403)
  assert.match(refused.body, /You are still signed in/)
  assert.equal((await get('/mine', passenger)).statusCode, 200)
})

test('with the permit the page opens, is not stored by the browser, and the look is recorded', async () => {
  looks.length = 0
  const shown = await get('/engine/4?tab=boiler', driver)
  assert.match(shown.body, /Engine 4/)
  assert.equal(shown.headers['cache-control'], 'no-store')
  assert.deepEqual(looks, [{ page: 'test.engine', path: '/engine/4', way: 'opened', about: { kind: 'engine', id: '4' }, shows: undefined }])
})

test('what is not found, or cannot be read, is a calm 404; on a page of somebody’s it is a refused try', async () => {
  looks.length = 0
  assert.equal((await get('/engine/404', driver)).statusCode, 404)
  assert.equal((await get('/engine/steam', driver)).statusCode, 404)
  assert.equal((await postForm(server, '/mine', {}, driver, '/engine/4/whistle')).statusCode, 404)
  assert.equal((await get('/nowhere', driver)).statusCode, 404)
  assert.deepEqual(looks.filter(({ page }) => page !== 'test.mine').map(({ page, path, refused }) => [page, path, refused]), [
    ['test.engine', '/engine/404', 'record'], ['test.engine', '/engine/steam', 'record'], ['test.whistle', '/engine/4/whistle', 'record'],
  ])
})

test('a try without the permit is recorded where someone is signed in, whether or not they are told that the page is there', async () => {
  looks.length = 0
  await get('/engine/4', passenger)
  await get('/shed', passenger)
  await get('/engine/4', '')
  await server.inject({ method: 'POST', path: '/engine/4/whistle', headers: { cookie: passenger } })
  assert.deepEqual(looks.map(({ path, refused }) => [path, refused]), [['/engine/4', 'permit'], ['/shed', 'permit'], ['/engine/4/whistle', 'permit']])
})

test('a list is recorded with whom it shows, a print as a print', async () => {
  looks.length = 0
  await get('/depot', driver)
  await server.inject({ method: 'HEAD', path: '/depot', headers: { cookie: driver, 'x-printed': 'yes' } })
  assert.deepEqual(looks.map(({ page, way, shows }) => [page, way, shows]), [['test.depot', 'listed', ['one', 'two']], ['test.depot', 'printed', ['one', 'two']]])
})

test('a file that breaks off is recorded with those who were in what was sent', async () => {
  looks.length = 0
  await get('/long.csv', driver).catch(() => undefined)
  assert.deepEqual(looks.map(({ page, way, shows }) => [page, way, shows]), [['test.long', 'downloaded', ['1', '2', '3']]])
})

test('a public page sets no cookie', async () => {
  assert.deepEqual((await get('/')).cookies, [])
})

test('a form without its token, or with another session’s, does nothing', async () => {
  const post = (payload: string, cookie: string, more = {}) => server.inject({ method: 'POST', path: '/engine/4/purpose', payload, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...more } })
  const theirs = tokenIn((await get('/mine', passenger)).body)
  const ours = tokenIn((await get('/mine', driver)).body)
  assert.equal((await post('purpose=work', driver)).statusCode, 403)
  assert.equal((await post(`purpose=work&csrfToken=${theirs}`, driver)).statusCode, 403)
  assert.equal((await post(`purpose=work&csrfToken=${ours}`, driver, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await post(`purpose=work&csrfToken=${ours}`, '')).statusCode, 303)
  assert.match((await get('/mine', driver)).body, /because nothing/)
  assert.equal((await post(`purpose=work&csrfToken=${ours}`, driver)).statusCode, 303)
  assert.match((await get('/mine', driver)).body, /because work/)
  assert.match((await post(`purpose=&csrfToken=${ours}`, driver)).body, /Say why/)
})

test('methods a page does not have are answered as such', async () => {
  const refused = await server.inject({ method: 'POST', path: '/' })
  assert.deepEqual([refused.statusCode, refused.headers.allow], [405, 'GET, HEAD, OPTIONS'])
  assert.equal((await server.inject({ method: 'OPTIONS', path: '/upload' })).headers.allow, 'GET, HEAD, POST, OPTIONS')
  const head = await server.inject({ method: 'HEAD', path: '/' })
  assert.deepEqual([head.statusCode, head.body], [200, ''])
})

test('a failure tells people a reference, and tells the log the chain without anybody’s details', async () => {
  lines.length = 0
  const failed = await get('/broken?name=Maya')
  assert.equal(failed.statusCode, 500)
  assert.match(failed.body, /Something went wrong/)
  assert.doesNotMatch(/<main[^]*<\/main>/.exec(failed.body)?.[0] ?? '', /at .*\.ts|Maya/)
  const reference = /([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(failed.body)?.[1]
  const log = JSON.stringify(lines)
  assert.ok(reference && log.includes(reference))
  assert.match(log, /23505/)
  assert.doesNotMatch(log, /Maya|name=/)
  assert.equal((await get('/away')).statusCode, 503)
})

test('files stream out, under a safe name', async () => {
  looks.length = 0
  const sent = await get('/list.csv')
  assert.deepEqual(looks.map(({ page, way }) => [page, way]), [['test.list', 'downloaded']])
  assert.equal(sent.body, 'a,b\n1,2\n')
  assert.equal(sent.headers['content-disposition'], 'attachment; filename="a _list_.csv"')
})

test('uploads reach the act as files on disk, and are gone afterwards unless moved', async () => {
  const kind = await upload({ note: 'read' }, 'x'.repeat(900))
  assert.equal(kind.statusCode, 303)
  assert.match(String(kind.headers.location), /bytes=900/)
  assert.deepEqual(await readdir(uploads), [])
  await upload({ note: 'keep' }, 'kept')
  assert.equal(await readFile(kept, 'utf8'), 'kept')
  const missing = await upload({ note: 'read' }, null)
  assert.equal(missing.statusCode, 422)
})

test('an upload that is too large, or without its token first, leaves nothing behind', async () => {
  const large = await upload({ note: 'read' }, 'x'.repeat(1001))
  assert.equal(large.statusCode, 413)
  assert.match(large.body, /too large/)
  const forged = await upload({ note: 'read', csrfToken: 'wrong' }, 'x')
  assert.equal(forged.statusCode, 403)
  assert.deepEqual(await readdir(uploads), [])
})

test('files that are too large together are as one that is too large', async () => {
  assert.equal((await upload({ note: 'read' }, 'x'.repeat(600), 'x'.repeat(300))).statusCode, 422, 'The page takes one file')
  assert.equal((await upload({ note: 'read' }, 'x'.repeat(600), 'x'.repeat(401))).statusCode, 413)
  assert.deepEqual(await readdir(uploads), [])
})

test('sign-in is limited', async () => {
  const answers = await Promise.all(Array.from({ length: 32 }, () => server.inject({ path: '/sign-in/callback', remoteAddress: '198.51.100.9' })))
  const limited = answers.find(({ statusCode }) => statusCode === 429)
  assert.match(limited?.body ?? '', /Too many tries/)
})

test('every answer carries the headers that keep a browser safe', async () => {
  const { headers } = await get('/')
  assert.match(String(headers['content-security-policy']), /default-src 'self';script-src 'self';.*style-src 'self';.*form-action 'self';frame-ancestors 'none'/)
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/)
  assert.equal(headers['strict-transport-security'], undefined)
  const { server: secure } = await testServer({ pages: [], publicUrl: 'https://service.example', signIn: { kind: 'issuer', issuer: 'https://login.example/x', clientId: 'a', clientSecret: 'b' } })
  const answered = await secure.inject({ path: '/signed-out' })
  assert.match(String(answered.headers['strict-transport-security']), /max-age=31536000/)
  assert.match(String(answered.headers['content-security-policy']), /form-action 'self' https:\/\/login\.example;/)
  await secure.close()
})

test('the stylesheet never names the typeface or the crest that are not ours, and is kept by the browser', async () => {
  const { body } = await get('/')
  const css = await server.inject({ path: /href="([^"]+\.css)"/.exec(body)?.[1] ?? '', headers: { 'accept-encoding': 'identity' } })
  assert.doesNotMatch(css.body, /GDS Transport|govuk-crest|@font-face/)
  assert.match(String(css.headers['cache-control']), /immutable/)
  const again = await server.inject({ path: /href="([^"]+\.css)"/.exec(body)?.[1] ?? '', headers: { 'if-none-match': String(css.headers.etag) } })
  assert.equal(again.statusCode, 304)
})

test('a page whose template is missing stops the start', async () => {
  await assert.rejects(testServer({ pages: [page({ path: '/', permit: 'anyone', record: 'test.home', view: 'platform/web/no-such.njk', load: () => says('x') })] }), /no-such\.njk/)
})

test('someone who posts without being signed in is asked to sign in', async () => {
  const sent = await postForm(server, '/', { note: 'x' }, '', '/upload')
  assert.equal(sent.statusCode, 303)
  assert.match(String(sent.headers.location), /^\/sign-in\?next=/)
})

async function upload(fields: Record<string, string>, file: string | null, second?: string) {
  const csrfToken = tokenIn((await get('/upload', driver)).body)
  const form = new FormData()
  for (const [name, value] of Object.entries({ csrfToken, ...fields })) form.append(name, value)
  if (file !== null) form.append('file', new File([file], '../../evil.xml', { type: 'text/xml' }))
  if (second !== undefined) form.append('file', new File([second], 'second.xml', { type: 'text/xml' }))
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return server.inject({ method: 'POST', path: '/upload', payload: Buffer.from(await request.arrayBuffer()), headers: { cookie: driver, 'content-type': request.headers.get('content-type') ?? '' } })
}
