import { newId } from '../../../platform/database/index.ts'
import type { ChildFacts } from '../../people/index.ts'
import type { AssessmentFacts, AssessmentOutcome, RequestFacts, RequestOutcome } from '../../pathway/index.ts'
import type { PlanFacts, Where } from '../../plan/index.ts'
import type { PhaseTransferFacts, ReviewFacts, ReviewOutcome } from '../../reviews/index.ts'
import type { RawActivePlan, RawAssessment, RawPerson, RawPlanDetail, RawRequest } from '../words.ts'

/** What a return says of one person, as the rooms that keep it understand it. Every id is new. */
export type PersonFacts = {
  readonly child: ChildFacts
  readonly requests: readonly RequestFacts[]
  readonly plans: readonly PlanOfReturn[]
}

/** A plan with the latest reviews and transfer that the return holds for it. */
export type PlanOfReturn = { readonly facts: PlanFacts; readonly reviews: readonly ReviewFacts[]; readonly transfer: PhaseTransferFacts | null }

const requestOutcomes: Record<string, RequestOutcome> = { Y: 'assess', N: 'refuse', A: 'awaiting', W: 'withdrawn', H: 'historical' }
const assessmentOutcomes: Record<string, AssessmentOutcome> = { Y: 'issue', N: 'not-issue', A: 'awaiting', W: 'withdrawn', H: 'historical' }
const reviewOutcomes: Record<string, ReviewOutcome> = { A: 'amend', M: 'maintain', C: 'cease' }

/** The facts that a person without errors in a return holds. `child` is the id they are to hang on. */
export function factsOf(raw: RawPerson, child: string): PersonFacts {
  const requests: RequestFacts[] = []
  const plans: PlanOfReturn[] = []
  for (const one of raw.Requests) {
    const id = newId()
    requests.push(requestOf(one, id, child))
    const named = one.Assessment?.NamedPlan
    if (named !== undefined || one.ActivePlans !== undefined) plans.push(planOf(one, id, child))
  }
  return { child: childOf(raw), requests, plans }
}

function childOf(raw: RawPerson): ChildFacts {
  return {
    surname: raw.Surname ?? '', forename: raw.Forename ?? '', birthDate: raw.PersonBirthDate ?? '', sex: raw.Sex ?? 'U', ethnicity: raw.Ethnicity ?? null,
    postcode: raw.PostCode ?? null, upn: raw.UPN?.toUpperCase() ?? null, uln: raw.UniqueLearnerNumber ?? null, upnUnknown: raw.UPNunknown ?? null,
  }
}

function requestOf(raw: RawRequest, id: string, child: string): RequestFacts {
  return {
    id, child, receivedOn: raw.ReceivedDate ?? null, source: raw.RequestSource ?? null, inYouthAccommodation: raw.RYA === '1',
    outcome: requestOutcomes[raw.RequestOutcome ?? ''] ?? 'awaiting', outcomeOn: raw.RequestOutcomeDate ?? null,
    mediation: flag(raw.RequestMediation), tribunal: flag(raw.RequestTribunal), movedTo: raw.Exported ?? null,
    assessment: raw.Assessment === undefined ? null : assessmentOf(raw.Assessment),
  }
}

function assessmentOf(raw: RawAssessment): AssessmentFacts {
  return {
    outcome: assessmentOutcomes[raw.AssessmentOutcome ?? ''] ?? 'awaiting', outcomeOn: raw.AssessmentOutcomeDate ?? null,
    mediation: flag(raw.AssessmentMediation), tribunal: flag(raw.AssessmentTribunal), otherMediation: flag(raw.OtherMediation),
    otherTribunal: flag(raw.OtherTribunal), exception: flag(raw.Week20),
  }
}

function planOf(raw: RawRequest, request: string, child: string): PlanOfReturn {
  const named = raw.Assessment?.NamedPlan
  const active = raw.ActivePlans
  const facts: PlanFacts = {
    id: newId(), child, request, startedOn: named?.StartDate ?? null, residential: named?.PlanRes ?? null, workBased: named?.PlanWBP ?? null,
    personalBudget: flag(named?.PB), organised: flag(named?.OA), directPayment: named?.DP ?? null, ceasedOn: named?.CeaseDate ?? null,
    ceaseReason: named?.CeaseReason ?? null, transferredFrom: active?.TransferLA ?? null, active: active !== undefined,
    named: (named?.PlanDetail ?? []).map(whereOf),
    placements: (active?.PlacementDetail ?? []).map((one, at) => ({ ...whereOf(one, at), enteredOn: one.EntryDate ?? null, leftOn: one.LeavingDate ?? null, residential: one.Res ?? null, workBased: one.WBP ?? null })),
    needs: (active?.SENneed ?? []).flatMap((one, at) => one.SENtype === undefined ? [] : [{ rank: Number(one.SENtypeRank ?? at + 1), type: one.SENtype }]),
  }
  return { facts, reviews: reviewsOf(active), transfer: transferOf(active) }
}

function whereOf(raw: RawPlanDetail, at: number): Where {
  return {
    rank: Number(raw.PlacementRank ?? at + 1), urn: raw.URN ?? null, ukprn: raw.UKPRN ?? null, arrangement: raw.SENsetting ?? null, note: raw.SENsettingOther ?? null,
    inUnit: flag(raw.SENunitIndicator), inResourcedProvision: flag(raw.ResourcedProvisionIndicator),
  }
}

// A decision dated before the latest meeting is that of an earlier review; the latest one is still undecided.
function reviewsOf(active: RawActivePlan | undefined): ReviewFacts[] {
  const meetingOn = active?.ReviewMeeting ?? null
  const decidedOn = active?.LastReview ?? null
  if (active === undefined || (meetingOn === null && decidedOn === null)) return []
  const decision = { outcome: reviewOutcomes[active.ReviewOutcome ?? ''] ?? null, draftOn: active.ReviewDraft ?? null }
  if (meetingOn === null || decidedOn === null || meetingOn <= decidedOn) return [{ id: newId(), meetingOn, decidedOn, ...decision }]
  return [{ id: newId(), meetingOn: null, decidedOn, ...decision }, { id: newId(), meetingOn, decidedOn: null, outcome: null, draftOn: null }]
}

function transferOf(active: RawActivePlan | undefined): PhaseTransferFacts | null {
  const dueOn = active?.PhaseTransferDueDate
  return dueOn === undefined ? null : { id: newId(), dueOn, finalOn: active?.PhaseTransferFinalDate ?? null }
}

function flag(text: string | undefined): boolean | null {
  return text === undefined ? null : text === '1'
}
