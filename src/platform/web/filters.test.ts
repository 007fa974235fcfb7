import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, date, longDate, moment, number, percent } from './filters.ts'

test('dates are words, and instants are the day in London', () => {
  assert.equal(date(Temporal.PlainDate.from('2026-05-25')), '25 May 2026')
  assert.equal(date('2026-05-05'), '5 May 2026')
  assert.equal(longDate('2026-05-25'), 'Monday 25 May 2026')
  assert.equal(longDate('2024-02-29'), 'Thursday 29 February 2024')
  assert.equal(date(Temporal.Instant.from('2026-06-30T23:30:00Z')), '1 July 2026')
  assert.equal(date('2026-01-31T23:30:00Z'), '31 January 2026')
  assert.equal(moment('2026-06-30T11:05:00Z'), '30 June 2026 at 12:05pm')
  assert.equal(moment('2026-01-01T00:00:00Z'), '1 January 2026 at 12:00am')
})

test('figures are written as people read them, and the unknown in words', () => {
  assert.equal(number(1234), '1,234')
  assert.equal(number(0), '0')
  assert.equal(number(12.345, 1), '12.3')
  assert.equal(percent(0.456), '45.6%')
  assert.equal(percent(0.4551, 0), '46%')
  assert.equal(number(null), 'not known')
  assert.equal(percent(null), 'not known')
  assert.equal(date(null), 'not known')
  assert.equal(counted(1, 'child', 'children'), '1 child')
  assert.equal(counted(2000, 'child', 'children'), '2,000 children')
  assert.throws(() => number('many'))
})
