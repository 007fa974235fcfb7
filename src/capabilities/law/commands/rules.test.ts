import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapters, rules } from '../../../ground/law/index.ts'
import type { Context } from '../../../platform/cli/index.ts'
import { listRules } from './rules.ts'

type Listed = { readonly rules: readonly { readonly id: string; readonly stage: { readonly id: string }; readonly facts: readonly { readonly name: string; readonly needed: boolean }[] }[] }

async function run(options: Record<string, string | boolean>) {
  const said: string[] = []
  const values: unknown[] = []
  const context = { out: (text: string) => { said.push(text) }, json: (value: unknown) => { values.push(value) }, fail: (message: string) => { said.push(message); return 2 } }
  const code = await listRules.run(context as unknown as Context, options, [])
  return { code, said: said.join('\n'), value: values[0] as Listed }
}

test('every rule is listed once, in the order of the process', async () => {
  const { code, value } = await run({ json: true })
  assert.equal(code, 0)
  assert.deepEqual(value.rules.map(({ id }) => id), rules.map(({ id }) => id))
  const { said } = await run({})
  for (const { id } of rules) assert.match(said, new RegExp(`^  ${id}  `, 'm'))
  assert.match(said, new RegExp(`${rules.length} rules\\. A fact in brackets may be left out\\.`))
})

test('a rule says its title, provision, certainty and facts; one that may be left out stands in brackets', async () => {
  const { said } = await run({ search: 'reg 13(2)', stage: 'assessment' })
  assert.match(said, /^Request and assessment \(--stage assessment\)$/m)
  assert.match(said, /^ {2}ehcna-final-plan {2}Issue the final plan.*\n {6}SEND Regulations 2014 \(SI 2014\/1530\) reg 13\(2\)\. .+ \([A-Z]\)\n {6}requestReceived .*\[decisionToAssessMade\]/m)
  assert.doesNotMatch(said, /annual-review/)
})

test('it is narrowed by stage and by words', async () => {
  const { value } = await run({ stage: 'reviews', json: true })
  assert.deepEqual(value.rules.map(({ id }) => id), chapters.find(({ id }) => id === 'reviews')?.rules.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) === at))
  assert.ok((await run({ search: 'mediation certificate', json: true })).value.rules.some(({ id }) => id === 'mediation-certificate-declined'))
})

test('a stage that is none is refused with those there are, and a search without a find ends with 1', async () => {
  const wrong = await run({ stage: 'review' })
  assert.equal(wrong.code, 2)
  assert.match(wrong.said, /^There is no stage "review"\. The stages are .*\breviews\b/)
  const none = await run({ search: 'zebra' })
  assert.deepEqual([none.code, none.said], [1, 'No rule matches "zebra": try one or two words, such as "final plan", or a provision, such as "reg 13"'])
  assert.deepEqual((await run({ search: 'zebra', json: true })).value, { rules: [] })
})
