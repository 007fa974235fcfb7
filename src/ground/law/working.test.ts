import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { rule } from './reading-the-register.ts'
import type { RuleId } from './register.ts'
import { hold } from './testing.ts'
import { whyThisDate } from './why.ts'

function told(id: RuleId, facts: Record<string, unknown>): { readonly working: string; readonly warnings: string } {
  const answered = answer(id, facts)
  assert.ok(answered.kind === 'answer', `${id}: ${JSON.stringify(answered)}`)
  return { working: answered.working.join(' '), warnings: answered.warnings.join(' ') }
}

test('a move counted in working days does not say that weekends count', () => {
  const early = told('la-transfer-plan', { oldAuthorityAware: '2026-07-20', moveDate: '2026-09-01' }).working
  assert.match(early, /Weekends are left out/)
  assert.doesNotMatch(early, /Weekends, school holidays and bank holidays count/)
})

test('an age is given on the day it is asked for, not on the day of birth', () => {
  const facts = { ceaseConsidered: '2026-09-14', dateOfBirth: '2007-05-01', ceaseReason: 'no longer necessary', attendanceStopped: '2026-09-07' }
  for (const id of ['cease-reason', 'cease-under-18', 'cease-after-review-18'] as const) {
    assert.match(told(id, facts).working, /The age on Monday 14 September 2026 is 19\./, id)
  }
})

test('a reason that may be an exception is not called one that the regulations leave out', () => {
  const staff = told('exception-not-listed', { requestReceived: '2026-01-05', reason: 'staff shortage' })
  assert.match(staff.working, /\(staff shortage\) is not one that the regulations list/)
  assert.equal(staff.warnings, '')
  const death = told('exception-not-listed', { requestReceived: '2026-01-05', reason: 'bereavement' })
  assert.doesNotMatch(death.working, /is not one that the regulations list/)
  assert.match(death.warnings, /exceptional circumstances of the family/)
})

test('why personal circumstances do not excuse is said in the working', () => {
  const bereaved = { requestReceived: '2026-01-05', exceptionalFrom: '2026-01-10', exceptionalTo: '2026-01-30', reason: 'bereavement' }
  assert.match(told('exception-personal-circumstances', { ...bereaved, decisionToAssessMade: '2026-02-13' }).working, /not excused: the decision was in time\./)
  assert.doesNotMatch(told('exception-personal-circumstances', { ...bereaved, decisionToAssessMade: '2026-02-23' }).working, /not excused/)
})

test('a move to college has a phase transfer date, and one between colleges has another', () => {
  hold([
    ['from school to college', 'phase-transfer-none', { from: 'Year 11', to: 'FE college' }, { isPhaseTransfer: true }],
    ['from college to college', 'phase-transfer-none', { from: 'FE college', to: 'sixth form college' }, { isPhaseTransfer: false }],
  ])
  assert.doesNotMatch(told('phase-transfer-none', { from: 'Year 11', to: 'FE college' }).working, /no phase transfer date/)
  const between = told('phase-transfer-none', { from: 'FE college', to: 'sixth form college' })
  assert.match(between.working, /five months before/)
  assert.match(between.warnings, /phase-transfer-between-post16/)
})

test('it is the law that does not move a legal date, and never a target or guidance', () => {
  // They fall on Sunday 22 November 2026, Saturday 2 January 2027 and Sunday 23 November 2025.
  for (const [id, facts] of [
    ['draft-target', { requestReceived: '2026-08-16' }],
    ['setting-consultation-response', { consultationReceived: '2026-12-18' }],
    ['phase-transfer-backplan', { transferYear: 2026 }],
  ] as const) {
    const { working } = told(id, facts)
    assert.doesNotMatch(working, /the law does not move the date/, id)
    assert.match(working, /(Saturday|Sunday), and the date is not moved/, id)
  }
  assert.match(told('ehcna-final-plan', { requestReceived: '2026-01-05' }).working, /\(Spring Bank Holiday\), and the law does not move the date/)
})

test('an uncertainty without a date of its own is told with the answer', () => {
  assert.match(told('draft-representations-window', { draftServed: '2026-04-01' }).warnings, /sent by post .* give extra days/)
  assert.match(told('amend-representations-window', { noticeServed: '2026-03-30' }).warnings, /sent by post .* give extra days/)
  assert.match(told('setting-consultation-response', { consultationReceived: '2026-04-02' }).warnings, /school days/)
})

test('where a request and a responsibility are both given, every clock of the council says which it counts from', () => {
  const both = { requestReceived: '2026-01-05', becameResponsible: '2026-01-02', channel: 'email' }
  for (const id of ['ehcna-decide-to-assess', 'ehcna-decide-not-to-issue', 'ehcna-final-plan', 'ehcna-initial-timeline'] as const) {
    const { working, warnings } = told(id, both)
    assert.match(warnings, /the earlier one is counted from/, id)
    assert.match(working, /^The council became responsible .* on Friday 2 January 2026\. /, `${id}: no responsibility arrives by email`)
  }
})

test('only a missed appointment lifts the six weeks of an adviser (reg 8(2))', () => {
  assert.deepEqual(rule('ehcna-advice-return').exceptions, ['exception-missed-appointment'])
})

test('a limit is known by its length or its name however that is written, and two at once are refused', () => {
  const away = { requestReceived: '2026-01-05', absentFrom: '2026-01-06', absentTo: '2026-02-10' }
  hold([
    ...['six_weeks', '6weeks', 'decideToAssess', 'assessment decision'].map(period => [period, 'exception-absence', { ...away, period }, { originalDue: '2026-02-16' }] as const),
    ...['16-week', 'no plan'].map(period => [period, 'exception-absence', { ...away, period }, { originalDue: '2026-04-27' }] as const),
    ...['20_weeks', '20w', 'finalPlan'].map(period => [period, 'exception-absence', { ...away, period }, { originalDue: '2026-05-25' }] as const),
    // Reg 27(3): 14 weeks from Friday 16 January 2026 end on Friday 24 April; 28 March to 24 April are 28 days.
    ['re-assessment', 'exception-absence', { notifiedWillReassess: '2026-01-16', absentFrom: '2026-03-28', absentTo: '2026-04-30', period: '14 weeks' },
      { available: true, originalDue: '2026-04-24', daysInsidePeriod: 28, autoExtends: false }],
  ])
  assert.equal(answer('exception-absence', { ...away, period: '6 to 16 weeks' }).kind, 'refused')
  const noStart = answer('exception-absence', { ...away, period: '14 weeks' })
  assert.deepEqual(noStart.kind === 'unknown' && noStart.missing, ['notifiedWillReassess'])
})

test('what was agreed is understood from plain words where only one order fits them', () => {
  const on = (agreedAction: string) => ({ agreementDate: '2026-11-20', agreedAction })
  hold([
    ...['amend sections B and F', 'amendContents', 'Amend the contents of the plan', 'amend sections B, F and I', 'name the school and amend section F']
      .map(action => [action, 'mediation-agreement-appealable', on(action), { due: '2026-12-25' }] as const),
    ...['name the school', 'change the named setting', 'amend section I only', 'carry out an EHC needs assessment']
      .map(action => [action, 'mediation-agreement-appealable', on(action), { due: '2026-12-04' }] as const),
  ])
  for (const action of ['not to amend section F', 'issue the final plan', 'name the school or amend section F', 'assess and issue a draft plan', 'change it']) {
    assert.equal(answer('mediation-agreement-appealable', on(action)).kind, 'refused', action)
  }
})

test('an outcome of an inspection is known by its short name and by its long one', () => {
  const last = (outcome: string) => ({ inspections: [{ lastOnsiteDay: '2024-02-29', outcome }] })
  hold([
    ['typically positive experiences', 'L23-15', last('Typically positive experiences'), { nextFullDue: ['2029-02-28'] }],
    ['inconsistent experiences', 'L23-15', last('inconsistent experiences'), { nextFullDue: ['2027-02-28'] }],
    ['widespread and/or systemic failings', 'L23-15', last('Widespread and/or systemic failings'), { nextFullDue: ['2027-02-28'] }],
  ])
  assert.equal(answer('L23-15', last('not positive')).kind, 'refused')
})

test('the end of monitoring has no day of its own', () => {
  hold([['after a monitoring report', 'M-10', { monitoringReportPublishedOn: '2024-11-20' }, { due: null }]])
})

test('a period of working days that begins with a day off begins with the next working day', () => {
  // Christmas Day is a Friday in 2026, and Boxing Day is kept on Monday 28 December.
  const { working } = told('la-transfer-plan', { oldAuthorityAware: '2026-12-25', moveDate: '2026-12-30' })
  assert.match(working, /is not a working day, so the next working day is day 1 and working day 15 is Tuesday 19 January 2027\./)
})

test('where months end in a shorter month, the working says why', () => {
  const shorter = /, as that month has no day (29|31) and its last day stands for it\./
  assert.match(told('annual-review-first', { planFirstMade: '2028-02-29' }).working, shorter)
  assert.match(told('appeal-lodge', { noticeSent: '2026-12-31' }).working, shorter)
  assert.match(told('appeal-lodge', { noticeSent: '2026-12-15', mediationCertificateIssued: '2027-01-31' }).working, shorter)
  assert.doesNotMatch(told('annual-review-first', { planFirstMade: '2026-08-31' }).working, shorter)
  assert.doesNotMatch(told('appeal-lodge', { noticeSent: '2026-10-05' }).working, shorter)
})

test('a body that is asked for advice twice is due first on the earlier of its days', () => {
  const requests = [{ body: 'EP', received: '2026-02-21' }, { body: 'EP', received: '2026-02-20' }, { body: 'EP', received: '2026-02-25' }]
  hold([['Good Friday is not moved', 'ehcna-advice-return', { requests }, { dueByBody: { EP: '2026-04-03' } }]])
})

test('guidance on children under five is not counted for a child who was five', () => {
  assert.doesNotMatch(told('review-under-five', { dateOfBirth: '2020-05-01', lastReviewed: '2026-01-31' }).working, /months after the last review/)
  assert.match(told('review-under-five', { dateOfBirth: '2023-05-01', lastReviewed: '2026-01-31' }).working, /Three months after the last review is Thursday 30 April 2026/)
})

test('a move in a year before the law, or in a year that is none, is refused', () => {
  for (const id of ['phase-transfer-standard', 'phase-transfer-post16', 'phase-transfer-backplan'] as const) {
    for (const transferYear of ['0012', '0000', 1000, 2014]) assert.equal(answer(id, { transferYear }).kind, 'refused', `${id} ${transferYear}`)
    assert.equal(answer(id, { transferYear: 2015 }).kind, 'answer', id)
  }
})

test('no target is said to be checked against the law', () => {
  for (const [id, facts] of [['draft-target', { requestReceived: '2026-01-05' }], ['review-meeting-target', { completeBy: '2026-12-31' }]] as const) {
    const why = whyThisDate(id, facts)
    assert.ok(why.kind === 'why')
    assert.doesNotMatch(why.sure, /Checked against the text/, id)
    assert.match(why.sure, /target of ours|Our own convention/, id)
  }
})

test('a detained young person who is brought to attention has the six weeks of one for whom a request came', () => {
  hold([['Christmas Day is not moved', 'detained-decide', { becameResponsible: '2026-11-13' }, { due: '2026-12-25' }]])
})
