import assert from 'node:assert/strict'
import { test } from 'node:test'
import { responsibilities, type Party } from '../../../ground/law/index.ts'
import type { NamedHolder } from '../../access/index.ts'
import { areaDuties, eachSettingsOwn, faultInWords, gapsInWords, settingsInWords, whyNobody } from './area-duties.ts'

const named = (duty: number, party: Party, holder: string | null, because: string | null = null): NamedHolder => ({
  id: `${duty}-${party}`, duty, party, organisation: { id: 'body', name: 'Wrenfold Council' }, team: null, person: null, name: holder, post: null, contact: null,
  from: Temporal.PlainDate.from('2025-09-01'), until: null, setBy: 'x', setAt: Temporal.Instant.from('2025-09-01T09:00Z'), holder, because,
})

test('a duty with nobody named for any who must do it is a fault; one where somebody is missing says so', () => {
  const all = areaDuties(responsibilities, [named(16, 'council', 'Priya Raman'), named(18, 'council', 'Priya Raman'), named(22, 'setting', null, 'Dana Okafor was named, and has no membership here')])
  const state = (number: number) => all.find(one => one.duty.number === number)?.state
  assert.deepEqual([state(16), state(18), state(22), state(1)], ['everybody', 'some', 'each setting', 'nobody'])
  assert.equal(faultInWords(all, 'Wrenfold'), '32 of 34 duties in Wrenfold have nobody named')
  assert.equal(gapsInWords(all), 'In 1 more, only some of those who must do it have somebody named.')
  const missing = (number: number) => all.find(one => one.duty.number === number)?.holders.map(whyNobody)
  assert.deepEqual(missing(18), ['Nobody has been named.', 'Nobody has been named.', null])
  assert.deepEqual(missing(22), ['Nobody: Dana Okafor was named, and has no membership here.'])
})

test('the count is said in words that hold for one, none and all', () => {
  const everyone = responsibilities.flatMap(({ number, must }) => must.map(party => named(number, party, 'Priya Raman')))
  assert.equal(faultInWords(areaDuties(responsibilities, everyone), 'Wrenfold'), 'Every one of the 34 duties in Wrenfold has somebody named')
  assert.equal(faultInWords(areaDuties(responsibilities, everyone.filter(one => one.duty !== 40)), 'Wrenfold'), '1 of 34 duties in Wrenfold has nobody named')
  assert.equal(faultInWords(areaDuties(responsibilities, []), 'Ashmere'), 'Nobody is named for any of the 34 duties in Ashmere')
  assert.equal(gapsInWords(areaDuties(responsibilities, everyone)), null)
})

test('what settings owe is each setting’s own: a contact of the council is said and never counted as somebody named', () => {
  const contact = named(12, 'setting', 'Owen Tall')
  const [alone, shared] = areaDuties(responsibilities.filter(({ number }) => number === 12 || number === 11), [contact, named(11, 'setting', 'Owen Tall')]).toReversed()
  assert.deepEqual([alone?.state, shared?.state], ['each setting', 'nobody'], 'duty 11 binds the council too, for which nobody is named')
  assert.deepEqual(alone?.holders.map(eachSettingsOwn), ['Each setting’s own; the council’s contact is Owen Tall'])
  assert.deepEqual(shared?.holders.map(eachSettingsOwn), ['Each setting’s own; the council’s contact is Owen Tall', null])
  const settings = (held: readonly NamedHolder[]) => settingsInWords(areaDuties(responsibilities, held))
  // The matrix binds settings alone in 12, 13, 14, 15, 22 and 38.
  assert.equal(settings([contact]), '6 more are each setting’s own and not counted: the council has a contact for 1 of them.')
  assert.equal(settings([]), '6 more are each setting’s own and not counted: the council has a contact for none of them.')
  assert.equal(settings([12, 13, 14, 15, 22, 38].map(number => named(number, 'setting', 'Owen Tall'))), '6 more are each setting’s own and not counted: the council has a contact for all of them.')
})
