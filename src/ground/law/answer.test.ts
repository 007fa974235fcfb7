import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { hold } from './testing.ts'

test('six, sixteen and twenty weeks run from the request, which is day 0', () => {
  hold([
    [
      'ombudsman example: request 21 May 2025', 'ehcna-initial-timeline', { requestReceived: '2025-05-21' },
      { decideToAssessBy: '2025-07-02', decideNotToIssueBy: '2025-09-10', finalPlanBy: '2025-10-08' },
    ],
    ['ombudsman example: request 1 April 2025', 'ehcna-final-plan', { requestReceived: '2025-04-01' }, { due: '2025-08-19', finalPlanBy: '2025-08-19' }],
    ['ends on the Spring Bank Holiday and stays', 'ehcna-final-plan', { requestReceived: '2026-01-05' }, { due: '2026-05-25' }],
    ['the day before', 'ehcna-final-plan', { requestReceived: '2026-01-04' }, { due: '2026-05-24' }],
    ['the day after', 'ehcna-final-plan', { requestReceived: '2026-01-06' }, { due: '2026-05-26' }],
    ['six weeks over the clock change of 29 March', 'ehcna-decide-to-assess', { requestReceived: '2026-03-01' }, { due: '2026-04-12' }],
    ['six weeks ending on Christmas Day', 'ehcna-decide-to-assess', { requestReceived: '2026-11-13' }, { due: '2026-12-25' }],
    ['six weeks ending on Good Friday', 'ehcna-decide-to-assess', { requestReceived: '2026-02-20' }, { due: '2026-04-03' }],
    ['six weeks over 29 February', 'ehcna-decide-to-assess', { requestReceived: '2024-02-01' }, { due: '2024-03-14' }],
    ['from 29 February', 'ehcna-decide-not-to-issue', { requestReceived: '2024-02-29' }, { due: '2024-06-20' }],
    ['the summer holiday counts', 'ehcna-decide-not-to-issue', { requestReceived: '2026-05-18' }, { due: '2026-09-07' }],
    ['over the turn of the year', 'ehcna-final-plan', { requestReceived: '2025-10-31' }, { due: '2026-03-20' }],
    [
      'out of hours on a Sunday by email', 'ehcna-initial-timeline', { requestReceived: '2026-01-04', channel: 'out-of-hours email' },
      { decideToAssessBy: '2026-02-15', decideNotToIssueBy: '2026-04-26', finalPlanBy: '2026-05-24' },
    ],
    ['no request: the council became responsible', 'ehcna-decide-to-assess', { becameResponsible: '2026-03-02', route: 'brought to attention by health' }, { due: '2026-04-13' }],
    ['the earlier of the two', 'ehcna-decide-to-assess', { becameResponsible: '2026-03-02', requestReceived: '2026-03-09' }, { due: '2026-04-13' }],
    [
      'a late decision moves nothing', 'ehcna-final-plan', { requestReceived: '2026-01-05', decisionToAssessMade: '2026-03-16' },
      { due: '2026-05-25', decideToAssessWasDue: '2026-02-16', decideLateDays: 28, finalPlanBy: '2026-05-25' },
    ],
    ['a decision on the last day is not late', 'ehcna-final-plan', { requestReceived: '2026-01-05', decisionToAssessMade: '2026-02-16' }, { decideLateDays: 0 }],
    ['a target', 'draft-target', { requestReceived: '2026-01-05' }, { target: '2026-04-13' }],
    ['no number of days', 'ehcna-consult-family', { requestReceived: '2026-01-05' }, { due: null, beforeDecisionDueBy: '2026-02-16' }],
  ])
})

test('each body has six weeks from the day it received its own request', () => {
  hold([
    ['one body', 'ehcna-advice-return', { adviceRequestReceivedByBody: '2026-02-18', adviceRequestSent: '2026-02-16' }, { due: '2026-04-01' }],
    [
      'several', 'ehcna-advice-return',
      { requests: [{ body: 'Health', received: '2026-02-18' }, { body: 'Social care', received: '2026-02-20' }] },
      { dueByBody: { Health: '2026-04-01', 'Social care': '2026-04-03' } },
    ],
  ])
  const sentOnly = answer('ehcna-advice-return', { adviceRequestSent: '2026-02-16' })
  assert.deepEqual(sentOnly.kind === 'unknown' && sentOnly.missing, ['adviceRequestReceivedByBody'])
  assert.equal(answer('ehcna-advice-return', { requests: [{ body: 'Health' }] }).kind, 'refused')
})

test('the family’s fifteen days begin with the day of service', () => {
  hold([
    [
      'draft and request', 'draft-representations-window', { draftServed: '2026-04-13', requestReceived: '2026-01-05' },
      {
        windowOpens: '2026-04-13', windowCloses: '2026-04-27', finaliseNotBefore: '2026-04-28',
        finalPlanBy: '2026-05-25', latestDraftServed: '2026-05-10',
      },
    ],
    ['over 29 February', 'draft-representations-window', { draftServed: '2024-02-20' }, { windowCloses: '2024-03-05' }],
    ['amendments', 'amend-representations-window', { noticeServed: '2026-03-30' }, { due: '2026-04-13', windowCloses: '2026-04-13' }],
    ['a setting has fifteen days of it', 'setting-consultation-response', { consultationReceived: '2026-04-02', requestReceived: '2026-01-05' }, { due: '2026-04-17', finalPlanBy: '2026-05-25' }],
  ])
  const late = answer('draft-representations-window', { draftServed: '2026-05-11', requestReceived: '2026-01-05' })
  assert.ok(late.kind === 'answer' && late.warnings.some(warning => warning.includes('too late')))
})

test('six months since the last assessment', () => {
  const completed = { previousAssessmentCompleted: '2025-08-31' }
  hold([
    ['clamped to the end of February', 'ehcna-six-month-bar', { ...completed, requestReceived: '2026-02-28' }, { barApplies: true, barEndsOn: '2026-02-28' }],
    ['the day after', 'ehcna-six-month-bar', { ...completed, requestReceived: '2026-03-01' }, { barApplies: false }],
    ['the day before', 'ehcna-six-month-bar', { ...completed, requestReceived: '2026-02-27' }, { barApplies: true }],
    ['an assessment after the request is no bar', 'ehcna-six-month-bar', { ...completed, requestReceived: '2025-08-30' }, { barApplies: false }],
  ])
})

test('140 days is within twenty weeks and 141 is not', () => {
  const requestReceived = '2026-01-05'
  hold([
    ['day 139', 'measure-20-week', { requestReceived, finalPlanIssued: '2026-05-24' }, { days: 139, within20Weeks: true }],
    [
      'day 140', 'measure-20-week', { requestReceived, finalPlanIssued: '2026-05-25', exception: 'none' },
      { days: 140, within20Weeks: true, inDenominatorIncludingExceptions: true, inDenominatorExcludingExceptions: true },
    ],
    [
      'day 141, with an exception', 'measure-20-week', { requestReceived, finalPlanIssued: '2026-05-26', exception: 'school closure' },
      { days: 141, within20Weeks: false, inDenominatorIncludingExceptions: true, inDenominatorExcludingExceptions: false },
    ],
  ])
  assert.equal(answer('measure-20-week', { requestReceived, finalPlanIssued: '2026-01-04' }).kind, 'refused')
})

test('duties with no time to get ready begin at once', () => {
  hold([
    ['the setting admits', 'school-admit', { finalPlanIssued: '2026-05-25' }, { due: '2026-05-25', immediate: true }],
    ['the council secures', 'secure-provision', { finalPlanIssued: '2026-05-25' }, { due: '2026-05-25', immediate: true }],
  ])
})

test('a review ends within twelve months beginning with the plan or the last decision', () => {
  hold([
    ['plan made 1 January 2019', 'annual-review-first', { planFirstMade: '2019-01-01' }, { completeBy: '2019-12-31', meetingTargetBy: '2019-12-03' }],
    ['plan made on 29 February', 'annual-review-first', { planFirstMade: '2024-02-29' }, { completeBy: '2025-02-27' }],
    ['plan made on 1 March before a leap year', 'annual-review-first', { planFirstMade: '2023-03-01' }, { completeBy: '2024-02-29' }],
    ['plan made on a 31st', 'annual-review-first', { planFirstMade: '2025-03-31' }, { completeBy: '2026-03-30' }],
    ['last reviewed', 'annual-review-subsequent', { lastReviewed: '2025-07-10' }, { completeBy: '2026-07-09' }],
    [
      'the decision, not the meeting', 'annual-review-subsequent',
      { planFirstMade: '2024-07-01', meeting: '2025-06-12', decisionNoticeSent: '2025-07-10' }, { completeBy: '2026-07-09' },
    ],
    ['four weeks before', 'review-meeting-target', { completeBy: '2026-12-31' }, { due: '2026-12-03' }],
    [
      'under five', 'review-under-five', { dateOfBirth: '2022-05-01', lastReviewed: '2025-11-30' },
      { considerFrom: '2026-02-28', considerBy: '2026-05-30', statutoryCompleteBy: '2026-11-29' },
    ],
    [
      'already five', 'review-under-five', { dateOfBirth: '2020-11-30', lastReviewed: '2025-11-30' },
      { considerFrom: null, considerBy: null, statutoryCompleteBy: '2026-11-29' },
    ],
  ])
  assert.deepEqual(answer('annual-review-subsequent', { planFirstMade: '2024-07-01', meeting: '2025-06-12' }), {
    kind: 'unknown',
    missing: ['lastReviewed'],
    why: 'Give lastReviewed, the date on which the last review ended with the council’s decision notice',
  })
})

test('before and after the review meeting', () => {
  hold([
    ['two weeks before term', 'review-termly-list', { termStarts: '2026-09-01' }, { due: '2026-08-18' }],
    ['notice', 'review-meeting-notice', { meeting: '2026-03-02' }, { due: '2026-02-16' }],
    ['papers, over 29 February', 'review-papers-circulate', { meeting: '2024-03-07' }, { due: '2024-02-22' }],
    ['report on Easter Monday', 'review-report', { meeting: '2026-03-23' }, { due: '2026-04-06' }],
    ['decision', 'review-decision', { meeting: '2026-03-02' }, { due: '2026-03-30', reportBy: '2026-03-16' }],
    ['decision over the clock change', 'review-decision', { meeting: '2026-10-01' }, { due: '2026-10-29' }],
    ['amendments in the same four weeks', 'review-amendment-notice', { meeting: '2026-03-02' }, { due: '2026-03-30' }],
    ['twelve weeks in all', 'review-end-to-end', { meeting: '2026-03-02' }, { due: '2026-05-25' }],
    ['not to amend', 'amend-decide-not', { amendmentNoticeSent: '2026-03-30' }, { due: '2026-05-25' }],
    ['without a review', 'amend-without-review', { noticeSent: '2026-03-02' }, { due: '2026-04-27', representationsClose: '2026-03-16' }],
  ])
})

test('an amended plan is due by the earlier of eight weeks from the notice and twelve from the meeting', () => {
  const meeting = '2026-03-02'
  hold([
    [
      'a notice eleven days late', 'amend-final', { meeting, amendmentNoticeSent: '2026-04-10', reason: 'waiting for a school' },
      {
        noticeWasDue: '2026-03-30', noticeLateDays: 11, finalBy8Weeks: '2026-06-05', endToEndBy: '2026-05-25',
        finalBy: '2026-05-25', representationsClose: '2026-04-24',
      },
    ],
    ['an early notice', 'amend-final', { meeting, amendmentNoticeSent: '2026-03-09' }, { noticeLateDays: 0, finalBy8Weeks: '2026-05-04', finalBy: '2026-05-04' }],
    ['a notice on the last day', 'amend-final', { meeting, amendmentNoticeSent: '2026-03-30' }, { noticeLateDays: 0, finalBy: '2026-05-25' }],
    ['no meeting known', 'amend-final', { amendmentNoticeSent: '2026-03-09' }, { finalBy8Weeks: '2026-05-04', finalBy: '2026-05-04' }],
    [
      'the whole cycle', 'review-cycle', { meeting, amendmentNoticeSent: '2026-03-20' },
      {
        noticeOfMeetingBy: '2026-02-16', papersCirculatedBy: '2026-02-16', reportBy: '2026-03-16',
        decisionAndNoticeBy: '2026-03-30', representationsClose: '2026-04-03', finalBy: '2026-05-15', endToEndBy: '2026-05-25',
      },
    ],
  ])
})

test('a phase transfer is settled before its day', () => {
  hold([
    ['primary to secondary', 'phase-transfer-standard', { transferYear: 2027, phase: 'primary to secondary' }, { statutoryDate: '2027-02-15', strictLastDay: '2027-02-14' }],
    ['a year as text', 'phase-transfer-standard', { transferYear: '2027' }, { strictLastDay: '2027-02-14' }],
    ['school to college', 'phase-transfer-post16', { transferYear: 2027, phase: 'secondary to post-16' }, { statutoryDate: '2027-03-31', strictLastDay: '2027-03-30' }],
    ['five months before', 'phase-transfer-between-post16', { transferDate: '2027-01-15' }, { due: '2026-08-15' }],
    ['five months before, clamped', 'phase-transfer-between-post16', { transferDate: '2026-07-31' }, { due: '2026-02-28' }],
    ['five months before, in a leap year', 'phase-transfer-between-post16', { transferDate: '2024-07-31' }, { due: '2024-02-29' }],
    ['the school’s own sixth form', 'phase-transfer-none', { transferYear: 2027, from: 'Year 11', to: 'same school sixth form' }, { isPhaseTransfer: false }],
    ['a sixth form college', 'phase-transfer-none', { transferYear: 2027, from: 'Year 11', to: 'sixth form college' }, { isPhaseTransfer: true }],
    ['planned back from 15 February 2027', 'phase-transfer-backplan', { transferYear: 2027, phase: 'primary to secondary' }, { latestAmendmentNotice: '2026-12-21', latestMeeting: '2026-11-23' }],
    ['planned back from 31 March 2027', 'phase-transfer-backplan', { transferYear: 2027, phase: 'secondary to post-16' }, { latestAmendmentNotice: '2027-02-03', latestMeeting: '2027-01-06' }],
  ])
  assert.equal(answer('phase-transfer-standard', { transferYear: 2027, phase: 'secondary to post-16' }).kind, 'refused')
  assert.equal(answer('phase-transfer-post16', { transferYear: 2027, phase: 'primary to secondary' }).kind, 'refused')
})

test('a fact that is not a date is refused by name, and facts that are not needed are ignored', () => {
  for (const requestReceived of ['2026-02-30', '5/1/2026', 'yesterday', 20260105, '2026-01-05T10:00']) {
    const answered = answer('ehcna-final-plan', { requestReceived })
    assert.ok(answered.kind === 'refused' && answered.fact === 'requestReceived', String(requestReceived))
  }
  assert.equal(answer('ehcna-final-plan', { requestReceived: '2026-01-05', meeting: 'nonsense', other: {} }).kind, 'answer')
  assert.equal(answer('phase-transfer-standard', { transferYear: 'next year' }).kind, 'refused')
})

test('a plan of 4 September 2014 with no review recorded: the latest 12 months ended on 3 September 2025', () => {
  const found = answer('annual-review-unrecorded', { planFirstMade: '2014-09-04', recordedOn: '2026-01-15' })
  assert.ok(found.kind === 'answer')
  assert.deepEqual(found.answers, { completeBy: '2025-09-03', periods: 11 })
})

test('the day a 12 months ends, and the day before', () => {
  const by = (recordedOn: string) => {
    const found = answer('annual-review-unrecorded', { planFirstMade: '2022-03-01', recordedOn })
    return found.kind === 'answer' ? found.answers['completeBy'] : found.kind
  }
  assert.equal(by('2024-02-28'), '2023-02-28')
  assert.equal(by('2024-02-29'), '2024-02-29')
  assert.equal(by('2022-05-01'), '2023-02-28')
})
