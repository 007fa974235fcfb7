import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { Context, Given } from '../../../platform/cli/index.ts'
import { commands } from './index.ts'
import { exampleHeader, robin } from '../example.ts'
import { writeBlade, writeXml } from '../writing/index.ts'

test('sen2 validate answers 0 for a valid return, 1 for one that is not, 2 for what cannot be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'validate-'))
  try {
    const valid = join(folder, 'valid.xml')
    await writeFile(valid, writeXml(exampleHeader(), [robin()]))
    const invalid = join(folder, 'invalid.xml')
    await writeFile(invalid, writeXml(exampleHeader(), [{ ...robin(), Sex: 'X' }]))
    const broken = join(folder, 'broken.xml')
    await writeFile(broken, '<Message><Header>')
    await writeBlade(join(folder, 'blade'), exampleHeader(), [robin()], '2026-02-26')

    assert.deepEqual(await run(valid, { json: true }), { code: 0, verdict: 'valid', failed: '' })
    assert.deepEqual(await run(join(folder, 'blade'), { json: true, census: '2026-01-15' }), { code: 0, verdict: 'valid', failed: '' })
    assert.deepEqual(await run(invalid, { json: true }), { code: 1, verdict: 'invalid', failed: '' })
    assert.deepEqual(await run(valid, { json: true, submission: true }), { code: 1, verdict: 'invalid', failed: '' })
    assert.deepEqual(await run(valid, { json: true, area: '998' }), { code: 1, verdict: 'invalid', failed: '' })
    assert.match((await run(broken, { json: true })).failed, /^The file ends too soon, at line 1/)
    assert.equal((await run(broken, { json: true })).code, 2)
    assert.equal((await run(valid, { census: 'tomorrow' })).code, 2)
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function run(file: string, options: Given): Promise<{ code: number | undefined; verdict: unknown; failed: string }> {
  const lines: string[] = []
  let failed = ''
  const context: Context = {
    out: text => { lines.push(text) }, json: () => {}, drained: async () => {}, progress: () => ({ to: () => {}, end: () => {} }),
    fail: message => { failed = message; return 2 },
    get db(): never { throw new Error('It needs no database') },
  }
  const code = await commands.find(({ name }) => name === 'sen2 validate')?.run(context, options, [file])
  return { code, verdict: lines.length === 0 ? undefined : (JSON.parse(lines.join('\n')) as { verdict: unknown }).verdict, failed }
}
