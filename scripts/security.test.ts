import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const root = new URL('..', import.meta.url).pathname
const rows = readFileSync(`${root}docs/security.md`, 'utf8').split('\n').filter(line => /^\| \d/.test(line))

test('every test that docs/security.md names is in the file it names', () => {
  const named = rows.flatMap(row => [...row.matchAll(/`([\w./-]+\.test\.ts)` “`?(.+?)`?” \|$/g)].map(([, file = '', name = '']) => ({ file, name })))
  const wrong = named.filter(({ file, name }) => !existsSync(root + file) || !['\'', '`'].some(quote => readFileSync(root + file, 'utf8').includes(`test(${quote}${name}${quote}`)))
  assert.deepEqual(wrong, [])
  assert.equal(named.length, rows.filter(row => row.includes('.test.ts')).length, 'A row names its test at its end, between “ and ”')
  assert.ok(named.length > 50)
})

test('every row is proved, or says that it is by design, theirs or not met', () => {
  assert.deepEqual(rows.filter(row => !/\.test\.ts` “|by design|\*\*(theirs|not met|partly met)|\]\([^)]+\)/i.test(row)), [])
})
