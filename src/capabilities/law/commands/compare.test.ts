import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { system } from '../../../platform/actor/index.ts'
import type { Context } from '../../../platform/cli/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../../platform/database/index.ts'
import { settle, type Owed } from '../../duties/index.ts'
import { addChildren, type Child } from '../../people/index.ts'
import { loadPlaces } from '../../places/index.ts'
import { compare } from './compare.ts'

const illustration = new URL('../../../../data/law/illustration-reviews-every-two-years.json', import.meta.url).pathname
const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
const about = { kind: 'review', id: newId() } as const
// Reviewed on 10 January 2025: the next is due by 9 January 2026, and under the illustration by 9 January 2027.
const review: Owed = {
  rule: 'annual-review-subsequent', about, child: maya.id, from: '2025-01-10', due: '2026-01-09', met: null, excused: null, ended: null, facts: { lastReviewed: '2025-01-10' },
}
// Met on 20 November 2025: four weeks end on 18 December, and three on 11 December; it was decided on 15 December.
const decision: Owed = {
  rule: 'review-decision', about, child: maya.id, from: '2025-11-20', due: '2025-12-18', met: '2025-12-15', excused: null, ended: null, facts: { meeting: '2025-11-20' },
}

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
  await db.beginLoading(system('test', '999'), async work => { await addChildren(work, [maya]); await settle(work, [about.id], [review, decision], 'Test') })
})
after(() => db.close())

async function run(options: Record<string, string | boolean>, ...positionals: string[]) {
  const said: string[] = []
  const values: unknown[] = []
  const context: Context = {
    db, out: text => { said.push(text) }, json: value => { values.push(value) }, fail: message => { said.push(message); return 2 },
    drained: async () => undefined, progress: () => ({ to: () => undefined, end: () => undefined }),
  }
  return { code: await compare.run(context, options, positionals), said: said.join('\n'), value: values[0] as { rules: { rule: string }[]; notWorkedOut: number; reach: string } }
}

test('as if in force, Maya’s late review is late no more, and her decision in time comes late', async () => {
  const { code, value } = await run({ area: '999', 'as-at': '2026-01-15', json: true }, illustration)
  assert.equal(code, 0)
  assert.deepEqual(value.rules.toSorted((one, other) => one.rule.localeCompare(other.rule)), [
    { rule: 'annual-review-subsequent', duties: 1, same: 0, earlier: 0, later: 1, ended: 0, begun: 0, lateNow: 1, lateThen: 0, medianDaysMoved: 365 },
    // Half way: 10 January 2026 has passed.
    { rule: 'illustration-letter-between-reviews', duties: 1, same: 0, earlier: 0, later: 0, ended: 0, begun: 1, lateNow: 0, lateThen: 1, medianDaysMoved: null },
    { rule: 'review-decision', duties: 1, same: 0, earlier: 1, later: 0, ended: 0, begun: 0, lateNow: 0, lateThen: 1, medianDaysMoved: -7 },
  ])
  assert.equal(value.notWorkedOut, 0)
})

test('from its dates, a proposal of 2030 leaves the cases of today alone', async () => {
  const { value } = await run({ area: '999', 'as-at': '2026-01-15', json: true, 'from-its-dates': true }, illustration)
  assert.deepEqual(value.rules.map(one => [one.rule, (one as unknown as { same: number }).same]).toSorted(), [['annual-review-subsequent', 1], ['review-decision', 1]])
})

test('the table and its sentences', async () => {
  const { said } = await run({ area: '999', 'as-at': '2026-01-15' }, illustration)
  assert.match(said, /Wrenfold as at 15 January 2026, laid over every case as if it had been in force all along\. Nothing is changed\./)
  assert.match(said, /Finish the next review +1 +0 +0 +1 +0 +0 +1 +0 +\+365\n/)
  assert.match(said, /Of 2 duties, 0 would stay as they are, 1 would fall due earlier, 1 later, and 0 would end; 1 duty would begin\./)
})

test('from its dates it says why nothing moves', async () => {
  const { code, said } = await run({ area: '999', 'as-at': '2026-01-15', 'from-its-dates': true }, illustration)
  assert.equal(code, 0)
  assert.match(said, /, laid only over cases whose clock starts once it is in force\. /)
  assert.match(said, /\nNo case’s clock starts on or after 1 September 2030, so the proposal reaches none of them\./)
  assert.doesNotMatch((await run({ area: '999', 'as-at': '2026-01-15' }, illustration)).said, /No case’s clock/)
})

test('an area without duties says so and ends with 1', async () => {
  assert.deepEqual(await run({ area: '998' }, illustration), { code: 1, said: 'Ashmere (998) has no duties to compare: none is recorded, or all have ended', value: undefined })
  assert.equal((await run({ area: '998', json: true }, illustration)).code, 1)
})

test('nothing in the ledger is changed', async () => {
  await run({ area: '999' }, illustration)
  const { rows } = await db.asOwner.query('select rule, due_on::text as due from duties.duty order by rule')
  assert.deepEqual(rows, [{ rule: 'annual-review-subsequent', due: '2026-01-09' }, { rule: 'review-decision', due: '2025-12-18' }])
})

test('what cannot be run says what to type', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'los-law-'))
  const bad = join(folder, 'bad.json')
  await writeFile(bad, '{"name":"x","source":"y","changes":[{"kind":"ends","rule":"nothing","lastDay":"2029-01-01"}]}')
  for (const [options, file, says] of [
    [{ area: '999' }, undefined, /^Name the file of the proposed law/],
    [{ area: '999' }, join(folder, 'none.json'), /there is no such file/],
    [{ area: '999' }, bad, /change 1 \(nothing\), rule: There is no rule “nothing” in the law register/],
    [{}, illustration, /^Give --area/],
    [{ area: '111' }, illustration, /^There is no area 111/],
    [{ area: '999', 'as-at': '2026-02-30' }, illustration, /^--as-at is a real date/],
  ] as const) {
    const { code, said } = await run(options, ...(file === undefined ? [] : [file]))
    assert.equal(code, 2)
    assert.match(said, says)
  }
})
