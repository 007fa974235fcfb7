import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNaming, type Typed } from './naming.ts'

const choices = {
  bodies: [{ area: '999', id: 'council', name: 'Wrenfold Council', kind: 'council' as const, urn: null }, { area: '999', id: 'trust', name: 'Wrenfold Trust', kind: 'trust' as const, urn: null }],
  teams: [{ area: '999', id: 'reviews', organisation: 'council', name: 'Reviews team' }, { area: '999', id: 'therapies', organisation: 'trust', name: 'Therapies' }],
  members: [{ id: 'priya', name: 'Priya Raman', email: 'priya@wrenfold.example', organisations: ['Wrenfold Council'], roles: [], endedOn: null }],
}
const blank: Typed = { organisation: '', team: '', person: '', name: '', post: '', contact: '' }
const read = (typed: Partial<Typed>) => readNaming({ ...blank, organisation: 'council', ...typed }, choices)
const wrongIn = (typed: Partial<Typed>) => { const found = read(typed); return 'wrong' in found ? Object.fromEntries(found.wrong.map(({ field, text }) => [field, text])) : {} }

test('a member is named with their account, and reached by its email address unless another is given', () => {
  assert.deepEqual(read({ person: 'priya', post: 'SEND manager', team: 'reviews' }), {
    naming: { organisation: 'council', team: 'reviews', person: 'priya', name: 'Priya Raman', post: 'SEND manager', contact: 'priya@wrenfold.example' },
  })
  const other = read({ person: 'other', name: 'Dr Lin Marsh', post: 'Designated clinical officer', contact: '01632 960123' })
  assert.deepEqual(other, { naming: { organisation: 'council', team: null, person: null, name: 'Dr Lin Marsh', post: 'Designated clinical officer', contact: '01632 960123' } })
  assert.deepEqual(read({}), { naming: { organisation: 'council', team: null, person: null, name: null, post: null, contact: null } })
})

test('every field says what to do about it, all at once', () => {
  assert.deepEqual(wrongIn({ organisation: '', team: 'nowhere', person: 'other' }), {
    organisation: 'Choose the body that answers for this duty', team: 'Choose a team of the list, or none', name: 'Enter the person’s name',
    post: 'Enter the post that the person holds, such as SEND manager', contact: 'Enter an email address or a telephone number',
  })
  assert.deepEqual(wrongIn({ team: 'therapies' }), { team: 'Choose a team of Wrenfold Council, or none' })
  assert.deepEqual(Object.keys(wrongIn({ person: 'someone-who-left', post: 'x' })), ['person'])
  assert.deepEqual(Object.keys(wrongIn({ post: 'SEND manager' })), ['person'])
  assert.deepEqual(Object.keys(wrongIn({ person: 'priya', post: 'SEND manager', name: 'Someone' })), ['name'])
  assert.deepEqual(Object.keys(wrongIn({ person: 'other', name: 'x'.repeat(101), post: 'y'.repeat(101), contact: 'a@b.example' })), ['name', 'post'])
  for (const contact of ['the office', '12', 'a@b', 'x'.repeat(190) + '@wrenfold.example']) assert.deepEqual(Object.keys(wrongIn({ person: 'priya', post: 'x', contact })), ['contact'], contact)
})
