import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Party } from '../../../ground/law/index.ts'
import type { NamedHolder } from '../../access/index.ts'
import { namedFor } from './named-for.ts'

const named = (duty: number, party: Party, holder: string | null, because: string | null = null, body = 'Wrenfold Council'): NamedHolder => ({
  id: `${duty}-${party}`, duty, party, organisation: { id: body, name: body }, team: null, person: null, name: holder, post: 'SEND manager', contact: null,
  from: Temporal.PlainDate.from('2025-09-01'), until: null, setBy: 'x', setAt: Temporal.Instant.from('2025-09-01T09:00Z'), holder, because,
})
const inWords = ({ holder, post, organisation }: NamedHolder) => holder === null ? null : `${holder}, ${post}, ${organisation.name}`
const lines = (...all: NamedHolder[]) => namedFor('ehcna-final-plan', 'Wrenfold Council', all, inWords)

test('a final plan is held by whoever is named for preparing and issuing plans', () => {
  assert.deepEqual(lines(named(20, 'council', 'Priya Raman')), { lines: ['Named for this: Priya Raman, SEND manager, Wrenfold Council.'], number: 20 })
})

test('whoever is named for another duty, by another body or for a party that does not owe it is not meant', () => {
  for (const other of [named(26, 'council', 'Priya Raman'), named(20, 'council', 'Priya Raman', null, 'Ashmere Council'), named(20, 'setting', 'Priya Raman')]) {
    assert.deepEqual(lines(other), { lines: ['Nobody is named for this.'], number: 20 })
  }
})

test('someone who left is nobody, and it says so', () => {
  assert.deepEqual(lines(named(20, 'council', null, 'Dana Okafor was named, and has no membership here'))?.lines, ['Nobody is named for this: Dana Okafor was named, and has no membership here.'])
})

test('a rule of two duties names both people, and one person once', () => {
  const both = (one: string, other: string) => namedFor('ehcna-decide-not-to-issue', 'Wrenfold Council', [named(16, 'council', one), named(20, 'council', other)], inWords)?.lines.length
  assert.equal(both('Priya Raman', 'Dana Okafor'), 2)
  assert.equal(both('Priya Raman', 'Priya Raman'), 1)
})
