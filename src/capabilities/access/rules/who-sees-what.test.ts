import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindsOfData, maySee, opens, parties, partyOf, type KindOfData } from './who-sees-what.ts'

test('every kind of data says what every party sees of it', () => {
  assert.equal(parties.length, 11)
  assert.equal(kindsOfData.length, 25)
  const asked = kindsOfData.flatMap(kind => parties.map(party => maySee(party, kind)))
  assert.deepEqual([...new Set(asked)].toSorted(), ['consent', 'full', 'none', 'own', 'sample', 'summary'])
})

test('a setting has needs, outcomes and provision in full, and of health and social care what keeps the child safe and learning', () => {
  for (const kind of ['section-a', 'section-b', 'section-e', 'section-f', 'education-advice'] as const) assert.equal(maySee('setting', kind), 'full', kind)
  for (const kind of ['section-c', 'section-d', 'section-g', 'section-h', 'health-advice', 'social-care-advice'] as const) assert.equal(maySee('setting', kind), 'summary', kind)
})

test('a setting has no costs, no legal advice, no address and no safeguarding record', () => {
  for (const kind of ['costs', 'section-j', 'legal-advice', 'protected-address', 'home-address', 'safeguarding', 'changes-to-the-record'] as const) assert.equal(maySee('setting', kind), 'none', kind)
})

test('an inspector has a child’s plan only in a sample, and counts always; a member has counts and no plan', () => {
  assert.deepEqual([maySee('inspector', 'section-f'), maySee('inspector', 'waits'), maySee('member', 'waits'), maySee('member', 'section-b')], ['sample', 'full', 'summary', 'none'])
})

test('an advice service and a mediator see a plan with consent alone, and another area nothing until the plan passes to it', () => {
  assert.deepEqual([maySee('advice-service', 'section-b'), maySee('mediator', 'section-b'), maySee('mediator', 'costs')], ['consent', 'consent', 'none'])
  assert.ok(kindsOfData.every(kind => maySee('other-area', kind) === 'none'))
})

test('a protected address is the social worker’s to see, and the family’s own', () => {
  assert.deepEqual(parties.filter(party => maySee(party, 'protected-address') !== 'none'), ['family', 'social-worker'])
})

test('absence means no: no party, no kind, and a kind that is not in the table', () => {
  assert.equal(maySee(null, 'section-a'), 'none')
  assert.equal(maySee('setting', undefined), 'none')
  assert.equal(maySee('setting', 'toString' as KindOfData), 'none')
  assert.equal(partyOf(new Set(['see-who-looked'])), null)
})

test('a part of a record without a kind of data opens for whoever sees the area, and for nobody limited', () => {
  const [officer, senco, nobody] = [new Set(['see-children']), new Set(['see-involved-children']), new Set<string>()]
  assert.deepEqual([opens(officer, undefined), opens(senco, undefined), opens(nobody, undefined)], [true, false, false])
  assert.deepEqual([opens(officer, 'costs'), opens(senco, 'costs'), opens(senco, 'section-b'), opens(nobody, 'section-b')], [true, false, true, false])
})
