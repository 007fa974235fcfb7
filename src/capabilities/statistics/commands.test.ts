import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../../platform/actor/index.ts'
import type { Context } from '../../platform/cli/index.ts'
import { testDatabase, type TestDatabase } from '../../platform/database/index.ts'
import { loadPlaces } from '../places/index.ts'
import { commands } from './commands.ts'

let db: TestDatabase

before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
})
after(() => db.close())

async function run(name: string, options: Record<string, string | boolean>) {
  const said: string[] = []
  const values: unknown[] = []
  const context: Context = {
    db, out: text => { said.push(text) }, json: value => { values.push(value) }, fail: message => { said.push(message); return 2 },
    drained: async () => undefined, progress: () => ({ to: () => undefined, end: () => undefined }),
  }
  const found = commands.find(each => each.name === name)
  const code = await found?.run(context, options, [])
  return { code, said: said.join('\n'), value: values[0] as Record<string, unknown> | undefined }
}

test('figures are loaded once, and a second load says there is nothing to do', async () => {
  assert.match((await run('statistics load', {})).said, /^Loaded 2\d\d,\d\d\d figures\.$/)
  assert.match((await run('statistics load', {})).said, /^Nothing to do/)
})

test('a figure for England has its value, file and line', async () => {
  const { code, value } = await run('statistics figure', { measure: 'plans-in-force', period: '2026', json: true })
  assert.equal(code, 0)
  assert.deepEqual(value?.figures, [{ period: '2026', value: 718838, why: null, derived: false, numerator: null, denominator: null, source: 'data/published/plans-and-phase-transfers-la-2026.csv', line: 2, note: null }])
})

test('an unknown is null with its reason', async () => {
  const { value } = await run('statistics figure', { measure: 'plans-in-force', area: '209', period: '2026', json: true })
  const figures = (value?.figures ?? []) as { value: null; why: string }[]
  assert.deepEqual(figures.map(({ value: number, why }) => [number, why]), [[null, 'unavailable or suppressed at source']])
})

test('in words, an area stands beside England and its neighbours', async () => {
  const { said } = await run('statistics figure', { measure: 'plans-within-20-weeks', area: '202', period: '2024' })
  assert.match(said, /^Plans issued within 20 weeks, leaving exceptions out: Camden\n2024 +\d+\.\d%  England 46\.4%; London \d+\.\d%; Similar areas \d+\.\d%; timeliness-20-week-la-2019-2024\.csv line \d+/)
})

test('what it cannot answer it says in a line', async () => {
  assert.deepEqual(await run('statistics figure', { measure: 'happiness' }), { code: 2, said: 'Nothing is published here as "happiness" for "ENG". See: los statistics measures', value: undefined })
  assert.equal((await run('statistics figure', {})).code, 2)
  assert.equal((await run('statistics figure', { measure: 'plans-in-force', period: '1999' })).code, 1)
})

test('the measures are listed by subject', async () => {
  const { said } = await run('statistics measures', {})
  assert.match(said, /^Plans\n {2}plans-in-force +Plans in force \(count\)/)
  assert.match(said, /plans-within-20-weeks/)
})
