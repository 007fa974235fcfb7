import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from './answer.ts'
import { hold } from './testing.ts'

test('worked example A: on site from 1 October 2018, letter received on 7 December 2018', () => {
  hold([
    ['five working days before', 'L16-01', { onsiteStart: '2018-10-01' }, { noticeOn: '2018-09-24', type: 'expected' }],
    ['70 working days over Christmas and New Year', 'L16-08', { reportReceivedOn: '2018-12-07' }, { wsoaDue: '2019-03-20', type: 'statutory' }],
  ])
  const answered = answer('L16-08', { reportReceivedOn: '2018-12-07' })
  assert.ok(answered.kind === 'answer')
  assert.match(answered.working.join(' '), /left out.*25 December 2018 \(.*\), 26 December 2018 \(.*\) and 1 January 2019 \(.*\)\./)
})

test('a written statement is met on its last day, and a breach the day after', () => {
  const of = (facts: Record<string, unknown>) => ({ reportReceivedOn: '2018-12-07', ...facts })
  hold([
    ['the day before', 'L16-08', of({ submittedOn: '2019-03-19' }), { status: 'met', workingDaysLate: 0 }],
    ['the day', 'L16-08', of({ submittedOn: '2019-03-20' }), { status: 'met', workingDaysLate: 0 }],
    ['the day after', 'L16-08', of({ submittedOn: '2019-03-21' }), { status: 'breach', workingDaysLate: 1 }],
    ['a weekend adds nothing to the working days', 'L16-08', of({ submittedOn: '2019-03-25' }), { status: 'breach', workingDaysLate: 3 }],
    ['not submitted, the day', 'L16-08', of({ submittedOn: null, today: '2019-03-20' }), { status: 'open', workingDaysLate: 0 }],
    ['not submitted, the day after', 'L16-08', of({ submittedOn: null, today: '2019-03-21' }), { status: 'overdue', workingDaysLate: 1 }],
    ['submitted late, whatever the day is now', 'L16-08', of({ submittedOn: '2019-03-21', today: '2026-11-25' }), { status: 'breach', workingDaysLate: 1 }],
    ['nothing known', 'L16-08', of({}), { status: undefined, workingDaysLate: undefined }],
  ])
})

test('advice can be late and never a breach', () => {
  const of = (publishedOn: string) => ({ onsiteEnd: '2018-10-05', publishedOn })
  hold([
    ['33 working days from 5 October are six weeks and three days', 'L16-06', of('2018-11-20'), { publishBy: '2018-11-21', workingDaysTaken: 32, status: 'met', type: 'advisory' }],
    ['the day', 'L16-06', of('2018-11-21'), { workingDaysTaken: 33, status: 'met' }],
    ['the day after', 'L16-06', of('2018-11-22'), { workingDaysTaken: 34, status: 'late_advisory' }],
    ['not published, the day', 'L16-06', { onsiteEnd: '2018-10-05', today: '2018-11-21' }, { status: 'open', workingDaysTaken: undefined }],
    ['not published, the day after', 'L16-06', { onsiteEnd: '2018-10-05', today: '2018-11-22' }, { status: 'overdue' }],
  ])
})

test('working days leave out Christmas, New Year and the spring holidays, and a letter received on a day off counts from the next working day', () => {
  hold([
    ['over Christmas', 'L16-06', { onsiteEnd: '2018-12-07' }, { publishBy: '2019-01-28' }],
    ['28 working days over Christmas', 'L16-05', { onsiteEnd: '2018-12-07' }, { due: '2019-01-21' }],
    ['the re-visit letter, over the substitute days of 2021', 'L16-15', { revisitEnd: '2021-12-17' }, { due: '2022-02-07' }],
    ['ten working days back over the May holiday', 'L16-13', { revisitStart: '2019-06-03' }, { noticeOn: '2019-05-17' }],
    ['ten working days after receipt', 'L16-09', { submittedOn: '2019-12-20' }, { due: '2020-01-08' }],
    ['five working days over Easter', 'L16-10', { wsoaAcceptedOn: '2019-04-17' }, { due: '2019-04-26' }],
    ['received on a Saturday', 'L16-08', { reportReceivedOn: '2018-12-08' }, { wsoaDue: '2019-03-20' }],
    ['received on a Sunday', 'L16-08', { reportReceivedOn: '2018-12-09' }, { wsoaDue: '2019-03-20' }],
    ['received on the Monday', 'L16-08', { reportReceivedOn: '2018-12-10' }, { wsoaDue: '2019-03-21' }],
    ['received on Christmas Day', 'L16-10', { wsoaAcceptedOn: '2018-12-25' }, { due: '2019-01-03' }],
  ])
})

test('months end on the same day or at the month’s end, and stay on a weekend', () => {
  hold([
    ['six months to a leap day', 'L16-18', { revisitLetterPublishedOn: '2019-08-31' }, { reviewBy: '2020-02-29', type: 'advisory' }],
    ['six months to a short February', 'L16-18', { revisitLetterPublishedOn: '2018-08-31' }, { reviewBy: '2019-02-28' }],
    ['eighteen months to a Sunday', 'L16-12', { wsoaAcceptedOn: '2018-03-15' }, { originalDue: '2019-09-15', revisitBy: '2019-09-15', type: 'advisory' }],
    ['three months from 30 November', 'L16-11', { lastMonitoringMeeting: '2018-11-30' }, { due: '2019-02-28' }],
    ['five years from 1 May 2016', 'L16-20', { today: '2021-05-01' }, { due: '2021-05-01', type: 'programme', status: 'open' }],
    ['the day after', 'L16-20', { today: '2021-05-02' }, { status: 'overdue' }],
    ['an area inspected in time', 'L16-20', { today: '2026-11-25', onsiteStart: '2019-01-14' }, { status: 'met' }],
    ['an inspection under the later framework is none of this programme', 'L16-20', { today: '2026-11-25', onsiteStart: '2024-01-15' }, { status: 'overdue' }],
  ])
})

test('a re-visit due while inspections were suspended moves past the restart by as many days', () => {
  const of = (wsoaAcceptedOn: string, applySuspensions = true) => ({ wsoaAcceptedOn, applySuspensions })
  hold([
    ['due the day before', 'L16-12', of('2018-09-16'), { originalDue: '2020-03-16', revisitBy: '2020-03-16' }],
    ['due on its first day', 'L16-12', of('2018-09-17'), { originalDue: '2020-03-17', revisitBy: '2021-04-01' }],
    ['due a day later', 'L16-12', of('2018-09-18'), { originalDue: '2020-03-18', revisitBy: '2021-04-02' }],
    ['due near its end: 378 days into it', 'L16-12', of('2019-09-30'), { originalDue: '2021-03-30', revisitBy: '2022-04-14' }],
    ['due on the day of the restart', 'L16-12', of('2019-10-01'), { originalDue: '2021-04-01', revisitBy: '2021-04-01' }],
    ['only where it is asked for', 'L16-12', of('2018-09-17', false), { originalDue: '2020-03-17', revisitBy: '2020-03-17' }],
    ['a re-visit in time by the moved day', 'L16-12', { ...of('2018-09-17'), revisitStart: '2021-04-01' }, { status: 'met' }],
    ['and late by the day after it', 'L16-12', { ...of('2018-09-17'), revisitStart: '2021-04-02' }, { status: 'late_advisory' }],
  ])
  const unasked = answer('L16-12', of('2018-09-17', false))
  assert.ok(unasked.kind === 'answer' && unasked.warnings.some(warning => warning.includes('re-visits were suspended')))
})

test('the letter of a full inspection was suspended until June 2021', () => {
  const of = (onsiteEnd: string) => ({ onsiteEnd, applySuspensions: true })
  hold([
    ['due the day before', 'L16-06', of('2020-01-29'), { originalDue: '2020-03-16', publishBy: '2020-03-16' }],
    ['due on its first day', 'L16-06', of('2020-01-30'), { originalDue: '2020-03-17', publishBy: '2021-06-01' }],
    ['due on its last working day: 437 days into it', 'L16-06', of('2021-04-12'), { originalDue: '2021-05-28', publishBy: '2022-08-12' }],
    ['due on the day of the restart', 'L16-06', of('2021-04-13'), { originalDue: '2021-06-01', publishBy: '2021-06-01' }],
  ])
})

test('a statutory day is never moved by a suspension', () => {
  const received = { reportReceivedOn: '2020-02-03' }
  hold([
    ['in the suspension: 70 working days, with Easter and the holiday of 8 May left out', 'L16-08', received, { wsoaDue: '2020-05-14' }],
    ['and the same where suspensions apply', 'L16-08', { ...received, applySuspensions: true }, { wsoaDue: '2020-05-14', originalDue: undefined }],
  ])
})

test('a suspension never brings a day forward, and keeps days in order', () => {
  const accepted = fc.integer({ min: 0, max: 1500 }).map(days => Temporal.PlainDate.from('2016-09-01').add({ days }))
  const revisitBy = (wsoaAcceptedOn: Temporal.PlainDate) => {
    const answered = answer('L16-12', { wsoaAcceptedOn: wsoaAcceptedOn.toString(), applySuspensions: true })
    assert.ok(answered.kind === 'answer')
    return answered.answers as { revisitBy: string; originalDue: string }
  }
  fc.assert(fc.property(accepted, day => {
    const { revisitBy: by, originalDue } = revisitBy(day)
    assert.ok(by >= originalDue)
    const inside = originalDue >= '2020-03-17' && originalDue < '2021-04-01'
    assert.equal(by > originalDue, inside, originalDue)
    if (inside) assert.equal(Temporal.PlainDate.from(originalDue).until(by).total('days'), 380, 'a suspension of 380 days')
  }))
})

test('what is in the letter, or on the last day, has no time of its own', () => {
  hold([
    ['feedback', 'L16-04', { onsiteEnd: '2018-10-05', feedbackGivenOn: '2018-10-05' }, { due: '2018-10-05', immediate: true, type: 'expected', status: 'met' }],
    ['feedback a day later', 'L16-04', { onsiteEnd: '2018-10-05', feedbackGivenOn: '2018-10-06' }, { status: 'late_advisory' }],
    ['the notice', 'L16-07', { reportReceivedOn: '2018-12-07' }, { due: '2018-12-07', immediate: true, type: 'statutory' }],
    ['each judgement', 'L16-16', { revisitLetterPublishedOn: '2019-08-31' }, { due: '2019-08-31', immediate: true, type: 'expected' }],
    ['monitoring ends', 'L16-17', { revisitLetterPublishedOn: '2019-08-31', allSufficient: true }, { due: '2019-08-31', type: 'expected' }],
    ['monitoring goes on', 'L16-17', { revisitLetterPublishedOn: '2019-08-31', allSufficient: false }, { due: null }],
    ['no further re-visit has a day', 'L16-19', { revisitLetterPublishedOn: '2019-08-31' }, { due: null, type: 'expected' }],
    ['the webinar in the week before', 'L16-03', { onsiteStart: '2018-10-01', notifiedOn: '2018-09-24', webinarOn: '2018-09-27' }, { due: null, status: 'met', type: 'expected' }],
    ['the webinar on the first day', 'L16-03', { onsiteStart: '2018-10-01', webinarOn: '2018-10-01' }, { status: 'late_advisory' }],
    ['five days from Monday end on Friday', 'L16-02', { onsiteStart: '2018-10-01', onsiteEnd: '2018-10-05' }, { due: '2018-10-05', status: 'met', type: 'expected' }],
    ['a sixth day', 'L16-02', { onsiteStart: '2018-10-01', onsiteEnd: '2018-10-06' }, { status: 'late_advisory' }],
  ])
})

test('a re-visit lasts two to four days', () => {
  hold([['each edge', 'L16-14', { revisits: [{ days: 1 }, { days: 2 }, { days: 3 }, { days: 4 }, { days: 5 }] }, { valid: [false, true, true, true, false], type: 'expected' }]])
  assert.equal(answer('L16-14', { revisits: [{ days: 'three' }] }).kind, 'refused')
})

test('the framework ended with the last day of 2022 for what starts on site, and not for what follows', () => {
  assert.equal(answer('L16-06', { onsiteEnd: '2022-12-31' }).kind, 'answer')
  const after = answer('L16-06', { onsiteEnd: '2023-01-01' })
  assert.ok(after.kind === 'refused' && after.why.includes('after this rule ended, on 31 December 2022'))
  assert.equal(answer('L16-01', { onsiteStart: '2016-04-30' }).kind, 'refused')
  assert.equal(answer('L16-18', { revisitLetterPublishedOn: '2023-02-17' }).kind, 'answer')
})

test('dates in the wrong order are questioned and not refused', () => {
  const answered = answer('L16-08', { reportReceivedOn: '2018-12-07', submittedOn: '2018-12-06' })
  assert.ok(answered.kind === 'answer' && answered.warnings.some(warning => warning.includes('check both dates')))
})
