import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapters, rules } from '../../../ground/law/index.ts'
import { choicesOf, stagesOf, type Narrowed } from './search.ts'

const found = (narrowed: Narrowed) => stagesOf(rules, narrowed).flatMap(stage => stage.rules.map(({ id }) => id as string))

test('the register whole is every rule once, by stage, in the order of the process', () => {
  assert.deepEqual(found({}), rules.map(({ id }) => id))
  assert.deepEqual(stagesOf(rules, {}).map(({ id }) => id), chapters.filter(({ rules: held }) => held.length > 0).map(({ id }) => id))
})

test('a provision finds the rules that stand on it, in whatever way it is written', () => {
  for (const q of ['reg 13(2)', 'Regulation 13(2)', 'regulation 13(2) final']) assert.ok(found({ q }).includes('ehcna-final-plan'), q)
  assert.ok(!found({ q: 'reg 13(2)' }).includes('draft-representations-window'), 'regulation 13(1) is another')
  for (const q of ['s.44', 'section 44', 's 44(1)']) {
    assert.ok(['annual-review-first', 'annual-review-subsequent'].every(id => found({ q }).includes(id)), q)
    assert.ok(!found({ q }).includes('secure-provision'), q)
  }
})

test('words are found in the title, the id and what the rule says, whole or begun, one or many', () => {
  for (const q of ['final plan', 'ehcna-final-plan', 'FINAL plans', '20 weeks fin']) assert.ok(found({ q }).includes('ehcna-final-plan'), q)
  assert.deepEqual(found({ q: 'final plan zebra' }), [])
  assert.ok(found({ q: 'two weeks’ notice' }).includes('review-meeting-notice'))
})

test('what a parent types finds what the register has another word for', () => {
  for (const [q, id] of [
    ['annual review', 'review-decision'], ['annual review', 'review-meeting-notice'], ['refused', 'appeal-lodge'], ['refused', 'mediation-contact-adviser'],
    ['deadline final plan', 'ehcna-final-plan'], ['moved area', 'la-transfer-plan'], ['turned 18', 'pfa-over-18'], ['holiday', 'exception-school-closure'],
    ['excluded', 'exclusion-sixth-day'], ['money', 'direct-payment-first-review'], ['moving to secondary', 'phase-transfer-standard'],
  ] as const) assert.ok(found({ q }).includes(id), `${q}: ${id}`)
  assert.deepEqual(found({ q: 'constructor' }), [])
})

test('every choice that is offered finds something, and only what it names', () => {
  const choices = choicesOf(rules)
  for (const body of choices.bodies) assert.ok(found({ body }).length > 0, body)
  for (const instrument of choices.instruments) assert.ok(stagesOf(rules, { instrument }).every(stage => stage.rules.every(rule => rule.provisions.some(one => one.instrument === instrument))), instrument)
  for (const kind of choices.kinds) assert.ok(stagesOf(rules, { kind }).every(stage => stage.rules.every(rule => rule.tag === kind)), kind)
  assert.ok(found({ body: 'integrated care board' }).includes('secure-provision'), 'a body that owes it beside another')
  assert.deepEqual(choices.kinds.flatMap(kind => found({ kind })).sort(), rules.map(({ id }) => id as string).sort(), 'each rule has one kind')
})

test('filters narrow together', () => {
  assert.deepEqual(found({ stage: 'reviews', body: 'review organiser', q: 'report' }), ['review-report'])
  assert.deepEqual(found({ stage: 'assessment', q: 'report of the review' }), [])
})
