import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Involved } from '../../access/index.ts'
import type { PlanFacts, Where } from '../words.ts'
import { endedRows, rowsOf } from '../pages/circle-rows.ts'
import { missing } from './missing.ts'

const place: Where = { rank: 1, urn: '999109', ukprn: null, arrangement: null, note: null, inUnit: null, inResourcedProvision: null }
const plan: PlanFacts = {
  id: 'p', child: 'c', request: 'r', startedOn: '2022-01-28', residential: null, workBased: null, personalBudget: null, organised: null, directPayment: null,
  ceasedOn: null, ceaseReason: null, transferredFrom: null, active: true, named: [place], placements: [], needs: [],
}
const school: Involved = {
  id: 'i', organisation: 'Stony Heath Primary School', person: null, capacity: 'named-setting', purpose: 'To provide the education that the plan names',
  beginsOn: Temporal.PlainDate.from('2022-01-28'), endsOn: null,
}
const nobody = 'No caseworker is named in this record.'

test('a plan in force that names no setting is said to, and so is one that names an arrangement', () => {
  assert.deepEqual(missing([{ ...plan, named: [] }], [], new Map()), ['A plan is in force, and no setting that it names is recorded.', nobody])
  assert.deepEqual(missing([{ ...plan, named: [{ ...place, urn: null, arrangement: 'EHE' }] }], [], new Map()), ['The plan in force names no one setting: Home education chosen by the family.', nobody])
  assert.deepEqual(missing([plan], [], new Map()), ['The setting that the plan in force names is not a body known here, so nobody there is involved.', nobody])
})

test('nothing is said to be missing of a plan that ceased, or whose setting is involved, and a caseworker ends the last complaint', () => {
  assert.deepEqual(missing([{ ...plan, active: false, named: [] }], [], new Map()), [nobody])
  assert.deepEqual(missing([plan], [school, { ...school, capacity: 'caseworker' }], new Map()), [])
})

test('the circle says who, as what, since when and why; a person is named under their body', () => {
  assert.deepEqual(rowsOf([{ ...school, person: 'Nia Powell', endsOn: Temporal.PlainDate.from('2026-07-31') }]), [[
    { text: 'Stony Heath Primary School', note: 'Nia Powell' }, { text: 'Setting named in the plan', note: 'To provide the education that the plan names' },
    { text: '28 January 2022', note: 'until 31 July 2026' },
  ]])
  assert.deepEqual(endedRows([{ ...school, endsOn: Temporal.PlainDate.from('2026-01-15') }])[0]?.at(-1), { text: '15 January 2026' })
})
