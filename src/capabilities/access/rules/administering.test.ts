import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Role } from '../words.ts'
import { administeredUntil, whyNotWithout } from './administering.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-01-15')
const span = (person: string, from: string, until: string | null, role: Role = 'area-administrator') => ({ person, role, beginsOn: day(from), endsOn: until === null ? null : day(until) })
const tom = span('tom', '2024-09-01', null)
const shown = (...spans: ReturnType<typeof span>[]) => administeredUntil(spans, today)?.toString() ?? null

test('an area is administered for ever by one without an end, and until the last end where one follows another without a gap', () => {
  assert.equal(shown(tom), null)
  assert.equal(shown(span('a', '2025-01-01', '2026-03-01'), span('b', '2026-03-01', '2026-06-01')), '2026-06-01')
  assert.equal(shown(span('a', '2025-01-01', '2026-03-01'), span('b', '2026-03-02', null)), '2026-03-01')
  assert.equal(shown(span('a', '2025-01-01', '2026-01-15')), '2026-01-15')
  assert.equal(shown(span('a', '2025-01-01', null, 'send-manager')), '2026-01-15')
})

test('the last administrator cannot be ended, nor can one end their own last membership as one', () => {
  const priya = span('priya', '2026-01-15', null)
  assert.match(whyNotWithout([tom], [{ ...tom, endsOn: today }], 'priya', today) ?? '', /the area would have none/)
  assert.match(whyNotWithout([tom, priya], [{ ...tom, endsOn: today }, priya], 'tom', today) ?? '', /nobody can end their own last/)
  assert.equal(whyNotWithout([tom, priya], [{ ...tom, endsOn: today }, priya], 'priya', today), null)
  assert.equal(whyNotWithout([tom, { ...tom }], [{ ...tom, endsOn: today }, tom], 'tom', today), null)
})

test('one who has not begun does not stand in for one who ends today, and an end that was set already may be put off', () => {
  const later = span('priya', '2026-02-01', null)
  assert.match(whyNotWithout([tom, later], [{ ...tom, endsOn: today }, later], 'priya', today) ?? '', /would have none/)
  assert.equal(whyNotWithout([tom, later], [{ ...tom, endsOn: day('2026-02-01') }, later], 'priya', today), null)
  const ending = span('tom', '2024-09-01', '2026-03-01')
  assert.equal(whyNotWithout([ending], [{ ...ending, endsOn: day('2026-04-01') }], 'tom', today), null)
  assert.match(whyNotWithout([ending], [{ ...ending, endsOn: day('2026-02-01') }], 'priya', today) ?? '', /would have none/)
})

test('whatever is added, a change that only adds is never refused; and ending what does not administer never is', () => {
  const any = fc.record({ person: fc.constantFrom('tom', 'priya'), role: fc.constantFrom<Role>('area-administrator', 'send-officer'), begin: fc.integer({ min: -50, max: 50 }), length: fc.option(fc.integer({ min: 0, max: 90 })) })
    .map(({ person, role, begin, length }) => ({ person, role, beginsOn: today.add({ days: begin }), endsOn: length === null ? null : today.add({ days: begin + length }) }))
  fc.assert(fc.property(fc.array(any, { maxLength: 6 }), any, (before, more) => whyNotWithout(before, [...before, more], 'tom', today) === null))
  fc.assert(fc.property(fc.array(any, { maxLength: 6 }), before => whyNotWithout(before, before.filter(({ role }) => role === 'area-administrator'), 'tom', today) === null))
  // Day by day, without intervals: some administrator holds on every day before the answer, and none on it.
  fc.assert(fc.property(fc.array(any, { maxLength: 6 }), all => {
    const holds = (on: Temporal.PlainDate) => all.some(one => one.role === 'area-administrator' && Temporal.PlainDate.compare(one.beginsOn, on) <= 0 && (one.endsOn === null || Temporal.PlainDate.compare(on, one.endsOn) < 0))
    const until = administeredUntil(all, today)
    const last = until === null ? 200 : today.until(until).days
    return Array.from({ length: last }, (_, at) => today.add({ days: at })).every(holds) && (until === null || !holds(until))
  }))
})
