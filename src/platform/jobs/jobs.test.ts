import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from '../actor/index.ts'
import { testDatabase, type TestDatabase } from '../database/index.ts'
import { installJobs, job, sendJob, startWorker } from './index.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await installJobs(db.url)
})
after(() => db.close())

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

test('a job runs when its transaction commits, and never when it rolls back', async context => {
  const ran: string[] = []
  let done: () => void = () => undefined
  const finished = new Promise<void>(resolve => { done = resolve })
  const greet = job<{ who: string }>({ name: 'greet', run: async (_, data) => { ran.push(data.who); done() } })
  const worker = await startWorker(db, [greet as never], log)
  context.after(() => worker.stop())
  const claims = system('test', '999')
  await assert.rejects(db.begin(claims, async work => { await sendJob(work, greet, { who: 'nobody' }); throw new Error('undone') }), /undone/)
  await db.begin(claims, work => sendJob(work, greet, { who: 'Maya' }))
  await finished
  assert.deepEqual(ran, ['Maya'])
})
