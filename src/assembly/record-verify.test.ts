import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { system } from '../platform/actor/index.ts'
import type { Context } from '../platform/cli/index.ts'
import { testDatabase, type TestDatabase } from '../platform/database/index.ts'
import { recordLook } from '../platform/record/index.ts'
import { recordAnchor } from './record-anchor.ts'
import { recordVerify } from './record-verify.ts'

let db: TestDatabase
let folder: string
before(async () => { db = await testDatabase(); folder = await mkdtemp(join(tmpdir(), 'anchors-')) })
after(async () => { await db.close(); await rm(folder, { recursive: true }) })

async function run(command: typeof recordVerify, options: Record<string, string | boolean> = {}) {
  const said: string[] = []
  const context: Context = {
    db, out: text => { said.push(text) }, json: value => { said.push(JSON.stringify(value)) }, fail: message => { said.push(message); return 2 },
    drained: async () => undefined, progress: () => ({ to: () => undefined, end: () => undefined }),
  }
  return [await command.run(context, options, []), said.join('\n')] as const
}

const keep = async (name: string, text: string) => { const path = join(folder, name); await writeFile(path, text); return path }

test('a record is proved from its first day on, and what is done to it is said in words', async () => {
  assert.deepEqual(await run(recordVerify), [0, 'Nothing is recorded yet, so there is nothing to prove.'])
  assert.deepEqual(await run(recordAnchor), [0, '# Nothing is sealed yet.'])
  await db.begin(system('test', '999'), async work => { for (const page of ['one', 'two', 'three']) await recordLook(work, { page }) })
  assert.deepEqual(await run(recordVerify), [0, 'Area 999: nothing is sealed yet. 3 entries not sealed yet, so nothing can be said of them.'])
  const [, whole] = await run(recordVerify, { seal: true })
  assert.match(whole, /^Area 999: whole\. 3 entries sealed\. Head [0-9a-f]{16}$/)

  const [code, anchor] = await run(recordAnchor)
  assert.equal(code, 0)
  assert.match(anchor, /^999 \d{4}-\d\d-\d\d 3 [0-9a-f]{64}$/)
  const against = await keep('anchors.txt', `# kept by the auditor\n\n${anchor}\n`)
  assert.match((await run(recordVerify, { against }))[1], /^Area 999: whole\. 3 entries sealed, 1 anchor compared\./)

  await db.asOwner.query(`update record.look set page = 'none' where page = 'two'`)
  const [is, altered] = await run(recordVerify)
  assert.equal(is, 1)
  assert.match(altered, /^Area 999: NOT WHOLE\. .*\n {2}altered at 2: [0-9a-f-]{36}\. The entry is no longer what was sealed\.$/)

  // Whoever owns the database makes the whole chain anew: it is whole in itself, and is not what was kept.
  await db.asOwner.query('truncate record.seal, record.anchor')
  assert.equal((await run(recordVerify, { seal: true }))[0], 0)
  const [found, rewritten] = await run(recordVerify, { against })
  assert.equal(found, 1)
  assert.match(rewritten, /rewritten at 3: .*it was made anew, here or before\.$/)

  await db.asOwner.query('truncate record.seal, record.look')
  const [gone, cut] = await run(recordVerify, { against })
  assert.equal(gone, 1)
  assert.match(cut, /^Area 999: NOT WHOLE\. 0 entries sealed, 1 anchor compared\.\n {2}removed at 3: the end of the chain\. On .* the chain reached 3; now it ends at 0\.$/)
})

test('a file that is no list of anchors is refused', async () => {
  assert.match((await run(recordVerify, { against: join(folder, 'none.txt') }))[1], /there is no such file/)
  assert.deepEqual((await run(recordVerify, { against: await keep('bad.txt', '999 yesterday') }))[0], 2)
})
