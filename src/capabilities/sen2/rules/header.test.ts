import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleHeader } from '../example.ts'
import { profileFor } from '../profile/index.ts'
import type { RawHeader } from '../words.ts'
import { context2026, must, settled } from './cases/case.ts'
import { contextFor, wholeReturn } from './index.ts'
import type { ContextInput, Finding } from './index.ts'

const rows: [rule: string, says: string, wrong: Partial<RawHeader>, right?: Partial<RawHeader>, context?: Partial<ContextInput>][] = [
  ['S2-001', 'no Persons', { missing: ['Persons'] }, { missing: [] }],
  ['S2-001', 'no Header, and nothing more about it', { missing: ['Header'], Collection: undefined, Year: undefined, LEA: undefined, DMO: undefined }],
  ['S2-002', 'another collection', { Collection: 'SC' }],
  ['S2-003', 'last year', { Year: '2025' }],
  ['S2-003', 'no year', { Year: undefined }],
  ['S2-004', 'the day after the census', { ReferenceDate: '2026-01-16' }],
  ['S2-004', 'no census day', { ReferenceDate: undefined }],
  ['S2-005', 'a school', { SourceLevel: 'S' }],
  ['S2-006', 'an area there is not', { LEA: '555' }, { LEA: '201' }],
  ['S2-006', 'another area than the one that submits', { LEA: '202' }, { LEA: '201' }, { area: '201' }],
  ['S2-006', 'a fictional area in earnest', { LEA: '999' }, { LEA: '201' }, { fictional: false }],
  ['S2-007', 'no serial number', { SerialNo: undefined }],
  ['S2-007', 'a serial number that is not whole', { SerialNo: '1.5' }, { SerialNo: '999' }],
  ['S2-008', 'made a second from now', { DateTime: '2026-03-01T09:00:01' }, { DateTime: '2026-03-01T09:00:00' }],
  ['S2-008', 'a time without seconds', { DateTime: '2026-02-02T10:15' }],
  ['S2-008', '24 o’clock', { DateTime: '2026-02-02T24:00:00' }],
  ['S2-008', 'no time', { DateTime: undefined }],
  ['S2-009', 'no word of a medical officer', { DMO: undefined }],
  ['S2-009', 'no word of a social care officer', { DSCO: undefined }],
  ['S2-009', 'a flag that is "Y"', { DCO: 'Y' }],
  ['S2-010', 'none of the three', { DMO: '0', DCO: '0', DSCO: '0' }, { DMO: '0', DCO: '1', DSCO: '0' }],
  ['S2-011', 'an element the header does not have', { unknown: [{ element: 'Header/Sort', value: 'x' }] }],
  ['S2-012', 'a census day that is not a date', { ReferenceDate: '15/01/2026' }],
  ['S2-015', 'two years', { repeated: [{ element: 'Header/CollectionDetails/Year', value: '2025' }] }],
  ['S2-016', 'a supplier of 101 characters', { SoftwareCode: 'x'.repeat(101) }],
]
for (const [rule, says, wrong, right, context] of rows) {
  test(`${rule} ${says}`, () => {
    assert.deepEqual([...new Set(check(wrong, context).map(finding => finding.rule))], [rule])
    if (right !== undefined) assert.deepEqual(check(right, context), [])
  })
}

test('the social care officer is voluntary in 2025 and is not in 2024', () => {
  const of = (year: number, DSCO: string | undefined): string[] => {
    const profile = must(profileFor(year))
    const header = { Year: String(year), ReferenceDate: profile.census, DSCO }
    return check(header, { profile }).map(({ rule }) => rule)
  }
  assert.deepEqual(of(2025, undefined), [])
  assert.deepEqual(of(2025, 'x'), ['S2-009'])
  assert.deepEqual(of(2024, undefined), [])
  assert.deepEqual(of(2024, '1'), ['S2-011'])
})

test('S2-013 a return without people', () => {
  const findings = wholeReturn(contextFor(context2026)).end(exampleHeader())
  assert.deepEqual(findings.map(({ rule, person, severity }) => [rule, person, severity]), [['S2-013', 'The return', 'error']])
})

function check(changes: Partial<RawHeader>, context: Partial<ContextInput> = {}): Finding[] {
  const whole = wholeReturn(contextFor({ ...context2026, ...context }))
  whole.see(settled(), [])
  return whole.end({ ...exampleHeader(), ...changes })
}
