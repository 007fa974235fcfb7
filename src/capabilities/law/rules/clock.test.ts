import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleFacts, factWords, rules } from '../../../ground/law/index.ts'
import type { FactName } from '../../../ground/law/index.ts'
import { askClock, asPrinted } from './clock.ts'
import { clockLines } from './clock-lines.ts'
import { lettersApart, nearRules, notTaken } from './near-names.ts'

const today = '2026-11-25'
const why = (id: unknown, facts: unknown): string => {
  const found = askClock(id, facts, today)
  return found.kind === 'answer' ? 'an answer' : `${found.fact}: ${found.why}`
}

test('why there is no answer is said in a line that names what to change', () => {
  const rows: readonly (readonly [id: unknown, facts: unknown, said: string])[] = [
    ['ehcna-final-pln', {}, 'rule: There is no rule "ehcna-final-pln". Did you mean ehcna-final-plan?'],
    ['ehcna_Final_Plan', {}, 'rule: There is no rule "ehcna_Final_Plan". Did you mean ehcna-final-plan?'],
    ['constructor', {}, 'rule: There is no rule "constructor" in the law register'],
    ['two\nlines', {}, 'rule: There is no rule "two\\nlines" in the law register'],
    [7, {}, 'rule: Name a rule, such as ehcna-final-plan'],
    ['ehcna-final-plan', {}, 'requestReceived: Give requestReceived, the date on which the request reached the council'],
    ['ehcna-final-plan', [], 'facts: Give the facts as an object such as {"requestReceived":"2026-01-05"}'],
    ['ehcna-final-plan', { requestReceived: '2026-02-29' }, 'requestReceived: Write requestReceived, the date on which the request reached the council, as a real date such as 2026-01-05'],
    ['ehcna-final-plan', { requestReceived: 20260105 }, 'requestReceived: Write requestReceived, the date on which the request reached the council, as a real date such as 2026-01-05'],
    ['phase-transfer-standard', { transferYear: 'soon' }, 'transferYear: Write transferYear, the calendar year of the move, as four digits such as 2027'],
    ['phase-transfer-standard', { transferYear: { toString: '' } }, 'transferYear: Write transferYear, the calendar year of the move, as four digits such as 2027'],
    ['ehcna-final-plan', { requestRecieved: '2026-01-05' }, 'requestRecieved: requestRecieved is not a fact of this rule: did you mean requestReceived?'],
    ['ehcna-final-plan', { requestReceived: '2026-01-05', decision_to_assess_made: '2026-02-16' }, 'decision_to_assess_made: decision_to_assess_made is not a fact of this rule: did you mean decisionToAssessMade?'],
    ['ehcna-final-plan', { 'request\nReceived': '2026-01-05' }, '"request\\nReceived": "request\\nReceived" is not a fact of this rule: did you mean requestReceived?'],
  ]
  for (const [id, facts, said] of rows) assert.equal(why(id, facts), said)
})

test('an optional fact that is misspelt is refused, since without it the answer would be another', () => {
  // Six weeks of Friday 2 January end on 13 February; without that day they are counted from the request, and end on the 16th.
  const facts = { requestReceived: '2026-01-05' }
  const due = (more: object): unknown => { const found = askClock('ehcna-decide-to-assess', { ...facts, ...more }, today); return found.kind === 'answer' ? found.answers['due'] : found.why }
  assert.deepEqual([due({ becameResponsible: '2026-01-02' }), due({})], ['2026-02-13', '2026-02-16'])
  assert.equal(due({ becameResponsable: '2026-01-02' }), 'becameResponsable is not a fact of this rule: did you mean becameResponsible?')
  assert.equal(due({ becameResponsable: '2026-01-02', becameResponsible: '2026-01-02' }), 'becameResponsable is not a fact of this rule: did you mean becameResponsible?')
})

test('any other name that the rule does not take is ignored and named in the warnings, the facts of other rules too', () => {
  const warnings = (more: object): readonly string[] => {
    const found = askClock('ehcna-final-plan', { requestReceived: '2026-01-05', ...more }, today)
    return found.kind === 'answer' ? found.warnings.filter(one => one.includes('ignored')) : [found.why]
  }
  assert.deepEqual(warnings({}), [])
  assert.deepEqual(warnings({ meeting: '2026-03-02', caseNumber: 12, ['x'.repeat(10_000)]: 1 }), [
    'meeting is not a fact of this rule and was ignored', 'caseNumber is not a fact of this rule and was ignored', `"${'x'.repeat(60)}" is not a fact of this rule and was ignored`,
  ])
  const many = warnings(Object.fromEntries(Array.from({ length: 1010 }, (_, at) => [`other${at}`, at])))
  assert.deepEqual([many.length, many.at(-1)], [11, '1,000 more names are no facts of this rule and were ignored'])
})

test('a name is nearly a fact by two letters, by one where the fact has fewer than eight, and never where it is a fact itself', () => {
  const meant = (takes: readonly string[], given: readonly string[]) => notTaken(new Set(takes), Object.fromEntries(given.map(name => [name, 1]))).map(one => one.meant)
  assert.deepEqual(meant(['from', 'to'], ['fro', 'form', 'of', 'from']), ['from', 'from', undefined])
  assert.deepEqual(meant(['requestReceived'], ['requestReceivd', 'requesReceivd', 'reqeesReceivd', 'Request-Received']), ['requestReceived', 'requestReceived', undefined, 'requestReceived'])
  assert.deepEqual(meant(['transferDate'], ['transferYear']), [undefined])
})

test('letters apart: one for each that is changed, added, left out or swapped', () => {
  for (const [one, other, apart] of [['plan', 'plan', 0], ['plan', 'plam', 1], ['plan', 'plans', 1], ['plan', 'pan', 1], ['plan', 'paln', 1], ['', 'abc', 3], ['kitten', 'sitting', 3]] as const) {
    assert.equal(lettersApart(one, other), apart, `${one} ${other}`)
  }
})

test('a rule is suggested when one letter of its id is left out', () => {
  for (const [at, { id }] of rules.filter(one => one.id.length > 8).entries()) {
    const letter = at % id.length
    assert.ok(nearRules(id.slice(0, letter) + id.slice(letter + 1)).includes(id), `${id} without letter ${letter + 1}`)
  }
})

test('a rule that takes today is asked on the day given, unless the facts say another', () => {
  const status = (facts: object): unknown => {
    const found = askClock('L16-08', { reportReceivedOn: '2026-11-02', ...facts }, today)
    return found.kind === 'answer' ? found.answers['status'] : found.why
  }
  // 70 working days from 2 November 2026 end in February 2027.
  assert.equal(status({}), 'open')
  assert.equal(status({ today: null }), 'open')
  assert.equal(status({ today: '2027-04-01' }), 'overdue')
})

// Mostly the fact's own kind, near the example; now and then something else altogether.
function factOf(name: FactName): fc.Arbitrary<unknown> {
  const example = exampleFacts[name]
  const near = factWords[name].kind === 'date'
    ? fc.integer({ min: -900, max: 900 }).map(days => Temporal.PlainDate.from(String(example)).add({ days }).toString()) : fc.constant(example)
  return fc.oneof({ weight: 12, arbitrary: near }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'grapheme' }), fc.jsonValue()) })
}

for (const rule of rules) {
  test(`one line of a batch is what ${rule.id} answers by itself, letter for letter`, () => {
    const given = fc.record(Object.fromEntries(rule.facts.map(name => [name, factOf(name)])), { requiredKeys: [] })
    fc.assert(fc.property(given, facts => {
      const question = JSON.stringify({ rule: rule.id, facts })
      const one = askClock(rule.id, (JSON.parse(question) as { facts: unknown }).facts, today)
      const expected = one.kind === 'answer' ? asPrinted(one) : { line: 1, error: one.why, fact: one.fact }
      assert.equal(clockLines(today).answer(question), JSON.stringify(expected))
    }), { numRuns: 40 })
  })
}
