import assert from 'node:assert/strict'
import test from 'node:test'
import { context2026, must, partsOf, settled } from '../rules/cases/case.ts'
import { checkPerson, contextFor } from '../rules/index.ts'
import type { RawPerson } from '../words.ts'
import { blockNames, childBlocks, codeLists, items, newestPublished, profileFor, profileYears } from './index.ts'

test('the years, their census days and the calendar years they report on', () => {
  assert.deepEqual(profileYears.map(year => [year, profileFor(year)?.census, profileFor(year)?.collection.from]), [
    [2024, '2024-01-18', '2023-01-01'], [2025, '2025-01-16', '2024-01-01'], [2026, '2026-01-15', '2025-01-01'], [2027, '2027-01-21', '2026-01-01'],
  ])
  assert.equal(profileFor(2023), undefined)
  assert.equal(newestPublished.year, 2026)
  assert.equal(profileFor(2027)?.standing, 'assumed')
})

test('items and codes added in 2025 are not in 2024', () => {
  const added = (year: number): string[] => blockNames.flatMap(name => must(profileFor(year)).items[name].filter(({ since }) => since === 2025).map(({ element }) => element))
  assert.deepEqual(added(2024), [])
  assert.deepEqual(added(2025), ['DSCO', 'RequestSource', 'ReviewDraft', 'PhaseTransferDueDate', 'PhaseTransferFinalDate'])
  assert.deepEqual(must(profileFor(2024)).codes.need.some(({ code }) => code === 'DS'), false)
  assert.deepEqual(must(profileFor(2025)).codes.setting.some(({ code }) => code === 'OTH'), true)
})

test('what a missing RequestSource is: nothing in 2024, a query in 2025, an error in 2026; given in 2024 it is unknown', () => {
  const without = (year: number): RawPerson => {
    const person = settled()
    const { request } = partsOf(person)
    Object.assign(request, { ReceivedDate: `${year - 1}-05-01`, RequestOutcome: 'H', RequestOutcomeDate: undefined, RequestSource: undefined })
    return person
  }
  const fired = (year: number, person: RawPerson): string[] => {
    const profile = must(profileFor(year))
    return checkPerson(person, contextFor({ ...context2026, profile })).filter(({ item }) => item === 'RequestSource').map(({ rule, severity }) => `${rule} ${severity}`)
  }
  assert.deepEqual([2024, 2025, 2026, 2027].map(year => fired(year, without(year))), [[], ['S2-219 query'], ['S2-219 error'], ['S2-219 error']])
  assert.deepEqual(fired(2024, settled()), ['S2-011 error'])
})

test('items name code lists that exist, and every block but the header stands inside another', () => {
  for (const name of blockNames) for (const item of items[name]) assert.equal(item.type === 'code', item.codes !== undefined && item.codes in codeLists, item.element)
  assert.deepEqual(blockNames.filter(name => !blockNames.some(parent => childBlocks(parent).includes(name))), ['Header'])
})
