import type { Rates } from './character.ts'
import { assessing, awaiting, movedAway, notIssued, refused, withdrawn } from './cases-without-plans.ts'
import { ceased, longHeld, newlyIssued, transferredIn, type Draw } from './cases-with-plans.ts'
import { meanDaysToPlan } from './timeliness.ts'

/** A case group of the return (sen2.md section 2) and how many of it there are. */
export type CaseGroup = { readonly name: string; readonly draw: Draw; readonly people: number }

// England in 2025 per plan in force in January 2026 (718,838): 162,702 requests, 102,203 plans issued on own assessment.
const requestsPerPlan = 0.2263
const issuedPerPlan = 0.1422

/**
 * The case groups of an area with so many plans. The numbers still open follow from how long things take (Little's law),
 * so an area that is late has, as in life, more children waiting than its published rates show.
 */
export function caseGroups(plans: number, rates: Rates): readonly CaseGroup[] {
  const of = (share: number) => Math.round(plans * share)
  const issued = of(issuedPerPlan * 380 / 365)
  const arrived = of(0.0255)
  const meanDecision = rates.sixWeeks * 33 + (1 - rates.sixWeeks) * 61
  return [
    { name: 'plan held a year or more', draw: longHeld, people: plans - issued - arrived },
    { name: 'plan newly issued', draw: newlyIssued, people: issued },
    { name: 'transferred in', draw: transferredIn, people: arrived },
    { name: 'ceased', draw: ceased, people: of(0.072) },
    { name: 'assessing', draw: assessing, people: of(requestsPerPlan * 0.652 * 1.24 * (meanDaysToPlan(rates) - meanDecision) / 365) },
    { name: 'awaiting a decision', draw: awaiting, people: of(requestsPerPlan * 1.2 * meanDecision / 365) },
    { name: 'refused', draw: refused, people: of(requestsPerPlan * 0.266 * 0.97) },
    { name: 'not to issue', draw: notIssued, people: of(0.0096) },
    { name: 'withdrawn', draw: withdrawn, people: of(0.0028) },
    { name: 'moved before a plan', draw: movedAway, people: of(0.0015) },
  ]
}

/** Those whose cases began since the last census, a year on: requests grow by about one in twenty. */
export function newCaseGroups(plans: number, rates: Rates): readonly CaseGroup[] {
  const fresh: Readonly<Record<string, number>> = {
    'plan newly issued': 0.47, 'transferred in': 1, 'assessing': 0.86, 'awaiting a decision': 1, 'refused': 0.92, 'not to issue': 0.6, 'withdrawn': 1, 'moved before a plan': 1,
  }
  return caseGroups(plans, rates).map(group => ({ ...group, people: Math.round(group.people * 1.05 * (fresh[group.name] ?? 0)) }))
}
