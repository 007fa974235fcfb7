import type { RawActivePlan, RawAssessment, RawNamedPlan, RawPerson, RawPlacement, RawPlanDetail, RawRequest } from '../src/capabilities/sen2/words.ts'

/** The items of a person's module that a story gives; the rest of the return's boilerplate is filled in here and below. */
export function person(given: Omit<RawPerson, 'at'>): RawPerson {
  return { at: { ordinal: 0 }, ...given }
}

/** A request that was agreed to. */
export function agreed(received: string, decided: string, source: string, rest: Partial<RawRequest> = {}): RawRequest {
  return { ReceivedDate: received, RequestSource: source, RYA: '0', RequestOutcomeDate: decided, RequestOutcome: 'Y', RequestMediation: '0', RequestTribunal: '0', ...rest }
}

/** An assessment that ended in a plan issued on that day. */
export function issued(on: string, excepted: boolean, plan: Omit<RawNamedPlan, 'StartDate' | 'PB'>): RawAssessment {
  return {
    AssessmentOutcome: 'Y', AssessmentOutcomeDate: on, AssessmentMediation: '0', AssessmentTribunal: '0', OtherMediation: '0', OtherTribunal: '0', Week20: excepted ? '1' : '0',
    NamedPlan: { StartDate: on, PB: '0', ...plan },
  }
}

/** An assessment of an earlier year and its plan. */
export function historical(start: string, plan: Omit<RawNamedPlan, 'StartDate' | 'PB'>): RawAssessment {
  return { AssessmentOutcome: 'H', OtherMediation: '0', OtherTribunal: '0', NamedPlan: { StartDate: start, PB: '0', ...plan } }
}

/** A school or college as a plan names it. */
export function school(urn: string): RawPlanDetail {
  return { URN: urn, PlacementRank: '1', SENunitIndicator: '0', ResourcedProvisionIndicator: '0' }
}

/** What stands at the census for a child in one place with one need. */
export function standing(urn: string, entered: string, need: string, rest: Partial<RawActivePlan> = {}, placement: Partial<RawPlacement> = {}): RawActivePlan {
  return { ...rest, PlacementDetail: [{ ...school(urn), EntryDate: entered, ...placement }], SENneed: [{ SENtype: need, SENtypeRank: '1' }] }
}
