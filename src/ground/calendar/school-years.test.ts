import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageAt31August, ageOn, birthdayOf, compulsorySchoolAgeBegins, compulsorySchoolAgeEnds } from './ages.ts'
import { longDate, shortDate } from './printing.ts'
import { academicYearOf, curriculumYearOn, year9Of } from './school-years.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)

test('an academic year runs from 1 September to 31 August', () => {
  assert.equal(academicYearOf(date('2025-08-31')).name, '2024/25')
  assert.equal(academicYearOf(date('2025-09-01')).name, '2025/26')
  assert.equal(academicYearOf(date('2026-08-31')).name, '2025/26')
  assert.equal(academicYearOf(date('1999-10-01')).name, '1999/00')
  assert.equal(academicYearOf(date('2025-12-01')).begins.toString(), '2025-09-01')
  assert.equal(academicYearOf(date('2025-12-01')).ends.toString(), '2026-08-31')
})

test('age changes on the birthday, and on 1 March for someone born on 29 February', () => {
  assert.equal(ageOn(date('2015-06-10'), date('2026-06-09')), 10)
  assert.equal(ageOn(date('2015-06-10'), date('2026-06-10')), 11)
  assert.equal(ageOn(date('2012-02-29'), date('2027-02-28')), 14)
  assert.equal(ageOn(date('2012-02-29'), date('2027-03-01')), 15)
  assert.equal(ageOn(date('2012-02-29'), date('2028-02-29')), 16)
  assert.equal(birthdayOf(date('2012-02-29'), 15).toString(), '2027-03-01')
  assert.equal(ageAt31August(date('2015-08-31'), 2026), 11)
  assert.equal(ageAt31August(date('2015-09-01'), 2026), 10)
})

test('the year group follows age on the 31 August before the year begins', () => {
  const rows = [
    ['2021-08-31', '2025-09-01', 'R'],
    ['2021-09-01', '2025-09-01', 'N2'],
    ['2020-09-01', '2025-09-01', 'R'],
    ['2015-08-31', '2026-01-15', '6'],
    ['2014-09-01', '2026-01-15', '6'],
    ['2014-08-31', '2026-01-15', '7'],
    ['2010-03-03', '2026-08-31', '11'],
    ['2010-03-03', '2026-09-01', '12'],
    ['2023-05-01', '2025-10-01', 'N1'],
    ['2025-05-01', '2025-10-01', null],
    ['2001-05-01', '2025-10-01', null],
  ] as const
  for (const [born, on, year] of rows) assert.equal(curriculumYearOn(date(on), date(born)), year, `${born} on ${on}`)
  assert.equal(year9Of(date('2012-08-31')).name, '2025/26')
  assert.equal(year9Of(date('2012-09-01')).name, '2026/27')
})

test('compulsory school age begins on the prescribed day on or next after the fifth birthday', () => {
  const rows = [
    ['2021-08-31', '2026-08-31'],
    ['2021-09-01', '2026-12-31'],
    ['2020-12-31', '2025-12-31'],
    ['2021-01-01', '2026-03-31'],
    ['2021-03-31', '2026-03-31'],
    ['2021-04-01', '2026-08-31'],
    ['2020-02-29', '2025-03-31'],
  ] as const
  for (const [born, begins] of rows) assert.equal(compulsorySchoolAgeBegins(date(born)).toString(), begins, born)
})

test('compulsory school age ends on the last Friday in June of the school year in which 16 is reached', () => {
  const rows = [
    ['2010-09-01', '2027-06-25', 'the oldest in the year'],
    ['2010-08-31', '2026-06-26', 'summer-born: over compulsory school age before 16'],
    ['2010-06-26', '2026-06-26', '16 on the day itself'],
    ['2009-12-25', '2026-06-26', 'mid-year'],
    ['2007-07-15', '2023-06-30', 'a June that ends on a Friday'],
    ['2008-02-29', '2024-06-28', 'born on 29 February'],
  ] as const
  for (const [born, ends, why] of rows) assert.equal(compulsorySchoolAgeEnds(date(born)).toString(), ends, why)
})

test('dates are printed as they are written here', () => {
  assert.equal(longDate(date('2026-05-25')), 'Monday 25 May 2026')
  assert.equal(shortDate(date('2026-05-25')), '25 May 2026')
  assert.equal(longDate(date('1969-12-31')), 'Wednesday 31 December 1969')
})
