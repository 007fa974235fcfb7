import { dayOfIso } from '../../../ground/calendar/index.ts'
import { changesBetween, merged, type Changes, type Child } from '../../people/index.ts'
import type { RequestFacts } from '../../pathway/index.ts'
import type { PlanFacts } from '../../plan/index.ts'
import type { OfPlan, PhaseTransferFacts, ReviewFacts } from '../../reviews/index.ts'
import type { PersonFacts } from './facts.ts'

/** All that is recorded of one child before the return. */
export type Known = {
  readonly child: Child
  readonly requests: readonly RequestFacts[]
  readonly plans: readonly PlanFacts[]
  readonly reviews: readonly OfPlan<ReviewFacts>[]
  readonly transfers: readonly OfPlan<PhaseTransferFacts>[]
}

export type Change = { readonly what: 'child' | 'request' | 'plan' | 'review' | 'phase transfer'; readonly id: string; readonly isNew: boolean; readonly changes: Changes }

/** All that is recorded of the child after it, and what changed. */
export type Reconciled = Known & { readonly changed: readonly Change[] }

/**
 * Lays what a newer return says over what is recorded. Nothing recorded is dropped because a return no longer mentions it:
 * a return speaks of one year. A request or plan decided before its year comes as 'historical', which says nothing new.
 */
export function reconcile(known: Known, incoming: PersonFacts): Reconciled {
  const changed: Change[] = []
  const note = (what: Change['what'], id: string, before: object | undefined, after: object): void => {
    const changes = changesBetween(flat(before ?? {}), flat(after))
    if (Object.keys(changes).length > 0) changed.push({ what, id, isNew: before === undefined, changes })
  }
  const child: Child = { id: known.child.id, ...merged(known.child, incoming.child) }
  note('child', child.id, known.child, child)

  const requests = [...known.requests]
  const sameRequest = new Map<string, string>()
  const knownRequests = pairs(known.requests, incoming.requests, [sameDay, isSameRequest])
  for (const one of incoming.requests) {
    const before = knownRequests.get(one)
    const at = before === undefined ? -1 : requests.indexOf(before)
    const after = before === undefined ? one : laidOver(before, one)
    sameRequest.set(one.id, after.id)
    if (before === undefined) requests.push(after)
    else requests[at] = after
    note('request', after.id, before, after)
  }

  const plans = [...known.plans]
  const reviews = [...known.reviews]
  const transfers = [...known.transfers]
  const requestOf = (facts: PlanFacts): string => sameRequest.get(facts.request) ?? facts.request
  const knownPlans = pairs(known.plans, incoming.plans.map(plan => plan.facts), [
    (before, after) => after.startedOn !== null && before.startedOn === after.startedOn,
    (before, after) => before.request === requestOf(after) && before.ceasedOn === null,
  ])
  for (const { facts, reviews: held, transfer } of incoming.plans) {
    const request = requestOf(facts)
    const before = knownPlans.get(facts)
    const at = before === undefined ? -1 : plans.indexOf(before)
    const after: PlanFacts = before === undefined ? { ...facts, request } : overPlan(before, { ...facts, id: before.id, request: before.request })
    if (before === undefined) plans.push(after)
    else plans[at] = after
    note('plan', after.id, before, after)
    for (const review of held) take(reviews, { ...review, plan: after.id, child: child.id }, isSameReview, (one, was) => note('review', one.id, was, one))
    if (transfer !== null) take(transfers, { ...transfer, plan: after.id, child: child.id }, isSameTransfer, (one, was) => note('phase transfer', one.id, was, one))
  }
  reviews.sort((one, other) => (one.meetingOn ?? one.decidedOn ?? '') < (other.meetingOn ?? other.decidedOn ?? '') ? -1 : 1)
  return { child, requests, plans, reviews, transfers, changed }
}

/** Who is who, each taken once: the surest sign is tried for all before the next, and a sign that fits two known ones is none. */
function pairs<Before, After>(known: readonly Before[], incoming: readonly After[], signs: readonly ((before: Before, after: After) => boolean)[]): Map<After, Before> {
  const found = new Map<After, Before>()
  const free = new Set(known)
  for (const sign of signs) {
    for (const one of incoming) {
      const fits = found.has(one) ? [] : [...free].filter(before => sign(before, one))
      const only = fits[0]
      if (only === undefined || fits.length > 1) continue
      found.set(one, only)
      free.delete(only)
    }
  }
  return found
}

function sameDay(before: RequestFacts, after: RequestFacts): boolean {
  return before.receivedOn !== null && before.receivedOn === after.receivedOn
}

/** Whether two accounts are of one request: the same day received, or one still open whose day was corrected, or an old one without a day. */
function isSameRequest(before: RequestFacts, after: RequestFacts): boolean {
  if (before.receivedOn !== null && before.receivedOn === after.receivedOn) return true
  if (after.receivedOn === null) return after.outcome === 'historical' && before.outcome !== 'refuse' && before.outcome !== 'withdrawn'
  if (before.receivedOn === null) return before.outcome === 'historical' && after.outcome === 'historical'
  if (before.outcomeOn !== null) return before.outcomeOn === after.outcomeOn && before.outcome === after.outcome
  const open = before.outcome === 'awaiting'
  return open && Math.abs(Number(dayOfIso(before.receivedOn)) - Number(dayOfIso(after.receivedOn))) <= sixtyDays
}

const sixtyDays = 60

function laidOver(before: RequestFacts, after: RequestFacts): RequestFacts {
  const assessment = after.assessment === null || (after.assessment.outcome === 'historical' && before.assessment !== null) ? before.assessment : over(before.assessment, after.assessment)
  if (after.outcome === 'historical' && before.outcome !== 'historical') return { ...before, assessment }
  return { ...over(before, after), id: before.id, assessment }
}

function overPlan(before: PlanFacts, after: PlanFacts): PlanFacts {
  return {
    ...over(before, after),
    named: after.named.length > 0 ? after.named : before.named,
    placements: after.active ? after.placements : before.placements,
    needs: after.needs.length > 0 ? after.needs : before.needs,
    // A plan that is in force cannot have ceased: a cease date that is gone was put in by mistake.
    ...(after.active ? { ceasedOn: after.ceasedOn, ceaseReason: after.ceaseReason } : {}),
  }
}

function isSameReview(before: ReviewFacts & { plan: string }, after: ReviewFacts & { plan: string }): boolean {
  if (before.plan !== after.plan) return false
  if (before.decidedOn !== null && before.decidedOn === after.decidedOn) return true
  if (before.meetingOn === null || after.meetingOn === null) return false
  if (before.meetingOn === after.meetingOn) return true
  // The day of a meeting not yet decided was corrected: the next review is most of a year away.
  return before.decidedOn === null && Math.abs(Number(dayOfIso(before.meetingOn)) - Number(dayOfIso(after.meetingOn))) <= sixtyDays
}

function isSameTransfer(before: PhaseTransferFacts & { plan: string }, after: PhaseTransferFacts & { plan: string }): boolean {
  return before.plan === after.plan && before.dueOn.slice(0, 4) === after.dueOn.slice(0, 4)
}

function take<Row extends { id: string }>(rows: Row[], incoming: Row, same: (one: Row, other: Row) => boolean, note: (after: Row, before: Row | undefined) => void): void {
  const at = rows.findIndex(one => same(one, incoming))
  const before = rows[at]
  const after = before === undefined ? incoming : { ...over(before, incoming), id: before.id }
  if (before === undefined) rows.push(after)
  else rows[at] = after
  note(after, before)
}

/** What is given wins; what is not given stays. */
function over<Facts extends object>(before: Facts | null, after: Facts): Facts {
  if (before === null) return after
  const given = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null))
  return { ...before, ...given }
}

// Lists and nested facts as text, so that a change in them is seen as one change.
function flat(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' && value !== null ? JSON.stringify(value) : value]))
}
