import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOfIso, daysLater, isoOfDay, partsOfDay, weekdayOfDay } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import { lawAsItStands as law } from './book.ts'
import { appealWindow, offNonWorkingDays, tribunalTimeFrom } from './tribunal-time.ts'

function day(iso: string): Day {
  const found = dayOfIso(iso)
  if (found === null) throw new Error(`${iso} is not a date`)
  return found
}

const rolls = [
  ['2026-07-30', '2026-07-30', 'a Thursday before August'],
  ['2026-07-31', '2026-07-31', 'the day before August'],
  ['2026-08-01', '2026-09-01', 'the first day of August'],
  ['2026-08-31', '2026-09-01', '31 August itself, a bank holiday that year'],
  ['2021-08-31', '2021-09-01', '31 August itself, a Tuesday'],
  ['2026-09-01', '2026-09-01', 'the day after August'],
  ['2025-08-15', '2025-09-01', 'the middle of August'],
  ['2024-08-05', '2024-09-02', 'August, with 1 September on a Sunday'],
  ['2027-07-31', '2027-08-02', 'a Saturday in July: the time ended before August, so only the weekend counts'],
  ['2026-12-24', '2026-12-24', 'Christmas Eve, a Thursday'],
  ['2026-12-25', '2027-01-04', 'Christmas Day: 1 January is a Friday, so Monday'],
  ['2026-12-29', '2027-01-04', 'a working day between Christmas and the New Year'],
  ['2026-12-31', '2027-01-04', 'New Year’s Eve'],
  ['2027-01-01', '2027-01-04', '1 January itself'],
  ['2027-01-02', '2027-01-04', 'a Saturday after 1 January'],
  ['2025-12-31', '2026-01-02', 'New Year’s Eve, with 2 January a Friday'],
  ['2023-01-01', '2023-01-03', '1 January on a Sunday: Monday is its substitute'],
  ['2021-12-30', '2022-01-04', '1 January on a Saturday: Monday is its substitute'],
  ['2022-12-24', '2022-12-28', 'Saturday 24 December: past Boxing Day and the substitute for Christmas Day'],
  ['2026-04-03', '2026-04-07', 'Good Friday, and the Easter Monday after it'],
  ['2027-03-28', '2027-03-30', 'Easter Sunday, the day the clocks change'],
  ['2026-05-25', '2026-05-26', 'a Monday bank holiday'],
  ['2024-02-29', '2024-02-29', '29 February, a Thursday'],
  ['2028-01-03', '2028-01-04', 'a substitute bank holiday'],
] as const

test('tribunal time: August, Christmas and days that are not working days', () => {
  for (const [raw, on, why] of rolls) assert.equal(isoOfDay(tribunalTimeFrom(day(raw), law).on), on, why)
})

test('each step is said with its reason', () => {
  assert.deepEqual(tribunalTimeFrom(day('2026-07-31'), law).steps, ['The time ends on Friday 31 July 2026, a working day, so it does not move.'])
  assert.deepEqual(tribunalTimeFrom(day('2026-12-29'), law).steps, [
    'The time ends on Tuesday 29 December 2026, which is between 25 December and 1 January, so it moves on to the first working day after 1 January.',
    '2 January 2027 is a Saturday.',
    '3 January 2027 is a Sunday.',
    'That is Monday 4 January 2027.',
  ])
  assert.deepEqual(tribunalTimeFrom(day('2026-04-03'), law).steps, [
    'The time ends on Friday 3 April 2026, which is a bank holiday (Good Friday), so it moves on to the next working day.',
    '4 April 2026 is a Saturday.',
    '5 April 2026 is a Sunday.',
    '6 April 2026 is a bank holiday (Easter Monday).',
    'That is Tuesday 7 April 2026.',
  ])
  assert.match(tribunalTimeFrom(day('2027-07-31'), law).steps.at(-1) ?? '', /^It is in August, but the time itself ended before that/)
})

test('other tribunal time moves off a non-working day and not out of August', () => {
  assert.equal(isoOfDay(offNonWorkingDays(day('2026-08-14'), law).on), '2026-08-14')
  assert.equal(isoOfDay(offNonWorkingDays(day('2026-08-15'), law).on), '2026-08-17')
})

test('an appeal: the later of two months from the notice and a month from the certificate', () => {
  const rows = [
    ['2026-02-10', undefined, '2026-04-10', '2026-04-10', 'two months from the notice'],
    ['2026-02-10', '2026-03-09', '2026-04-10', '2026-04-10', 'the certificate’s month ends a day before'],
    ['2026-02-10', '2026-03-10', '2026-04-10', '2026-04-10', 'both on one day'],
    ['2026-02-10', '2026-03-11', '2026-04-11', '2026-04-13', 'the certificate’s month ends a day after, on a Saturday'],
    ['2025-12-31', undefined, '2026-02-28', '2026-03-02', 'no 31 February: the 28th, a Saturday'],
    ['2023-12-31', undefined, '2024-02-29', '2024-02-29', 'no 31 February: the 29th of a leap year'],
    ['2024-02-29', undefined, '2024-04-29', '2024-04-29', 'from 29 February'],
    ['2026-06-15', undefined, '2026-08-15', '2026-09-01', 'ends in August'],
    ['2026-05-31', undefined, '2026-07-31', '2026-07-31', 'the day before August'],
    ['2026-06-01', undefined, '2026-08-01', '2026-09-01', 'the first of August'],
    ['2026-06-30', undefined, '2026-08-30', '2026-09-01', 'the end of August'],
    ['2026-10-25', undefined, '2026-12-25', '2027-01-04', 'sent on the day the clocks change, ends on Christmas Day'],
    ['2026-06-01', '2026-08-05', '2026-09-05', '2026-09-07', 'the notice’s time ends in August and the certificate’s on a Saturday after it'],
    ['2026-01-31', '2026-01-31', '2026-03-31', '2026-03-31', 'a certificate of the same day'],
  ] as const
  for (const [notice, certificate, rawEnd, on, why] of rows) {
    const found = appealWindow(day(notice), certificate === undefined ? undefined : day(certificate), law)
    assert.deepEqual([isoOfDay(found.rawEnd), isoOfDay(found.on)], [rawEnd, on], why)
  }
  assert.deepEqual(appealWindow(day('2026-02-10'), day('2026-03-11'), law).steps, [
    '2 months after Tuesday 10 February 2026, the day the notice was sent, the date is Friday 10 April 2026.',
    '1 month after Wednesday 11 March 2026, the day of the mediation certificate, the date is Saturday 11 April 2026.',
    'The later of the two counts: the one from the certificate.',
    'The time ends on Saturday 11 April 2026, which is a Saturday, so it moves on to the next working day.',
    '12 April 2026 is a Sunday.',
    'That is Monday 13 April 2026.',
  ])
})

const anyDay = fc.integer({ min: day('2016-01-01'), max: day('2030-10-31') }).map(number => number as Day)

test('tribunal time never ends early, never on a day off, and never in August or at Christmas where the time did', () => {
  fc.assert(fc.property(anyDay, raw => {
    const { on } = tribunalTimeFrom(raw, law)
    const [ended, moved] = [partsOfDay(raw), partsOfDay(on)]
    assert.ok(on >= raw)
    assert.ok(weekdayOfDay(on) < 6 && law.holidays.nameOn(on) === undefined)
    if (ended.month === 8) assert.equal(moved.month, 9)
    if (ended.month === 12 && ended.dayOfMonth >= 25) assert.equal(moved.year, ended.year + 1)
    assert.equal(tribunalTimeFrom(daysLater(raw, 1), law).on >= on, true, 'a later end never moves earlier')
  }))
})

test('a later notice or certificate never ends an appeal’s time earlier', () => {
  fc.assert(fc.property(anyDay, fc.nat(400), fc.nat(60), fc.boolean(), (notice, gap, later, mediated) => {
    const certificate = daysLater(notice, gap)
    const ends = (from: Day, by: Day) => appealWindow(from, mediated ? by : undefined, law).on
    assert.ok(ends(daysLater(notice, later), certificate) >= ends(notice, certificate))
    assert.ok(ends(notice, daysLater(certificate, later)) >= ends(notice, certificate))
    assert.ok(appealWindow(notice, certificate, law).on >= appealWindow(notice, undefined, law).on)
  }))
})
