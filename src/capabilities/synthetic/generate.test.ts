import assert from 'node:assert/strict'
import test from 'node:test'
import { children } from '../../../cast/children.ts'
import { parseUln, parsePostcode, parseUpn } from '../../ground/identifiers/index.ts'
import { profileFor } from '../sen2/profile/index.ts'
import { contextFor, wholeReturn, type Finding } from '../sen2/rules/index.ts'
import { fictionalSettings, flaws, generateReturn, revise, type ReturnRequest, type SyntheticReturn } from './index.ts'

const wrenfold: ReturnRequest = { area: '999', seed: 7, plans: 600, cast: true }

test('the same request gives the same return, and another seed another', () => {
  assert.deepEqual(all(wrenfold), all(wrenfold))
  assert.notDeepEqual(all(wrenfold)[20], all({ ...wrenfold, seed: 8 })[20])
})

test('the area has the plans it was asked for', () => {
  assert.equal(all(wrenfold).filter(person => person.Requests.some(request => request.ActivePlans !== undefined)).length, 600)
})

test('every identifier is valid and nobody has another’s', () => {
  const people = all({ ...wrenfold, plans: 3000 })
  const upns = people.flatMap(person => person.UPN ?? [])
  const ulns = people.flatMap(person => person.UniqueLearnerNumber ?? [])
  assert.equal(new Set(upns).size, upns.length)
  assert.equal(new Set(ulns).size, ulns.length)
  assert.ok(upns.every(upn => parseUpn(upn).ok) && ulns.every(uln => parseUln(uln).ok))
  assert.ok(people.every(person => parsePostcode(person.PostCode ?? '').ok && person.PostCode?.startsWith('ZZ99') === true))
})

for (const [title, request] of [
  ['Wrenfold, with the cast', { ...wrenfold, plans: 3700 }], ['Ashmere, which is late', { area: '998', seed: 7, plans: 600, character: 'late' }],
  ['Wrenfold a year on', { ...wrenfold, plans: 3700, census: '2027-01-21' }],
] as const) {
  test(`a return has no errors: ${title}`, () => { assert.deepEqual(errorsOf(generateReturn(request)), []) })
}

test('a return sent again has a higher number, some changes and no errors', () => {
  const before = generateReturn({ ...wrenfold, plans: 2000 })
  const after = revise(before, { seed: 3, share: 0.1 })
  const old = [...before.persons]
  const changed = [...after.persons].filter((person, at) => JSON.stringify(person) !== JSON.stringify(old[at])).length
  assert.equal(after.header.SerialNo, '2')
  assert.ok(changed > old.length * 0.07 && changed < old.length * 0.13, `${changed} of ${old.length} changed`)
  assert.deepEqual(errorsOf(after), [])
})

test('each mistake is found by its own rule', () => {
  const people = all({ ...wrenfold, plans: 300 })
  for (const { rule, make } of flaws) {
    const wrong = people.map(make).find(person => person !== null)
    assert.ok(wrong, rule)
    assert.deepEqual(wholeReturn(contextOf('2026-01-15', '999')).check(wrong).filter(isError).map(finding => finding.rule), [rule])
  }
})

test('the share of people with a mistake is the share asked for', () => {
  const wrong = new Set(errorsOf(generateReturn({ ...wrenfold, plans: 2000, flaws: 0.02 })).map(finding => finding.person))
  assert.ok(wrong.size > 30 && wrong.size < 75, `${wrong.size} people in error`)
})

test('the cast come first, and a year on are the same children', () => {
  assert.deepEqual(all(wrenfold).slice(0, children.length).map(person => person.UPN), children.map(child => child.person.UPN))
  const later = new Map(all({ ...wrenfold, census: '2027-01-21' }).map(person => [person.UPN, person]))
  assert.equal(later.get(upnOf('adam'))?.PersonBirthDate, '2015-03-09')
  assert.equal(later.get(upnOf('zara')), undefined, 'refused in 2025 and not asked again')
})

test('only fictional areas are served', () => {
  assert.throws(() => generateReturn({ ...wrenfold, area: '301' }), /not a fictional area/)
})

function all(request: ReturnRequest) {
  return [...generateReturn(request).persons]
}

function upnOf(id: string): string | undefined {
  return children.find(child => child.id === id)?.person.UPN
}

function errorsOf({ header, persons }: SyntheticReturn): Finding[] {
  const seen = wholeReturn(contextOf(header.ReferenceDate ?? '', header.LEA ?? ''))
  const found = [...persons].flatMap(person => seen.check(person))
  return [...found, ...seen.end(header)].filter(isError)
}

function contextOf(census: string, area: string) {
  const profile = profileFor(Number(census.slice(0, 4)))
  assert.ok(profile)
  const urns = new Set(fictionalSettings(area).map(setting => setting.URN))
  return contextFor({ profile, census, area, areas: new Set(), fictional: true, now: `${census.slice(0, 4)}-12-01T00:00:00`, settings: urn => urns.has(urn) ? {} : undefined })
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error'
}
