import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../../platform/actor/index.ts'
import type { Context } from '../../platform/cli/index.ts'
import { newId, testDatabase, type TestDatabase } from '../../platform/database/index.ts'
import { addChildren, type Child } from '../people/index.ts'
import { loadPlaces } from '../places/index.ts'
import { settle } from './actions/settle.ts'
import { commands } from './commands.ts'
import type { Owed } from './words.ts'

const maya: Child = { id: newId(), surname: 'Ellis', forename: 'Maya', birthDate: '2017-11-03', sex: 'F', ethnicity: null, postcode: null, upn: null, uln: null, upnUnknown: 'UN3' }
const plan: Owed = {
  rule: 'ehcna-final-plan', about: { kind: 'request', id: newId() }, child: maya.id, from: '2025-08-21', due: '2026-01-08', met: '2026-01-20', excused: null, ended: null, facts: { requestReceived: '2025-08-21' },
}

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await db.beginLoading(system('test'), loadPlaces)
  await db.beginLoading(system('test', '999'), async work => { await addChildren(work, [maya]); await settle(work, [plan.about.id], [plan], 'Test') })
})
after(() => db.close())

async function run(name: string, options: Record<string, string | boolean>, positionals: string[] = []) {
  const said: string[] = []
  const values: unknown[] = []
  const context: Context = {
    db, out: text => { said.push(text) }, json: value => { values.push(value) }, fail: message => { said.push(message); return 2 },
    drained: async () => undefined, progress: () => ({ to: () => undefined, end: () => undefined }),
  }
  const code = await commands.find(each => each.name === name)?.run(context, options, positionals)
  return { code, said: said.join('\n'), value: values[0] as { count: number; duties: { id: string; status: string; daysLate: number }[] } & Record<string, unknown> }
}

test('a list as at a day shows how each duty stood then', async () => {
  const then = await run('duties list', { area: '999', 'as-at': '2026-01-15', json: true })
  assert.deepEqual([then.code, then.value.count, then.value.duties[0]?.status, then.value.duties[0]?.daysLate], [0, 1, 'late', 7])
  assert.equal((await run('duties list', { area: '999', 'as-at': '2026-02-01', json: true })).value.count, 0)
  const later = await run('duties list', { area: '999', 'as-at': '2026-02-01', status: 'met-late' })
  assert.match(later.said, /2026-01-08 {2}done 12 days late +Ellis, Maya: Issue the final plan .*\n1 duty as at 1 February 2026/)
  assert.equal((await run('duties list', { area: '998', json: true })).value.count, 0)
})

test('why a duty is due, in lines and as JSON', async () => {
  const id = (await run('duties list', { area: '999', 'as-at': '2026-01-15', json: true })).value.duties[0]?.id ?? ''
  const why = await run('duties why', { area: '999', 'as-at': '2026-01-15' }, [id])
  assert.equal(why.code, 0)
  assert.match(why.said, /^The council must issue Maya’s final plan by Thursday 8 January 2026\.\nThe council is 7 days late\.\nThe request reached the council on Thursday 21 August 2025\./)
  const { value } = await run('duties why', { area: '999', 'as-at': '2026-01-15', json: true }, [id])
  assert.deepEqual([value.status, value.daysLate, value.due, value.team], ['late', 7, '2026-01-08', 'Assessment team'])
  assert.match((await run('duties why', { area: '998' }, [id])).said, /Area 998 has no duty/)
  const { rows } = await db.asOwner.query<{ actor: string; child: string }>(`select actor, child from record.look where page = 'duties.why-this-date' limit 1`)
  assert.deepEqual(rows[0], { actor: 'system:los duties why', child: maya.id })
})

test('what is wrong is said in one line, and nothing runs', async () => {
  const table: [string, Record<string, string>, string[], RegExp][] = [
    ['duties list', {}, [], /--area 999/], ['duties list', { area: 'Wrenfold' }, [], /three-digit/], ['duties list', { area: '000' }, [], /There is no area 000/],
    ['duties list', { area: '999', status: 'slow' }, [], /--status is one of to-do, late/], ['duties list', { area: '999', rule: 'x' }, [], /no rule "x"/],
    ['duties list', { area: '999', 'as-at': '31 January' }, [], /YYYY-MM-DD/], ['duties why', { area: '999' }, ['x'], /not the id of a duty/],
  ]
  for (const [name, options, positionals, says] of table) {
    const { code, said } = await run(name, options, positionals)
    assert.equal(code, 2, said)
    assert.match(said, says)
  }
})
