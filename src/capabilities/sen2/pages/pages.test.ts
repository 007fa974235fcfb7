import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { installJobs, startWorker } from '../../../platform/jobs/index.ts'
import { postForm, tokenIn } from '../../../platform/web/testing.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import { exampleHeader } from '../example.ts'
import { checkJob, forgetJob, importJob, jobs } from '../jobs.ts'
import { castReturn, crowd, forgetReturns, rowCounts, xmlOf } from '../testing.ts'
import type { RawHeader, RawPerson } from '../words.ts'
import { writeBlade } from '../writing/index.ts'
import { pages } from './index.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject, remembered?: Record<string, string>) => Promise<string>
let dana: string
let folder: string
before(async () => {
  db = await testDatabase()
  await installJobs(db.url)
  // Once round, so that the queues are there; each test runs its jobs itself.
  await (await startWorker(db, jobs, quiet)).stop()
  folder = await mkdtemp(join(tmpdir(), 'los-uploads-'))
  const made = await castServer(db, pages, '2026-01-15', folder)
  server = made.server
  as = made.as
  dana = await as('dana.okafor', { purpose: 'Checking quality or an audit' })
})
after(async () => { await server.close(); await db.close(); await rm(folder, { recursive: true }) })
beforeEach(() => forgetReturns(db))

type File = { name: string; bytes: string | Buffer }
const [maya, leo] = castReturn('maya', 'leo') as [RawPerson, RawPerson]
const inError: RawPerson = { ...leo, at: { ordinal: 2 }, Sex: 'X' }

let sent = 0

/** Posts files as a browser does: the token first, then each file under one name. */
async function upload(files: readonly File[], cookie = dana, fields: Record<string, string> = {}) {
  const shown = await server.inject({ path: '/returns/upload', headers: { cookie } })
  const cookies = [cookie, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  const part = (head: string, body: string | Buffer): Buffer => Buffer.concat([Buffer.from(`--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')])
  const payload = Buffer.concat([
    part('name="csrfToken"', tokenIn(shown.body)), ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...files.map(({ name, bytes }) => part(`name="files"; filename="${name}"`, bytes)), Buffer.from('--edge--\r\n'),
  ])
  // Each from an address of its own: one address may upload twenty times a minute.
  return server.inject({ method: 'POST', path: '/returns/upload', remoteAddress: `127.0.0.${sent += 1}`, payload, headers: { cookie: cookies, 'content-type': 'multipart/form-data; boundary=edge' } })
}

const xml = async (people: readonly RawPerson[], header: Partial<RawHeader> = {}): Promise<File> => ({ name: 'wrenfold.xml', bytes: await xmlOf(people, header) })
const uploaded = async (people: readonly RawPerson[], header: Partial<RawHeader> = {}): Promise<string> => {
  const answer = await upload([await xml(people, header)])
  assert.equal(answer.statusCode, 303, answer.body)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}
const by = { id: '01900000-0000-7000-8000-000000000009', name: 'Dana Okafor' }
const check = (id: string) => checkJob.run(db, { area: '999', upload: id, by })
const take = (id: string, leaveOut = false) => importJob.run(db, { area: '999', upload: id, by, leaveOut })
const see = async (path: string, cookie = dana) => {
  const answer = await server.inject({ path, headers: { cookie } })
  return { status: answer.statusCode, body: answer.body, words: wordsOf(answer.body) }
}
const act = (id: string, what: string, fields: Record<string, string> = {}, cookie = dana) => postForm(server, '/returns', fields, cookie, `/returns/uploads/${id}/${what}`)
const row = async (id: string) => (await db.asOwner.query<{ state: string; folder: string; report: { returnId?: string } | null }>('select state, folder, report from sen2.upload where id = $1', [id])).rows[0]

/** Posts the form of the page that asks who is left out. */
const leaveOut = (id: string, fields: Record<string, string>) => postForm(server, `/returns/uploads/${id}/leaving-out`, fields, dana)

test('a valid return is uploaded, checked, read, confirmed and imported; its file is then gone', async () => {
  const id = await uploaded([maya, { ...leo, at: { ordinal: 2 } }])
  assert.match((await see(`/returns/uploads/${id}`)).words, /Checking the return The return is waiting to be checked/)
  assert.match((await see('/returns')).words, /On their way wrenfold\.xml: waiting to be checked/)
  await check(id)
  const report = await see(`/returns/uploads/${id}`)
  assert.match(report.words, /The return can be imported All 2 people pass every rule/)
  assert.match(report.words, /Census day Thursday 15 January 2026 People in it 2 New here 2 Known here, with something new 0/)
  assert.match(report.words, /Import 2 people/)
  const kept = (await row(id))?.folder ?? ''
  assert.ok(existsSync(join(kept, 'files', 'wrenfold.xml')))
  assert.equal((await rowCounts(db))['people.child'], 0)

  const confirmed = await act(id, 'import')
  assert.deepEqual([confirmed.statusCode, confirmed.headers.location], [303, `/returns/uploads/${id}`])
  await take(id)
  assert.match((await see(`/returns/uploads/${id}`)).words, /The return is imported Imported 2 people: 2 new, 0 changed/)
  assert.ok(!existsSync(join(kept, 'files')))
  const { returnId } = (await row(id))?.report ?? {}
  assert.match((await see(`/returns/${returnId}`)).words, /Return for Thursday 15 January 2026 2 people in it · ?2 new|2 people in it 2 new/)
  assert.match((await see('/returns')).words, /15 January 2026 .*wrenfold\.xml 2 2 0 0/)
  const { rows } = await db.asOwner.query('select imported_by from sen2.return')
  assert.deepEqual(rows, [{ imported_by: by.id }])
})

test('each job may run twice, and an import killed after its work is found done', async () => {
  const id = await uploaded([maya])
  await check(id)
  await check(id)
  await act(id, 'import')
  await take(id)
  const before = await rowCounts(db)
  await take(id)
  await db.asOwner.query(`update sen2.upload set state = 'importing'`)
  const again = await uploaded([maya])
  await check(again)
  assert.match((await see(`/returns/uploads/${again}`)).words, /Nothing was imported This very return was imported on/)
  assert.deepEqual({ ...await rowCounts(db), 'sen2.upload': 1, 'record.happening': before['record.happening'] }, before)
})

test('a killed worker leaves no half: the same job run again does the whole', async () => {
  const id = await uploaded(crowd(600))
  await check(id)
  await act(id, 'import')
  const dying = { ...db, beginLoading: ((claims, run, options) => db.beginLoading(claims, async work => { await run(work); throw new Error('Killed') }, options)) as typeof db.beginLoading }
  await importJob.run(dying, { area: '999', upload: id, by, leaveOut: false })
  assert.equal((await rowCounts(db))['people.child'], 0)
  assert.match((await see(`/returns/uploads/${id}`)).words, /The import ended through a fault of ours, and nothing was imported\. Try it again/)
  await act(id, 'import')
  await take(id)
  assert.equal((await rowCounts(db))['people.child'], 600)
})

test('errors: nothing is imported, what is wrong is counted, listed and downloaded; the rest is imported only by a confirmed choice', async () => {
  const id = await uploaded([maya, inError])
  await check(id)
  const report = await see(`/returns/uploads/${id}`)
  assert.match(report.words, /The return has errors Nothing has been imported\. There is 1 error about 1 of the 2 people/)
  assert.match(report.words, /S2-103 Sex is missing or not a code Correct it 1 1/)
  assert.match(report.words, /Errors, person by person .*2: Leo Pearce Sex: X Enter M, F or U\. S2-103/)
  assert.doesNotMatch(report.words, /Import 2 people/)
  const csv = await see(`/returns/uploads/${id}/findings?as=csv`)
  assert.match(csv.body, /error,S2-103,2: Leo Pearce,Sex,X,"Enter M, F or U\."/)
  assert.equal((JSON.parse((await see(`/returns/uploads/${id}/findings?as=json`)).body) as { verdict: string }).verdict, 'invalid')

  assert.equal((await act(id, 'import')).headers.location, `/returns/uploads/${id}?second=yes`)
  assert.equal((await row(id))?.state, 'checked')
  const asked = await see(`/returns/uploads/${id}/leaving-out`)
  assert.match(asked.words, /Leave out this person\? The other 1 are imported\.|Leave out this person\?/)
  assert.match(asked.words, /2: Leo Pearce Enter M, F or U\./)
  const unsaid = await leaveOut(id, {})
  assert.equal(unsaid.statusCode, 422)
  assert.match(wordsOf(unsaid.body), /There is a problem Confirm that these people are left out/)
  assert.equal((await leaveOut(id, { understood: 'yes' })).statusCode, 303)
  await take(id, true)
  const { returnId } = (await row(id))?.report ?? {}
  assert.match((await see(`/returns/${returnId}`)).words, /Left out .*2: Leo Pearce S2-103/)
})

test('an error of the whole return gives no choice to leave anyone out', async () => {
  const id = await uploaded([maya, inError], { DMO: '7' })
  await check(id)
  assert.doesNotMatch((await see(`/returns/uploads/${id}`)).words, /leave out/i)
  assert.equal((await server.inject({ path: `/returns/uploads/${id}/leaving-out`, headers: { cookie: dana } })).headers.location, `/returns/uploads/${id}`)
})

test('the second of two people who confirm is told who was first', async () => {
  const id = await uploaded([maya])
  await check(id)
  const priya = await as('priya.raman')
  await act(id, 'import', {}, priya)
  const second = await act(id, 'import')
  assert.equal(second.headers.location, `/returns/uploads/${id}?second=yes`)
  assert.match((await see(String(second.headers.location))).words, /Priya Raman had already confirmed this import, at \d\d:\d\d\. It is done once/)
  const { rows } = await db.asOwner.query(`select count(*) as n from jobs.job where name = 'sen2.import-upload' and data ->> 'upload' = $1`, [id])
  assert.deepEqual(rows, [{ n: 1 }])
})

test('another area’s uploads and returns are not there', async () => {
  const id = await uploaded([maya])
  await check(id)
  await act(id, 'import')
  await take(id)
  const { returnId } = (await row(id))?.report ?? {}
  const sally = await as('sally.brook')
  for (const path of [`/returns/uploads/${id}`, `/returns/uploads/${id}/findings?as=csv`, `/returns/uploads/${id}/leaving-out`, `/returns/${returnId}`]) assert.equal((await see(path, sally)).status, 404, path)
  for (const what of ['import', 'leaving-out', 'abandonment']) assert.equal((await act(id, what, { understood: 'yes' }, sally)).statusCode, 404, what)
  assert.doesNotMatch((await see('/returns', sally)).words, /wrenfold/)
  assert.equal((await see('/returns', await as('gareth.lyle'))).status, 404)
})

test('a newer return shows each child it changed, with what was and what became', async () => {
  const first = await uploaded([maya])
  await check(first)
  await act(first, 'import')
  await take(first)
  const second = await uploaded([{ ...maya, PostCode: 'ZZ99 9XX', Requests: [{ ...maya.Requests[0], ReceivedDate: '2025-08-28' }] }], { SerialNo: '2' })
  await check(second)
  assert.match((await see(`/returns/uploads/${second}`)).words, /New here 0 Known here, with something new 1 Known here, as they were 0/)
  await act(second, 'import')
  await take(second)
  const { words, body } = await see(`/returns/${(await row(second))?.report?.returnId}`)
  assert.match(words, /1 child changed Ellis, Maya Postcode: ZZ99 1AE → became ZZ99 9XX Request, received: 21 August 2025 → became 28 August 2025/)
  assert.match(body, /href="\/children\/[0-9a-f-]{36}">Ellis, Maya/)
  const unsaid = await as('dana.okafor')
  for (const path of [`uploads/${second}`, `uploads/${second}/leaving-out`, `${(await row(second))?.report?.returnId}`]) assert.match(String((await server.inject({ path: `/returns/${path}`, headers: { cookie: unsaid } })).headers.location), /^\/looking\?next=%2Freturns/, path)
})

const wrong: readonly [string, () => Promise<File[]> | File[], RegExp][] = [
  ['nothing chosen', () => [], /Select the return: one XML file/],
  ['a picture', () => [{ name: 'photo.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }], /UTF-8/],
  ['a zip by another name', () => [{ name: 'return.xml', bytes: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]) }], /compressed/],
  ['XML and CSV together', async () => [await xml([maya]), { name: 'person.csv', bytes: 'a,b\n' }], /wrenfold\.xml is not a CSV file\. Choose one XML file alone/],
  ['one CSV of the nine', () => [{ name: 'Blade-Export_26-02-2026_person.csv', bytes: 'a,b\n' }], /lacks .*requests\.csv/],
  ['another area’s return', async () => [await xml([maya], { LEA: '998' })], /This is the return of area 998/],
]

for (const [name, files, why] of wrong) {
  test(`${name} is refused at once, and nothing is kept`, async () => {
    const before = readdirSync(folder)
    const answer = await upload(await files())
    assert.equal(answer.statusCode, 422)
    assert.match(wordsOf(answer.body), why)
    assert.equal((await rowCounts(db))['sen2.upload'], 0)
    assert.deepEqual(readdirSync(folder), before)
  })
}

test('what breaks off later is refused by the check, and its file is gone', async () => {
  const whole = await xmlOf(crowd(50))
  const answer = await upload([{ name: 'broken.xml', bytes: whole.slice(0, -40) }])
  const id = String(answer.headers.location).split('/').at(-1) ?? ''
  await check(id)
  assert.match((await see(`/returns/uploads/${id}`)).words, /Nothing was imported The file ends too soon/)
  assert.ok(!existsSync(join((await row(id))?.folder ?? '', 'files')))
})

test('the nine CSV files are taken together', async () => {
  const blade = await mkdtemp(join(tmpdir(), 'los-blade-'))
  await writeBlade(blade, exampleHeader(), [maya, { ...leo, at: { ordinal: 2 } }], '2026-02-26')
  const answer = await upload(await Promise.all(readdirSync(blade).map(async name => ({ name, bytes: await readFile(join(blade, name)) }))))
  assert.equal(answer.statusCode, 303, wordsOf(answer.body))
  const id = String(answer.headers.location).split('/').at(-1) ?? ''
  await check(id)
  assert.match((await see(`/returns/uploads/${id}`)).words, /9 CSV files The return can be imported All 2 people/)
  await act(id, 'import')
  await take(id)
  assert.equal((await rowCounts(db))['people.child'], 2)
})

test('an upload that is given up is deleted', async () => {
  const id = await uploaded([maya])
  await check(id)
  const kept = (await row(id))?.folder ?? ''
  assert.equal((await act(id, 'abandonment')).headers.location, '/returns')
  assert.ok(!existsSync(kept))
  assert.match((await see(`/returns/uploads/${id}`)).words, /This upload was given up/)
  assert.equal((await act(id, 'import')).headers.location, `/returns/uploads/${id}?second=yes`)
  assert.equal((await row(id))?.state, 'abandoned')
})

test('after a week what names people is deleted, of uploads that ended and of those nobody came back to', async () => {
  const [left, ended] = [await uploaded([maya, inError]), await uploaded([maya], { SerialNo: '2' })]
  await check(left)
  await check(ended)
  await act(ended, 'import')
  await take(ended)
  const folders = [(await row(left))?.folder ?? '', (await row(ended))?.folder ?? '']
  await forgetJob.run(db, {})
  assert.ok(folders.every(existsSync))
  await db.asOwner.query(`update sen2.upload set uploaded_at = uploaded_at - interval '8 days'`)
  await forgetJob.run(db, {})
  assert.ok(!folders.some(existsSync))
  assert.deepEqual([(await row(left))?.state, (await row(ended))?.state], ['abandoned', 'imported'])
  const { rows } = await db.asOwner.query(`select count(*) as n from sen2.upload where report::text ~ 'Pearce|Ellis'`)
  assert.deepEqual(rows, [{ n: 0 }])
  assert.equal((await see(`/returns/uploads/${left}`)).status, 200)
  assert.equal((await see(`/returns/uploads/${ended}`)).status, 200)
  assert.equal((await see(`/returns/uploads/${left}/findings?as=csv`)).status, 404)
})

test('through the queue: from the upload to the import, in the name of who confirmed it', async context => {
  // The other tests ran their jobs themselves.
  await db.asOwner.query('delete from jobs.job')
  const worker = await startWorker(db, jobs, quiet)
  context.after(() => worker.stop())
  const id = await uploaded([maya])
  await until(async () => (await row(id))?.state === 'checked')
  await act(id, 'import')
  await until(async () => (await row(id))?.state === 'imported')
  const { rows } = await db.asOwner.query(`select p.name from sen2.return r join access.person p on p.id::text = r.imported_by`)
  assert.deepEqual(rows, [{ name: 'Dana Okafor' }])
  assert.deepEqual(readdirSync((await row(id))?.folder ?? '').toSorted(), ['findings.csv', 'findings.json'])
})

async function until(met: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000
  while (!await met()) {
    if (performance.now() > end) throw new Error('It did not come about in 20 seconds')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
