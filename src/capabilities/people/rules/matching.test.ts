import assert from 'node:assert/strict'
import test from 'node:test'
import type { Child, Incoming } from '../words.ts'
import { matchOf } from './matching.ts'

const isla: Child = { id: 'isla', surname: 'Thornton', forename: 'Isla', birthDate: '2018-05-14', sex: 'F', ethnicity: null, postcode: null, upn: 'T999100122007', uln: null, upnUnknown: null }
const ava: Child = { ...isla, id: 'ava', forename: 'Ava', upn: 'D999100122006' }
const daniel: Child = { ...isla, id: 'daniel', surname: 'Okonkwo', forename: 'Daniel', birthDate: '2006-11-02', upn: null, uln: '9990000106' }
const renée: Child = { ...isla, id: 'renée', surname: 'O’Neill', forename: 'Renée', birthDate: '2015-01-01', upn: null, uln: null }
const known = [ava, isla, daniel, renée]

const incoming = (given: Partial<Incoming>): Incoming => ({ ordinal: 1, upn: null, uln: null, surname: 'Thornton', forename: 'Ava', birthDate: '2018-05-14', ...given })

const cases: readonly [string, Incoming, string, string?][] = [
  ['the same UPN, name and birth date', incoming({ upn: 'D999100122006' }), 'same', 'ava'],
  ['the same UPN and birth date with a new surname, as after adoption', incoming({ upn: 'D999100122006', surname: 'Weir' }), 'same', 'ava'],
  ['the same UPN and name with a corrected birth date', incoming({ upn: 'D999100122006', birthDate: '2018-05-15' }), 'same', 'ava'],
  ['the same UPN with another name and another birth date', incoming({ upn: 'D999100122006', forename: 'Leo', birthDate: '2019-02-12' }), 'conflict', 'ava'],
  ['one twin’s name with the other’s UPN', incoming({ upn: 'T999100122007' }), 'conflict', 'isla'],
  ['the same ULN and name where no UPN is given', incoming({ uln: '9990000106', surname: 'Okonkwo', forename: 'Daniel', birthDate: '2006-11-02' }), 'same', 'daniel'],
  ['the UPN of one child and the ULN of another', incoming({ upn: 'D999100122006', uln: '9990000106' }), 'conflict', 'ava'],
  ['no number, the same name and birth date', incoming({}), 'same', 'ava'],
  ['a first UPN for a child known by name and birth date', incoming({ upn: 'H999100120009', surname: 'ONEILL', forename: 'Renee', birthDate: '2015-01-01' }), 'same', 'renée'],
  ['the other twin, known by nobody', incoming({ forename: 'Ella' }), 'new'],
  ['the same name and birth date with another UPN', incoming({ upn: 'H999100120009' }), 'new'],
  ['nobody like it', incoming({ surname: 'Pearce', forename: 'Leo', birthDate: '2019-02-12', upn: 'H999100123002' }), 'new'],
]

for (const [name, person, kind, child] of cases) {
  test(`${name}: ${kind}`, () => {
    const { match } = matchOf(person, known)
    assert.equal(match.kind, kind)
    if (match.kind !== 'new') assert.equal(match.child, child)
  })
}

test('whoever may be one child twice is named and not merged', () => {
  assert.deepEqual(matchOf(incoming({ upn: 'H999100120009' }), known).possible, [{ other: 'ava', because: 'The same name and birth date, but another number' }])
  const second = { ...ava, id: 'second', upn: null }
  assert.deepEqual(matchOf(incoming({}), [...known, second]), {
    match: { kind: 'new' }, possible: ['ava', 'second'].map(other => ({ other, because: 'The same name and birth date as more than one child' })),
  })
})
