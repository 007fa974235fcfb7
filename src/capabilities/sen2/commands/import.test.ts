import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { system } from '../../../platform/actor/index.ts'
import type { Context, Given } from '../../../platform/cli/index.ts'
import { testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { castReturn, crowd, fileOf, forgetReturns, xmlOf } from '../testing.ts'
import { commands } from './index.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
})
after(() => db.close())
beforeEach(() => forgetReturns(db))

async function run(name: string, options: Given, ...positionals: string[]): Promise<{ code: number | undefined; said: string; json: unknown; failed: string }> {
  const heard = { lines: [] as string[], json: undefined as unknown, failed: '' }
  const context: Context = {
    out: text => { heard.lines.push(text) }, json: value => { heard.json = value }, drained: async () => {}, progress: () => ({ to: () => {}, end: () => {} }),
    fail: message => { heard.failed = message; return 2 }, db,
  }
  const code = await commands.find(one => one.name === name)?.run(context, options, positionals)
  return { code, said: heard.lines.join('\n'), json: heard.json, failed: heard.failed }
}

test('sen2 import says what came of it and answers 0, and 0 again for the same file', async () => {
  const file = fileOf(await xmlOf(castReturn('maya', 'leo')))
  const first = await run('sen2 import', { area: '999' }, file)
  assert.equal(first.code, 0)
  // Two requests, each with a decision to make and a final plan to issue.
  assert.match(first.said, /^Imported 2 people: 2 new, 0 changed, 0 as they were\. 4 duties added or changed\.$/)
  const again = await run('sen2 import', { area: '999' }, file)
  assert.deepEqual([again.code, /This very return was imported on/.test(again.said)], [0, true])
  assert.match((await run('sen2 returns', { area: '999' })).said, /^Census 15 January 2026, imported .* from return\.xml: 2 people, 2 new, 0 changed, 0 left out$/)
  assert.equal(((await run('sen2 returns', { area: '999', json: true })).json as unknown[]).length, 1)
  assert.match((await run('sen2 returns', { area: '998' })).said, /has imported no return/)
})

test('it answers 1 for errors, which it names, and for an older return; leaving out is asked for', async () => {
  const [leo] = castReturn('leo')
  const flawed = fileOf(await xmlOf([...crowd(2), { ...leo as object, at: { ordinal: 3 }, Sex: 'X' } as never]))
  const refused = await run('sen2 import', { area: '999' }, flawed)
  assert.equal(refused.code, 1)
  assert.match(refused.said, /Nothing was imported: 1 error among 3 people\. Correct them and try again, or leave out the people in error\.\n {2}S2-103 {2}3: Leo Pearce {2}Sex "X" {2}Enter M, F or U\./)
  const taken = await run('sen2 import', { area: '999', 'leave-out': true }, flawed)
  assert.equal(taken.code, 0)
  assert.match(taken.said, /1 person left out\.\n {2}left out {2}3: Leo Pearce {2}S2-103/)
  assert.equal((await run('sen2 import', { area: '999', json: true }, fileOf(await xmlOf(crowd(1), { SerialNo: '0' })))).code, 1)
})

test('it answers 2 for what cannot be read, an area that is not there and a day that is none', async () => {
  const file = fileOf(await xmlOf(castReturn('maya')))
  for (const [options, positional, why] of [
    [{ area: '999' }, fileOf('<Message><Header>'), /ends too soon/], [{ area: '999' }, '/nowhere/return.xml', /There is no such file/],
    [{ area: '123' }, file, /--area 123: give the three-digit code/], [{}, file, /--area/],
    [{ area: '999', census: 'tomorrow' }, file, /--census tomorrow/], [{ area: '999', 'as-at': '2026-02-30' }, file, /--as-at 2026-02-30/],
  ] as const) {
    const { code, failed } = await run('sen2 import', options, positional)
    assert.equal(code, 2)
    assert.match(failed, why)
  }
})

test('the day to settle as at moves no due date', async () => {
  const file = fileOf(await xmlOf(castReturn('maya')))
  assert.equal((await run('sen2 import', { area: '999', 'as-at': '2025-12-01' }, file)).code, 0)
  const { rows } = await db.asOwner.query(`select due_on::text as due from duties.duty where rule = 'ehcna-final-plan'`)
  assert.deepEqual(rows, [{ due: '2026-01-08' }])
})
