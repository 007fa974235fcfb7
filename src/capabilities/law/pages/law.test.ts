import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { lawAsItStands, rules } from '../../../ground/law/index.ts'
import { system } from '../../../platform/actor/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { castServer, wordsOf, type CastSubject } from '../../access/testing.ts'
import { settle, type Owed } from '../../duties/index.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { pages } from './index.ts'

const someone: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
const next: Child = { ...someone, id: newId(), forename: 'Mabel' }
const review = (child: Child, due: string, given: Partial<Owed> = {}): Owed => ({
  rule: 'annual-review-first', about: { kind: 'plan', id: newId() }, child: child.id, from: '2025-01-10', due, met: null, excused: null, ended: null, facts: { planFirstMade: '2025-01-10' }, ...given,
})
// As at 15 January 2026: one is 6 days late, one is due in 5 days, one next month, and one is done.
const owed = [review(someone, '2026-01-09'), review(someone, '2026-01-20'), review(someone, '2026-02-28'), review(someone, '2026-01-02', { met: '2026-01-02' })]

let db: TestDatabase
let server: FastifyInstance
let as: (subject: CastSubject) => Promise<string>
before(async () => {
  db = await testDatabase()
  const made = await castServer(db, pages)
  server = made.server
  as = made.as
  const on = { today: Temporal.PlainDate.from('2026-01-15') }
  await db.beginLoading(system('test', '999'), async work => { await addChildren(work, [someone]); await settle(work, owed.map(one => one.about.id), owed, 'Test') }, on)
  await db.beginLoading(system('test', '998'), async work => { await addChildren(work, [next]); const one = review(next, '2026-01-01'); await settle(work, [one.about.id], [one], 'Test') }, on)
})
after(async () => { await server.close(); await db.close() })

const get = async (path: string, subject?: CastSubject) => server.inject({ path, headers: subject === undefined ? {} : { cookie: await as(subject) } })
const words = async (path: string, subject?: CastSubject) => {
  const { statusCode, body } = await get(path, subject)
  assert.equal(statusCode, 200, `${path}: ${wordsOf(body).slice(0, 300)}`)
  return wordsOf(body)
}
const linked = (html: string) => [...html.matchAll(/href="\/law\/([\w-]+)"/g)].map(([, id]) => id)

test('the whole register lists every rule under its stage, closed until it is asked for', async () => {
  const { body } = await get('/law')
  assert.deepEqual(linked(body).filter(id => id !== undefined && lawAsItStands.has(id)), rules.map(({ id }) => id))
  assert.match(wordsOf(body), new RegExp(`${rules.length} rules, by stage`))
  assert.match(wordsOf(body), /Request and assessment 8 rules/)
  assert.doesNotMatch(body, /<details class="list-part" open>/)
  assert.match((await get('/law?show=all')).body, /<details class="list-part" open>/)
})

test('a provision finds its rule, with who owes it, how long, where it comes from and how sure we are', async () => {
  const page = await words('/law?q=reg+13%282%29&stage=assessment')
  assert.match(page, /\d+ of \d+ rules.*Issue the final plan The council to the child’s parent or the young person, the setting named in the plan, and the integrated care board 20 weeks from the day the request was received SEND Regulations 2014, regulation 13\(2\) Regulations. Wording checked\./)
})

test('a target is said to be ours and not law', async () => {
  assert.match(await words('/law?q=draft+plan+target'), /Send the draft plan \(target\).*Our own target, not law/)
  assert.match(await words('/law/draft-target'), /This is a target of our own\. It is not law\./)
})

test('a rule whose wording is not checked says to check it, in the list and on its own page', async () => {
  for (const { id } of rules.filter(({ certainty }) => certainty === 'U')) {
    assert.match(await words(`/law?q=${id}`), /Check the wording/, id)
    assert.match(await words(`/law/${id}`), /Check the wording\. We have not been able to check this rule against the text/, id)
  }
})

test('nothing found says what to try, and leads to what the words alone would find', async () => {
  const page = await get('/law?q=final+plan&stage=reviews')
  assert.match(wordsOf(page.body), /No rule among these matches “final plan”\. Try one or two words.*See the \d+ rules that match at any stage/)
  assert.match(page.body, /href="\/law\?q=final\+plan"/)
  assert.match(await words('/law?q=%3Cscript%3Ezebra'), /No rule matches “&lt;script&gt;zebra”\. Try .*See all \d+ rules/)
})

test('filters stand in the address; one that cannot be read is left out', async () => {
  const { body } = await get('/law?body=review+organiser&kind=regulations')
  assert.match(body, /<option value="review organiser" selected>/)
  assert.match(body, /href="\/law\.csv\?body=review\+organiser&amp;kind=regulations"/)
  assert.match(await words('/law?stage=nonsense&body=toString&kind=law'), new RegExp(`${rules.length} rules, by stage`))
})

test('the file has the rules of the list, a line each', async () => {
  const { body, headers } = await get('/law.csv?q=s.44')
  assert.match(String(headers['content-type']), /^text\/csv/)
  const lines = body.trim().split('\r\n')
  assert.match(lines[0]!, /^stage,rule,title,owed_by/)
  const ids = lines.slice(1).map(line => line.split(',')[1])
  for (const id of ['annual-review-first', 'annual-review-subsequent', 'annual-review-unrecorded']) assert.ok(ids.includes(id), id)
  assert.ok(!ids.includes('ehcna-final-plan'))
  assert.equal((await get('/law.csv')).body.trim().split('\r\n').length, rules.length + 1)
})

test('a rule says what, who, how the time is counted, what may excuse it, how sure we are and what follows', async () => {
  const page = await words('/law/ehcna-final-plan')
  assert.match(page, /The council must issue the final plan\. What it says The council must send the final plan as soon as practicable.* How long 20 weeks from the day the request was received\./)
  assert.match(page, /How the time is counted Within a period of, from or after an event: the event is day 0, and weeks end on the same weekday\. C1/)
  assert.match(page, /The date on which the request reached the council: this starts the clock\. The date on which the council became responsible for the child or young person: this starts the clock, where the one before is not known\./)
  assert.match(page, /What may excuse it Exception: the school was closed for 4 weeks or more/)
  assert.match(page, /Two readings The reading used here: The day of receipt is day 0.*The other: One published ombudsman decision.*the earlier one keeps to both\./)
  assert.match(page, /How sure we are Checked against the text of the law/)
  assert.match(page, /Versions In force from 1 September 2014 \(this one now\)\./)
  assert.match(await words('/law/exception-absence'), /What it may excuse .*Issue the final plan/)
})

test('every rule has its page, whole, with the rules beside it; an id that is none is not found', async () => {
  for (const { id, title } of rules) {
    const page = await words(`/law/${id}`)
    assert.ok(page.includes(title), id)
    assert.doesNotMatch(page, /undefined|null|NaN|\{the\}|\.\.|,\./, id)
  }
  const { body } = await get('/law/review-report')
  assert.deepEqual(linked(body).slice(-2), ['review-papers-circulate', 'review-decision'])
  for (const id of ['nonsense', 'toString', '__proto__']) assert.equal((await get(`/law/${id}`)).statusCode, 404, id)
})

test('a rule says whose its duty is, and leads staff to who is named for it', async () => {
  const open = await get('/law/review-decision')
  assert.match(wordsOf(open.body), /Who is responsible The council \(the review\) and the setting \(the meeting, where the council asks it to\) must: review the plan each year.*Who helps, is asked and is told/)
  assert.ok(open.body.includes('href="/law/who-is-responsible?q='))
  assert.ok((await get('/law/review-decision', 'dana.okafor')).body.includes('href="/responsibilities/26"'))
})

test('Dana sees how many duties run under a rule in her area; a visitor, and whoever may not see duties, see nothing of them', async () => {
  const { body } = await get('/law/annual-review-first', 'dana.okafor')
  assert.match(wordsOf(body), /Duties running under this rule in Wrenfold now 3 duties to do 1 late 1 due in 7 days/)
  for (const status of ['to-do', 'late', 'due-in-7-days']) assert.ok(body.includes(`href="/work?rule=annual-review-first&amp;status=${status}"`), status)
  assert.match(await words('/law/draft-target', 'dana.okafor'), /No duty is running under this rule in Wrenfold now\./)
  assert.match(await words('/law/annual-review-first', 'sally.brook'), /in Ashmere now 1 duty to do 1 late 0 due in 7 days/)
  for (const subject of [undefined, 'gareth.lyle', 'robin.vale'] as const) assert.doesNotMatch(await words('/law/annual-review-first', subject), /running|Wrenfold/, subject ?? 'visitor')
})
