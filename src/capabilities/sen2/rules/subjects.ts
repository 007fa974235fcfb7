import type {
  RawActivePlan, RawAssessment, RawNamedPlan, RawPerson, RawPlacement, RawPlanDetail, RawRequest,
} from '../words.ts'
import { ageOn, dateOf } from './dates.ts'
import type { Context } from './shape.ts'

/**
 * A person and what is inside, with each date read once: what rules look at. A date that one rule calls impossible (after
 * the census day, before birth) is NaN here, so that no other rule reasons from it; the rule itself reads the raw text.
 */
export type Person = { raw: RawPerson; birth: number; ageAtAugust: number; ageAtCensus: number; requests: Request[] }
export type Request = {
  raw: RawRequest; person: Person; received: number; decided: number; assessment: Assessment | undefined; active: Active | undefined
}
export type Assessment = { raw: RawAssessment; request: Request; dated: number; plan: Plan | undefined }
export type Plan = { raw: RawNamedPlan; assessment: Assessment; start: number; cease: number; settings: Place[] }
export type Active = {
  raw: RawActivePlan; request: Request; meeting: number; decision: number; draft: number; due: number; final: number; placements: Placement[]
  /** Placements without a leaving date. */
  open: Placement[]
}
/** A setting named in a plan, or attended. */
export type Place = { raw: RawPlanDetail; block: 'PlanDetail' | 'PlacementDetail'; person: Person; from: number; residential: string | undefined }
export type Placement = Place & { raw: RawPlacement; entry: number; leaving: number }

/** Part 3 of the Children and Families Act 2014 came into force, and the first plans with it, on 1 September 2014. */
export const firstPlans = 20140901

/** Reads a person for the rules. */
export function subjectOf(raw: RawPerson, context: Context): Person {
  const birth = until(context.reference, raw.PersonBirthDate)
  const person: Person = { raw, birth, ageAtAugust: ageOn(birth, context.august), ageAtCensus: ageOn(birth, context.reference), requests: [] }
  for (const request of raw.Requests) person.requests.push(requestOf(request, person, context.reference))
  return person
}

function requestOf(raw: RawRequest, person: Person, last: number): Request {
  const received = until(last, raw.ReceivedDate)
  const request: Request = {
    raw, person, received: received < person.birth ? Number.NaN : received, decided: until(last, raw.RequestOutcomeDate),
    assessment: undefined, active: undefined,
  }
  if (raw.Assessment !== undefined) request.assessment = assessmentOf(raw.Assessment, request, last)
  if (raw.ActivePlans !== undefined) request.active = activeOf(raw.ActivePlans, request, last)
  return request
}

function assessmentOf(raw: RawAssessment, request: Request, last: number): Assessment {
  const assessment: Assessment = { raw, request, dated: until(last, raw.AssessmentOutcomeDate), plan: undefined }
  if (raw.NamedPlan !== undefined) assessment.plan = planOf(raw.NamedPlan, assessment, last)
  return assessment
}

function planOf(raw: RawNamedPlan, assessment: Assessment, last: number): Plan {
  const { person } = assessment.request
  const given = until(last, raw.StartDate)
  const start = given < firstPlans || given < person.birth ? Number.NaN : given
  const settings: Place[] = raw.PlanDetail.map(detail => ({ raw: detail, block: 'PlanDetail', person, from: start, residential: raw.PlanRes }))
  return { raw, assessment, start, cease: until(last, raw.CeaseDate), settings }
}

function activeOf(raw: RawActivePlan, request: Request, last: number): Active {
  const placements = raw.PlacementDetail.map(detail => placementOf(detail, request.person, last))
  return {
    raw, request, placements, open: placements.filter(placement => placement.raw.LeavingDate === undefined),
    meeting: until(last, raw.ReviewMeeting), decision: until(last, raw.LastReview), draft: until(last, raw.ReviewDraft),
    due: dateOf(raw.PhaseTransferDueDate), final: dateOf(raw.PhaseTransferFinalDate),
  }
}

function placementOf(raw: RawPlacement, person: Person, last: number): Placement {
  const entry = until(last, raw.EntryDate)
  return { raw, block: 'PlacementDetail', person, from: entry, residential: raw.Res, entry, leaving: until(last, raw.LeavingDate) }
}

function until(last: number, text: string | undefined): number {
  const date = dateOf(text)
  return date > last ? Number.NaN : date
}
