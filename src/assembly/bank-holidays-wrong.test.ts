import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

// A copy of the program with a list of its own, so that the real one is never touched.
const root = new URL('../..', import.meta.url).pathname
let copy: string
before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'los-holidays-'))
  for (const one of ['src', 'cast', 'package.json', join('data', 'bank-holidays')]) await cp(join(root, one), join(copy, one), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})
after(() => rm(copy, { recursive: true }))

const run = (...words: string[]) => new Promise<{ code: unknown; out: string; err: string }>(resolve => {
  execFile(process.execPath, words, { cwd: copy, env: { ...process.env, LOS_DATA: join(copy, '.data') } }, (error, out, err) => { resolve({ code: error?.code ?? 0, out, err }) })
})

test('a bank holiday that cannot be read stops the start and every command with one line', async () => {
  const path = join(copy, 'data/bank-holidays/bank-holidays-england.csv')
  const whole = (await readFile(path, 'utf8')).trimEnd()
  await writeFile(path, `${whole}\n2026-02-31,Bad\n`)
  const said = `data/bank-holidays/bank-holidays-england.csv, line ${whole.split('\n').length + 1}: "2026-02-31" is not a real date: write a line such as 2026-05-25,Spring Bank Holiday\n`
  assert.deepEqual(await run('src/assembly/main.ts'), { code: 2, out: '', err: `Could not start: ${said}` })
  for (const words of [['clock', 'ehcna-final-plan', 'requestReceived=2026-01-05'], ['law', 'rules'], ['duties', 'recompute', '--all']]) {
    assert.deepEqual(await run('src/assembly/cli.ts', ...words), { code: 2, out: '', err: said }, words.join(' '))
  }
})
