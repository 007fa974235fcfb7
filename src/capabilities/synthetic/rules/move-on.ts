import { daysLater, partsOfDay } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawAssessment, RawPerson, RawRequest } from '../../sen2/words.ts'
import type { Kind } from './caseload-shape.ts'
import { otherDisputes } from './case-facts.ts'
import { dayOf, earlier, iso, later, officeDayAfter } from './days.ts'
import { postcode, upn } from './identity.ts'
import { planMovedOn, withoutOldDecision } from './move-plan.ts'
import { plan } from './plans.ts'
import { refusal } from './requests.ts'
import type { Scene } from './scene.ts'
import { daysToDecision, daysToPlan, decisionDay } from './timeliness.ts'

/**
 * The same person a year on, in the next return: cases decided, plans issued, reviewed, moved or ended. Null for someone
 * who has left the return, because their last decision or end was before its year. `since` is the census before.
 */
export function movedOn(scene: Scene, person: RawPerson, index: number, since: Day): RawPerson | null {
  const born = dayOf(person.PersonBirthDate as string)
  const { year, month } = partsOfDay(born)
  const age = Math.max(2, scene.year - year - (month > 8 ? 1 : 0))
  const requests = person.Requests.flatMap(request => requestMovedOn(scene, request, born, age, since) ?? [])
  if (requests.length === 0) return null
  return { ...person, ...scene.chance.is(0.06) ? { PostCode: postcode(scene) } : {}, ...numbered(scene, person, index, age), Requests: requests }
}

function requestMovedOn(scene: Scene, request: RawRequest, born: Day, age: number, since: Day): RawRequest | null {
  if (request.ActivePlans !== undefined) return planMovedOn(scene, request, age)
  if (request.Exported !== undefined) return null
  if (request.RequestOutcome === 'A') return decidedSince(scene, request, born, age, since)
  const { Assessment: assessment } = request
  if (isOpen(assessment)) return assessedSince(scene, { ...withoutOldDecision(scene, request), ...request.RequestOutcome === 'N' ? { RequestOutcome: 'H' } : {} }, born, age, daysLater(since, 4))
  const ended = assessment?.NamedPlan?.CeaseDate ?? assessment?.AssessmentOutcomeDate ?? request.RequestOutcomeDate
  return ended !== undefined && dayOf(ended) >= scene.yearFrom ? withoutOldDecision(scene, request) : null
}

function isOpen(assessment: RawAssessment | undefined): boolean {
  return assessment?.AssessmentOutcome === 'A' || (assessment?.AssessmentOutcome === 'Y' && assessment.AssessmentOutcomeDate === undefined)
}

function decidedSince(scene: Scene, request: RawRequest, born: Day, age: number, since: Day): RawRequest {
  const received = dayOf(request.ReceivedDate as string)
  const lag = daysToDecision(scene.chance, scene.rates)
  const decided = earlier(later(decisionDay(received, lag), officeDayAfter(daysLater(since, scene.chance.between(1, 20)))), scene.census)
  if (scene.chance.is(0.29)) {
    const { RequestSource: source } = request
    return { ...refusal(scene, received, decided), ...source === undefined ? {} : { RequestSource: source } }
  }
  const agreed: RawRequest = { ...request, RequestOutcomeDate: iso(decided), RequestOutcome: 'Y', RequestMediation: '0', RequestTribunal: '0' }
  return assessedSince(scene, agreed, born, age, daysLater(decided, 25))
}

/** An assessment under way: its plan issued or refused after that day, or still open. */
function assessedSince(scene: Scene, request: RawRequest, born: Day, age: number, after: Day): RawRequest {
  const { chance, rates } = scene
  const received = dayOf(request.ReceivedDate as string)
  const excepted = chance.is(0.066)
  let on = officeDayAfter(daysLater(after, chance.between(1, 100)))
  for (let tries = 0; tries < 40; tries++) {
    const day = officeDayAfter(daysLater(received, daysToPlan(chance, rates)))
    if (day > after) { on = day; break }
  }
  if (on > scene.census) return { ...request, Assessment: { AssessmentOutcome: 'A' } }
  const flags = { AssessmentOutcomeDate: iso(on), AssessmentMediation: '0', AssessmentTribunal: '0', ...otherDisputes(scene) }
  if (chance.is(0.061)) return { ...request, Assessment: { AssessmentOutcome: 'N', ...flags, AssessmentTribunal: chance.is(0.225) ? '1' : '0' } }
  const made = plan(scene, newKind(scene, age), born, on)
  return { ...request, Assessment: { AssessmentOutcome: 'Y', ...flags, Week20: excepted ? '1' : '0', NamedPlan: made.named }, ActivePlans: made.active }
}

function newKind(scene: Scene, age: number): Kind {
  const { shape, chance } = scene
  for (let tries = 0; tries < 60; tries++) {
    const kind = shape.kind(chance.place(shape.newer))
    if (kind.age === age) return kind
  }
  return { age, years: 0, group: age < 16 ? 0 : 3, need: 0 }
}

// A child given no number before school has one once there.
function numbered(scene: Scene, person: RawPerson, index: number, age: number): Partial<RawPerson> {
  if (person.UPNunknown !== 'UN1' || age < 4) return {}
  return { UPN: upn(scene.area, index, scene.year), UPNunknown: undefined }
}
