import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleFacts, rules } from '../../ground/law/index.ts'
import { testServer } from '../../platform/web/testing.ts'
import { api } from './api.ts'
import { asPrinted, askClock } from './rules/clock.ts'

const { server } = await testServer({ pages: [], api, now: () => Temporal.Instant.from('2026-11-25T12:00:00Z') })
after(() => server.close())

const get = (path: string) => server.inject({ path })
const post = (body: unknown) => server.inject({ method: 'POST', path: '/api/clock', payload: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const batch = (payload: string) => server.inject({ method: 'POST', path: '/api/clock/batch', payload, headers: { 'content-type': 'application/x-ndjson' } })
const printed = (id: string, facts: object): unknown => {
  const found = askClock(id, facts, '2026-11-25')
  assert.equal(found.kind, 'answer', id)
  return found.kind === 'answer' ? JSON.parse(JSON.stringify(asPrinted(found))) : undefined
}

test('a clock answers the same by address and by post as the command does', async () => {
  const facts = { requestReceived: '2026-01-05' }
  const byAddress = (await get('/api/clock/ehcna-final-plan?requestReceived=2026-01-05')).json<{ answers: object }>()
  assert.deepEqual(byAddress.answers, { due: '2026-05-25', decideToAssessWasDue: '2026-02-16', finalPlanBy: '2026-05-25' })
  assert.deepEqual(byAddress, printed('ehcna-final-plan', facts))
  assert.deepEqual((await post({ rule: 'ehcna-final-plan', facts })).json(), byAddress)
  const requests = [{ body: 'Health', received: '2026-02-18' }]
  assert.deepEqual((await get(`/api/clock/ehcna-advice-return?requests=${encodeURIComponent(JSON.stringify(requests))}`)).json(), printed('ehcna-advice-return', { requests }))
  assert.deepEqual((await get('/api/clock/cease-not-before?ceaseNoticeSent=2026-01-05&appealLodged=null')).json(), printed('cease-not-before', { ceaseNoticeSent: '2026-01-05', appealLodged: null }))
})

test('a name that the rule does not take is said in the warnings', async () => {
  const { warnings } = (await get('/api/clock/ehcna-final-plan?requestReceived=2026-01-05&caseNumber=7')).json<{ warnings: string[] }>()
  assert.ok(warnings.includes('caseNumber is not a fact of this rule and was ignored'), warnings.join('; '))
})

test('today is the day in England where a rule takes it', async () => {
  assert.deepEqual((await get('/api/clock/L16-08?reportReceivedOn=2026-11-02')).json(), printed('L16-08', { reportReceivedOn: '2026-11-02', today: '2026-11-25' }))
})

test('what cannot be answered has its status and names the field', async () => {
  const rows = [
    [await get('/api/clock/ehcna-final-pln'), 404, 'There is no rule "ehcna-final-pln". Did you mean ehcna-final-plan?', 'rule'],
    [await get('/api/rules/ehcna-final-pln'), 404, 'There is no rule "ehcna-final-pln". Did you mean ehcna-final-plan?', 'rule'],
    [await post({ rule: 'no-such', facts: {} }), 404, 'There is no rule "no-such" in the law register', 'rule'],
    [await get('/api/clock/ehcna-final-plan'), 422, 'Give requestReceived, the date on which the request reached the council', 'requestReceived'],
    [await get('/api/clock/ehcna-final-plan?requestReceived=2026-02-30'), 422, 'Write requestReceived, the date on which the request reached the council, as a real date such as 2026-01-05', 'requestReceived'],
    [await get('/api/clock/ehcna-final-plan?requestReceived=2026-01-05&requestReceived=2026-01-06'), 422, 'requestReceived is given twice: give it once', 'requestReceived'],
    [await get('/api/clock/ehcna-final-plan?requestReceived=2026-01-05&decisionToAsessMade=2026-02-16'), 422, 'decisionToAsessMade is not a fact of this rule: did you mean decisionToAssessMade?', 'decisionToAsessMade'],
    [await post({ facts: {} }), 422, 'Name a rule, such as ehcna-final-plan', 'rule'],
    [await post({ rule: 'ehcna-final-plan', facts: [] }), 422, 'Give the facts as an object such as {"requestReceived":"2026-01-05"}', 'facts'],
    [await post([]), 422, 'Send an object such as {"rule":"ehcna-final-plan","facts":{"requestReceived":"2026-01-05"}}', undefined],
    [await post('{"rule":'), 400, 'The body is not JSON', undefined],
  ] as const
  for (const [answer, status, detail, fact] of rows) {
    const said = answer.json<{ status: number; detail: string; fact?: string }>()
    assert.deepEqual([answer.statusCode, said.status, said.detail, said.fact], [status, status, detail, fact])
  }
})

test('a batch answers line by line, with what is wrong in its place', async () => {
  const line = '{"rule":"ehcna-decide-to-assess","facts":{"requestReceived":"2026-01-05"}}'
  const answer = await batch(`${line}\n\nnonsense\n${line}`)
  assert.deepEqual([answer.statusCode, answer.headers['content-type']], [200, 'application/x-ndjson; charset=utf-8'])
  const lines = answer.body.trimEnd().split('\n').map(text => JSON.parse(text) as { line?: number })
  assert.deepEqual(lines, [printed('ehcna-decide-to-assess', { requestReceived: '2026-01-05' }), { line: 2, error: 'This line is empty' }, { line: 3, error: 'This line is not JSON: write {"rule":"…","facts":{…}} on one line' }, printed('ehcna-decide-to-assess', { requestReceived: '2026-01-05' })])
})

test('a batch gives back the id of each line, and one without a line is refused', async () => {
  const { body } = await batch('{"id":"a","rule":"ehcna-decide-to-assess","facts":{"requestReceived":"2026-01-05"}}\n{"id":2,"rule":"nothing"}\n')
  assert.deepEqual(body.trimEnd().split('\n').map(text => (JSON.parse(text) as { id: unknown }).id), ['a', 2])
  const none = await batch('')
  assert.deepEqual([none.statusCode, none.json<{ detail: string }>().detail], [422, 'There is no line: send {"rule":"…","facts":{…}} a line'])
})

test('a batch takes 10,000 lines and 5 MB, and no more', async () => {
  const line = '{"rule":"ehcna-decide-to-assess","facts":{"requestReceived":"2026-01-05"}}\n'
  assert.equal((await batch(line.repeat(10_000))).body.split('\n').length, 10_001)
  const long = await batch(`${line.repeat(10_000)}{}`)
  assert.deepEqual([long.statusCode, long.json<{ detail: string }>().detail], [413, 'Send up to 10,000 lines at a time; for more there is npx los clock --batch'])
  const large = await batch(`${' '.repeat(5_000_000)}\n`)
  assert.deepEqual([large.statusCode, large.json<{ detail: string }>().detail], [413, 'What is sent can be up to 5,000,000 bytes'])
})

test('every rule is listed, and each says how it is asked: its example answers', async () => {
  const { rules: listed } = (await get('/api/rules')).json<{ rules: { id: string; source: string[]; facts: { name: string; needed: boolean }[] }[] }>()
  assert.deepEqual(listed.map(({ id }) => id), rules.map(({ id }) => id))
  for (const { id, facts, source } of listed) {
    assert.ok(source.length > 0, id)
    const { example } = (await server.inject({ path: `/api/rules/${id}`, remoteAddress: `2001:db8::${listed.findIndex(one => one.id === id).toString(16)}` })).json<{ example: { facts: object; address: string } }>()
    assert.deepEqual(Object.keys(example.facts).sort(), facts.filter(({ needed }) => needed).map(({ name }) => name).sort(), id)
    const address = new URL(example.address)
    const answer = await server.inject({ path: `${address.pathname}${address.search}`, remoteAddress: `2001:db8:1::${listed.findIndex(one => one.id === id).toString(16)}` })
    assert.equal(answer.statusCode, 200, `${id}: ${answer.body}`)
  }
})

test('one rule says where it comes from, how sure that is, and what it takes', async () => {
  const said = (await get('/api/rules/ehcna-final-plan')).json<Record<string, unknown>>()
  assert.deepEqual(said['source'], ['SEND Regulations 2014 (SI 2014/1530) reg 13(2)'])
  assert.deepEqual(said['stage'], { id: 'assessment', title: 'Request and assessment' })
  assert.deepEqual(said['example'], { facts: { requestReceived: exampleFacts.requestReceived }, address: `http://localhost:3000/api/clock/ehcna-final-plan?requestReceived=${String(exampleFacts.requestReceived)}` })
})
