import fc from 'fast-check'
import { items } from '../profile/index.ts'
import type { BlockName, Item } from '../profile/index.ts'
import type { RawActivePlan, RawAssessment, RawHeader, RawNamedPlan, RawNeed, RawPerson, RawPlacement, RawPlanDetail, RawRequest } from '../words.ts'

// Trimmed, not empty, no control characters, and nothing a spreadsheet would take for a formula.
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map(value => value.trim())
  .filter(value => /^[^=+@\t-]/.test(value) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.test(value))
const awkward = fc.constantFrom('O’Neill & <Sons>', 'a ]]> b', '"quoted", with comma', 'Ångström', 'two  spaces', '&amp;')
const day = fc.date({ min: new Date('1999-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))

function valueOf({ type }: Item): fc.Arbitrary<string> {
  if (type === 'date') return day
  if (type === 'datetime') return day.map(date => `${date}T10:15:00`)
  if (type === 'flag') return fc.constantFrom('0', '1')
  return fc.oneof(text, awkward)
}

function any<Block>(name: BlockName, children: { [Key in keyof Block]?: fc.Arbitrary<Block[Key]> } = {}, required: string[] = []): fc.Arbitrary<Block> {
  const values = Object.fromEntries(items[name].map(item => [item.element, valueOf(item)]))
  return fc.record({ ...values, ...children }, { requiredKeys: required as never[], noNullPrototype: true }) as fc.Arbitrary<Block>
}

const detail = any<RawPlanDetail>('PlanDetail')
const namedPlan = any<RawNamedPlan>('NamedPlan', { PlanDetail: fc.array(detail, { maxLength: 3 }) }, ['PlanDetail'])
const assessment = any<RawAssessment>('Assessment', { NamedPlan: namedPlan })
const active = any<RawActivePlan>('ActivePlans', {
  PlacementDetail: fc.array(any<RawPlacement>('PlacementDetail'), { maxLength: 3 }),
  SENneed: fc.array(any<RawNeed>('SENneed'), { maxLength: 3 }),
}, ['PlacementDetail', 'SENneed'])
const request = any<RawRequest>('Requests', { Assessment: assessment, ActivePlans: active })
const person = any<RawPerson>('Person', { Requests: fc.array(request, { maxLength: 3 }) }, ['Requests'])

/** A header with any items there or not, of any values that a file can carry. */
export const anyHeader = any<RawHeader>('Header')

/** A few people, likewise. */
export const anyPeople = fc.array(person, { maxLength: 4 }).map(people => people.map((each, index) => ({ ...each, at: { ordinal: index + 1 } })))
