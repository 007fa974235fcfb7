import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { Context, Given } from '../../platform/cli/index.ts'
import { openReturn } from '../sen2/reading/index.ts'
import { commands } from './commands.ts'
import { generateReturn } from './index.ts'

for (const [format, name] of [['xml', 'wrenfold.xml'], ['blade', 'wrenfold']] as const) {
  test(`what is written as ${format} reads back as the people made`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'return-'))
    try {
      const out = join(folder, name)
      const { code, said } = await run({ area: '999', plans: '60', seed: '7', out, format, cast: true })
      const opened = await openReturn(out)
      if (opened.kind === 'unreadable') throw new Error(opened.why)
      const back = await Array.fromAsync(opened.persons(), ({ at: _at, ...person }) => person)
      const made = [...generateReturn({ area: '999', plans: 60, seed: 7, cast: true }).persons].map(({ at: _at, ...person }) => person)
      assert.deepEqual(back, made)
      assert.deepEqual([code, said], [0, [`${out}: ${made.length} invented people of Wrenfold (999), 60 plans, seed 7`]])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
}

test('a real area is refused, with the reason', async () => {
  assert.deepEqual(await run({ area: '301', out: 'never.xml' }), { code: 2, said: ['--area 301: invented children may be made only for fictional areas, 990 to 999'] })
})

async function run(options: Given): Promise<{ code: number; said: string[] }> {
  const said: string[] = []
  const context: Context = {
    out: text => { said.push(text) }, json: value => { said.push(JSON.stringify(value)) }, fail: message => { said.push(message); return 2 },
    drained: async () => {}, progress: () => ({ to: () => {}, end: () => {} }),
    get db(): never { throw new Error('No database is needed') },
  }
  const [returned] = commands
  assert.equal(returned?.name, 'synthetic return')
  return { code: await returned?.run(context, options, []) ?? 1, said }
}
