import assert from 'node:assert/strict'
import { test } from 'node:test'
import { responsibilities, type Party } from '../../../ground/law/index.ts'
import type { NamedHolder } from '../../access/index.ts'
import { areaDuties, faultInWords, gapsInWords, whyNobody } from './area-duties.ts'

const named = (duty: number, party: Party, holder: string | null, because: string | null = null): NamedHolder => ({
  id: `${duty}-${party}`, duty, party, organisation: { id: 'body', name: 'Wrenfold Council' }, team: null, person: null, name: holder, post: null, contact: null,
  from: Temporal.PlainDate.from('2025-09-01'), until: null, setBy: 'x', setAt: Temporal.Instant.from('2025-09-01T09:00Z'), holder, because,
})

test('a duty with nobody named for any who must do it is a fault; one where somebody is missing says so', () => {
  const all = areaDuties(responsibilities, [named(16, 'council', 'Priya Raman'), named(18, 'council', 'Priya Raman'), named(22, 'setting', null, 'Dana Okafor was named, and has no membership here')])
  const state = (number: number) => all.find(one => one.duty.number === number)?.state
  assert.deepEqual([state(16), state(18), state(22), state(1)], ['everybody', 'some', 'nobody', 'nobody'])
  assert.equal(faultInWords(all, 'Wrenfold'), '38 of 40 duties in Wrenfold have nobody named')
  assert.equal(gapsInWords(all), 'In 1 more, only some of those who must do it have somebody named.')
  const missing = (number: number) => all.find(one => one.duty.number === number)?.holders.map(whyNobody)
  assert.deepEqual(missing(18), ['Nobody has been named.', 'Nobody has been named.', null])
  assert.deepEqual(missing(22), ['Nobody: Dana Okafor was named, and has no membership here.'])
})

test('the count is said in words that hold for one, none and all', () => {
  const everyone = responsibilities.flatMap(({ number, must }) => must.map(party => named(number, party, 'Priya Raman')))
  assert.equal(faultInWords(areaDuties(responsibilities, everyone), 'Wrenfold'), 'Every one of the 40 duties in Wrenfold has somebody named')
  assert.equal(faultInWords(areaDuties(responsibilities, everyone.filter(one => one.duty !== 40)), 'Wrenfold'), '1 of 40 duties in Wrenfold has nobody named')
  assert.equal(faultInWords(areaDuties(responsibilities, []), 'Ashmere'), 'Nobody is named for any of the 40 duties in Ashmere')
  assert.equal(gapsInWords(areaDuties(responsibilities, everyone)), null)
})
