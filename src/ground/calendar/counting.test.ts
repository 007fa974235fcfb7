import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonthsClamped, addWeeks, atLeastBefore, before, parseDate, periodBeginningWith } from './counting.ts'
import { dateOfDay, dayOfDate, dayOfIso, daysLater, isoOfDay, monthsLater, weekdayOfDay } from './day.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)

const anyDate = fc
  .integer({ min: 0, max: 60000 })
  .map(days => new Temporal.PlainDate(1950, 1, 1).add({ days }))

test('only real days in the ISO form are dates', () => {
  const rows = [
    ['2026-01-05', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-5', false],
    ['05/01/2026', false],
    ['2026-01-05T00:00', false],
    [' 2026-01-05', false],
    ['20260105', false],
    ['２０２６-01-05', false],
    ['', false],
  ] as const
  for (const [text, real] of rows) {
    assert.equal(parseDate(text)?.toString() ?? null, real ? text : null, text)
    assert.equal(dayOfIso(text) !== null, real, text)
  }
})

test('weeks from an event keep its weekday and pass over clock changes', () => {
  // 29 March 2026 and 25 October 2026 are 23 and 25 hours long in London.
  assert.equal(addWeeks(date('2026-03-28'), 1).toString(), '2026-04-04')
  assert.equal(addWeeks(date('2026-10-24'), 1).toString(), '2026-10-31')
  assert.equal(addWeeks(date('2026-01-05'), 20).toString(), '2026-05-25')
})

test('months go to the corresponding date, or the last day of the month', () => {
  const rows = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-09-30', 5, '2027-02-28'],
    ['2026-07-31', -5, '2026-02-28'],
    ['2027-01-15', -5, '2026-08-15'],
  ] as const
  for (const [from, months, then] of rows) {
    assert.equal(addMonthsClamped(date(from), months).toString(), then, `${from} and ${months} months`)
  }
})

test('a period beginning with a day ends the day before the corresponding one', () => {
  const rows = [
    ['2019-01-01', 12, 'months', '2019-12-31'],
    ['2026-03-02', 15, 'days', '2026-03-16'],
    ['2026-03-02', 2, 'weeks', '2026-03-15'],
    ['2024-02-29', 12, 'months', '2025-02-27'],
    ['2024-03-01', 12, 'months', '2025-02-28'],
    ['2023-03-01', 12, 'months', '2024-02-29'],
    ['2026-08-31', 6, 'months', '2027-02-27'],
  ] as const
  for (const [from, amount, unit, last] of rows) {
    assert.equal(periodBeginningWith(date(from), { amount, unit }).toString(), last, `${amount} ${unit} from ${from}`)
  }
})

test('before a date is the day before it, and at least so long before counts back', () => {
  assert.equal(before(date('2027-02-15')).toString(), '2027-02-14')
  assert.equal(before(date('2024-03-01')).toString(), '2024-02-29')
  assert.equal(atLeastBefore(date('2026-06-15'), { amount: 2, unit: 'weeks' }).toString(), '2026-06-01')
  assert.equal(atLeastBefore(date('2026-07-31'), { amount: 5, unit: 'months' }).toString(), '2026-02-28')
})

test('day numbers agree with Temporal', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (start, amount) => {
      const day = dayOfDate(start)
      assert.equal(isoOfDay(day), start.toString())
      assert.equal(dayOfIso(start.toString()), day)
      assert.equal(dateOfDay(day).toString(), start.toString())
      assert.equal(weekdayOfDay(day), start.dayOfWeek)
      assert.equal(isoOfDay(daysLater(day, amount)), start.add({ days: amount }).toString())
      assert.equal(isoOfDay(monthsLater(day, amount)), start.add({ months: amount }).toString())
    }),
    { numRuns: 2000 },
  )
})
