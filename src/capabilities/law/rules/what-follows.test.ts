import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules, whyThisDate } from '../../../ground/law/index.ts'
import { answersInWords, nameInWords } from './answer-words.ts'
import { happeningGroups, isDateFact } from './happenings.ts'
import { howFar } from './how-far.ts'
import { neededFacts } from './needed-facts.ts'
import { strengthOf } from './strength.ts'
import { passedInWords } from './passed.ts'
import { alsoFollows, calendarSteps, whatFollows } from './what-follows.ts'

test('every date that starts a rule can be chosen, once, in words', () => {
  const chosen = happeningGroups().flatMap(({ happenings }) => happenings.map(({ fact }) => fact))
  assert.deepEqual(chosen.toSorted(), [...new Set(rules.flatMap(({ trigger }) => trigger).filter(isDateFact).filter(fact => String(fact) !== 'today'))].sort())
  for (const { happenings, title } of happeningGroups()) for (const { words } of happenings) assert.match(words, /^[A-Z].*[^.]$/, title)
  assert.equal(happeningGroups()[0]?.happenings[0]?.fact, 'requestReceived')
})

test('after a request on 5 January 2026 come 6, 16 and 20 weeks, in the order of their days, and a target that is not law', () => {
  // Reg 5(1), 10(1) and 13(2): 42, 112 and 140 days after Monday 5 January 2026.
  const { steps } = whatFollows('requestReceived', '2026-01-05')
  const days = steps.flatMap(({ on }) => (on === null ? [] : [on]))
  assert.deepEqual(days, days.toSorted())
  const dayOf = (rule: string) => steps.find(({ same }) => same.some(one => one.rule === rule))?.on
  assert.deepEqual(['ehcna-decide-to-assess', 'ehcna-decide-not-to-issue', 'ehcna-final-plan'].map(dayOf), ['2026-02-16', '2026-04-27', '2026-05-25'])
  const target = steps.find(({ same }) => same[0].rule === 'draft-target')
  assert.equal(target && strengthOf(target.same[0].why.version).words, 'A target of ours, not law')
})

test('what has no day comes last, one sentence of two rules is said once, and one more fact is asked for by name', () => {
  const { steps, asks } = whatFollows('requestReceived', '2026-01-05')
  assert.equal(steps.at(-1)?.on, null)
  const finals = steps.filter(({ must }) => must === 'The council must issue the final plan by Monday 25 May 2026.')
  assert.equal(finals.length, 1)
  assert.equal(finals[0]?.same[0].rule, 'ehcna-final-plan')
  assert.deepEqual(asks.find(({ rule }) => rule === 'measure-20-week')?.missing, ['finalPlanIssued'])
})

test('before there was this law nothing is said to follow, and the page can say why', () => {
  const { steps, notThen } = whatFollows('requestReceived', '2010-01-05')
  assert.ok(!steps.some(({ same }) => same[0].rule === 'ehcna-final-plan'))
  assert.match(notThen.find(({ rule }) => rule === 'ehcna-final-plan')?.why ?? '', /before this rule was in force/)
})

test('what depends on the case is set apart by the case, and left out of the calendar', () => {
  const ofOrder = whatFollows('orderDate', '2026-01-08').steps
  assert.equal(ofOrder.find(({ same }) => same[0].rule === 'tribunal-amend')?.onlyIf, 'By what the Tribunal ordered')
  assert.ok(ofOrder.every(({ onlyIf }) => onlyIf !== null))
  assert.deepEqual(calendarSteps(ofOrder), [])
  const ofRequest = whatFollows('requestReceived', '2026-01-05').steps
  assert.equal(ofRequest.find(({ same }) => same[0].rule === 'reassess-decide')?.onlyIf, 'Assessing again')
  assert.ok(calendarSteps(ofRequest).some(({ same }) => same[0].rule === 'ehcna-final-plan'))
  assert.ok(!calendarSteps(ofRequest).some(({ same }) => same[0].rule === 'reassess-decide'))
})

test('a final plan is also a notice to appeal against and, the first time, a plan first made', () => {
  // Two months after Monday 2 March 2026 is Saturday 2 May: the adviser’s day stays, and the Tribunal’s moves past Monday 4 May, a bank holiday. Twelve months end on 1 March 2027.
  const also = alsoFollows('finalPlanIssued', '2026-03-02')
  assert.deepEqual(also.map(({ onlyIf, steps }) => [onlyIf, ...steps.map(({ on }) => on)]), [
    ['If you disagree with it', '2026-05-02', '2026-05-05'],
    ['If this is the first plan', '2027-03-01'],
  ])
  assert.deepEqual(alsoFollows('ceaseNoticeSent', '2026-03-02').map(({ fact }) => fact), ['noticeSent'])
  assert.deepEqual(alsoFollows('meeting', '2026-03-02'), [])
})

test('what is never an exception is no reason for the date of the final plan', () => {
  const step = whatFollows('requestReceived', '2026-01-05').steps.find(({ must }) => must === 'The council must issue the final plan by Monday 25 May 2026.')
  assert.ok(step?.same.some(({ rule }) => rule === 'ehcna-final-plan'))
  for (const { rule } of step?.same ?? []) assert.doesNotMatch(rule, /exception/)
})

test('what follows a report of an inspection depends on what it found', () => {
  const { steps } = whatFollows('reportReceivedOn', '2026-03-02')
  assert.equal(steps.find(({ same }) => same[0].rule === 'L23-11b')?.onlyIf, 'Where systemic failings were found')
  assert.ok(steps.length > 0 && steps.every(({ onlyIf }) => onlyIf !== null))
})

test('a last day that is over says so, and what a family can still do; the day itself and a duty that began do not', () => {
  const said = (id: 'appeal-lodge' | 'ehcna-final-plan' | 'secure-provision', today: string) => {
    const why = whyThisDate(id, { noticeSent: '2026-01-02', requestReceived: '2026-01-05', finalPlanIssued: '2026-01-05' })
    assert.ok(why.kind === 'why')
    return passedInWords(why, Temporal.PlainDate.from(today))
  }
  assert.match(said('appeal-lodge', '2026-03-03') ?? '', /^This date has passed\. The Tribunal may allow more time if that is fair and just \(rule 5\)\./)
  assert.equal(said('appeal-lodge', '2026-03-02'), null)
  assert.equal(said('ehcna-final-plan', '2026-05-26'), 'This date has passed.')
  assert.equal(said('secure-provision', '2026-05-26'), null)
})

test('the facts that a rule needs are those it asks for until it answers', () => {
  assert.deepEqual(neededFacts('ehcna-final-plan'), ['requestReceived'])
  assert.deepEqual(neededFacts('measure-20-week'), ['requestReceived', 'finalPlanIssued'])
  assert.deepEqual(neededFacts('phase-transfer-none'), ['from', 'to'])
})

test('a target is never called law, and only an Act, regulations or a case is', () => {
  for (const rule of rules) {
    const { words, short, isLaw } = strengthOf(rule)
    if (rule.binds === 'target' || rule.tag === 'our target') assert.deepEqual([words, short, isLaw], ['A target of ours, not law', 'Target, not law', false], rule.id)
    if (rule.owedBy === 'family') assert.equal(words, 'A right, with a time limit', rule.id)
    assert.equal(isLaw, rule.binds === 'must' && ['Act', 'regulations', 'case'].includes(rule.tag), rule.id)
  }
})

test('the names and values of answers are put in words', () => {
  assert.equal(nameInWords('decideToAssessWasDue'), 'Decide to assess was due')
  assert.equal(nameInWords('wsoaDue'), 'Written statement of action due')
  assert.deepEqual(answersInWords({ due: '2026-05-25', finalPlanBy: '2026-05-25', decideToAssessWasDue: '2026-02-16', within20Weeks: true, days: 1400, dueByBody: { Health: '2026-03-15' }, mayCease: null, status: 'late_advisory' }, '2026-05-25'), [
    { name: 'Decide to assess was due', lines: ['Monday 16 February 2026'] },
    { name: 'Within 20 weeks', lines: ['Yes'] },
    { name: 'Days', lines: ['1,400'] },
    { name: 'Due by body', lines: ['Health: Sunday 15 March 2026'] },
    { name: 'May cease', lines: ['None'] },
    { name: 'Status', lines: ['Late advisory'] },
  ])
})

test('how far a day is from today is said in days', () => {
  const today = Temporal.PlainDate.from('2026-01-05')
  assert.deepEqual(['2026-01-05', '2026-01-06', '2026-01-04', '2026-01-17', '2023-01-05'].map(iso => howFar(iso, today)), ['today', 'tomorrow', 'yesterday', 'in 12 days', '1,096 days ago'])
})
