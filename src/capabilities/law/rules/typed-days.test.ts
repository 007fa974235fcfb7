import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart, dayWithin, readDay } from './typed-days.ts'

const read = (day: string, month: string, year: string) => {
  const found = readDay({ day, month, year })
  return found.kind === 'day' ? found.iso : found.kind === 'wrong' ? found.why : null
}

test('a day is read from three boxes, its month as a number or a word', () => {
  assert.equal(read('5', '1', '2026'), '2026-01-05')
  assert.equal(read('05', '01', '2026'), '2026-01-05')
  assert.equal(read('29', 'Feb', '2024'), '2024-02-29')
  assert.equal(read('1', 'september', '2026'), '2026-09-01')
  assert.equal(read('', '', ''), null)
})

test('a day that is not one says why, and a part that is missing is named', () => {
  assert.equal(read('31', '2', '2026'), 'must be a real date: February 2026 has 28 days, so there is no 31 February')
  assert.equal(read('30', '2', '2024'), 'must be a real date: February 2024 has 29 days, so there is no 30 February')
  assert.equal(read('31', '4', '2026'), 'must be a real date: April has 30 days, so there is no 31 April')
  assert.equal(read('5', '', '2026'), 'must include a month')
  assert.equal(read('', '', '2026'), 'must include a day and a month')
  assert.equal(read('5', '13', '2026'), 'must have a month from 1 to 12, or its name')
  assert.equal(read('5', 'ma', '2026'), 'must have a month from 1 to 12, or its name')
  assert.equal(read('0', '1', '2026'), 'must have a day of the month such as 5')
  assert.equal(read('5', '1', '26'), 'must have a year of four figures, such as 2026')
  assert.equal(read('5', '1', '9999'), 'must be in a year from 1900 to 2100')
})

test('a day in one text is taken apart as people write it', () => {
  for (const text of ['2026-01-05', '5 January 2026', '5th January 2026', '5/1/2026', '05.01.2026', '5 jan 2026']) {
    assert.deepEqual(readDay(apart(text)), { kind: 'day', iso: '2026-01-05' }, text)
  }
  assert.equal(readDay(apart('last Tuesday')).kind, 'wrong')
})

test('a day is found inside a line, whichever side the words are', () => {
  assert.deepEqual(dayWithin('Health: 1 February 2026'), { read: { kind: 'day', iso: '2026-02-01' }, rest: 'Health' })
  assert.deepEqual(dayWithin('2024-06-14, inconsistent'), { read: { kind: 'day', iso: '2024-06-14' }, rest: 'inconsistent' })
  assert.deepEqual(dayWithin('Health'), { read: { kind: 'none' }, rest: 'Health' })
})

test('whatever is typed is read or refused in words, and a day that is read exists', () => {
  fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (day, month, year, line) => {
    for (const found of [readDay({ day, month, year }), readDay(apart(line)), dayWithin(line).read]) {
      if (found.kind === 'day') assert.equal(Temporal.PlainDate.from(found.iso, { overflow: 'reject' }).toString(), found.iso)
      if (found.kind === 'wrong') assert.match(found.why, /^must /)
    }
  }))
  fc.assert(fc.property(fc.integer({ min: 0, max: 73_000 }), days => {
    const date = Temporal.PlainDate.from('1900-01-01').add({ days })
    assert.equal(read(String(date.day), String(date.month), String(date.year)), date.toString())
  }))
})
