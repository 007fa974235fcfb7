import { profileFor } from '../../profile/index.ts'
import { robin } from '../../example.ts'
import type { RawActivePlan, RawAssessment, RawNamedPlan, RawNeed, RawPerson, RawPlacement, RawPlanDetail, RawRequest } from '../../words.ts'
import type { ContextInput } from '../shape.ts'

/** One rule shown by the smallest change to someone whose record is right, and by a near miss that it must let pass. */
export type Case = {
  rule: string
  says: string
  who?: () => RawPerson
  wrong: (person: Parts) => void
  right?: (person: Parts) => void
  context?: Partial<ContextInput>
  item?: string
  severity?: 'error' | 'query'
}

/** A person with the parts of their first request at hand. */
export type Parts = {
  person: RawPerson; request: RawRequest; assessment: RawAssessment; plan: RawNamedPlan; detail: RawPlanDetail
  active: RawActivePlan; placement: RawPlacement; need: RawNeed
}

export const context2026: ContextInput = {
  profile: must(profileFor(2026)), areas: new Set(['201', '202']), fictional: true, headerArea: '999', now: '2026-03-01T09:00:00',
}

/** Robin, whose review was decided to keep the plan as it is: nothing to correct and nothing to ask. */
export function settled(): RawPerson {
  const person = robin()
  Object.assign(must(person.Requests[0]).ActivePlans ?? {}, { ReviewOutcome: 'M', LastReview: '2025-12-17' })
  return person
}

/** Sam Example, 17 at the census, at a college: ULN and no UPN. */
export function sam(): RawPerson {
  const person = settled()
  Object.assign(person, { Forename: 'Sam', PersonBirthDate: '2008-10-01', UPN: undefined, UniqueLearnerNumber: '1000000027' })
  return person
}

/** Robin after the plan ceased with a move: no active plan. */
export function ceased(): RawPerson {
  const person = settled()
  const request = must(person.Requests[0])
  delete request.ActivePlans
  Object.assign(must(request.Assessment?.NamedPlan), { CeaseDate: '2025-11-14', CeaseReason: '5' })
  return person
}

/** Robin with a request refused. */
export function refused(): RawPerson {
  const person = settled()
  person.Requests = [{ ...person.Requests[0], RequestOutcome: 'N' }]
  delete must(person.Requests[0]).Assessment
  delete must(person.Requests[0]).ActivePlans
  return person
}

/** Robin with a request received on 15 December and not decided by the census. */
export function waiting(): RawPerson {
  const person = refused()
  person.Requests = [{ ReceivedDate: '2025-12-15', RequestSource: '1', RYA: '0', RequestOutcome: 'A' }]
  return person
}

/** Robin, assessed and told there will be no plan. */
export function notIssued(): RawPerson {
  const person = settled()
  const request = must(person.Requests[0])
  delete request.ActivePlans
  delete must(request.Assessment).NamedPlan
  delete must(request.Assessment).Week20
  Object.assign(must(request.Assessment), { AssessmentOutcome: 'N', AssessmentOutcomeDate: '2025-05-12' })
  return person
}

/** Robin, still being assessed: the request came on 1 September. */
export function beingAssessed(): RawPerson {
  const person = notIssued()
  Object.assign(must(person.Requests[0]), { ReceivedDate: '2025-09-01', RequestOutcomeDate: '2025-10-13' })
  must(person.Requests[0]).Assessment = { AssessmentOutcome: 'A' }
  return person
}

/** Robin, whose plan came from another area in the year. */
export function movedIn(): RawPerson {
  const person = settled()
  person.Requests = [{
    RYA: '0', RequestOutcome: 'H',
    Assessment: { ...must(person.Requests[0]).Assessment, AssessmentOutcome: 'H', AssessmentOutcomeDate: undefined, Week20: undefined },
    ActivePlans: { ...must(must(person.Requests[0]).ActivePlans), TransferLA: '201' },
  }]
  return person
}

/** The parts of a person; those that are not there are empty, and changing them changes nothing. */
export function partsOf(person: RawPerson): Parts {
  const request: RawRequest = person.Requests[0] ?? {}
  const assessment = request.Assessment ?? {}
  const plan = assessment.NamedPlan ?? { PlanDetail: [] }
  const active = request.ActivePlans ?? { PlacementDetail: [], SENneed: [] }
  return {
    person, request, assessment, plan, detail: plan.PlanDetail[0] ?? {}, active,
    placement: active.PlacementDetail[0] ?? {}, need: active.SENneed[0] ?? {},
  }
}

export function must<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The example lacks a part')
  return thing
}
