import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { answer, exampleFacts, rules } from '../../../ground/law/index.ts'
import type { FactName } from '../../../ground/law/index.ts'
import { testServer } from '../../../platform/web/testing.ts'
import { happeningGroups } from '../rules/happenings.ts'
import { kindOf } from '../rules/typed-facts.ts'
import { workOutPages } from './work-out.ts'

let server: FastifyInstance
before(async () => { server = (await testServer({ pages: workOutPages, publicUrl: 'http://localhost:4321' })).server })
after(() => server.close())

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/&#39;/g, '’').replace(/\s+/g, ' ').replace(/ ([.,:;])/g, '$1')
const get = async (path: string, status = 200) => {
  const response = await server.inject(path)
  assert.equal(response.statusCode, status, `${path}: ${response.headers.location ?? words(response.body).slice(0, 400)}`)
  return { html: response.body, text: words(response.body), location: String(response.headers.location), headers: response.headers }
}
const unfold = (file: string) => file.replaceAll('\r\n ', '')

/** The example of a fact as somebody would type it. */
const typed = (name: FactName): string => {
  const value = exampleFacts[name]
  if (!Array.isArray(value)) return value === true ? 'yes' : value === false ? 'no' : String(value)
  return (value as Record<string, unknown>[]).map(line => Object.values(line).join(', ')).join('\n')
}

test('what happened and when leads to what must happen next', async () => {
  const { text } = await get('/work-out-a-date')
  assert.match(text, /What happened\? The request reached the council/)
  assert.match(text, /This is not legal advice/)
  assert.equal((await get('/work-out-a-date?fact=requestReceived&on-day=5&on-month=1&on-year=2026', 302)).location, '/work-out-a-date/after/requestReceived?on=2026-01-05')
})

test('what is not chosen or not a day is named, linked and kept', async () => {
  const empty = await get('/work-out-a-date?on-day=&on-month=&on-year=', 422)
  assert.match(empty.text, /There is a problem Choose what happened Enter the date on which it happened/)
  const { html, text } = await get('/work-out-a-date?fact=meeting&on-day=31&on-month=2&on-year=2026', 422)
  assert.match(text, /February 2026 has 28 days, so there is no 31 February/)
  assert.match(html, /href="#on-day"/)
  assert.match(html, /id="on-day"[^>]*value="31"/)
  assert.match(html, /value="meeting"[^>]* checked/)
})

test('after a request come the dates, each with its strength and its working, and the law they stand on', async () => {
  const { html, text } = await get('/work-out-a-date/after/requestReceived?on=2026-01-05')
  assert.match(text, /25 May 2026 .*?The council must issue the final plan by Monday 25 May 2026\. To be safe, work to Sunday 24 May 2026\. Must, by law/)
  assert.match(text, /The council should aim to send the draft plan by Monday 13 April 2026\. A target of ours, not law/)
  assert.match(text, /Also needs the date on which the final plan was issued/)
  assert.match(text, /It stands on the law of Monday 5 January 2026/)
  assert.match(html, /readonly[^>]*data-selects/)
  assert.match(html, /value="http:\/\/localhost:4321\/work-out-a-date\/after\/requestReceived\?on=2026-01-05"/)
  assert.match(html, /href="\/work-out-a-date\/ehcna-final-plan\?requestReceived=2026-01-05"/)
})

test('without a day it asks for one, and a day in boxes becomes the short address', async () => {
  assert.match((await get('/work-out-a-date/after/meeting')).text, /When\?/)
  assert.match((await get('/work-out-a-date/after/meeting?on-day=&on-month=&on-year=', 422)).text, /Enter the date on which the review meeting is held/)
  assert.equal((await get('/work-out-a-date/after/meeting?on-day=2&on-month=3&on-year=2026', 302)).location, '/work-out-a-date/after/meeting?on=2026-03-02')
  assert.equal((await get('/work-out-a-date/after/meeting?on=2+March+2026', 302)).location, '/work-out-a-date/after/meeting?on=2026-03-02')
})

test('one rule gives its answer first, then the whole working, both readings and its version', async () => {
  const { text } = await get('/work-out-a-date/ehcna-final-plan?requestReceived=2026-01-05&channel=email')
  assert.match(text, /Issue the final plan This date has passed\. The council must issue the final plan by Monday 25 May 2026\. Must, by law/)
  assert.match(text, /To be safe, work to that day\. How it is worked out Because The request reached the council on Monday 5 January 2026, by email\. Rule SEND Regulations 2014, regulation 13\(2\)/)
  assert.match(text, /The other: .*: Sunday 24 May 2026\. This is the safer date/)
  assert.match(text, /How sure are we\? .* If it is missed .* Where it is written SEND Regulations 2014 \(SI 2014\/1530\) reg 13\(2\)\. Version In force since 1 September 2014/)
  assert.match(text, /Also worked out Decide to assess was due Monday 16 February 2026/)
})

test('a link with one fact asks for the next without scolding; sent empty, it is an error at its field', async () => {
  const gentle = await get('/work-out-a-date/measure-20-week?requestReceived=2026-01-05')
  assert.match(gentle.text, /Still needed: the date on which the final plan was issued\./)
  assert.doesNotMatch(gentle.text, /There is a problem/)
  const { html, text } = await get('/work-out-a-date/measure-20-week?requestReceived=2026-01-05&finalPlanIssued-day=&finalPlanIssued-month=&finalPlanIssued-year=', 422)
  assert.match(text, /There is a problem Enter the date on which the final plan was issued/)
  assert.match(html, /href="#finalPlanIssued-day"/)
  assert.match(html, /id="requestReceived-day"[^>]*value="5"/)
})

test('every error of a form is said at once, and facts that cannot both be true are refused in words', async () => {
  const { text } = await get('/work-out-a-date/measure-20-week?requestReceived-day=31&requestReceived-month=4&requestReceived-year=2026&finalPlanIssued-day=&finalPlanIssued-month=&finalPlanIssued-year=', 422)
  assert.match(text, /April has 30 days, so there is no 31 April Enter the date on which the final plan was issued/)
  assert.match((await get('/work-out-a-date/measure-20-week?requestReceived=2026-05-05&finalPlanIssued=2026-01-05', 422)).text, /cannot have been issued before the request was received/)
})

test('a date from before the law is refused in words', async () => {
  assert.match((await get('/work-out-a-date/ehcna-final-plan?requestReceived=2010-01-05', 422)).text, /is before this rule was in force, on 1 September 2014/)
})

test('a date is taken to a calendar, always under one name, and without a date there is no file', async () => {
  const path = '/work-out-a-date/ehcna-final-plan/calendar.ics?requestReceived=2026-01-05'
  const { html, headers } = await get(path)
  assert.equal(headers['content-type'], 'text/calendar; charset=utf-8')
  assert.equal(headers['content-disposition'], 'attachment; filename="issue-the-final-plan.ics"')
  const file = unfold(html)
  assert.match(file, /DTSTART;VALUE=DATE:20260525\r\nSUMMARY:The council must issue the final plan\r\n/)
  assert.match(file, /DESCRIPTION:.*The council must issue the final plan by Monday 25 May 2026\.\\n.*gives Sunday 24 May 2026\..*http:\/\/localhost:4321\/work-out-a-date\/ehcna-final-plan\?requestReceived=2026-01-05\r\n/)
  assert.match(file, /How sure are we\? Checked against/)
  const uid = /UID:.*/.exec(file)?.[0]
  assert.equal(/UID:.*/.exec((await get('/work-out-a-date/ehcna-final-plan/calendar.ics?requestReceived-day=05&requestReceived-month=1&requestReceived-year=2026')).html)?.[0], uid)
  assert.notEqual(/UID:.*/.exec((await get(path.replace('-05', '-06'))).html)?.[0], uid)
  for (const none of ['', '?requestReceived=2026-02-31', '?requestReceived=2010-01-05']) await get(`/work-out-a-date/ehcna-final-plan/calendar.ics${none}`, 302)
  await get('/work-out-a-date/ehcna-consult-family/calendar.ics?requestReceived=2026-01-05', 302)
})

test('all the dates after a request are one calendar; the same date from its own page has the same name', async () => {
  const { html } = await get('/work-out-a-date/after/requestReceived/calendar.ics?on=2026-01-05')
  const uids = [...html.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)
  assert.ok(uids.length >= 4 && new Set(uids).size === uids.length)
  const [, own] = /^UID:(.*)\r$/m.exec((await get('/work-out-a-date/ehcna-final-plan/calendar.ics?requestReceived=2026-01-05')).html) ?? []
  assert.ok(uids.includes(own))
  await get('/work-out-a-date/after/requestReceived/calendar.ics', 302)
  await get('/work-out-a-date/after/orderDate/calendar.ics?on=2026-01-08', 302)
  const { location } = await get('/work-out-a-date/after/requestReceived/calendar.ics?on=2026-02-31', 302)
  assert.match((await get(location, 422)).text, /February 2026 has 28 days/)
})

test('what is not there is not found, whatever it is called', async () => {
  for (const path of ['nothing', 'constructor', '__proto__', 'after/nothing', 'after/channel', 'after/constructor', 'after/__proto__', 'nothing/calendar.ics', 'after/nothing/calendar.ics?on=2026-01-05']) await get(`/work-out-a-date/${path}`, 404)
})

test('every rule is found by its words or a provision, and nothing found says what to try', async () => {
  const { text } = await get('/work-out-a-date/every-rule')
  for (const { title } of rules) assert.ok(text.includes(title.replaceAll('’', '’')), title)
  assert.match((await get('/work-out-a-date/every-rule?q=reg+13(2)')).text, /Issue the final plan/)
  assert.match((await get('/work-out-a-date/every-rule?q=zzq')).text, /No rule has all of these words/)
})

test('nothing that is typed becomes markup, and a huge address is answered', async () => {
  const evil = encodeURIComponent('"><script>alert(1)</script>')
  for (const path of [`every-rule?q=${evil}`, `ehcna-final-plan?requestReceived=2026-01-05&channel=${evil}`, `after/meeting?on=${evil}`, `ehcna-advice-return?requests=${evil}`, `?fact=${evil}&on=${evil}`, `phase-transfer-none?from=${evil}&to=${evil}`]) {
    const { body, statusCode } = await server.inject(`/work-out-a-date/${path}`)
    assert.ok(statusCode < 500 && !body.includes('<script>alert'), path)
  }
  const huge = 'x'.repeat(12_000)
  for (const path of [`every-rule?q=${huge}`, `ehcna-final-plan?channel=${huge}&requestReceived=2026-01-05`, `after/meeting?on=${huge}`, `?fact=${huge}`, `ehcna-advice-return?${'requests=a&'.repeat(900)}`]) {
    assert.ok((await server.inject(`/work-out-a-date/${path}`)).statusCode < 500, path)
  }
})

test('every rule answers its example on its page, and goes to a calendar where it has a date', async () => {
  for (const { id, facts } of rules) {
    const query = new URLSearchParams(facts.map(name => [name, typed(name)]))
    const said = answer(id, Object.fromEntries(facts.map(name => [name, exampleFacts[name]]))).kind
    await get(`/work-out-a-date/${id}`)
    // A rule may be for another kind of move than that of the story.
    if (said === 'refused') { await get(`/work-out-a-date/${id}?${query}`, 422); continue }
    const { html, text } = await get(`/work-out-a-date/${id}?${query}`)
    assert.match(text, /How it is worked out/, id)
    assert.doesNotMatch(text, /undefined|\bNaN\b|\[object/, id)
    await get(`/work-out-a-date/${id}/calendar.ics?${query}`, html.includes('/calendar.ics?') ? 200 : 302)
  }
})

test('a rule that is named by its id is called by its title, and few choices are offered as such', async () => {
  const { text } = await get('/work-out-a-date/phase-transfer-post16?transferYear=2027&phase=primary+to+secondary', 422)
  assert.match(text, /use “Review and amend the plan before/)
  assert.doesNotMatch(text, /phase-transfer-/)
  const { html } = await get('/work-out-a-date/exception-absence?period=ten+weeks')
  assert.match(html, /<option value="ten weeks" selected>/)
  assert.match(html, /<option value="20 weeks">/)
})

test('a final plan leads on to the appeal against it and the first review, each with its own working', async () => {
  const { html, text } = await get('/work-out-a-date/after/finalPlanIssued?on=2026-03-02')
  assert.match(text, /Only in some cases If you disagree with it .*The family can contact the mediation adviser.*The family can appeal to the Tribunal until Tuesday 5 May 2026\. A right, with a time limit.*If this is the first plan .*by Monday 1 March 2027/)
  assert.match(text, /You need a mediation certificate before you can appeal, unless/)
  assert.match(html, /href="\/work-out-a-date\/appeal-lodge\?noticeSent=2026-03-02"/)
  assert.match(html, /href="\/law\/what-can-be-appealed"/)
})

test('a date long past says so first, and has no alarm in its calendar', async () => {
  const { text } = await get('/work-out-a-date/appeal-lodge?noticeSent=2016-01-04')
  assert.match(text, /This date has passed\. The Tribunal may allow more time.*The family can appeal to the Tribunal until/)
  // Saturday 2 May 2026 moves past Monday 4 May, a bank holiday.
  assert.match((await get('/work-out-a-date/appeal-lodge?noticeSent=2026-03-02')).text, /Before it moves Saturday 2 May 2026/)
  assert.doesNotMatch((await get('/work-out-a-date/appeal-lodge/calendar.ics?noticeSent=2016-01-04')).html, /VALARM/)
  assert.match((await get('/work-out-a-date/appeal-lodge/calendar.ics?noticeSent=2090-01-04')).html, /VALARM/)
})

test('the form for an appeal asks for the certificate at once, and how a request came is chosen from a list', async () => {
  const { html, text } = await get('/work-out-a-date/appeal-lodge')
  assert.match(html, /name="mediationCertificateIssued-day"/)
  assert.doesNotMatch(text, /Add more/)
  assert.match((await get('/work-out-a-date/ehcna-final-plan')).html, /<option value="email">Email/)
})

test('an answer links to its rule and to who is responsible for it', async () => {
  const { html } = await get('/work-out-a-date/ehcna-final-plan?requestReceived=2026-01-05')
  assert.match(html, /href="\/law\/ehcna-final-plan"/)
  assert.match(html, /href="\/law\/who-is-responsible\?q=/)
})

test('every happening leads to a page on any day', async () => {
  for (const { happenings } of happeningGroups()) for (const { fact } of happenings) {
    for (const on of ['1900-01-01', '2024-02-29', '2026-12-31', '2100-12-31']) await get(`/work-out-a-date/after/${fact}?on=${on}`)
  }
})

test('whatever facts a rule is given, it answers, asks or refuses, and never breaks', async () => {
  const date = fc.oneof(fc.constantFrom('1900-01-01', '2100-12-31', '2024-02-29', '2026-02-31', '', 'soon'), fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map(day => day.toISOString().slice(0, 10)))
  const other = fc.oneof(fc.constantFrom('', 'yes', 'no', '0', '9999', '1900', '2100', 'primary to secondary', '6 weeks', 'none', '3', 'Health, 5 January 2026'), fc.string())
  await fc.assert(fc.asyncProperty(fc.constantFrom(...rules).chain(({ id, facts }) => fc.tuple(fc.constant(id), fc.tuple(...facts.map(name => fc.tuple(fc.constant(name), kindOf(name) === 'date' ? date : other))))), async ([id, given]) => {
    const query = new URLSearchParams(given.map(([name, value]) => [name, value]))
    for (const path of [`/work-out-a-date/${id}?${query}`, `/work-out-a-date/${id}/calendar.ics?${query}`]) {
      const { statusCode } = await server.inject(path)
      assert.ok([200, 302, 404, 422].includes(statusCode), `${path}: ${statusCode}`)
    }
  }), { numRuns: 300 })
})
