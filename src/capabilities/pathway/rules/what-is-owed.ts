import { dueOnIso } from '../../../ground/law/index.ts'
import type { Owed } from '../../duties/index.ts'
import type { IsoDate, RequestFacts } from '../words.ts'

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
  return { ...duty(request, 'ehcna-decide-to-assess', receivedOn), met: decided, ended: decided === null ? endOf(request, recordedOn) : null }
}

function decideNotToIssue(request: RequestFacts, receivedOn: IsoDate): Owed {
  return { ...duty(request, 'ehcna-decide-not-to-issue', receivedOn), met: request.assessment?.outcomeOn ?? null }
}

function finalPlan(request: RequestFacts, receivedOn: IsoDate, recordedOn: IsoDate): Owed {
  const { assessment } = request
  const issued = assessment?.outcome === 'issue' ? assessment.outcomeOn : null
  return {
    ...duty(request, 'ehcna-final-plan', receivedOn),
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

function duty(request: RequestFacts, rule: 'ehcna-decide-to-assess' | 'ehcna-decide-not-to-issue' | 'ehcna-final-plan', receivedOn: IsoDate): Owed {
  return {
    rule, about: { kind: 'request', id: request.id }, child: request.child, from: receivedOn, due: dueOnIso(rule, receivedOn),
    met: null, excused: null, ended: null, facts: { requestReceived: receivedOn },
  }
}
