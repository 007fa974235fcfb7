import { dueOnIso, rule, type PeriodRuleId } from '../../../ground/law/index.ts'
import type { Owed } from '../../duties/index.ts'
import type { IsoDate, RequestFacts } from '../words.ts'

type Step = 'decide' | 'no plan' | 'final plan'

const ordinary = { decide: 'ehcna-decide-to-assess', 'no plan': 'ehcna-decide-not-to-issue', 'final plan': 'ehcna-final-plan' } as const satisfies Record<Step, PeriodRuleId>
// Children and Families Act 2014 s.70: for a young person detained in youth accommodation other regulations stand in their place.
const detained = { decide: 'detained-decide', 'no plan': 'detained-no-plan', 'final plan': 'detained-final' } as const satisfies Record<Step, PeriodRuleId>

/**
 * The duties that a request gives rise to. SI 2014/1530 reg 5(1): decide whether to assess within 6 weeks; reg 10(1): tell
 * the family within 16 weeks if there is to be no plan; reg 13(2): the final plan within 20 weeks. All run from the request:
 * a late earlier step never moves a later one. `recordedOn` is the day the facts speak of, for what ended without a date.
 * A historical request was decided before the return's year, on a day it does not give; what has not ended since is still owed.
 */
export function owedForRequest(request: RequestFacts, recordedOn: IsoDate): Owed[] {
  const { receivedOn, outcome, assessment } = request
  if (receivedOn === null || (outcome === 'historical' && assessment === null)) return []
  const owed = outcome === 'historical' ? [] : [decideToAssess(request, receivedOn, recordedOn)]
  if (assessment?.outcome === 'not-issue') owed.push(decideNotToIssue(request, receivedOn))
  else if (outcome !== 'refuse' && assessment?.outcome !== 'historical') owed.push(finalPlan(request, receivedOn, recordedOn))
  return owed
}

function decideToAssess(request: RequestFacts, receivedOn: IsoDate, recordedOn: IsoDate): Owed {
  const decided = request.outcome === 'assess' || request.outcome === 'refuse' ? request.outcomeOn : null
  return { ...duty(request, 'decide', receivedOn), met: decided, ended: decided === null ? endOf(request, recordedOn) : null }
}

function decideNotToIssue(request: RequestFacts, receivedOn: IsoDate): Owed {
  return { ...duty(request, 'no plan', receivedOn), met: request.assessment?.outcomeOn ?? null }
}

function finalPlan(request: RequestFacts, receivedOn: IsoDate, recordedOn: IsoDate): Owed {
  const { assessment } = request
  const issued = assessment?.outcome === 'issue' ? assessment.outcomeOn : null
  return {
    ...duty(request, 'final plan', receivedOn),
    met: issued,
    excused: assessment?.exception === true ? 'The council recorded a statutory exception to the 20 weeks; its return does not say which (SI 2014/1530 reg 13(3))' : null,
    ended: issued === null ? endOf(request, recordedOn) : null,
  }
}

function endOf(request: RequestFacts, recordedOn: IsoDate): Owed['ended'] {
  if (request.movedTo !== null) return { on: recordedOn, because: `The child moved to another area (${request.movedTo}) before the assessment was complete` }
  if (request.outcome === 'withdrawn') return { on: recordedOn, because: 'The request was withdrawn or ended before it was decided' }
  if (request.assessment?.outcome === 'withdrawn') return { on: recordedOn, because: 'The assessment was withdrawn or ended before it was decided' }
  return null
}

function duty(request: RequestFacts, step: Step, receivedOn: IsoDate): Owed {
  const id = request.inYouthAccommodation && receivedOn >= rule(detained[step]).effectiveFrom ? detained[step] : ordinary[step]
  return {
    rule: id, about: { kind: 'request', id: request.id }, child: request.child, from: receivedOn, due: dueOnIso(id, receivedOn),
    met: null, excused: null, ended: null, facts: { requestReceived: receivedOn },
  }
}
