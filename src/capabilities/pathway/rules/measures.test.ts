import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agesOf, countAll, isCounted, latenessOf, ratesOf, type Counted } from './measures.ts'

const today = '2026-01-15'
const request = (given: Partial<Counted>): Counted => ({ id: 'r', child: 'c', receivedOn: '2025-01-06', outcome: 'assess', outcomeOn: '2025-02-17', movedTo: null, assessment: 'issue', assessmentOn: '2025-05-26', exception: false, ...given })

test('6, 16 and 20 weeks: the last lawful day counts, the day after does not', () => {
  // Monday 6 January 2025 + 42 days = 17 February; + 112 = 28 April; + 140 = 26 May, a bank holiday that moves nothing.
  const table = [
    ['decided-in-6-weeks', { outcomeOn: '2025-02-16' }, true], ['decided-in-6-weeks', { outcomeOn: '2025-02-17' }, true], ['decided-in-6-weeks', { outcomeOn: '2025-02-18' }, false],
    ['not-issued-in-16-weeks', { assessment: 'not-issue', assessmentOn: '2025-04-28' }, true], ['not-issued-in-16-weeks', { assessment: 'not-issue', assessmentOn: '2025-04-29' }, false],
    ['issued-in-20-weeks', { assessmentOn: '2025-05-26' }, true], ['issued-in-20-weeks', { assessmentOn: '2025-05-27' }, false],
    // 52 weeks = 364 days: 31 December 2025 is day 364 from 1 January, and 1 January 2025 is day 365 from 2 January 2024 (a leap year).
    ['issued-20-to-52-weeks', { receivedOn: '2025-01-01', assessmentOn: '2025-12-31' }, true], ['issued-over-52-weeks', { receivedOn: '2025-01-01', assessmentOn: '2025-12-31' }, false],
    ['issued-20-to-52-weeks', { receivedOn: '2024-01-02', assessmentOn: '2025-01-01' }, false], ['issued-over-52-weeks', { receivedOn: '2024-01-02', assessmentOn: '2025-01-01' }, true],
    ['issued-20-to-52-weeks', { assessmentOn: '2025-05-26' }, false], ['issued-20-to-52-weeks', { assessmentOn: '2025-05-27' }, true],
  ] as const
  for (const [figure, given, expected] of table) assert.equal(isCounted(figure, request(given), 2025, today), expected, `${figure} ${JSON.stringify(given)}`)
})

test('an exception leaves the headline rate, above and below the line, and stays in the other', () => {
  const counts = countAll([request({}), request({ assessmentOn: '2025-08-01', exception: true }), request({ assessmentOn: '2025-08-01' })], 2025, today)
  const rates = Object.fromEntries(ratesOf(counts).map(rate => [rate.id, rate.share === null ? null : `${rate.share.count} of ${rate.share.of}`]))
  assert.equal(rates['plans-within-20-weeks'], '1 of 2')
  assert.equal(rates['plans-within-20-weeks-with-exceptions'], '1 of 3')
  assert.equal(rates['no-plan-decided-within-16-weeks'], null)
})

test('a plan issued in the year counts in the year, whenever it was asked for; a request counts when it was received', () => {
  const early = request({ receivedOn: '2024-11-04', outcomeOn: '2024-12-10', assessmentOn: '2025-03-01' })
  assert.equal(isCounted('issued', early, 2025, today), true)
  assert.equal(isCounted('received', early, 2025, today), false)
  assert.equal(isCounted('issued', early, 2024, today), false)
})

test('a decision counts in the year it was made, whenever it was asked for', () => {
  const autumn = request({ receivedOn: '2024-12-02', outcomeOn: '2025-01-13' })
  assert.deepEqual([isCounted('decided', autumn, 2025, today), isCounted('decided-in-6-weeks', autumn, 2025, today), isCounted('decided', autumn, 2024, today)], [true, true, false])
  assert.equal(isCounted('decided', request({ receivedOn: '2025-12-01', outcome: 'awaiting', outcomeOn: null, assessment: null, assessmentOn: null }), 2025, today), false)
})

test('a request decided before the year of the return: its plan counts when it is issued, and it waits while its assessment does', () => {
  const historical = (given: Partial<Counted>) => request({ receivedOn: '2024-09-02', outcome: 'historical', outcomeOn: null, ...given })
  const issued = historical({ assessmentOn: '2025-03-03' })
  assert.deepEqual([isCounted('issued', issued, 2025, today), isCounted('issued-20-to-52-weeks', issued, 2025, today), isCounted('received', issued, 2024, today), isCounted('decided', issued, 2024, today)], [true, true, false, false])
  assert.equal(isCounted('open-past-20-weeks', historical({ assessment: 'awaiting', assessmentOn: null }), 2025, today), true)
  assert.equal(isCounted('open-past-20-weeks', historical({ assessment: 'issue', assessmentOn: null }), 2025, today), true)
  for (const assessment of ['historical', 'withdrawn', 'not-issue', null] as const) assert.equal(isCounted('open', historical({ assessment, assessmentOn: null }), 2025, today), false, String(assessment))
})

test('what is open and late is what published rates hide', () => {
  const open = (receivedOn: string, more: Partial<Counted> = {}) => request({ receivedOn, assessment: 'awaiting', assessmentOn: null, ...more })
  // 28 August 2025 + 140 = 15 January 2026: due today, not late. The day before is one day late.
  const requests = [open('2025-08-28'), open('2025-08-27'), open('2025-07-18'), open('2024-12-01', { exception: true }), open('2025-01-01', { movedTo: '998' }), request({ outcome: 'refuse', assessment: null })]
  assert.deepEqual(latenessOf(requests, 2025, today), { count: 2, middle: 21, longest: 41 })
  const counts = countAll(requests, 2025, today)
  assert.deepEqual([counts.open, counts['open-past-20-weeks'], counts['open-past-20-weeks-excused']], [4, 2, 1])
  assert.equal(latenessOf([], 2025, today), null)
})

test('each open request falls in one band of waiting', () => {
  const open = (receivedOn: string) => request({ receivedOn, outcome: 'awaiting', outcomeOn: null, assessment: null, assessmentOn: null })
  // 4 December 2025 is 42 days before 15 January 2026, 3 December 43; 28 August is 140.
  const found = agesOf([open('2026-01-15'), open('2025-12-04'), open('2025-12-03'), open('2025-08-28'), open('2025-08-27'), open('2024-01-01')], today)
  assert.deepEqual(found.map(one => one.count), [2, 1, 1, 1, 0, 1])
  assert.deepEqual(found.map(one => one.late), [false, false, false, true, true, true])
})
