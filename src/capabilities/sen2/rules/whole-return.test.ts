import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleHeader } from '../example.ts'
import type { RawPerson } from '../words.ts'
import { ceased, context2026, must, partsOf, sam, settled } from './cases/case.ts'
import type { Parts } from './cases/case.ts'
import { contextFor, wholeReturn } from './index.ts'
import type { ContextInput, Finding } from './index.ts'

test('S2-112 two people with one UPN: the second is named, with whom', () => {
  const [first, second] = checkAll([settled(), renamed(settled(), 'Alex', 2)])
  assert.deepEqual(first, [])
  assert.deepEqual(second?.map(({ rule, severity, person, value, message }) => [rule, severity, person, value, message]), [
    ['S2-112', 'error', '2: Alex Example', 'R201100018042', 'Correct the UPN that is wrong, or join the two if they are one person. Person 1 has it too.'],
  ])
  assert.deepEqual(checkAll([settled(), { ...renamed(settled(), 'Alex', 2), UPN: 'F201100018043' }]), [[], []])
})

test('S2-113 two people of one name and birthday, whatever the case; not two of different birthdays', () => {
  const other = { ...settled(), UPN: 'F201100018043', Surname: 'EXAMPLE', at: { ordinal: 2 } }
  assert.deepEqual(checkAll([settled(), other])[1]?.map(({ rule }) => rule), ['S2-113'])
  assert.deepEqual(checkAll([settled(), { ...other, PersonBirthDate: '2016-05-05' }])[1], [])
})

const rows: [rule: string, says: string, share: number, who: () => RawPerson, change: (parts: Parts) => void][] = [
  ['S2-315', 'exceptions for 16 of 30, over half', 16, settled, ({ assessment }) => { assessment.Week20 = '1' }],
  ['S2-601', 'no numbers for 2 of 30, over 5 in 100', 2, settled, ({ person }) => { delete person.UPN; person.UPNunknown = 'UN8' }],
  ['S2-602', 'OTH for 2 of 30, over 5 in 100', 2, sam, ({ placement }) => { delete placement.URN; placement.SENsetting = 'OTH'; placement.SENsettingOther = 'College' }],
  ['S2-603', 'reason 9 for 4 of 30, over 10 in 100', 4, ceased, ({ plan }) => { plan.CeaseReason = '9' }],
  ['S2-604', 'no placement for 2 of 30, over 4 in 100', 2, settled, ({ active }) => { active.PlacementDetail = [] }],
  ['S2-605', 'ethnicity not obtained for 4 of 30, over 10 in 100', 4, settled, ({ person }) => { person.Ethnicity = 'NOBT' }],
  ['S2-606', 'no review for 16 of 30, over half', 16, longStanding, ({ active }) => { active.ReviewMeeting = '2024-12-01'; active.LastReview = '2024-12-02' }],
]
for (const [rule, says, share, who, change] of rows) {
  test(`${rule} ${says}`, () => {
    assert.deepEqual(whole(thirty(who, share, change)).map(finding => [finding.rule, finding.severity, finding.value]), [[rule, 'query', `${share} of 30`]])
    assert.deepEqual(whole(thirty(who, share - 1, change)), [], 'one fewer')
    assert.deepEqual(whole(thirty(who, share, change).slice(0, 29)), [], 'too few people for shares to mean anything')
  })
}

test('S2-014, S2-607 and S2-608 compare with last year where it is given', () => {
  const people = thirty(settled, 0, () => {})
  const fired = (lastYear: ContextInput['lastYear']): string[] => whole(people, { lastYear }).map(({ rule }) => rule)
  assert.deepEqual(fired({ plans: 24 }), [], '30 is exactly a quarter more')
  assert.deepEqual(fired({ plans: 23 }), ['S2-014'])
  assert.deepEqual(fired({ twentyWeekRate: 0.71 }), [])
  assert.deepEqual(fired({ twentyWeekRate: 0.69 }), ['S2-607'])
  assert.deepEqual(fired({ requests: 24 }), [])
  assert.deepEqual(fired({ requests: 23 }), ['S2-608'])
})

function longStanding(): RawPerson {
  const person = settled()
  const { assessment, plan } = partsOf(person)
  Object.assign(assessment, { AssessmentOutcome: 'H', AssessmentOutcomeDate: undefined, Week20: undefined })
  plan.StartDate = '2020-01-06'
  return person
}

function thirty(who: () => RawPerson, changed: number, change: (parts: Parts) => void): RawPerson[] {
  return Array.from({ length: 30 }, (_, index) => {
    const person = renamed(who(), `Child ${index}`, index + 1)
    if (index < changed) change(partsOf(person))
    return person
  })
}

function renamed(person: RawPerson, Forename: string, ordinal: number): RawPerson {
  return { ...person, Forename, at: { ordinal } }
}

function checkAll(people: RawPerson[]): Finding[][] {
  const checking = wholeReturn(contextFor(context2026))
  return people.map(person => checking.check(person))
}

function whole(people: RawPerson[], context: Partial<ContextInput> = {}): Finding[] {
  const checking = wholeReturn(contextFor({ ...context2026, ...context }))
  for (const person of people) checking.see(must(person), [])
  return checking.end(exampleHeader())
}
