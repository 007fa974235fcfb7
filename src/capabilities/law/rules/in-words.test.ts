import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rule, rules } from '../../../ground/law/index.ts'
import type { RegisteredRule, RuleId } from '../../../ground/law/index.ts'
import { factInWords, howLong, kindWords, whoMustWhat, whoOwes } from './in-words.ts'

const with_ = (id: RuleId, given: Partial<RegisteredRule>): RegisteredRule => ({ ...rule(id), ...given })

test('how long is said as the provision counts it, and from what', () => {
  const cases: readonly (readonly [RegisteredRule, string])[] = [
    [rule('ehcna-final-plan'), '20 weeks from the day the request was received'],
    [rule('annual-review-first'), '12 months beginning with the day the plan was first made'],
    [rule('review-meeting-notice'), 'at least 2 weeks before the day of the meeting'],
    [rule('phase-transfer-standard'), 'before 15 February'],
    [rule('exception-absence'), 'if it lasts 4 weeks or more'],
    [rule('school-admit'), 'no fixed time'],
    [with_('ehcna-final-plan', { period: { amount: 1, unit: 'months', counted: 'after' } }), '1 month from the day the request was received'],
    [with_('phase-transfer-none', { period: { amount: 2, unit: 'weeks', counted: 'beginning with' } }), '2 weeks, counting the first day'],
  ]
  for (const [one, expected] of cases) assert.equal(howLong(one), expected, one.id)
})

test('who owes it is named with whoever owes it beside them', () => {
  assert.equal(whoOwes(rule('secure-provision')), 'The council and the integrated care board')
  assert.equal(whoOwes(with_('ehcna-final-plan', { alsoOwedBy: 'inspectorates' })), 'The council and Ofsted and the Care Quality Commission')
})

test('who must do what is a sentence for every rule, and a target is never a must', () => {
  assert.equal(whoMustWhat(rule('annual-review-first')), 'The council must finish the first annual review, with its decision sent.')
  for (const one of rules) {
    assert.match(whoMustWhat(one), /^[A-Z].*[a-z0-9)’]\.$/, one.id)
    if (one.tag === 'our target') assert.match(whoMustWhat(one), /should aim to/, one.id)
    for (const fact of one.facts) assert.match(factInWords(fact), /^[A-Z].*[^.,]$/, `${one.id}: ${fact}`)
    assert.ok(kindWords[one.tag], one.id)
  }
})
