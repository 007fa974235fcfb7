import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { exampleFacts } from './facts.ts'
import { rules } from './reading-the-register.ts'
import { whyThisDate } from './why.ts'

test('the final plan of a request on 5 January 2026, part by part', () => {
  const why = whyThisDate('ehcna-final-plan', { requestReceived: '2026-01-05', channel: 'email' }, { name: 'Maya' })
  assert.ok(why.kind === 'why')
  assert.equal(why.must, 'The council must issue Maya’s final plan by Monday 25 May 2026.')
  assert.equal(why.because, 'The request reached the council on Monday 5 January 2026, by email.')
  assert.match(why.ruleText, /^SEND Regulations 2014, regulation 13\(2\): .*within 20 weeks/)
  assert.deepEqual(why.counting, [
    'The day the request was received is day 0; 20 weeks = 140 days, so the last day is Monday 25 May 2026.',
    '25 May 2026 is a bank holiday (Spring Bank Holiday), and the law does not move the date.',
  ])
  assert.match(why.sure, /\(A\)\. .*to be safe, work to Sunday 24 May 2026\.$/)
  assert.equal(why.ifMissed.length, 2)
  assert.deepEqual(why.provisions, ['SEND Regulations 2014 (SI 2014/1530) reg 13(2)'])
})

test('a name that ends in s, and no name', () => {
  const facts = { requestReceived: '2026-01-06' }
  const james = whyThisDate('ehcna-final-plan', facts, { name: 'James' })
  const nobody = whyThisDate('ehcna-final-plan', facts)
  assert.ok(james.kind === 'why' && james.must.startsWith('The council must issue James’ final plan'))
  assert.ok(nobody.kind === 'why' && nobody.must.startsWith('The council must issue the final plan'))
})

test('a weekend is said not to move the date', () => {
  const answered = answer('ehcna-decide-to-assess', { requestReceived: '2026-01-03' })
  assert.ok(answered.kind === 'answer')
  assert.ok(answered.working.includes('14 February 2026 is a Saturday, and the law does not move the date.'))
})

test('targets and guidance do not say must', () => {
  const target = whyThisDate('draft-target', { requestReceived: '2026-01-05' })
  const guidance = whyThisDate('setting-consultation-response', { consultationReceived: '2026-04-02' })
  assert.ok(target.kind === 'why' && target.must === 'The council should aim to send the draft plan by Monday 13 April 2026.')
  assert.ok(guidance.kind === 'why' && guidance.must.startsWith('The setting should tell'))
})

test('what the family may do in a time is said as its right', () => {
  // Two months after Friday 2 January 2026: Monday 2 March 2026, a working day outside August and Christmas.
  const appeal = whyThisDate('appeal-lodge', { noticeSent: '2026-01-02' })
  assert.ok(appeal.kind === 'why' && appeal.must === 'The family can appeal to the Tribunal until Monday 2 March 2026.')
  // Six months beginning with Monday 5 January 2026.
  const claim = whyThisDate('disability-claim', { conductDate: '2026-01-05' })
  assert.ok(claim.kind === 'why' && claim.must === 'The family can bring the claim until Saturday 4 July 2026.')
  for (const one of rules.filter(({ owedBy }) => owedBy === 'family')) {
    const why = whyThisDate(one.id, exampleFacts)
    assert.ok(why.kind === 'why' && !/^The family (must|should)\b/.test(why.must), one.id)
  }
})

test('every sentence of every rule is finished, and says nothing undefined', () => {
  // One kind of move cannot be both before 15 February and before 31 March.
  const facts = { ...exampleFacts, phase: null }
  for (const one of rules) {
    const why = whyThisDate(one.id, facts)
    const answered = answer(one.id, facts)
    assert.ok(why.kind === 'why' && answered.kind === 'answer', one.id)
    const sentences = [why.must, why.because, why.ruleText, ...why.counting, why.sure, ...why.ifMissed, ...answered.working, ...answered.warnings]
    for (const sentence of sentences) {
      assert.match(sentence, /^[A-Z0-9].*\.$/, `${one.id}: ${sentence}`)
      assert.doesNotMatch(sentence, /undefined|NaN|null|\{the\}|\.\./, `${one.id}: ${sentence}`)
    }
  }
})
