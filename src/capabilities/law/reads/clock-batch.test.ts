import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockLines } from '../rules/clock-lines.ts'
import { answerBatch } from './clock-batch.ts'

const today = '2026-11-25'
const question = (day: string): string => `{"rule":"ehcna-decide-to-assess","facts":{"requestReceived":"${day}","route":"by post – «é»"}}`
const bad = '{"rule":"nothing-of-the-kind"}'

async function answered(text: string, cuts: readonly number[] = []): Promise<{ lines: string[]; bad: number }> {
  const bytes = Buffer.from(text)
  const ends = [...cuts.map(cut => cut % (bytes.length + 1)).toSorted((one, other) => one - other), bytes.length]
  const lines = clockLines(today)
  const pieces = async function* () { for (const [at, end] of ends.entries()) yield bytes.subarray(ends[at - 1] ?? 0, end) }
  const said = (await Array.fromAsync(answerBatch(pieces(), lines))).join('')
  assert.ok(said === '' || said.endsWith('\n'))
  return { lines: said.split('\n').slice(0, -1), bad: lines.bad }
}

test('answers come in order, one for each line, with what is wrong in its place, a blank line too', async () => {
  const { lines, bad: count } = await answered([question('2026-01-05'), '', 'not JSON', '  \r', question('2026-02-30'), question('2026-01-06')].join('\n'))
  const said = lines.map(line => JSON.parse(line) as { answers?: { due: string }; line?: number; error?: string; fact?: string })
  assert.deepEqual(said.map(one => one.answers?.due ?? [one.line, one.fact]), ['2026-02-16', [2, undefined], [3, undefined], [4, undefined], [5, 'requestReceived'], '2026-02-17'])
  assert.equal(lines[1], '{"line":2,"error":"This line is empty"}')
  assert.equal(lines[2], '{"line":3,"error":"This line is not JSON: write {\\"rule\\":\\"…\\",\\"facts\\":{…}} on one line"}')
  assert.equal(count, 4)
})

test('lines may end as on Windows, begin with a byte order mark, and the last may have no end', async () => {
  const ends = await Promise.all([`\uFEFF${question('2026-01-05')}\r\n${question('2026-01-06')}\r\n`, `${question('2026-01-05')}\n${question('2026-01-06')}`].map(text => answered(text)))
  assert.deepEqual(ends[0], ends[1])
  assert.equal(ends[0]?.lines.length, 2)
  assert.deepEqual(await answered(''), { lines: [], bad: 0 })
  for (const line of ['7', 'null', '[]', '"text"']) assert.match((await answered(line)).lines[0] ?? '', /^\{"line":1,"error":"This line is not an object/)
})

test('line k of what comes out belongs to line k of what went in, whatever the lines are, and gives back the id it had', async () => {
  const id = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(one => (Number.isInteger(one) ? 0.5 : one)))
  const line = fc.oneof(
    fc.constantFrom('', ' ', '\t\r', bad, '{', '[]', question('2026-01-05')).map(text => ({ text, id: undefined })),
    id.map(one => ({ text: JSON.stringify({ id: one, rule: 'ehcna-decide-to-assess', facts: { requestReceived: '2026-01-05' } }), id: one })),
    id.map(one => ({ text: JSON.stringify({ rule: 'nothing', facts: {}, id: one }), id: one })),
  )
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.boolean(), async (given, isEnded) => {
    // Without its newline a last line that is empty is no line.
    const { lines } = await answered(`${given.map(one => one.text).join('\n')}${isEnded || given.at(-1)?.text === '' ? '\n' : ''}`)
    const said = lines.map(one => JSON.parse(one) as { id?: unknown; line?: number })
    assert.deepEqual(said.map(one => one.id), given.map(one => one.id))
    for (const [at, one] of said.entries()) if (one.line !== undefined) assert.equal(one.line, at + 1)
  }))
})

test('an id stands first, in an answer and in an error, and one that could not be given back as it came is refused', async () => {
  const facts = '"rule":"ehcna-decide-to-assess","facts":{"requestReceived":"2026-01-05"}'
  const { lines } = await answered([`{${facts},"id":"Case 7 – é"}`, '{"id":7,"rule":"nothing"}', `{"id":null,${facts}}`, `{"id":{},${facts}}`, `{"id":12345678901234567890,${facts}}`].join('\n'))
  assert.match(lines[0] ?? '', /^\{"id":"Case 7 – é","rule":"ehcna-decide-to-assess","answers":\{"due":"2026-02-16"/)
  assert.match(lines[1] ?? '', /^\{"id":7,"line":2,"error":"There is no rule /)
  assert.match(lines[2] ?? '', /^\{"rule":/)
  assert.deepEqual((await answered('{"rule":"ehcna-final-plan","facts":{"requestReceived":"2026-01-05","decisionToAsessMade":"2026-02-16"}}')).lines,
    ['{"line":1,"error":"decisionToAsessMade is not a fact of this rule: did you mean decisionToAssessMade?","fact":"decisionToAsessMade"}'])
  assert.equal(lines[3], '{"line":4,"error":"Write id as text or as a number","fact":"id"}')
  assert.match(lines[4] ?? '', /^\{"line":5,"error":"Write id as text, in quotation marks: .*","fact":"id"\}$/)
})

test('wherever the bytes are cut, the answers are the same', async () => {
  const text = [question('2026-01-05'), '', bad, question('2024-02-29'), '{', question('2025-12-25')].join('\n')
  const whole = await answered(text)
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), fc.boolean(), async (cuts, isEnded) => {
    assert.deepEqual(await answered(isEnded ? `${text}\n` : text, cuts), whole)
  }))
})

test('a line without end is refused without being kept, and the next is answered', async () => {
  const lines = clockLines(today)
  const endless = async function* () {
    for (let piece = 0; piece < 200; piece++) yield Buffer.alloc(64_000, 'x')
    yield Buffer.from(`x\n${question('2026-01-05')}\n`)
  }
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const said: string[] = []
  for await (const answers of answerBatch((async function* () { for await (const piece of endless()) { most = Math.max(most, process.memoryUsage().arrayBuffers); yield piece } })(), lines)) said.push(...answers.trimEnd().split('\n'))
  assert.equal(said[0], '{"line":1,"error":"This line is longer than 1,000,000 characters"}')
  assert.match(said[1] ?? '', /"due":"2026-02-16"/)
  assert.equal(said.length, 2)
  assert.ok(most - before < 200 * 64_000 * 2, `${most - before} bytes`)
})
