import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { ageOn, augustFrom, dateOf, daysBetween } from './dates.ts'

test('a real date is a number, anything else is not', () => {
  assert.equal(dateOf('2025-06-09'), 20250609)
  assert.equal(dateOf('2024-02-29'), 20240229)
  for (const text of [undefined, '', '2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-6-9', '09/06/2025', '2025-06-09T00:00:00', '２０25-06-09', '0000-01-01']) {
    assert.ok(Number.isNaN(dateOf(text)), String(text))
  }
})

test('days are counted as the calendar has them, and not from what is no date', () => {
  fc.assert(fc.property(fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: 0, max: 20_000 }), (from, days) => {
    const start = Temporal.PlainDate.from('2000-01-01').add({ days: from })
    assert.equal(daysBetween(dateOf(start.toString()), dateOf(start.add({ days }).toString())), days)
  }), { seed: 20260115, numRuns: 500 })
  assert.ok(Number.isNaN(daysBetween(Number.NaN, 20250609)))
})

test('age is reached on the birthday, and from 29 February on 1 March', () => {
  assert.equal(ageOn(20160504, 20250503), 8)
  assert.equal(ageOn(20160504, 20250504), 9)
  assert.equal(ageOn(20080229, 20260228), 17)
  assert.equal(ageOn(20080229, 20260301), 18)
})

test('the academic year of a date ends on the 31 August on or after it', () => {
  assert.equal(augustFrom(20250831), 20250831)
  assert.equal(augustFrom(20250901), 20260831)
  assert.equal(augustFrom(20260115), 20260831)
})
