import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readProposal } from './proposal.ts'

const illustration = readFileSync(new URL('../../../../data/law/illustration-reviews-every-two-years.json', import.meta.url), 'utf8')
const wrongWith = (edit: (proposal: { name: unknown; changes: Record<string, unknown>[] }) => void): string => {
  const given = JSON.parse(illustration) as { name: unknown; changes: Record<string, unknown>[] }
  edit(given)
  const read = readProposal(JSON.stringify(given))
  return 'wrong' in read ? read.wrong : 'nothing'
}

test('the illustration that ships is read', () => {
  const read = readProposal(illustration)
  assert.ok(!('wrong' in read) && read.changes.length === 3)
})

test('each fault says where it is and what to write', () => {
  assert.match(wrongWith(one => { one.name = '' }), /^name: Write some text$/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['rule'] = 'annual-revue' }), /^changes\[1\]\.rule: There is no rule “annual-revue” in the law register/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['rule'] = 'review-cycle' }), /has no length of time to change/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['from'] = '2030-02-30' }), /^changes\[1\]\.from: Give a real date/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['period'] = { amount: 0, unit: 'moons', counted: 'after' } }), /amount: Give at least 1; .*unit: Give days, weeks/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['kind'] = 'repeals' }), /^changes\[1\]\.kind: Give kind as/)
  assert.match(wrongWith(one => { (one.changes[1] ?? {})['rule'] = 'annual-review-subsequent' }), /named twice/)
  assert.match(wrongWith(one => { one.changes = [] }), /^changes: Give at least one change$/)
})

test('what is not JSON says so', () => {
  const read = readProposal('{ name')
  assert.ok('wrong' in read && read.wrong.startsWith('It is not JSON'))
})
