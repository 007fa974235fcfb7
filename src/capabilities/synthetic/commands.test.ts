import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { runCommand } from '../../platform/cli/index.ts'
import { openReturn } from '../sen2/reading/index.ts'
import { commands } from './commands.ts'
import { generateReturn } from './index.ts'

const doors = { commands, openDatabase: () => Promise.reject(new Error('No database is needed')) }

test('the file written reads back as the people made', async t => {
  t.mock.method(process.stdout, 'write', () => true)
  const folder = await mkdtemp(join(tmpdir(), 'return-'))
  try {
    const out = join(folder, 'wrenfold.xml')
    assert.equal(await runCommand(['synthetic', 'return', '--area', '999', '--plans', '60', '--seed', '7', '--out', out, '--cast'], doors), 0)
    const text = await readFile(out)
    const opened = await openReturn({ stream: new Blob([text]).stream() as AsyncIterable<Uint8Array> })
    if (opened.kind === 'unreadable') throw new Error(opened.why)
    const back = await Array.fromAsync(opened.persons(), ({ at: _at, ...person }) => person)
    const made = [...generateReturn({ area: '999', plans: 60, seed: 7, cast: true }).persons].map(({ at: _at, ...person }) => person)
    assert.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(made)))
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a real area is refused, with the reason', async t => {
  const said = t.mock.method(process.stderr, 'write', () => true)
  assert.equal(await runCommand(['synthetic', 'return', '--area', '301', '--out', 'never.xml'], doors), 2)
  assert.match(String(said.mock.calls[0]?.arguments[0]), /--area 301: invented children may be made only for fictional areas, 990 to 999/)
})
