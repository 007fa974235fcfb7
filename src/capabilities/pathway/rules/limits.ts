import { shortDate } from '../../../ground/calendar/index.ts'
import { dueOnIso, rule } from '../../../ground/law/index.ts'
import type { IsoDate, RequestFacts } from '../words.ts'

export type Limit = { readonly step: string; readonly weeks: number; readonly lastDay: IsoDate; readonly says: string; readonly tag: { readonly text: string; readonly tone: 'late' | 'soon' | 'met' | 'quiet' } | null }

type LimitRule = 'ehcna-decide-to-assess' | 'ehcna-decide-not-to-issue' | 'ehcna-final-plan'
type Stands = Pick<Limit, 'says' | 'tag'>

/**
 * The three limits that run from a request, each with its last day and how it stands on a day. Null where they cannot be
 * told: no day of receipt, or a request that ended before the record begins.
 */
export function limitsOf(request: RequestFacts, today: IsoDate): readonly Limit[] | null {
  const { receivedOn } = request
  if (receivedOn === null || endedBeforeTheRecord(request)) return null
  const limit = (id: LimitRule, step: string, stands: (lastDay: IsoDate) => Stands): Limit => {
    const lastDay = dueOnIso(id, receivedOn)
    return { step, weeks: rule(id).period?.amount ?? 0, lastDay, ...stands(lastDay) }
  }
  return [
    limit('ehcna-decide-to-assess', 'Decide whether to assess', lastDay => decision(request, lastDay, today)),
    limit('ehcna-decide-not-to-issue', 'Say so, if there is to be no plan', lastDay => noPlan(request, lastDay, today)),
    limit('ehcna-final-plan', 'Issue the final plan', lastDay => finalPlan(request, lastDay, today)),
  ]
}

// A request decided before the return's year is called historical; its assessment may still be open.
function endedBeforeTheRecord({ outcome, assessment }: RequestFacts): boolean {
  return outcome === 'historical' && (assessment === null || assessment.outcome === 'historical')
}

function decision({ outcome, outcomeOn, movedTo }: RequestFacts, lastDay: IsoDate, today: IsoDate): Stands {
  if (outcome === 'assess' || outcome === 'refuse') return doneOn(outcome === 'assess' ? 'Agreed to assess' : 'Refused', outcomeOn, lastDay)
  if (outcome === 'historical') return quiet('Agreed before the year of the return; the day is not recorded')
  if (outcome === 'withdrawn') return quiet('The request ended before it was decided')
  if (movedTo !== null) return quiet('The child moved away before it was decided')
  return waiting('Not yet decided', lastDay, today)
}

function noPlan(request: RequestFacts, lastDay: IsoDate, today: IsoDate): Stands {
  const { outcome, assessment } = request
  if (outcome === 'refuse') return quiet('Does not arise: there is no assessment')
  if (hasEnded(request)) return quiet('Does not arise: it ended before that')
  if (assessment?.outcome === 'not-issue') return doneOn('Told that there will be no plan', assessment.outcomeOn, lastDay)
  if (assessment?.outcome === 'issue' || assessment?.outcome === 'historical') return quiet('Does not arise: there is to be a plan')
  return today <= lastDay ? quiet('Only if there is to be no plan') : quiet('Passed. A decision against a plan would now come late')
}

function finalPlan(request: RequestFacts, lastDay: IsoDate, today: IsoDate): Stands {
  const { outcome, assessment } = request
  const excused = assessment?.exception === true
  if (outcome === 'refuse') return quiet('Does not arise: the request was refused')
  if (assessment?.outcome === 'not-issue') return quiet('Does not arise: there will be no plan')
  if (hasEnded(request)) return quiet('Does not arise: it ended before that')
  if (assessment?.outcome === 'issue') {
    // A plan that was agreed has no date until it is issued.
    return assessment.outcomeOn === null ? waiting('Agreed, and not yet issued', lastDay, today, excused) : doneOn('Issued', assessment.outcomeOn, lastDay, excused)
  }
  if (assessment?.outcome === 'historical') return quiet('Issued before the record begins')
  return waiting('Not yet issued', lastDay, today, excused)
}

function hasEnded({ outcome, assessment, movedTo }: RequestFacts): boolean {
  return outcome === 'withdrawn' || assessment?.outcome === 'withdrawn' || movedTo !== null
}

function doneOn(what: string, on: IsoDate | null, lastDay: IsoDate, excused = false): Stands {
  if (on === null) return quiet(`${what}; the day is not recorded`)
  const late = daysBetween(lastDay, on)
  const says = `${what} on ${shortDate(Temporal.PlainDate.from(on))}`
  return late <= 0 ? { says, tag: { text: 'in time', tone: 'met' } } : { says: excusedToo(says, excused), tag: { text: `${days(late)} late`, tone: 'quiet' } }
}

function waiting(what: string, lastDay: IsoDate, today: IsoDate, excused = false): Stands {
  const left = daysBetween(today, lastDay)
  if (left === 0) return { says: what, tag: { text: 'due today', tone: 'soon' } }
  if (left > 0) return { says: what, tag: { text: `${days(left)} left`, tone: left <= 7 ? 'soon' : 'quiet' } }
  return { says: excusedToo(what, excused), tag: { text: `${days(-left)} late`, tone: excused ? 'quiet' : 'late' } }
}

function excusedToo(says: string, excused: boolean): string {
  return excused ? `${says}. An exception is recorded` : says
}

function quiet(says: string): Stands {
  return { says, tag: null }
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to).days
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}
