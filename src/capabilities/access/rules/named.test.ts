import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HeldDuty } from '../../places/index.ts'
import type { Member } from '../words.ts'
import { holderInWords, namedHolder } from './named.ts'

const held = (rest: Partial<HeldDuty>): HeldDuty => ({
  id: 'row', duty: 16, party: 'council', organisation: { id: 'council', name: 'Wrenfold Council' }, team: null, person: null, name: null, post: null, contact: null,
  from: Temporal.PlainDate.from('2025-09-01'), until: null, setBy: 'x', setAt: Temporal.Instant.from('2025-09-01T09:00Z'), ...rest,
})
const member = (organisations: readonly string[], endedOn: string | null): ReadonlyMap<string, Member> =>
  new Map([['p', { id: 'p', name: 'Priya Raman', email: null, organisations, roles: [], endedOn: endedOn === null ? null : Temporal.PlainDate.from(endedOn) }]])
const priya = held({ person: 'p', name: 'Priya Raman', post: 'SEND manager' })

test('a person counts as named while they have a membership, and after it ends counts as nobody', () => {
  const here = namedHolder(priya, member(['Wrenfold Council'], null))
  assert.deepEqual([here.because, holderInWords(here)], [null, 'Priya Raman, SEND manager, Wrenfold Council'])
  const left = namedHolder(priya, member([], '2026-01-10'))
  assert.deepEqual([left.holder, left.because, holderInWords(left)], [null, 'Priya Raman was named, and has had no membership here since 10 January 2026', null])
  assert.equal(namedHolder(priya, new Map()).because, 'Priya Raman was named, and has no membership here')
})

test('someone who does not sign in here counts as named; a body without a person does not', () => {
  assert.equal(namedHolder(held({ name: 'Ines Carrow' }), new Map()).holder, 'Ines Carrow')
  assert.equal(namedHolder(held({}), new Map()).because, 'Wrenfold Council is named, and nobody in it')
})
