import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { dateField, fieldErrors, gatherDates, several } from './fields.ts'

const form = z.object({ left: dateField({ missing: 'Enter the date', impossible: 'It must be a real date' }), kinds: several(z.string()) })
const read = (posted: Record<string, unknown>) => {
  const parsed = form.safeParse(gatherDates(posted))
  return parsed.success ? { left: parsed.data.left.toString(), kinds: parsed.data.kinds } : fieldErrors(parsed.error)
}

test('a date in three boxes', () => {
  assert.deepEqual(read({ 'left-day': ' 7', 'left-month': '3', 'left-year': '2026', kinds: 'a' }), { left: '2026-03-07', kinds: ['a'] })
  assert.deepEqual(read({ 'left-day': '29', 'left-month': '2', 'left-year': '2024', kinds: ['a', 'b'] }), { left: '2024-02-29', kinds: ['a', 'b'] })
})

test('a date in one box', () => {
  assert.deepEqual(read({ left: '2026-05-25' }), { left: '2026-05-25', kinds: [] })
})

test('a date that is missing or not real says what to do', () => {
  assert.deepEqual(read({ 'left-day': '', 'left-month': '', 'left-year': '' }), [{ field: 'left', text: 'Enter the date' }])
  assert.deepEqual(read({}), [{ field: 'left', text: 'Enter the date' }])
  for (const [day, month, year] of [['29', '2', '2025'], ['31', '4', '2026'], ['1', '13', '2026'], ['1', '', '2026'], ['x', '1', '2026'], ['1', '1', '26']]) {
    assert.deepEqual(read({ 'left-day': day, 'left-month': month, 'left-year': year }), [{ field: 'left', text: 'It must be a real date' }])
  }
})
