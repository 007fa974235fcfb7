import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command, Context, Given } from '../../../platform/cli/index.ts'
import { countCommand } from './count.ts'
import { reconcileCommand } from './reconcile.ts'
import { rulesCommand } from './rules.ts'

type Said = { code: number; out: string; err: string; value: Record<string, unknown> }

async function run(command: Command, options: Given = {}): Promise<Said> {
  const said: Said = { code: 0, out: '', err: '', value: {} }
  const context = {
    out: (text: string) => { said.out += `${text}\n` },
    json: (value: unknown) => { said.value = JSON.parse(JSON.stringify(value)) as Said['value'] },
    fail: (message: string) => { said.err += message; return 2 },
    progress: () => ({ to: () => undefined, end: () => undefined }),
    drained: async () => undefined,
  } as unknown as Context
  said.code = await command.run(context, options, [])
  return said
}

const keys = ['universe', 'inspected', 'wsoa', 'revisited', 'Yes', 'Some', 'No', 'notYet'] as const

test('CR-3 as at 31 August 2021, as the annual report should have had it', async () => {
  const { code, value } = await run(countCommand, { 'rule': 'CR-3', 'as-at': '2021-08-31', 'json': true })
  assert.equal(code, 0)
  assert.deepEqual(keys.map(key => value[key]), [149, 123, 66, 29, 11, 17, 1, 26])
  const areas = value.areas as Record<string, { code: string; name: string }[]>
  assert.equal(areas.wsoa?.length, 66)
  assert.equal(areas.notYet?.length, 26)
  assert.deepEqual(areas.No?.map(area => area.name), ['Sefton'])
})

test('CR-5 and CR-6 print outcomes, and no statements of action', async () => {
  const official = (await run(countCommand, { 'rule': 'cr-5', 'as-at': '2024-12-31', 'json': true })).value
  assert.deepEqual(['universe', 'inspected', 'positive', 'inconsistent', 'systemic_failings', 'unknown', 'wsoa', 'notYet'].map(key => official[key]), [153, 54, 14, 26, 14, 0, null, 99])
  const compiled = (await run(countCommand, { rule: 'CR-6', json: true })).value
  assert.deepEqual(['asAt', 'inspected', 'positive', 'inconsistent', 'systemic_failings', 'unknown'].map(key => compiled[key]), ['2026-06-29', 97, 19, 53, 24, 1])
})

test('every rule can be printed for people', async () => {
  for (const rule of ['CR-1', 'CR-2', 'CR-3', 'CR-4', 'CR-5', 'CR-6']) {
    const { code, out } = await run(countCommand, { rule })
    assert.equal(code, 0)
    assert.match(out, /universe/)
    assert.match(out, /Open Government Licence/)
  }
})

for (const [options, message] of [
  [{}, /^--rule is missing/],
  [{ rule: 'CR-9' }, /^--rule: there is no counting rule "CR-9"/],
  [{ 'rule': 'CR-3', 'as-at': '2021-02-30' }, /^--as-at: "2021-02-30" is not a date/],
  [{ 'rule': 'CR-3', 'as-at': '31/08/2021' }, /^--as-at:/],
  [{ 'rule': 'CR-3', 'as-at': '2021-08-31', 'from': 'September' }, /^--from:/],
  [{ 'rule': 'CR-3', 'as-at': '2021-08-31', 'from': '2022-01-01' }, /^--from: 2022-01-01 is after --as-at/],
] as const) {
  test(`what cannot be read ends with 2 and a line naming the option: ${JSON.stringify(options)}`, async () => {
    const { code, err, out } = await run(countCommand, options as Given)
    assert.equal(code, 2)
    assert.match(err, message)
    assert.equal(err.includes('\n'), false)
    assert.equal(out, '')
  })
}

test('the rules are listed in words', async () => {
  const { out } = await run(rulesCommand)
  for (const rule of ['CR-1', 'CR-2', 'CR-3', 'CR-4', 'CR-5', 'CR-6']) assert.match(out, new RegExp(rule))
})

test('every reported total stands beside its recomputed figure, and the two known contradictions are said', async () => {
  const { code, out } = await run(reconcileCommand)
  assert.equal(code, 0)
  assert.match(out, /T16 +CR-3 +2021-08-31 +17 +11 +CONTRADICTED/)
  assert.match(out, /T17 +CR-3 +2021-08-31 +11 +17 +CONTRADICTED/)
})
