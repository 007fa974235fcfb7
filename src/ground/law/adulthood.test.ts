import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { whyThisDate } from './why.ts'
import { hold } from './testing.ts'
import type { Row } from './testing.ts'

test('a child becomes a young person the day after the last Friday in June of the year in which 16 is reached', () => {
  const of = (why: string, dateOfBirth: string, compulsorySchoolAgeEnds: string, youngPersonFrom: string): Row =>
    [why, 'young-person-from', { dateOfBirth }, { compulsorySchoolAgeEnds, youngPersonFrom }]
  hold([
    of('the youngest of the year, two months before 16', '2010-08-31', '2026-06-26', '2026-06-27'),
    of('born a day later, a year later', '2010-09-01', '2027-06-25', '2027-06-26'),
    of('the oldest of the year', '2009-09-01', '2026-06-26', '2026-06-27'),
    of('16 on the last Friday itself', '2010-06-26', '2026-06-26', '2026-06-27'),
    of('a June whose last Friday is the 30th', '2012-01-15', '2028-06-30', '2028-07-01'),
    of('born on 29 February', '2012-02-29', '2028-06-30', '2028-07-01'),
    ['the rights pass on the same day', 'pfa-rights-pass', { dateOfBirth: '2010-08-31' }, { due: '2026-06-27', immediate: true }],
  ])
  const summer = answer('young-person-from', { dateOfBirth: '2010-08-31' })
  assert.ok(summer.kind === 'answer' && summer.working.some(step => step.includes('before the 16th birthday')))
  const winter = answer('young-person-from', { dateOfBirth: '2010-01-31' })
  assert.ok(winter.kind === 'answer' && !winter.working.some(step => step.includes('before the 16th birthday')))
})

test('preparing for adulthood begins with the school year in which 14 is reached', () => {
  hold([
    ['the youngest of Year 9', 'pfa-from-year9', { dateOfBirth: '2012-08-31' }, { year9AcademicYear: '2025/26', from: '2025-09-01' }],
    ['the oldest of the next', 'pfa-from-year9', { dateOfBirth: '2012-09-01' }, { year9AcademicYear: '2026/27', from: '2026-09-01' }],
    ['born on 29 February', 'pfa-from-year9', { dateOfBirth: '2012-02-29' }, { year9AcademicYear: '2025/26' }],
    ['advice on the last day of Year 8', 'pfa-advice', { adviceRequestSent: '2026-08-31', dateOfBirth: '2012-09-01' }, { due: null, applies: false }],
    ['advice on the first day of Year 9', 'pfa-advice', { adviceRequestSent: '2026-09-01', dateOfBirth: '2012-09-01' }, { due: '2026-09-01', applies: true }],
    ['and years later', 'pfa-advice', { adviceRequestSent: '2031-03-30', dateOfBirth: '2012-09-01' }, { due: '2031-03-30', applies: true }],
    ['a plan in Year 8', 'pfa-plan', { finalPlanIssued: '2026-08-31', dateOfBirth: '2012-09-01' }, { applies: false }],
    ['a plan in Year 9', 'pfa-plan', { finalPlanIssued: '2026-09-01', dateOfBirth: '2012-09-01' }, { due: '2026-09-01', applies: true }],
    ['a review in Year 8', 'pfa-review', { meeting: '2026-07-01', dateOfBirth: '2012-09-01' }, { due: null, applies: false }],
    ['a review in Year 9', 'pfa-review', { meeting: '2027-01-11', dateOfBirth: '2012-09-01' }, { due: '2027-01-11', applies: true }],
  ])
  const early = whyThisDate('pfa-review', { meeting: '2026-07-01', dateOfBirth: '2012-09-01' })
  assert.ok(early.kind === 'why' && early.must === 'This duty has not begun: Year 9 begins on Tuesday 1 September 2026.')
})

test('18 is the birthday, and before it is the day before', () => {
  hold([
    ['an ordinary birthday', 'care-act-transition', { dateOfBirth: '2008-05-10' }, { due: '2026-05-09', turns18: '2026-05-10' }],
    ['born on 29 February, 18 on 1 March', 'care-act-transition', { dateOfBirth: '2008-02-29' }, { due: '2026-02-28', turns18: '2026-03-01' }],
    ['born on New Year’s Day', 'care-act-transition', { dateOfBirth: '2010-01-01' }, { due: '2027-12-31', turns18: '2028-01-01' }],
    ['decisions from the birthday', 'pfa-over-18', { dateOfBirth: '2008-05-10' }, { due: '2026-05-10', immediate: true }],
  ])
})

test('a plan may be kept to the end of the academic year in which 25 is reached', () => {
  hold([
    ['25 on the last day of the year', 'plan-to-25', { dateOfBirth: '2001-08-31' }, { turns25: '2026-08-31', due: '2026-08-31' }],
    ['25 on the first day of the next', 'plan-to-25', { dateOfBirth: '2001-09-01' }, { turns25: '2026-09-01', due: '2027-08-31' }],
    ['born on 29 February', 'plan-to-25', { dateOfBirth: '2004-02-29' }, { turns25: '2029-03-01', due: '2029-08-31' }],
  ])
  const kept = whyThisDate('plan-to-25', { dateOfBirth: '2001-09-01' })
  assert.ok(kept.kind === 'why')
  assert.equal(kept.must, 'The council may keep the plan after the 25th birthday, until Tuesday 31 August 2027.')
  assert.match(kept.sure, /\(U\)/)
})

test('next steps begin a year before the end, as guidance; a copy for higher education has no number of days', () => {
  hold([
    ['a year before', 'pfa-next-steps', { planExpectedToEnd: '2027-07-16' }, { due: '2026-07-16' }],
    ['an end on 29 February', 'pfa-next-steps', { planExpectedToEnd: '2028-02-29' }, { due: '2027-02-28' }],
    ['a month end', 'pfa-next-steps', { planExpectedToEnd: '2027-08-31' }, { due: '2026-08-31' }],
    ['a copy', 'higher-education-copy', { planCopyRequested: '2027-06-01' }, { due: null }],
  ])
  const steps = whyThisDate('pfa-next-steps', { planExpectedToEnd: '2027-07-16' }, { name: 'Maya' })
  assert.ok(steps.kind === 'why' && steps.must.startsWith('The council should begin to agree the next steps after Maya’s plan'))
})

test('what is missing is asked for', () => {
  const noBirth = answer('pfa-review', { meeting: '2026-07-01' })
  assert.ok(noBirth.kind === 'unknown' && noBirth.missing[0] === 'dateOfBirth')
  const noMeeting = answer('pfa-review', { dateOfBirth: '2012-09-01' })
  assert.ok(noMeeting.kind === 'unknown' && noMeeting.missing[0] === 'meeting')
  assert.equal(answer('young-person-from', { dateOfBirth: '2010-02-30' }).kind, 'refused')
})
