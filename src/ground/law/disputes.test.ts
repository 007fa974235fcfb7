import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from './answer.ts'
import { appealableDecisions, notAppealable } from './index.ts'
import { holdWhole } from './testing.ts'
import type { Row } from './testing.ts'

test('two months to contact the mediation adviser, which never roll', () => {
  const of = (why: string, noticeSent: string, due: string): Row => [why, 'mediation-contact-adviser', { noticeSent }, { due }]
  holdWhole([
    of('an ordinary month', '2026-02-10', '2026-04-10'),
    of('the day before', '2026-02-09', '2026-04-09'),
    of('the day after, a Saturday', '2026-02-11', '2026-04-11'),
    of('no 31 February', '2025-12-31', '2026-02-28'),
    of('29 February of a leap year', '2023-12-31', '2024-02-29'),
    of('from 29 February', '2024-02-29', '2024-04-29'),
    of('Christmas Day stays', '2026-10-25', '2026-12-25'),
    of('August stays', '2026-06-17', '2026-08-17'),
    of('Good Friday stays', '2026-02-03', '2026-04-03'),
  ])
})

test('the clocks of mediation, in working days and in days', () => {
  holdWhole([
    ['past Good Friday and Easter Monday', 'mediation-certificate-declined', { adviserTold: '2026-04-02' }, { due: '2026-04-09' }],
    ['told on a Saturday', 'mediation-certificate-declined', { adviserTold: '2026-01-10' }, { due: '2026-01-14' }],
    ['past Christmas and the substitute for Boxing Day', 'mediation-certificate-declined', { adviserTold: '2026-12-23' }, { due: '2026-12-30' }],
    ['past the Spring Bank Holiday', 'mediation-notify-icb', { laToldOfHealthIssues: '2026-05-22' }, { due: '2026-05-28' }],
    ['a plain week', 'mediation-notify-icb', { laToldOfHealthIssues: '2026-10-05' }, { due: '2026-10-08' }],
    ['30 days over February, ending on a Sunday', 'mediation-arrange', { laToldFamilyWishesToMediate: '2026-01-30' }, { due: '2026-03-01' }],
    ['30 days to 29 February', 'mediation-arrange', { laToldFamilyWishesToMediate: '2024-01-30' }, { due: '2024-02-29' }],
    ['30 days over the clock change', 'mediation-arrange', { laToldFamilyWishesToMediate: '2026-03-01' }, { due: '2026-03-31' }],
    ['30 days to Christmas Day', 'mediation-arrange', { laToldFamilyWishesToMediate: '2026-11-25' }, { due: '2026-12-25' }],
    ['5 working days back', 'mediation-meeting-notice', { mediationDate: '2026-10-15' }, { due: '2026-10-08' }],
    ['back over Easter', 'mediation-meeting-notice', { mediationDate: '2026-04-13' }, { due: '2026-04-02' }],
    ['the day after', 'mediation-meeting-notice', { mediationDate: '2026-04-14' }, { due: '2026-04-07' }],
    ['told on Christmas Eve', 'mediation-certificate-deemed', { laTellsAdviserCannotArrange: '2026-12-24' }, { due: '2026-12-31' }],
    ['ended on New Year’s Eve', 'mediation-certificate-concluded', { mediationConcluded: '2025-12-31' }, { due: '2026-01-06' }],
  ])
})

test('mediation on health alone: three working days to tell the board, and thirty days from the day it was told', () => {
  const told = { laToldOfHealthIssues: '2026-10-07' }
  holdWhole([
    ['both known', 'mediation-arrange-health-only', { ...told, icbNotified: '2026-10-09' }, { icbNotifyBy: '2026-10-12', due: '2026-11-08' }],
    ['only the board’s day', 'mediation-arrange-health-only', { icbNotified: '2026-10-09' }, { due: '2026-11-08' }],
    ['the board is not told yet', 'mediation-arrange-health-only', told, { icbNotifyBy: '2026-10-12' }],
  ])
  const warnings = (icbNotified: string) => {
    const answered = answer('mediation-arrange-health-only', { ...told, icbNotified })
    return answered.kind === 'answer' ? answered.warnings.filter(warning => warning.includes('late')).length : null
  }
  assert.deepEqual([warnings('2026-10-11'), warnings('2026-10-12'), warnings('2026-10-13')], [0, 0, 1])
  assert.equal(answer('mediation-arrange-health-only', { ...told, icbNotified: '2026-10-06' }).kind, 'refused')
})

test('an agreement that the Tribunal could have ordered has the time of the order', () => {
  const of = (agreedAction: string, due: string, immediate?: true): Row =>
    [agreedAction, 'mediation-agreement-appealable', { agreementDate: '2026-03-02', agreedAction }, immediate ? { due, immediate } : { due }]
  holdWhole([
    of('tribunal-assess-notify', '2026-03-16'), of('assess', '2026-03-16'), of('tribunal-assess-no-plan', '2026-05-11'),
    of('tribunal-assess-final-plan', '2026-06-08'), of('tribunal-make-draft', '2026-04-06'), of('make a plan', '2026-04-06'),
    of('tribunal-make-final', '2026-05-18'), of('tribunal-amend', '2026-04-06'), of('Amend Section F', '2026-04-06'), of('amend', '2026-04-06'),
    of('tribunal-name-school', '2026-03-16'), of('name school', '2026-03-16'), of('amend section I', '2026-03-16'), of('tribunal-remit', '2026-03-16'),
    of('tribunal-continue', '2026-03-02', true), of('continue', '2026-03-02', true), of('cease', '2026-03-02', true),
    of('continue and amend', '2026-04-06'),
  ])
  const unclear = answer('mediation-agreement-appealable', { agreementDate: '2026-03-02', agreedAction: 'be kinder' })
  assert.ok(unclear.kind === 'refused' && unclear.fact === 'agreedAction')
  const missing = answer('mediation-agreement-appealable', { agreementDate: '2026-03-02' })
  assert.deepEqual(missing.kind === 'unknown' && missing.missing, ['agreedAction'])
  const unsure = answer('mediation-agreement-appealable', { agreementDate: '2026-03-02', agreedAction: 'remit' })
  assert.ok(unsure.kind === 'answer' && unsure.warnings.some(warning => warning.startsWith('Check the wording')))
})

test('an agreement on anything else: two weeks, one for health to tell the council, or the day agreed', () => {
  holdWhole([
    ['two weeks and one', 'mediation-agreement-non-appealable', { agreementDate: '2026-03-02', agreedAction: 'physiotherapy' }, { due: '2026-03-16', icbNotifiesLaBy: '2026-03-09' }],
    ['to 29 February', 'mediation-agreement-non-appealable', { agreementDate: '2024-02-15' }, { due: '2024-02-29', icbNotifiesLaBy: '2024-02-22' }],
    ['to Christmas Day', 'mediation-agreement-icb-tells', { agreementDate: '2026-12-18' }, { due: '2026-12-25' }],
    ['the day agreed', 'mediation-agreement-custom', { agreementDate: '2026-03-02', agreedAction: 'a hoist', agreedBy: '2026-07-31' }, { due: '2026-07-31' }],
    ['at once', 'mediation-agreement-custom', { agreementDate: '2026-03-02', agreedBy: '2026-03-02' }, { due: '2026-03-02' }],
  ])
  assert.equal(answer('mediation-agreement-custom', { agreementDate: '2026-03-02', agreedBy: '2026-03-01' }).kind, 'refused')
  assert.equal(answer('mediation-agreement-custom', { agreementDate: '2026-03-02' }).kind, 'unknown')
})

test('lodging an appeal gives its end and the day it moves on to', () => {
  holdWhole([
    ['ends in August', 'appeal-lodge', { noticeSent: '2026-06-15' }, { rawEnd: '2026-08-15', due: '2026-09-01' }],
    ['ends on Christmas Day', 'appeal-lodge', { noticeSent: '2026-10-25' }, { rawEnd: '2026-12-25', due: '2027-01-04' }],
    ['the certificate is later', 'appeal-lodge', { noticeSent: '2026-02-10', mediationCertificateIssued: '2026-03-11' }, { rawEnd: '2026-04-11', due: '2026-04-13' }],
    ['the certificate is earlier', 'appeal-lodge', { noticeSent: '2026-02-10', mediationCertificateIssued: '2026-03-09' }, { rawEnd: '2026-04-10', due: '2026-04-10' }],
    ['the certificate’s month alone', 'appeal-lodge-certificate', { mediationCertificateIssued: '2026-01-31' }, { rawEnd: '2026-02-28', due: '2026-03-02' }],
  ])
  const impossible = answer('appeal-lodge', { noticeSent: '2026-02-10', mediationCertificateIssued: '2026-02-09' })
  assert.ok(impossible.kind === 'refused' && impossible.fact === 'mediationCertificateIssued')
})

test('the council has 30 working days to respond, leaving out Christmas and August', () => {
  const of = (why: string, applicationReceivedByLa: string, due: string): Row => [why, 'appeal-la-response', { applicationReceivedByLa }, { due }]
  holdWhole([
    of('over Easter', '2026-03-02', '2026-04-15'),
    of('over Christmas: 26 by 24 December and four in January', '2026-11-18', '2027-01-07'),
    of('over August: 22 in July and eight in September', '2026-07-01', '2026-09-10'),
    of('one day before August', '2026-07-30', '2026-10-09'),
    of('the last day of July', '2026-07-31', '2026-10-12'),
    of('inside August', '2026-08-10', '2026-10-12'),
    of('31 August', '2026-08-31', '2026-10-12'),
    of('1 September', '2026-09-01', '2026-10-13'),
  ])
  const leftOut = (applicationReceivedByLa: string) => {
    const answered = answer('appeal-la-response', { applicationReceivedByLa })
    return answered.kind === 'answer' ? answered.working.find(sentence => sentence.startsWith('Left out')) : null
  }
  assert.equal(leftOut('2026-03-02'), 'Left out: weekends, 3 April 2026 (Good Friday) and 6 April 2026 (Easter Monday).')
  assert.equal(leftOut('2026-11-18'), 'Left out: weekends and 25 December to 1 January.')
  assert.equal(leftOut('2026-07-01'), 'Left out: weekends and August.')
})

test('a disability claim: six months with the act as day 1, and no roll', () => {
  const of = (why: string, conductDate: string, rawEnd: string): Row => [why, 'disability-claim', { conductDate }, { rawEnd }]
  holdWhole([
    of('the day before the corresponding one', '2026-01-05', '2026-07-04'),
    of('ends in August and stays', '2026-02-09', '2026-08-08'),
    of('ends on Christmas Day and stays', '2025-06-26', '2025-12-25'),
    of('no 31 February', '2025-08-31', '2026-02-27'),
    of('from 29 February', '2024-02-29', '2024-08-28'),
  ])
})

test('permission to appeal further: 28 days, moved only off a day that is not a working day', () => {
  const of = (why: string, writtenReasonsSent: string, rawEnd: string, due: string): Row => [why, 'appeal-further', { writtenReasonsSent }, { rawEnd, due }]
  holdWhole([
    of('a Thursday', '2026-01-22', '2026-02-19', '2026-02-19'),
    of('to 29 February', '2024-02-01', '2024-02-29', '2024-02-29'),
    of('Good Friday', '2026-03-06', '2026-04-03', '2026-04-07'),
    of('a Friday in August stays', '2026-07-17', '2026-08-14', '2026-08-14'),
    of('Christmas Day', '2026-11-27', '2026-12-25', '2026-12-29'),
  ])
})

const anyDate = fc.integer({ min: 0, max: 3600 }).map(days => new Temporal.PlainDate(2016, 1, 1).add({ days }))

test('the council’s response never falls at Christmas, in August or at a weekend, and never moves earlier', () => {
  const due = (date: Temporal.PlainDate): Temporal.PlainDate => {
    const answered = answer('appeal-la-response', { applicationReceivedByLa: date.toString() })
    assert.ok(answered.kind === 'answer')
    return Temporal.PlainDate.from(String(answered.answers.due))
  }
  fc.assert(fc.property(anyDate, fc.nat(20), (received, later) => {
    const on = due(received)
    assert.ok(on.dayOfWeek < 6 && on.month !== 8)
    assert.ok(!(on.month === 12 && on.day >= 25) && !(on.month === 1 && on.day === 1))
    assert.ok(received.until(on).days >= 40, 'thirty working days from a Sunday end on a Friday, 40 days later')
    assert.ok(Temporal.PlainDate.compare(due(received.add({ days: later })), on) >= 0)
  }))
})

test('what can be appealed, by the paragraph of section 51(2)', () => {
  assert.deepEqual(appealableDecisions.map(({ code }) => code), ['a', 'b', 'c(i)', 'c(ii)', 'c(iii)', 'c(iv)', 'd', 'e', 'f'])
  assert.deepEqual(appealableDecisions.filter(({ recommendations }) => !recommendations).map(({ code }) => code), ['a'])
  assert.deepEqual(appealableDecisions.filter(({ certificate }) => certificate !== 'needed').map(({ code }) => code), ['c(iii)', 'c(iv)'])
  assert.ok(notAppealable.some(({ matter }) => matter === 'A decision that is late'))
})
