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
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['rule'] = 'annual-revue' }), /^change 1 \(annual-revue\), rule: There is no rule “annual-revue” in the law register\.?[^;]*$/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['rule'] = 'review-cycle' }), /has no length of time to change/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['from'] = '2030-02-30' }), /^change 1 \(annual-review-subsequent\), from: Give a real date/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['period'] = { amount: 0, unit: 'moons', counted: 'after' } }), /^change 1 \(annual-review-subsequent\), period\.amount: Give at least 1; .*period\.unit: Give days, weeks/)
  assert.match(wrongWith(one => { (one.changes[0] ?? {})['kind'] = 'repeals' }), /^change 1 \(annual-review-subsequent\), kind: Give kind as/)
  assert.match(wrongWith(one => { (one.changes[1] ?? {})['rule'] = 'annual-review-subsequent' }), /named twice/)
  assert.match(wrongWith(one => { one.changes = [] }), /^changes: Give at least one change$/)
})

test('a wrong rule is one fault, with what was meant; a member that is none says which there are', () => {
  assert.equal(wrongWith(one => { (one.changes[0] ?? {})['rule'] = 'annual-review-subsequnt' }),
    'change 1 (annual-review-subsequnt), rule: There is no rule “annual-review-subsequnt” in the law register. Did you mean annual-review-subsequent or annual-review-first?')
  assert.equal(wrongWith(one => { (one.changes[1] ?? {})['perod'] = 1 }), 'change 2 (review-decision): “perod” is not a member of it: did you mean period?')
  assert.equal(wrongWith(one => { (one.changes[1] ?? {})['colour'] = 1 }), 'change 2 (review-decision): “colour” is not a member of it; there can be kind, rule, from, title, period, says, act')
  assert.equal(wrongWith(one => { Object.assign(one, { author: 'x' }) }), '“author” is not a member of it; there can be name, source, changes')
})

test('a change before its rule was law is refused with both days, and one on its first day is read', () => {
  // The Children and Families Act 2014 section 44 came into force on 1 September 2014.
  assert.equal(wrongWith(one => { (one.changes[0] ?? {})['from'] = '2014-08-31' }), 'change 1 (annual-review-subsequent), from: 31 August 2014 is before the first day of the rule, 1 September 2014')
  assert.equal(wrongWith(one => { (one.changes[0] ?? {})['from'] = '2014-09-01' }), 'nothing')
  assert.equal(wrongWith(one => { (one.changes[2] ?? {})['from'] = '2010-01-01' }), 'change 3 (illustration-letter-between-reviews), from: 1 January 2010 is before the first day of “annual-review-subsequent”, 1 September 2014')
  assert.equal(wrongWith(one => { one.changes[1] = { kind: 'ends', rule: 'review-decision', lastDay: '2010-01-01' } }), 'change 2 (review-decision), lastDay: 1 January 2010 is before the first day of the rule, 1 September 2014')
})

test('what is not JSON says so', () => {
  const read = readProposal('{ name')
  assert.ok('wrong' in read && read.wrong.startsWith('Line 1 is not JSON: '))
})
