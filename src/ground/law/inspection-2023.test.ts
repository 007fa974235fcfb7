import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { rules } from './reading-the-register.ts'
import type { RuleId } from './register.ts'
import { hold } from './testing.ts'

test('worked example B: notice on 3 July 2023', () => {
  const days = { notifyBy: '2023-07-03', fieldworkStart: '2023-07-13', onsiteStart: '2023-07-17', type: 'expected' }
  hold([
    ['from the notice', 'L23-01', { notifiedOn: '2023-07-03' }, days],
    ['from the first day on site', 'L23-01', { onsiteStart: '2023-07-17' }, days],
    ['fieldwork', 'L23-07', { notifiedOn: '2023-07-03' }, { due: '2023-07-13', type: 'expected' }],
    ['back over both May holidays of 2023', 'L23-01', { onsiteStart: '2023-05-15' }, { notifyBy: '2023-04-27', fieldworkStart: '2023-05-11' }],
    ['given in time', 'L23-01', { onsiteStart: '2023-07-17', notifiedOn: '2023-07-03' }, { status: 'met' }],
    ['given a day late', 'L23-01', { onsiteStart: '2023-07-17', notifiedOn: '2023-07-04' }, { status: 'late_advisory', notifyBy: '2023-07-03' }],
    ['three weeks of which the Monday is the first day', 'L23-02', { notifiedOn: '2023-07-03', onsiteEnd: '2023-07-21' }, { due: '2023-07-23', status: 'met' }],
  ])
})

test('worked example C: report received on 5 September 2023', () => {
  const of = (facts: Record<string, unknown> = {}) => ({ reportReceivedOn: '2023-09-05', ...facts })
  const days = { papExpected: '2023-10-24', papStatutory: '2023-12-12' }
  const stands = (expectedStatus: unknown, statutoryStatus: unknown) => ({ expectedStatus, statutoryStatus })
  hold([
    ['both days', 'L23-11a', of(), { ...days, type: 'expected', ...stands(undefined, undefined) }],
    ['both days', 'L23-11b', of(), { ...days, type: 'statutory' }],
  ])
  for (const id of ['L23-11a', 'L23-11b'] as const) {
    hold([
      ['the expected day', id, of({ submittedOn: '2023-10-24' }), stands('met', 'met')],
      ['the day after it', id, of({ submittedOn: '2023-10-25' }), stands('late_advisory', 'met')],
      ['the last day in law', id, of({ submittedOn: '2023-12-12' }), stands('late_advisory', 'met')],
      ['the day after it', id, of({ submittedOn: '2023-12-13' }), stands('late_advisory', 'breach')],
      ['not submitted, the expected day', id, of({ today: '2023-10-24' }), stands('open', 'open')],
      ['not submitted, the day after it', id, of({ submittedOn: null, today: '2023-10-25' }), stands('overdue', 'open')],
      ['not submitted, the last day in law', id, of({ today: '2023-12-12' }), stands('overdue', 'open')],
      ['not submitted, the day after it', id, of({ today: '2023-12-13' }), stands('overdue', 'overdue')],
    ])
  }
  hold([['over Christmas and the New Year of 2022', 'L23-11a', { reportReceivedOn: '2022-12-16' }, { papExpected: '2023-02-08', papStatutory: '2023-03-29' }]])
})

test('the date that each of the two rules is about is its own', () => {
  const dated = (id: RuleId) => { const found = answer(id, { reportReceivedOn: '2023-09-05' }); return found.kind === 'answer' ? found.working.join(' ') : '' }
  assert.match(dated('L23-11a'), /35 working days, so the last day is Tuesday 24 October 2023\..*The law allows until Tuesday 12 December 2023\./)
  assert.match(dated('L23-11b'), /70 working days, so the last day is Tuesday 12 December 2023\..*It is expected sooner, by Tuesday 24 October 2023\./)
})

test('the monitoring inspection is about 18 months after the report was received', () => {
  hold([
    ['a Saturday, and it stays', 'L23-14', { reportReceivedOn: '2023-05-16' }, { monitoringBy: '2024-11-16', type: 'advisory', status: undefined, calendarDaysLate: undefined }],
    ['the day', 'L23-14', { reportReceivedOn: '2023-05-16', monitoringOnsiteStart: '2024-11-16' }, { status: 'met', calendarDaysLate: 0 }],
    ['two days after', 'L23-14', { reportReceivedOn: '2023-05-16', monitoringOnsiteStart: '2024-11-18' }, { status: 'late_advisory', calendarDaysLate: 2 }],
    ['not held, the day', 'L23-14', { reportReceivedOn: '2023-05-16', today: '2024-11-16' }, { status: 'open', calendarDaysLate: 0 }],
    ['not held, the day after', 'L23-14', { reportReceivedOn: '2023-05-16', today: '2024-11-17' }, { status: 'overdue', calendarDaysLate: 1 }],
    ['at a month’s end', 'L23-14', { reportReceivedOn: '2023-08-31' }, { monitoringBy: '2025-02-28' }],
    ['publication where receipt is not known', 'L23-14', { publishedOn: '2023-05-16' }, { monitoringBy: '2024-11-16' }],
    ['receipt before publication where both are', 'L23-14', { publishedOn: '2023-05-16', reportReceivedOn: '2023-05-09' }, { monitoringBy: '2024-11-09' }],
  ])
})

test('the next full inspection is five years after a positive outcome and three after any other', () => {
  hold([
    ['each outcome', 'L23-15', {
      inspections: [{ lastOnsiteDay: '2024-06-14', outcome: 'positive' }, { lastOnsiteDay: '2024-06-14', outcome: 'inconsistent' }, { lastOnsiteDay: '2024-06-14', outcome: 'systemic_failings' }],
    }, { nextFullDue: ['2029-06-14', '2027-06-14', '2027-06-14'], type: 'advisory' }],
    ['from a leap day', 'L23-15', { inspections: [{ lastOnsiteDay: '2024-02-29', outcome: 'positive' }, { lastOnsiteDay: '2024-02-29', outcome: 'Inconsistent' }] }, { nextFullDue: ['2029-02-28', '2027-02-28'] }],
    ['none', 'L23-15', { inspections: [] }, { nextFullDue: [] }],
    ['at least once in five years', 'L23-21', { onsiteEnd: '2024-02-29', today: '2029-03-01' }, { due: '2029-02-28', type: 'programme', status: 'overdue' }],
  ])
  const odd = answer('L23-15', { inspections: [{ lastOnsiteDay: '2024-06-14', outcome: 'good' }] })
  assert.ok(odd.kind === 'refused' && odd.why.includes('not as good'))
})

test('the short clocks of the three weeks', () => {
  hold([
    ['Friday to Tuesday', 'L23-06', { namesConfirmedOn: '2023-07-07' }, { documentsDue: '2023-07-11', type: 'expected' }],
    ['surveys', 'L23-03', { surveysOpenedOn: '2023-07-03' }, { due: '2023-07-10', type: 'expected' }],
    ['lists, over a May holiday', 'L23-04', { informationRequestedOn: '2023-04-28' }, { due: '2023-05-03', type: 'expected' }],
    ['facts', 'L23-09', { draftReceivedOn: '2023-08-23', factualReplyOn: '2023-08-31' }, { due: '2023-08-31', status: 'met' }],
    ['fit or not', 'L23-12', { submittedOn: '2023-12-12', fitDecidedOn: '2023-12-29' }, { due: '2023-12-28', status: 'late_advisory', type: 'advisory' }],
    ['strategic plan', 'L23-13', { publishedOn: '2023-05-05', today: '2023-06-20' }, { due: '2023-06-20', status: 'open', type: 'advisory' }],
    ['six tracked children', 'L23-05', { trackedChildren: 6 }, { usualNumber: 6, asUsual: true, due: null }],
    ['five', 'L23-05', { trackedChildren: 5 }, { asUsual: false }],
    ['a judgement', 'L23-17', { monitoringReportPublishedOn: '2024-11-20' }, { due: '2024-11-20', immediate: true, type: 'expected' }],
    ['a stocktake', 'L23-18', { lastStocktake: '2023-08-31' }, { due: '2024-02-29', type: 'advisory' }],
    ['discretion', 'L23-22', { concernReceivedOn: '2025-03-03' }, { due: null, type: 'discretionary' }],
    ['no day for a draft', 'L23-08', { onsiteEnd: '2023-07-21' }, { due: null }],
  ])
})

test('engagement meetings were yearly until the review of June 2025, and no figure is used since', () => {
  hold([
    ['the last day of the old figure', 'L23-16', { lastEngagementMeeting: '2025-06-05' }, { due: '2026-06-05', type: 'advisory' }],
    ['the first day of the new one', 'L23-16', { lastEngagementMeeting: '2025-06-06' }, { due: null, type: 'advisory' }],
    ['from a leap day', 'L23-16', { lastEngagementMeeting: '2024-02-29' }, { due: '2025-02-28' }],
  ])
  const since = answer('L23-16', { lastEngagementMeeting: '2025-06-06' })
  assert.ok(since.kind === 'answer' && since.warnings.some(warning => warning.startsWith('Check the wording')))
})

test('the first cycle ends with 2027, and only an inspection under this framework counts', () => {
  hold([
    ['the day', 'L23-19', { today: '2027-12-31' }, { due: '2027-12-31', type: 'programme', status: 'open' }],
    ['the day after', 'L23-19', { today: '2028-01-01' }, { status: 'overdue' }],
    ['inspected', 'L23-19', { today: '2028-01-01', onsiteStart: '2024-06-10' }, { status: 'met' }],
    ['inspected under the earlier framework', 'L23-19', { today: '2028-01-01', onsiteStart: '2019-06-10' }, { status: 'overdue' }],
  ])
})

test('a default of ours is a target, and only a statutory limit binds as law', () => {
  const inspection = rules.filter(({ id }) => /^(L16|L23|M)-/.test(id))
  const defaults = inspection.filter(({ binds }) => binds === 'target').map(({ id }) => id)
  assert.deepEqual(defaults, ['L23-03', 'L23-04', 'L23-09', 'L23-12', 'L23-13', 'M-1', 'M-2', 'M-8'])
  for (const { id, binds, limit } of inspection) assert.equal(binds === 'must', limit === 'statutory', id)
  assert.deepEqual(inspection.filter(({ limit }) => limit === 'statutory').map(({ id }) => id), ['L16-07', 'L16-08', 'L23-11b'])
})

test('every rule of the two frameworks is here, and says of what kind its limit is', () => {
  const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(2, '0'))
  const expected = [
    ...numbered(1, 20).map(n => `L16-${n}`),
    ...[...numbered(1, 10), '11a', '11b', ...numbered(12, 19), '21', '22'].map(n => `L23-${n}`),
  ]
  assert.deepEqual(rules.map(({ id }) => id as string).filter(id => /^L(16|23)-/.test(id)), expected)
  for (const { id, limit } of rules) if (/^L(16|23)-/.test(id)) assert.equal(limit === undefined, id === 'L23-08', id)
})

test('how often improvement is looked at', () => {
  hold([
    ['data, from a month’s end', 'M-1', { lastDataRefresh: '2026-01-31', today: '2026-03-01' }, { due: '2026-02-28', status: 'overdue' }],
    ['actions', 'M-2', { lastActionUpdate: '2026-10-30', today: '2026-11-30' }, { due: '2026-11-30', status: 'open' }],
    ['the board', 'M-3', { lastBoardMeeting: '2026-10-14' }, { due: '2027-01-14', status: undefined }],
    ['a stocktake', 'M-4', { lastStocktake: '2024-03-12' }, { due: '2024-09-12' }],
    ['scrutiny', 'M-5', { lastScrutinyReport: '2026-09-09' }, { due: '2026-12-09' }],
    ['cabinet', 'M-6', { lastCabinetReport: '2026-11-30' }, { due: '2027-02-28' }],
    ['health boards', 'M-7', { lastHealthBoardReport: '2026-07-02' }, { due: '2027-01-02' }],
    ['terms have no dates here', 'M-8', { lastPublicSummary: '2026-07-20' }, { due: null }],
    ['the accelerated plan', 'M-9', { revisitLetterPublishedOn: '2019-08-31', progressReviewedOn: '2020-03-01' }, { due: '2020-02-29', status: 'late_advisory' }],
  ])
})

test('one month is not one months', () => {
  const answered = answer('M-1', { lastDataRefresh: '2026-01-31' })
  assert.ok(answered.kind === 'answer')
  assert.match(answered.working.join(' '), /day 0; 1 month later is .*Saturday 28 February 2026\. 28 February 2026 is a Saturday, and the date is not moved\./)
  assert.match(answered.warnings.join(' '), /1 month is a default of ours, and not law/)
})
