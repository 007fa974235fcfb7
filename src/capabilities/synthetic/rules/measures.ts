import { dayOfParts, monthsLater, partsOfDay } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawPerson, RawPlanDetail, RawRequest } from '../../sen2/words.ts'
import { dayOf } from './days.ts'
import type { SettingGroup } from './setting-groups.ts'

/** Counts behind the published measures (sen2.md section 9). Shares are left to the reader, so that areas can be added up. */
export type Measures = {
  plans: number
  byAge: Record<number, number>
  bySex: Record<string, number>
  byGroup: Record<string, number>
  byNeed: Record<string, number>
  /** Whole years in place at the census. */
  byYears: Record<number, number>
  /** Plans whose start date is in the collection year. */
  newPlans: number
  requests: { received: number; assess: number; refuse: number; awaiting: number; withdrawn: number; decided: number; inSixWeeks: number; bySource: Record<string, { received: number; refuse: number }> }
  assessments: { issued: number; notIssued: number; notIssuedInSixteen: number; withdrawn: number; open: number }
  /** Plans issued in the year on this area's assessment: all, and those without an exception. */
  issued: { all: Bands; unexcepted: Bands }
  reviews: { expected: number; completed: number; before: number; notCompleted: number; amend: number; maintain: number; cease: number; inFourWeeks: number }
  transfers: { dueThisYear: number; dueNextYear: number; finalThisYear: number }
  disputes: { requestMediations: number; requestAppeals: number; assessmentMediations: number; assessmentAppeals: number; otherMediations: number; otherAppeals: number }
  ceased: { all: number; byReason: Record<string, number> }
  personalBudgets: number
  residential: number
  workBased: number
}

export type Bands = { plans: number; inTwenty: number; twentyToYear: number; overYear: number; days: number }

/** Counts the published measures over a return, a person at a time. */
export function measure(persons: Iterable<RawPerson>, census: string, groupOf: (placement: RawPlanDetail) => SettingGroup): Measures {
  const on = dayOf(census)
  const year = partsOfDay(on).year - 1
  const counts = nothing()
  const when: When = { census: on, year, from: dayOfParts(year, 1, 1), to: dayOfParts(year, 12, 31) }
  for (const person of persons) {
    for (const request of person.Requests) {
      countRequest(counts, request, when)
      countAssessment(counts, request, when)
      if (request.ActivePlans !== undefined) countPlan(counts, person, request, when, groupOf)
    }
  }
  return counts
}

type When = { readonly census: Day; readonly year: number; readonly from: Day; readonly to: Day }

function countRequest(counts: Measures, request: RawRequest, when: When): void {
  const { requests, disputes } = counts
  if (request.RequestMediation === '1') disputes.requestMediations++
  if (request.RequestTribunal === '1') disputes.requestAppeals++
  if (!within(request.ReceivedDate, when) || request.ReceivedDate === undefined) return
  requests.received++
  const source = requests.bySource[request.RequestSource ?? 'none'] ??= { received: 0, refuse: 0 }
  source.received++
  if (request.RequestOutcome === 'Y') requests.assess++
  if (request.RequestOutcome === 'N') { requests.refuse++; source.refuse++ }
  if (request.RequestOutcome === 'A') requests.awaiting++
  if (request.RequestOutcome === 'W') requests.withdrawn++
  if (request.RequestOutcomeDate === undefined) return
  requests.decided++
  if (dayOf(request.RequestOutcomeDate) - dayOf(request.ReceivedDate) <= 42) requests.inSixWeeks++
}

function countAssessment(counts: Measures, { Assessment: assessment, ReceivedDate: received }: RawRequest, when: When): void {
  if (assessment === undefined) return
  const { assessments, disputes, ceased } = counts
  if (assessment.AssessmentMediation === '1') disputes.assessmentMediations++
  if (assessment.AssessmentTribunal === '1') disputes.assessmentAppeals++
  if (assessment.OtherMediation === '1') disputes.otherMediations++
  if (assessment.OtherTribunal === '1') disputes.otherAppeals++
  const { AssessmentOutcome: outcome, AssessmentOutcomeDate: told, NamedPlan: plan } = assessment
  if (outcome === 'W') assessments.withdrawn++
  if (outcome === 'A' || (outcome === 'Y' && told === undefined)) assessments.open++
  if (within(plan?.CeaseDate, when)) {
    ceased.all++
    ceased.byReason[plan?.CeaseReason ?? 'none'] = (ceased.byReason[plan?.CeaseReason ?? 'none'] ?? 0) + 1
  }
  if (within(plan?.StartDate, when)) counts.newPlans++
  if (told === undefined || received === undefined || !within(told, when)) return
  const days = dayOf(told) - dayOf(received)
  if (outcome === 'N') {
    assessments.notIssued++
    if (days <= 112) assessments.notIssuedInSixteen++
  }
  if (outcome === 'Y') {
    assessments.issued++
    band(counts.issued.all, days)
    if (assessment.Week20 === '0') band(counts.issued.unexcepted, days)
  }
}

function countPlan(counts: Measures, person: RawPerson, request: RawRequest, when: When, groupOf: (placement: RawPlanDetail) => SettingGroup): void {
  const active = request.ActivePlans
  const named = request.Assessment?.NamedPlan
  if (active === undefined || named?.StartDate === undefined || person.PersonBirthDate === undefined) return
  const { reviews, transfers } = counts
  counts.plans++
  const start = dayOf(named.StartDate)
  const years = yearsBetween(start, when.census)
  const place = active.PlacementDetail.find(placement => placement.PlacementRank === '1' && placement.LeavingDate === undefined)
  add(counts.byAge, ageOn31August(dayOf(person.PersonBirthDate), when.year))
  add(counts.byYears, years)
  add(counts.bySex, person.Sex ?? 'none')
  add(counts.byGroup, place === undefined ? 'notRecorded' : groupOf(place))
  add(counts.byNeed, active.SENneed.find(need => need.SENtypeRank === '1')?.SENtype ?? 'none')
  if (named.PB === '1') counts.personalBudgets++
  if (place?.Res !== undefined) counts.residential++
  if (place?.WBP !== undefined) counts.workBased++
  if (active.PhaseTransferDueDate?.startsWith(String(when.year)) === true) transfers.dueThisYear++
  if (active.PhaseTransferDueDate?.startsWith(String(when.year + 1)) === true) transfers.dueNextYear++
  if (within(active.PhaseTransferFinalDate, when)) transfers.finalThisYear++
  if (years < 1) return
  reviews.expected++
  if (!within(active.LastReview, when) || active.LastReview === undefined) {
    if (active.LastReview === undefined) reviews.notCompleted++
    else reviews.before++
    return
  }
  reviews.completed++
  if (active.ReviewOutcome === 'A') reviews.amend++
  if (active.ReviewOutcome === 'M') reviews.maintain++
  if (active.ReviewOutcome === 'C') reviews.cease++
  if (active.ReviewMeeting !== undefined && dayOf(active.LastReview) - dayOf(active.ReviewMeeting) <= 28) reviews.inFourWeeks++
}

// 140 days is 20 weeks and 364 is 52; the day of receipt is day 0 (convention C12).
function band(bands: Bands, days: number): void {
  bands.plans++
  bands.days += days
  if (days <= 140) bands.inTwenty++
  else if (days <= 364) bands.twentyToYear++
  else bands.overYear++
}

function within(date: string | undefined, { from, to }: When): boolean {
  if (date === undefined) return false
  const day = dayOf(date)
  return day >= from && day <= to
}

function ageOn31August(born: Day, year: number): number {
  const { year: birthYear, month } = partsOfDay(born)
  return year - birthYear - (month > 8 ? 1 : 0)
}

function yearsBetween(start: Day, census: Day): number {
  let years = Math.floor((census - start) / 365.25)
  while (monthsLater(start, 12 * (years + 1)) <= census) years++
  while (monthsLater(start, 12 * years) > census) years--
  return years
}

function add(counts: Record<string | number, number>, key: string | number): void {
  counts[key] = (counts[key] ?? 0) + 1
}

function nothing(): Measures {
  const bands = () => ({ plans: 0, inTwenty: 0, twentyToYear: 0, overYear: 0, days: 0 })
  return {
    plans: 0, byAge: {}, bySex: {}, byGroup: {}, byNeed: {}, byYears: {}, newPlans: 0,
    requests: { received: 0, assess: 0, refuse: 0, awaiting: 0, withdrawn: 0, decided: 0, inSixWeeks: 0, bySource: {} },
    assessments: { issued: 0, notIssued: 0, notIssuedInSixteen: 0, withdrawn: 0, open: 0 },
    issued: { all: bands(), unexcepted: bands() },
    reviews: { expected: 0, completed: 0, before: 0, notCompleted: 0, amend: 0, maintain: 0, cease: 0, inFourWeeks: 0 },
    transfers: { dueThisYear: 0, dueNextYear: 0, finalThisYear: 0 },
    disputes: { requestMediations: 0, requestAppeals: 0, assessmentMediations: 0, assessmentAppeals: 0, otherMediations: 0, otherAppeals: 0 },
    ceased: { all: 0, byReason: {} }, personalBudgets: 0, residential: 0, workBased: 0,
  }
}
