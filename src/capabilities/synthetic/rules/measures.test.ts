import assert from 'node:assert/strict'
import test from 'node:test'
import { children } from '../../../../cast/children.ts'
import { generateReturn } from '../generate.ts'
import { measure } from './measures.ts'
import { groupsFrom } from './setting-groups.ts'
import { fictionalSettings } from './settings.ts'

const groupOf = groupsFrom(fictionalSettings('999'))

test('measures of the cast, counted by hand from their stories', () => {
  const made = measure(children.map(child => child.person), '2026-01-15', groupOf)
  // In force: Amara, Noah, Ava, Isla, Daniel, Freya, Adam, Ruby, Oscar.
  assert.equal(made.plans, 9)
  assert.deepEqual(made.byGroup, { mainstream: 7, post16: 1, special: 1 })
  assert.deepEqual(made.byNeed, { SLCN: 3, ASD: 2, MLD: 1, SEMH: 1, HI: 1, PD: 1 })
  // On 31 August 2025: Noah 4, Oscar 5, Amara, Ava and Isla 7, Ruby 9 (her birthday), Adam 10, Freya 11, Daniel 18.
  assert.deepEqual(made.byAge, { 4: 1, 5: 1, 7: 3, 9: 1, 10: 1, 11: 1, 18: 1 })
  // Received in 2025: Maya, Leo, Amara, Noah, Zara, Ava, Isla.
  assert.deepEqual(made.requests.bySource, { 1: { received: 3, refuse: 1 }, 2: { received: 4, refuse: 0 } })
  assert.deepEqual([made.requests.received, made.requests.assess, made.requests.refuse, made.requests.awaiting, made.requests.inSixWeeks], [7, 5, 1, 1, 6])
  // Issued in 2025: Amara on day 157 (excepted), Noah 124, Ava 137, Isla 147.
  assert.deepEqual(made.issued.all, { plans: 4, inTwenty: 2, twentyToYear: 2, overYear: 0, days: 565 })
  assert.deepEqual(made.issued.unexcepted, { plans: 3, inTwenty: 2, twentyToYear: 1, overYear: 0, days: 408 })
  // A year or more in place: Daniel, Adam, Ruby, Oscar. Ruby's last review was in 2024. Days to decide: 21, 24 and 21.
  assert.deepEqual(made.reviews, { expected: 4, completed: 3, before: 1, notCompleted: 0, amend: 2, maintain: 1, cease: 0, inFourWeeks: 3 })
  assert.deepEqual(made.transfers, { dueThisYear: 0, dueNextYear: 1, finalThisYear: 0 })
  assert.deepEqual([made.ceased.byReason, made.newPlans, made.assessments.open, made.workBased], [{ 4: 1 }, 5, 1, 1])
})

const england = measure(generateReturn({ area: '999', seed: 7, plans: 20_000, character: 'national' }).persons, '2026-01-15', groupOf)

/** Published figures, the tolerance proposed in calibration.md section 15, and what the return gives. */
const close = (title: string, given: number, published: number, tolerance: number) => {
  test(`as England: ${title}`, () => { assert.ok(Math.abs(given - published) <= tolerance, `${given.toFixed(2)}, published ${published}, within ${tolerance}`) })
}
const of = (part: number | undefined, whole: number) => 100 * (part ?? 0) / whole
const aged = (low: number, high: number) => of(Object.entries(england.byAge).reduce((sum, [age, plans]) => Number(age) >= low && Number(age) <= high ? sum + plans : sum, 0), england.plans)

close('plans in force', england.plans, 20_000, 1000)
for (const [title, low, high, published] of [['0 to 4', 0, 4, 3.9], ['5 to 10', 5, 10, 34.3], ['11 to 15', 11, 15, 36.4], ['16 to 19', 16, 19, 20.0], ['20 to 25', 20, 25, 5.5]] as const) {
  close(`share aged ${title}, January 2026`, aged(low, high), published, 2)
}
for (const [need, published] of [['ASD', 31.5], ['SLCN', 21.3], ['SEMH', 20.7], ['MLD', 10.6], ['SLD', 3.9], ['PD', 3.9]] as const) {
  close(`share with ${need}, January 2025`, of(england.byNeed[need], england.plans), published, 2)
}
for (const [group, published] of [['mainstream', 45.5], ['special', 29.4], ['alternative', 0.8], ['post16', 14.0], ['elsewhere', 8.7], ['earlyYears', 0.7]] as const) {
  close(`share in ${group}, January 2026`, of(england.byGroup[group], england.plans), published, 2)
}
close('boys and young men, January 2026', of(england.bySex.M, england.plans), 69.8, 2)
close('requests refused, 2025', of(england.requests.refuse, england.requests.received), 26.6, 2)
close('decided within 6 weeks, 2025', of(england.requests.inSixWeeks, england.requests.decided), 87.4, 2)
close('issued within 20 weeks, 2025, exceptions left out', of(england.issued.unexcepted.inTwenty, england.issued.unexcepted.plans), 46.1, 3)
close('issued from 20 to 52 weeks', of(england.issued.unexcepted.twentyToYear, england.issued.unexcepted.plans), 43.5, 3)
close('issued after 52 weeks', of(england.issued.unexcepted.overYear, england.issued.unexcepted.plans), 10.3, 3)
close('exceptions, 2025', of(england.issued.all.plans - england.issued.unexcepted.plans, england.issued.all.plans), 6.6, 1)
close('not issued after assessment, 2024', of(england.assessments.notIssued, england.assessments.notIssued + england.assessments.issued), 6.1, 1)
close('reviews completed, 2025', of(england.reviews.completed, england.reviews.expected), 56.8, 3)
close('reviews completed only before', of(england.reviews.before, england.reviews.expected), 16.8, 3)
close('review decided within 4 weeks', of(england.reviews.inFourWeeks, england.reviews.completed), 47.6, 3)
close('phase transfers due next year', of(england.transfers.dueNextYear, england.plans), 19.8, 3)
close('plans ceased in the year for each plan now', of(england.ceased.all, england.plans), 6.9, 1)
// The return's own appeal flags in 2024 and 2025: 5,065 about requests, 1,445 about issue, 3,088 others, for 718,838 plans.
close('appeals recorded per 1,000 plans', 10 * of(england.disputes.requestAppeals + england.disputes.assessmentAppeals + england.disputes.otherAppeals, england.plans), 13.4, 5)

test('as England: parents are refused more often than schools', () => {
  const { 1: parents, 2: schools } = england.requests.bySource
  assert.ok(parents !== undefined && schools !== undefined)
  assert.ok(parents.refuse / parents.received > 2 * schools.refuse / schools.received)
})

test('Ashmere is small and late, and most of its lateness is still open', () => {
  const ashmere = measure(generateReturn({ area: '998', seed: 7, plans: 600, character: 'late' }).persons, '2026-01-15', groupsFrom(fictionalSettings('998')))
  assert.ok(Math.abs(of(ashmere.issued.unexcepted.inTwenty, ashmere.issued.unexcepted.plans) - 15) <= 3)
  assert.ok(ashmere.assessments.open > 55)
})
