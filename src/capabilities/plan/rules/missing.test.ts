import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Involved } from '../../access/index.ts'
import type { Where } from '../words.ts'
import { endedRows, rowsOf } from '../pages/circle-rows.ts'
import { missing } from './missing.ts'

const place: Where = { rank: 1, urn: '999109', ukprn: null, arrangement: null, note: null, inUnit: null, inResourcedProvision: null }
const school: Involved = {
  id: 'i', organisation: 'Stony Heath Primary School', person: null, capacity: 'named-setting', purpose: 'To provide the education that the plan names',
  beginsOn: Temporal.PlainDate.from('2022-01-28'), endsOn: null,
}
const nobody = 'No caseworker is named in this record.'

test('a plan in force that names no setting is said to, and so is one that names an arrangement', () => {
  assert.deepEqual(missing([[]], []), ['A plan is in force, and no setting that it names is recorded.', nobody])
  assert.deepEqual(missing([[{ ...place, urn: null, arrangement: 'EHE' }]], []), ['The plan in force names no one setting: Home education chosen by the family.', nobody])
  assert.deepEqual(missing([[place]], []), ['The setting that the plan in force names is not a body known here, so nobody there is involved.', nobody])
})

test('without a plan in force no setting is missing, and with one whose setting is involved none is, and a caseworker ends the last complaint', () => {
  assert.deepEqual(missing([], []), [nobody])
  assert.deepEqual(missing([[place]], [school, { ...school, capacity: 'caseworker' }]), [])
})

test('the circle says who, as what, since when and why; a person is named under their body', () => {
  assert.deepEqual(rowsOf([{ ...school, person: 'Nia Powell', endsOn: Temporal.PlainDate.from('2026-07-31') }]), [[
    { text: 'Stony Heath Primary School', note: 'Nia Powell' }, { text: 'Setting named in the plan', note: 'To provide the education that the plan names' },
    { text: '28 January 2022', note: 'until 31 July 2026' },
  ]])
  assert.deepEqual(endedRows([{ ...school, endsOn: Temporal.PlainDate.from('2026-01-15') }])[0]?.at(-1), { text: '15 January 2026' })
})
