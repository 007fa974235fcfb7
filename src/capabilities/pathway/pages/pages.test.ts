import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import { pages as dutiesPages, settle } from '../../duties/index.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { loadStatistics } from '../../statistics/index.ts'
import { owedForRequest } from '../rules/what-is-owed.ts'
import { addRequests } from '../store.ts'
import type { AssessmentFacts, RequestFacts } from '../words.ts'
import { pages } from './index.ts'

const names = ['Ada', 'Ben', 'Cat', 'Dee', 'Eve', 'Fay', 'Gus', '<i>Hal</i>'] as const
const child = (forename: string): Child => ({ id: newId(), surname: 'Reed', forename, birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' })
const children = Object.fromEntries(names.map(name => [name, child(name)])) as Record<(typeof names)[number], Child>
const assessment = (outcome: AssessmentFacts['outcome'], outcomeOn: string | null, exception: boolean | null = null): AssessmentFacts => ({ outcome, outcomeOn, mediation: null, tribunal: null, otherMediation: null, otherTribunal: null, exception })
const request = (name: keyof typeof children, receivedOn: string | null, given: Partial<RequestFacts>): RequestFacts => ({
  id: newId(), child: children[name].id, receivedOn, source: '1', inYouthAccommodation: false, outcome: 'awaiting', outcomeOn: null, mediation: null, tribunal: null, movedTo: null, assessment: null, ...given,
})
// 6 January 2025 + 42 days = 17 February, + 140 = 26 May. Seen on 15 January 2026.
const requests = [
  request('Ada', '2025-01-06', { outcome: 'assess', outcomeOn: '2025-02-17', assessment: assessment('issue', '2025-05-26', false) }),
  request('Ben', '2025-01-06', { outcome: 'assess', outcomeOn: '2025-02-18', assessment: assessment('issue', '2025-05-27', false) }),
  request('Cat', '2025-01-06', { outcome: 'assess', outcomeOn: '2025-02-03', assessment: assessment('issue', '2025-09-01', true) }),
  request('Dee', '2024-06-03', { outcome: 'historical', assessment: assessment('issue', '2025-07-07', false) }),
  request('Eve', '2024-10-07', { outcome: 'historical', assessment: assessment('awaiting', null) }),
  request('Fay', '2025-08-28', { outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment('awaiting', null) }),
  request('Gus', null, { outcome: 'historical', assessment: assessment('issue', '2025-03-03', false) }),
  request('<i>Hal</i>', '2025-08-27', { outcome: 'assess', outcomeOn: '2025-10-01', assessment: assessment('issue', null) }),
]

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject) => Promise<string>
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, [...pages, ...dutiesPages])
  server = made.server
  as = made.as
  await db.beginLoading(system('test'), async work => { await loadStatistics(work) })
  await db.beginLoading(system('test', '999'), async work => {
    await addChildren(work, Object.values(children))
    await addRequests(work, requests)
    const owed = requests.flatMap(one => owedForRequest(one, '2026-01-15'))
    await settle(work, owed.map(one => one.about.id), owed, 'Test')
  }, { today: Temporal.PlainDate.from('2026-01-15') })
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, subject: CastSubject = 'dana.okafor') => server.inject({ path, headers: { cookie: await as(subject) } })
const words = async (path: string, subject?: CastSubject) => {
  const { statusCode, body } = await get(path, subject)
  assert.equal(statusCode, 200, `${path}: ${wordsOf(body).slice(0, 300)}`)
  return wordsOf(body)
}

test('the overview says first what published rates hide, then the rate', async () => {
  const page = await words('/overview')
  // Eve is 465 days from her request, so 325 past day 140; Hal is 141, so 1 past; Fay is on day 140.
  assert.match(page, /2 children are waiting past the 20 weeks for a plan now: half of them by 163 days or more, the longest by 325\./)
  // Ada in time; Ben and Dee not; Cat is left out; Gus has no day of receipt.
  assert.match(page, /In 2025, 33 in 100 plans came within the 20 weeks \(1 of 3, exceptions left out\)/)
  assert.match(page, /3 requests are open; 2 of them have waited over 20 weeks/)
  assert.match(page, /1 plan was issued in 2025 on a request whose day of receipt is not recorded, and is in none of these rates/)
})

test('the rates are those of the DfE, with and without exceptions, beside the last published', async () => {
  const page = await words('/overview?year=2025')
  assert.match(page, /Plans within 20 weeks, leaving exceptions out 33\.3% 1 of 3 of plans issued, leaving exceptions out 46\.\d% in 2025/)
  assert.match(page, /Plans within 20 weeks, exceptions counted 25\.0% 1 of 4 of plans issued/)
  assert.match(page, /Plans that took over 20 and up to 52 weeks, leaving exceptions out 33\.3% 1 of 3/)
  assert.match(page, /Plans that took over 52 weeks, leaving exceptions out 33\.3% 1 of 3 .* 10\.\d% in 2025/)
  // Ada, Cat, Fay and Hal in time, Ben a day late.
  assert.match(page, /Decided within 6 weeks 80\.0% 4 of 5/)
  assert.match(await words('/overview?year=2024'), /No plan was issued in 2024\. .*What is known of 2024 is only what later returns still hold/)
})

test('every figure opens to the requests that it counted', async () => {
  const { body } = await get('/overview?year=2025')
  const links = [...body.matchAll(/href="(\/overview\/requests\?[^"]+)">([\d,]+)(?: of [\d,]+)?<\/a>/g)].map(([, href = '', many = '']) => ({ href: href.replaceAll('&amp;', '&'), many: Number(many) }))
  assert.ok(links.length > 20, `${links.length} figures`)
  for (const { href, many } of links) {
    const list = await words(href)
    assert.match(list, many === 1 ? /1 request Child|1 request Requests|1 request / : new RegExp(`${many} requests`), href)
    assert.equal((await get(href.replace('/requests?', '/requests.csv?'))).body.trim().split('\r\n').length, many + 1, href)
  }
  assert.match(await words('/overview/requests?figure=issued-over-52-weeks&year=2025'), /Reed, Dee 3 June 2024/)
  const late = await get('/overview/requests?figure=open-past-20-weeks&year=2025')
  assert.match(wordsOf(late.body), /Reed, Eve .*Reed, &lt;i&gt;Hal/)
  assert.match(late.body, new RegExp(`href="/children/${children.Eve.id}"`))
})

test('what is open past 20 weeks is what the ledger says is late', async () => {
  assert.match(await words('/overview'), /Issue the final plan 2 163 325/)
  assert.match(await words('/work?status=late&rule=ehcna-final-plan'), /2 duties .*Reed, Eve .*325 days late .*Hal.* 1 day late/)
})

test('rates and ages as a file hold no child', async () => {
  const { body, headers } = await get('/overview.csv?year=2025')
  assert.match(String(headers['content-disposition']), /limits-999-2025\.csv/)
  assert.match(body, /"Plans within 20 weeks, leaving exceptions out",2025,1,3,33\.3,/)
  assert.match(body, /"Open requests, over 52 weeks",2026-01-15,1,/)
  assert.doesNotMatch(body, /Reed/)
})

test('another area sees its own, and those without the permit find nothing', async () => {
  const neighbour = await words('/overview', 'sally.brook')
  assert.match(neighbour, /Ashmere: how the limits are kept .*No child is waiting past the 20 weeks for a plan\. No plan was issued in 2025\./)
  assert.match(await words('/overview/requests?figure=issued&year=2025', 'sally.brook'), /No request is counted in this figure/)
  for (const subject of ['gareth.lyle', 'tom.ferreira', 'robin.vale'] as const) for (const path of ['/overview', '/overview.csv', '/overview/requests?figure=open&year=2025', '/overview/requests.csv?figure=open&year=2025']) {
    assert.equal((await get(path, subject)).statusCode, 404, `${subject} ${path}`)
  }
  assert.equal((await get('/overview/requests?figure=nonsense&year=2025')).statusCode, 404)
})
