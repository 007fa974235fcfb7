import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenJson } from './broken-json.ts'

test('the line that is wrong is named, whatever is wrong with it', () => {
  const rows: readonly (readonly [text: string, line: RegExp])[] = [
    ['{\n "a": 1,\n "b": 2,\n}', /^Line 4 is not JSON: "}"\. /],
    ['{\n "a": 1\n "b": 2\n}', /^Line 3 is not JSON: "\\"b\\": 2"\. Look there, or at the end of the line before/],
    ['{\n "a": tru,\n "b": 1}', /^Line 2 /], ['{ name', /^Line 1 /], ['{"a":1}\n\nx', /^Line 3 /], ['{"a": "x\n y"}', /^Line 1 /],
  ]
  for (const [text, line] of rows) assert.match(brokenJson(text) ?? 'nothing', line)
})

test('a file that is cut short, empty or whole says so', () => {
  for (const text of ['{\n "a": [1,\n', '{"a": "x', '{"a": 1']) assert.equal(brokenJson(text), 'The file ends before it is finished: a bracket or a quotation mark is not closed', text)
  assert.equal(brokenJson(' \n'), 'The file is empty')
  assert.equal(brokenJson('{"a": 1}'), undefined)
})
