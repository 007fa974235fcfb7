import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bankHolidays, bankHolidaysFrom } from './bank-holidays.ts'
import { dayOfDate } from './day.ts'
import { addWorkingDays, isWorkingDay, stepBackWorkingDays, workingDaysBetween } from './working-days.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)

test('weekends and England’s bank holidays are not working days', () => {
  const rows = [
    ['2026-04-02', true],
    ['2026-04-03', false],
    ['2026-04-04', false],
    ['2026-04-06', false],
    ['2026-05-25', false],
    ['2026-08-31', false],
    ['2026-12-25', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
    // The early May holiday of 2020 moved from 4 to 8 May.
    ['2020-05-04', true],
    ['2020-05-08', false],
    ['2022-09-19', false],
    ['2023-05-08', false],
  ] as const
  for (const [day, works] of rows) assert.equal(isWorkingDay(date(day)), works, day)
})

test('the bank holidays of 2026 to 2028 are those the Government has announced', () => {
  const announced = [
    '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
    '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
    '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
  ]
  const weekdaysOff: string[] = []
  for (let day = date('2026-01-01'); day.year < 2029; day = day.add({ days: 1 })) {
    if (day.dayOfWeek < 6 && !isWorkingDay(day)) weekdaysOff.push(day.toString())
  }
  assert.deepEqual(weekdaysOff, announced)
})

test('the event is day 0 and the last day is the nth working day after it', () => {
  const rows = [
    ['2026-03-02', 3, '2026-03-05', 'an ordinary week'],
    ['2026-03-06', 3, '2026-03-11', 'a Friday'],
    ['2026-03-07', 1, '2026-03-09', 'a Saturday: day 1 is Monday'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter'],
    ['2026-12-24', 3, '2026-12-31', 'over Christmas, with the substitute day on Monday 28'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year'],
  ] as const
  for (const [from, count, due, why] of rows) assert.equal(addWorkingDays(date(from), count).toString(), due, why)
})

test('stepping back leaves the day itself out', () => {
  assert.equal(stepBackWorkingDays(date('2026-03-09'), 5).toString(), '2026-03-02')
  assert.equal(stepBackWorkingDays(date('2026-04-07'), 1).toString(), '2026-04-02')
  assert.equal(stepBackWorkingDays(date('2026-03-08'), 1).toString(), '2026-03-06')
})

test('a holiday made by proclamation can be added, and changes no other list', () => {
  const withMore = bankHolidays.with(date('2026-06-15'), 'A day of celebration')
  assert.equal(isWorkingDay(date('2026-06-15'), withMore), false)
  assert.equal(isWorkingDay(date('2026-06-15')), true)
  assert.equal(addWorkingDays(date('2026-06-12'), 1, withMore).toString(), '2026-06-16')
  assert.equal(withMore.nameOn(dayOfDate(date('2026-06-15'))), 'A day of celebration')
})

test('a list with a line that cannot be read is refused, with its file, the line and what to write', () => {
  const wrong = (...lines: string[]): string => {
    try {
      bankHolidaysFrom(['date,name', '2026-01-01,New Year\u2019s Day', ...lines].join('\n'), 'days.csv')
      return 'nothing'
    } catch (error) { return String(error) }
  }
  const such = 'write a line such as 2026-05-25,Spring Bank Holiday'
  assert.equal(wrong('2026-02-31,Bad'), `BankHolidaysWrong: days.csv, line 3: "2026-02-31" is not a real date: ${such}`)
  assert.equal(wrong('', '16/02/2026,Fun'), `BankHolidaysWrong: days.csv, line 4: "16/02/2026" is not a real date: ${such}`)
  for (const line of ['2026-02-16', '2026-02-16,', '2026-02-16, ']) assert.equal(wrong(line), `BankHolidaysWrong: days.csv, line 3: 2026-02-16 has no name: ${such}`)
  assert.equal(wrong('2026-01-01,Again'), 'BankHolidaysWrong: days.csv, line 3: 2026-01-01 stands on an earlier line too: keep one of them')
  assert.equal(wrong('2026-02-16,Fun, and more\r', ''), 'nothing')
  assert.throws(() => bankHolidaysFrom('2026-01-01,New Year'), /line 1: the first line is the heading: write date,name/)
})

test('counting forward and back undo each other between working days', () => {
  const workingDay = fc
    .integer({ min: 0, max: 3000 })
    .map(days => date('2018-01-01').add({ days }))
    .filter(day => isWorkingDay(day))
  fc.assert(
    fc.property(workingDay, fc.integer({ min: 0, max: 80 }), (start, count) => {
      const end = addWorkingDays(start, count)
      assert.equal(stepBackWorkingDays(end, count).toString(), start.toString())
      assert.equal(workingDaysBetween(start, end), count)
    }),
  )
})

test('working days between two days are as many as there are when each is looked at', () => {
  const first = date('2015-06-01')
  fc.assert(fc.property(fc.integer({ min: 0, max: 5700 }), fc.integer({ min: -30, max: 400 }), (from, length) => {
    const after = first.add({ days: from })
    const each = Array.from({ length: Math.max(0, length) }, (_, at) => after.add({ days: at + 1 }))
    assert.equal(workingDaysBetween(after, after.add({ days: length })), each.filter(day => isWorkingDay(day)).length)
  }))
})
