import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { testServer } from '../platform/web/testing.ts'
import { api } from './api.ts'

const doc = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const { server } = await testServer({ pages: [], api })
const address = await server.listen({ port: 0, host: '127.0.0.1' })
after(() => server.close())

type Said = Readonly<Record<string, unknown>>
const shell = promisify(execFile)
const examples = [...doc.matchAll(/```sh\n(.+?)\n```\n\n```json\n(.+?)\n```/gs)].map(([, command = '', printed = '']) => ({ command, printed }))

test('every command of docs/api.md prints what stands below it', async () => {
  assert.ok(examples.length >= 4 && examples.length === doc.match(/```sh/g)?.length, `${examples.length} examples`)
  for (const { command, printed } of examples) {
    const { stdout } = await shell('sh', ['-c', command.replaceAll('http://localhost:3000', address)])
    const said = jsonsIn(stdout)
    const shown = jsonsIn(printed)
    assert.equal(said.length, shown.length, command)
    // The document leaves out members that are long.
    for (const [at, one] of shown.entries()) assert.deepEqual(Object.fromEntries(Object.keys(one).map(name => [name, said[at]?.[name]])), one, command)
  }
})

test('docs/api.md names every route', () => {
  const named = [...doc.matchAll(/\| `(GET|POST) (\/api\/[^`?]*)/g)].map(([, method, path]) => `${method} ${path}`)
  assert.deepEqual(named.sort(), api.map(({ method, path }) => `${method} ${path.replace(':rule', 'RULE')}`).sort())
})

/** One object, or several, one a line. */
function jsonsIn(text: string): Said[] {
  try {
    return [JSON.parse(text) as Said]
  } catch {
    return text.trim().split('\n').map(line => JSON.parse(line) as Said)
  }
}
