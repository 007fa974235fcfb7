import assert from 'node:assert/strict'
import test from 'node:test'
import { robin } from '../example.ts'
import { activePlanCases } from './cases/active-plan.ts'
import { beingAssessed, ceased, context2026, movedIn, notIssued, partsOf, refused, sam, settled, waiting } from './cases/case.ts'
import type { Case } from './cases/case.ts'
import { personCases } from './cases/person.ts'
import { planCases } from './cases/plan.ts'
import { requestCases } from './cases/requests.ts'
import { allRules, checkPerson, contextFor } from './index.ts'
import type { Finding } from './index.ts'

const cases = [...personCases, ...requestCases, ...planCases, ...activePlanCases]

test('the people that the cases start from have nothing to correct and nothing to ask', () => {
  for (const who of [settled, sam, ceased, refused, waiting, notIssued, beingAssessed, movedIn]) {
    assert.deepEqual(checkPerson(who(), contextFor(context2026)), [], who.name)
  }
})

test('Robin of the specification’s example is valid; the review is asked about', () => {
  const findings = checkPerson(robin(), contextFor(context2026))
  assert.deepEqual(findings.map(({ rule, severity }) => [rule, severity]), [['S2-508', 'query'], ['S2-509', 'query']])
})

for (const each of cases) {
  test(`${each.rule} ${each.says}`, () => {
    const findings = check(each, each.wrong)
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], [each.rule])
    const [first] = findings
    if (each.item !== undefined) assert.equal(first?.item, each.item)
    if (each.severity !== undefined) assert.equal(first?.severity, each.severity)
    assert.match(first?.person ?? '', /^1: /)
    if (each.right !== undefined) assert.deepEqual(check(each, each.right), [], 'the near miss')
  })
}

test('every rule about a person is shown by a case', () => {
  const elsewhere = allRules.filter(({ id }) => /^S2-0(0\d|10|13|14)$|^S2-6|^S2-315$|^S2-11[23]$/.test(id)).map(({ id }) => id)
  const shown = new Set([...cases.map(({ rule }) => rule), ...elsewhere])
  assert.deepEqual(allRules.map(({ id }) => id).filter(id => !shown.has(id)), [])
})

test('rules have different numbers, and each says what to do', () => {
  assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length)
  for (const { id, title, message, dfeRuleId } of allRules) {
    assert.match(message, /\.$/, id)
    assert.doesNotMatch(title, /\.$/, id)
    assert.equal(dfeRuleId, null)
  }
})

function check({ who, context }: Case, change: Case['wrong']): Finding[] {
  const person = (who ?? settled)()
  change(partsOf(person))
  return checkPerson(person, contextFor({ ...context2026, ...context }))
}
