import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonthsClamped, isWorkingDay } from '../calendar/index.ts'
import { answer } from './answer.ts'
import type { AnswerValue } from './answers/reasoned.ts'
import type { RuleId } from './register.ts'
import { whyThisDate } from './why.ts'

function answersOf(id: RuleId, facts: Record<string, unknown>): Readonly<Record<string, AnswerValue>> {
  const answered = answer(id, facts)
  assert.equal(answered.kind, 'answer', JSON.stringify(answered))
  return answered.kind === 'answer' ? answered.answers : {}
}

test('with no appeal the plan is kept until the time for one has ended, in Tribunal time', () => {
  const rows = [
    ['a Saturday before the Spring Bank Holiday', '2026-03-23', undefined, '2026-05-26', '2026-05-27'],
    ['2 May is a Saturday, and the Monday is a bank holiday', '2026-03-02', undefined, '2026-05-05', '2026-05-06'],
    ['a working day stays', '2026-03-12', undefined, '2026-05-12', '2026-05-13'],
    ['31 July stays', '2026-05-31', undefined, '2026-07-31', '2026-08-01'],
    ['1 August goes to the first working day after August', '2026-06-01', undefined, '2026-09-01', '2026-09-02'],
    ['30 August too', '2026-06-30', undefined, '2026-09-01', '2026-09-02'],
    ['1 September stays', '2026-07-01', undefined, '2026-09-01', '2026-09-02'],
    ['24 December stays', '2026-10-24', undefined, '2026-12-24', '2026-12-25'],
    ['25 December goes past New Year and the weekend', '2026-10-25', undefined, '2027-01-04', '2027-01-05'],
    ['1 January too', '2026-11-01', undefined, '2027-01-04', '2027-01-05'],
    ['2 January is only a Saturday', '2026-11-02', undefined, '2027-01-04', '2027-01-05'],
    ['a month without a 31st, ending on a Saturday', '2025-12-31', undefined, '2026-03-02', '2026-03-03'],
    ['to 29 February', '2023-12-31', undefined, '2024-02-29', '2024-03-01'],
    ['the certificate’s month is later', '2026-03-02', '2026-04-20', '2026-05-20', '2026-05-21'],
    ['the certificate’s month is earlier', '2026-03-02', '2026-03-20', '2026-05-05', '2026-05-06'],
    ['the certificate’s month ends in August', '2026-05-11', '2026-07-13', '2026-09-01', '2026-09-02'],
  ] as const
  for (const [why, ceaseNoticeSent, mediationCertificateIssued, appealWindowEnds, ceaseNotBefore] of rows) {
    assert.deepEqual(
      answersOf('cease-not-before', { ceaseNoticeSent, mediationCertificateIssued }),
      { appealWindowEnds, ceaseNotBefore, mayCease: true }, why,
    )
  }
})

test('an appeal keeps the plan until it is finally determined', () => {
  const sent = { ceaseNoticeSent: '2026-03-02' }
  const ends = { appealWindowEnds: '2026-05-05' }
  const pending = { ...ends, ceaseNotBefore: null, mayCease: false }
  assert.deepEqual(answersOf('cease-not-before', { ...sent, appealLodged: '2026-05-05', appealDetermined: null }), pending, 'lodged on the last day')
  assert.deepEqual(answersOf('cease-not-before', { ...sent, appealLodged: '2026-03-02' }), pending, 'lodged on the day of the notice')
  assert.deepEqual(
    answersOf('cease-not-before', { ...sent, appealLodged: '2026-04-20', appealDetermined: '2026-09-10' }),
    { ...ends, ceaseNotBefore: '2026-09-11', mayCease: true }, 'determined',
  )
  assert.deepEqual(
    answersOf('cease-not-before', { ...sent, appealLodged: '2026-03-10', appealDetermined: '2026-04-01' }),
    { ...ends, ceaseNotBefore: '2026-05-06', mayCease: true }, 'determined inside the time to appeal, which still runs',
  )
  const why = whyThisDate('cease-not-before', { ...sent, appealLodged: '2026-04-20' })
  assert.ok(why.kind === 'why' && why.on === null && why.must.endsWith('until the appeal is finally determined.'))
})

test('an appeal lodged late keeps the plan too, and says that it was late', () => {
  const late = answer('cease-not-before', { ceaseNoticeSent: '2026-03-02', appealLodged: '2026-05-06' })
  assert.ok(late.kind === 'answer' && late.answers.mayCease === false && late.answers.ceaseNotBefore === null)
  assert.ok(late.kind === 'answer' && late.warnings.some(warning => warning.includes('can extend the time')))
  const inTime = answer('cease-not-before', { ceaseNoticeSent: '2026-03-02', appealLodged: '2026-05-05' })
  assert.deepEqual(inTime.kind === 'answer' ? inTime.warnings : null, [])
})

test('dates that cannot be true together are refused', () => {
  const before = answer('cease-not-before', { ceaseNoticeSent: '2026-03-02', appealLodged: '2026-03-01' })
  assert.ok(before.kind === 'refused' && before.fact === 'appealLodged')
  const undone = answer('cease-not-before', { ceaseNoticeSent: '2026-03-02', appealLodged: '2026-04-20', appealDetermined: '2026-04-19' })
  assert.ok(undone.kind === 'refused' && undone.fact === 'appealDetermined')
  const missing = answer('cease-not-before', { appealLodged: '2026-03-01' })
  assert.ok(missing.kind === 'unknown' && missing.missing[0] === 'ceaseNoticeSent')
})

test('the time to appeal is never shorter than its two months, and ends on a working day', () => {
  const anyDate = fc.integer({ min: 0, max: 4500 }).map(days => new Temporal.PlainDate(2016, 9, 1).add({ days }))
  fc.assert(fc.property(anyDate, sent => {
    const { appealWindowEnds, ceaseNotBefore } = answersOf('cease-not-before', { ceaseNoticeSent: sent.toString() })
    const ends = Temporal.PlainDate.from(String(appealWindowEnds))
    assert.ok(Temporal.PlainDate.compare(ends, addMonthsClamped(sent, 2)) >= 0)
    assert.ok(isWorkingDay(ends) && ends.month !== 8)
    assert.equal(ceaseNotBefore, ends.add({ days: 1 }).toString())
  }))
})

test('a reason is lawful at an age or never, by what it says', () => {
  const rows = [
    ['no longer necessary', '2014-05-10', true, 'no longer necessary'],
    ['The plan is not needed any more', '2014-05-10', true, 'no longer necessary'],
    ['died', '2014-05-10', true, 'died'],
    ['moved abroad', '2014-05-10', true, 'moved abroad'],
    ['moved to another area', '2007-05-10', false, 'moved to another area'],
    ['Moving to a new council', '2007-05-10', false, 'moved to another area'],
    ['Higher education', '2007-05-10', true, 'entered higher education'],
    ['no longer necessary, as the outcomes are achieved', '2014-05-10', true, 'no longer necessary'],
    ['She doesn’t want to go on', '2007-05-10', true, 'does not want to continue'],
    ['excluded', '2007-05-10', false, 'excluded'],
    ['permanent exclusion', '2007-05-10', false, 'excluded'],
    ['electively home educated', '2014-05-10', false, 'electively home educated'],
    ['placement broke down', '2007-05-10', false, 'placement broke down'],
    ['turned 19', '2007-05-10', false, 'turned 19'],
    ['entered paid employment', '2007-05-10', true, 'entered paid employment'],
    ['started an apprenticeship', '2007-05-10', false, 'started an apprenticeship'],
    ['entered higher education', '2007-05-10', true, 'entered higher education'],
    ['does not want to continue', '2007-05-10', true, 'does not want to continue'],
    ['outcomes achieved', '2008-09-13', false, 'outcomes achieved'],
    ['outcomes achieved', '2007-09-14', true, 'outcomes achieved'],
    ['turned 25', '2001-09-15', false, 'turned 25'],
    ['turned 25', '2001-09-14', true, 'turned 25'],
    ['stopped attending', '2007-05-10', false, 'stopped attending'],
  ] as const
  for (const [ceaseReason, dateOfBirth, reasonValid, reason] of rows) {
    assert.deepEqual(
      answersOf('cease-reason', { ceaseReason, dateOfBirth, ceaseConsidered: '2026-09-14' }),
      { due: null, reason, reasonValid }, `${ceaseReason}, born ${dateOfBirth}`,
    )
  }
  const odd = answer('cease-reason', { ceaseReason: 'budget pressure', dateOfBirth: '2014-05-10', ceaseConsidered: '2026-09-14' })
  assert.ok(odd.kind === 'refused' && odd.fact === 'ceaseReason' && odd.why.includes('no longer necessary'))
})

test('under 18 a plan ends only when it is no longer necessary', () => {
  const of = (ceaseConsidered: string, ceaseReason: string) => answersOf('cease-under-18', { ceaseConsidered, ceaseReason, dateOfBirth: '2008-05-10' })
  assert.deepEqual(of('2026-05-09', 'does not want to continue'), { due: null, applies: true, protectedUntil: '2026-05-09', reason: 'does not want to continue', reasonAllowed: false })
  assert.equal(of('2026-05-09', 'entered paid employment').reasonAllowed, false)
  assert.equal(of('2026-05-09', 'no longer necessary').reasonAllowed, true)
  assert.equal(of('2026-05-10', 'does not want to continue').applies, false, 'the 18th birthday')
  const leapling = answersOf('cease-under-18', { ceaseConsidered: '2026-02-28', ceaseReason: 'excluded', dateOfBirth: '2008-02-29' })
  assert.deepEqual([leapling.applies, leapling.protectedUntil], [true, '2026-02-28'], 'born on 29 February, 18 on 1 March')
})

test('from 18 a review comes first where attendance has stopped', () => {
  const of = (facts: Record<string, unknown>) => answersOf('cease-after-review-18', { dateOfBirth: '2008-05-10', ...facts })
  assert.deepEqual(of({ attendanceStopped: '2026-05-09' }), { due: null, applies: false, mayCease: false }, '17')
  assert.deepEqual(of({ attendanceStopped: '2026-05-09', reviewFoundNoReturn: true }), { due: null, applies: false, mayCease: false }, '17, whatever a review found')
  assert.deepEqual(of({ attendanceStopped: '2026-05-10' }), { due: null, applies: true, mayCease: false }, 'no review')
  assert.deepEqual(of({ attendanceStopped: '2026-05-10', reviewFoundNoReturn: false }), { due: null, applies: true, mayCease: false }, 'it found a wish to return')
  assert.deepEqual(of({ attendanceStopped: '2026-05-10', reviewFoundNoReturn: true }), { due: null, applies: true, mayCease: true }, 'it found none')
  assert.deepEqual(
    of({ attendanceStopped: '2026-05-01', ceaseConsidered: '2026-06-01', reviewFoundNoReturn: true }),
    { due: null, applies: true, mayCease: true }, 'stopped at 17, considered at 18',
  )
})

test('consulting comes before the decision', () => {
  assert.deepEqual(answersOf('cease-consult', { ceaseConsidered: '2026-09-14' }), { due: null })
})
