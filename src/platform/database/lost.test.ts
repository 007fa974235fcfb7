import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../actor/index.ts'
import { connectionOf, testDatabase, type TestDatabase } from './index.ts'

let db: TestDatabase
before(async () => { db = await testDatabase() })
after(() => db.close())

test('a connection lost in the middle fails that work alone: the process goes on, and so does the next work', async () => {
  await assert.rejects(db.begin(system('test', '999'), async work => {
    const { rows } = await connectionOf(work).query<{ pid: number }>('select pg_backend_pid() as pid')
    await db.asOwner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await new Promise(resolve => setTimeout(resolve, 200))
    await connectionOf(work).query('select 1')
  }))
  assert.equal(await db.begin(system('test', '999'), async () => 'well'), 'well')
})
