import { daysBetween } from './dates.ts'
import type { Context } from './shape.ts'
import type { Active, Assessment, Person } from './subjects.ts'
import type { Totals } from './whole-return.ts'

/** Nothing counted yet. */
export function noTotals(): Totals {
  return {
    people: 0, activePlans: 0, requestsInYear: 0, issuedInYear: 0, issuedWithException: 0, issuedWithoutException: 0, issuedInTime: 0,
    unknownNumbers: 0, ethnicityNotObtained: 0, currentPlacements: 0, otherSettings: 0, withoutPlacement: 0, ceased: 0, ceasedForOther: 0,
    reviewExpected: 0, withoutReview: 0,
  }
}

/** Adds one person. */
export function count(totals: Totals, person: Person, context: Context): void {
  totals.people += 1
  if (person.raw.UPN === undefined && person.raw.UniqueLearnerNumber === undefined) totals.unknownNumbers += 1
  if (person.raw.Ethnicity === 'NOBT') totals.ethnicityNotObtained += 1
  for (const { received, assessment, active } of person.requests) {
    if (inYear(received, context)) totals.requestsInYear += 1
    if (assessment !== undefined) countAssessment(totals, assessment, context)
    if (active !== undefined) countActive(totals, active, context)
  }
}

function countAssessment(totals: Totals, { raw, dated, plan, request }: Assessment, context: Context): void {
  if (raw.AssessmentOutcome === 'Y' && inYear(dated, context)) {
    totals.issuedInYear += 1
    if (raw.Week20 === '1') totals.issuedWithException += 1
    if (raw.Week20 === '0') {
      totals.issuedWithoutException += 1
      if (daysBetween(request.received, dated) <= 140) totals.issuedInTime += 1
    }
  }
  if (plan?.raw.CeaseDate !== undefined) {
    totals.ceased += 1
    if (plan.raw.CeaseReason === '9') totals.ceasedForOther += 1
  }
}

function countActive(totals: Totals, { raw, open, meeting, request }: Active, context: Context): void {
  totals.activePlans += 1
  if (open.length === 0) totals.withoutPlacement += 1
  for (const placement of open) {
    totals.currentPlacements += 1
    if (placement.raw.SENsetting === 'OTH' || placement.raw.SENsetting === 'NIEO') totals.otherSettings += 1
  }
  if ((request.assessment?.plan?.start ?? Number.NaN) < context.reference - 10000) {
    totals.reviewExpected += 1
    if (raw.ReviewMeeting === undefined || meeting < context.collectionFrom) totals.withoutReview += 1
  }
}

function inYear(date: number, { collectionFrom, collectionTo }: Context): boolean {
  return date >= collectionFrom && date <= collectionTo
}
