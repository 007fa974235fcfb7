import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { conventions } from './conventions.ts'
import { factWords } from './facts.ts'
import { instruments, provisionInWords, sourceOf } from './instruments.ts'
import { appliesTo, isRuleId, rule, rules } from './reading-the-register.ts'
import { whyThisDate } from './why.ts'

const assessment = [
  'ehcna-consult-family', 'ehcna-decide-to-assess', 'ehcna-advice-return', 'ehcna-decide-not-to-issue', 'draft-target',
  'draft-representations-window', 'setting-consultation-response', 'ehcna-final-plan', 'ehcna-initial-timeline',
  'school-admit', 'secure-provision', 'ehcna-six-month-bar', 'measure-20-week',
]
const exceptions = [
  'exception-school-closure', 'exception-personal-circumstances', 'exception-absence', 'exception-missed-appointment',
  'tribunal-order-absence', 'exception-not-listed',
]
const reviews = [
  'annual-review-first', 'annual-review-subsequent', 'annual-review-unrecorded', 'review-meeting-target', 'review-under-five', 'review-termly-list',
  'review-meeting-notice', 'review-papers-circulate', 'review-report', 'review-decision', 'review-amendment-notice',
  'amend-representations-window', 'amend-final', 'amend-decide-not', 'review-end-to-end', 'review-cycle',
  'amend-without-review',
]
const phaseTransfer = [
  'phase-transfer-standard', 'phase-transfer-post16', 'phase-transfer-between-post16', 'phase-transfer-none',
  'phase-transfer-backplan',
]

test('the register holds every rule of assessment, exceptions, reviews and phase transfer', () => {
  for (const id of [...assessment, ...exceptions, ...reviews, ...phaseTransfer]) assert.ok(isRuleId(id), id)
})

test('every rule has a source, and a target is never shown as law', () => {
  for (const one of rules) {
    assert.ok(one.provisions.length > 0, one.id)
    for (const provision of one.provisions) assert.notEqual(sourceOf(provision).trim(), '', one.id)
    const kinds = one.provisions.map(provision => instruments[provision.instrument].kind)
    assert.equal(one.tag === 'our target', kinds.includes('our target'), `${one.id}: a target cites only itself`)
    assert.equal(one.tag === 'our target', one.binds === 'target', `${one.id}: only a target binds as one`)
    if (one.tag === 'Code') assert.equal(one.binds, 'should', `${one.id}: the Code says should`)
  }
})

test('every rule is whole: plain words, conventions, facts, exceptions that exist', () => {
  for (const one of rules) {
    for (const words of [one.title, one.act, one.says, one.consequence, one.owedTo]) assert.ok(words.length > 2, one.id)
    for (const convention of one.convention) assert.ok(conventions[convention], one.id)
    for (const fact of [...one.trigger, ...one.facts]) assert.ok(fact in factWords, `${one.id}: ${fact}`)
    for (const fact of one.trigger) assert.ok(one.facts.includes(fact), `${one.id} reads its trigger ${fact}`)
    for (const exception of one.exceptions) assert.ok(isRuleId(exception), `${one.id}: ${exception}`)
    if (one.period?.counted === 'beginning with') assert.ok(one.convention.includes('C2'), one.id)
    if (one.period?.unit === 'months') assert.ok(one.convention.includes('C3'), one.id)
  }
})

test('no rule answers from nothing, and each says what it wants', () => {
  for (const one of rules) {
    const answered = answer(one.id, {})
    assert.equal(answered.kind, 'unknown', one.id)
    if (answered.kind === 'unknown') assert.match(answered.why, new RegExp(`^Give ${answered.missing[0]}, `), one.id)
    assert.equal(whyThisDate(one.id, {}).kind, 'unknown', one.id)
  }
})

test('a rule is law from the day it came into force', () => {
  const final = rule('ehcna-final-plan')
  assert.equal(appliesTo(final, Temporal.PlainDate.from('2014-08-31')), false)
  assert.equal(appliesTo(final, Temporal.PlainDate.from('2014-09-01')), true)
  assert.equal(appliesTo({ ...final, effectiveTo: '2029-08-31' }, Temporal.PlainDate.from('2029-08-31')), true)
  assert.equal(appliesTo({ ...final, effectiveTo: '2029-08-31' }, Temporal.PlainDate.from('2029-09-01')), false)
  const early = answer('ehcna-final-plan', { requestReceived: '2014-08-31' })
  assert.ok(early.kind === 'refused' && early.why.includes('before this rule was in force, on 1 September 2014'))
  assert.equal(answer('ehcna-final-plan', { requestReceived: '2014-09-01' }).kind, 'answer')
})

test('ids are told from other texts', () => {
  assert.equal(isRuleId('ehcna-final-plan'), true)
  assert.equal(isRuleId('toString'), false)
  assert.equal(isRuleId(''), false)
})

test('provisions are read aloud', () => {
  assert.equal(provisionInWords({ instrument: 'Regs', provision: 'reg 13(2)' }), 'SEND Regulations 2014, regulation 13(2)')
  assert.equal(provisionInWords({ instrument: 'CFA', provision: 's.44(1)(a)' }), 'Children and Families Act 2014, section 44(1)(a)')
  assert.equal(provisionInWords({ instrument: 'Code', provision: 'para 9.83' }), 'SEND Code of Practice 2015, paragraph 9.83')
})
