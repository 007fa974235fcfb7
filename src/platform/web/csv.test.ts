import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'

test('a cell that a spreadsheet would run is made plain text, and quotes are doubled', () => {
  const made = csvOf(['name', 'count'], [['=1+1', 3], ['O\'Neil, "Bo"', null], ['-5', -5], ['@x', 0]])
  assert.equal(made, '\uFEFFname,count\r\n\'=1+1,3\r\n"O\'Neil, ""Bo""",\r\n\'-5,-5\r\n\'@x,0\r\n')
})

test('no cell begins as a formula does in any spreadsheet: not after a tab or a new line, nor in wide letters', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) assert.match(csvOf(['a'], [[`${start}HYPERLINK("x")`]]).split('\r\n')[1] ?? '', /^"?'/, JSON.stringify(start))
})
