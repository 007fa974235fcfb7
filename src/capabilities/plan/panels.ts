import { shortDate } from '../../ground/calendar/index.ts'
import type { Sees } from '../access/index.ts'
import type { ChildPanel, Moment } from '../people/index.ts'
import { findArea } from '../places/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { plansOfChild } from './reads/of-child.ts'
import { ceaseReasons, residentials, workBased } from './rules/codes.ts'
import { budgetInWords, needsInWords, whereInWords } from './rules/in-words.ts'
import type { IsoDate, Placement, PlanFacts } from './words.ts'

type Names = ReadonlyMap<string, string>

/** What this room shows of a child. */
export const panels: readonly ChildPanel[] = [{
  id: 'plan',
  title: 'Plan',
  kind: 'section-i',
  view: 'capabilities/plan/panels/plans.njk',
  async load(work, child, sees) {
    const { plans, names } = await plansOfChild(work, child.id)
    if (plans.length === 0) return null
    const shown = []
    for (const plan of plans) shown.push({ ...heading(plan), facts: await facts(work, plan, names, sees), table: placements(plan, names) })
    return { plans: shown, at: whereNow(plans, names), moments: plans.flatMap(plan => momentsOf(plan, names)) }
  },
}]

/** Where the plan in force has the child now, when the return says. */
function whereNow(plans: readonly PlanFacts[], names: Names): string | undefined {
  const now = plans.find(({ active }) => active)?.placements.find(({ leftOn }) => leftOn === null)
  return now === undefined ? undefined : whereInWords(now, names)
}

function heading({ active, ceasedOn, ceaseReason, startedOn }: PlanFacts): { said: string } {
  const since = startedOn === null ? '' : ` since ${day(startedOn)}`
  if (ceasedOn !== null) return { said: `This plan ceased on ${day(ceasedOn)}${ceaseReason === null ? '' : `: ${ceaseReasons[ceaseReason] ?? ceaseReason}`}.` }
  return { said: active ? `A plan has been in force${since}.` : startedOn === null ? 'A plan is recorded without the day it began.' : `A plan was first made on ${day(startedOn)}. The last return does not list it as in force.` }
}

async function facts(work: Work, plan: PlanFacts, names: Names, sees: Sees): Promise<{ name: string; value: string }[]> {
  const from = plan.transferredFrom === null ? null : (await findArea(work, plan.transferredFrom))?.name ?? plan.transferredFrom
  const budget = sees('section-j') === 'full' ? budgetInWords(plan) : null
  return [
    ...(sees('section-b') === 'full' && (plan.needs.length > 0 || plan.active) ? [{ name: plan.needs.length > 1 ? 'Needs' : 'Need', value: needsInWords(plan.needs) }] : []),
    { name: 'Named in section I', value: plan.named.length === 0 ? 'Not recorded' : plan.named.map(where => whereInWords(where, names)).join('; ') },
    ...(plan.residential === null ? [] : [{ name: 'Residential', value: residentials[plan.residential] ?? plan.residential }]),
    ...(plan.workBased === null ? [] : [{ name: 'Work-based learning', value: workBased[plan.workBased] ?? plan.workBased }]),
    ...(budget === null ? [] : [{ name: 'Personal budget', value: budget }]),
    ...(from === null ? [] : [{ name: 'Taken over from', value: from }]),
  ]
}

function placements({ id, placements: held }: PlanFacts, names: Names): object | null {
  if (held.length === 0) return null
  return {
    id: `placements-${id}`, caption: 'Where they are or were educated under this plan', firstCellIsHeader: true,
    head: [{ text: 'Setting' }, { text: 'From' }, { text: 'To' }],
    rows: held.map(one => [
      { text: whereInWords(one, names), note: how(one) },
      { text: one.enteredOn === null ? 'Not recorded' : day(one.enteredOn) },
      { text: one.leftOn === null ? 'Still there' : day(one.leftOn) },
    ]),
  }
}

function how({ residential, workBased: work }: Placement): string | undefined {
  const ways = [...(residential === null ? [] : [residentials[residential] ?? residential]), ...(work === null ? [] : [workBased[work] ?? work])]
  return ways.length === 0 ? undefined : ways.join(', ')
}

function momentsOf({ startedOn, ceasedOn, ceaseReason, transferredFrom, placements: held }: PlanFacts, names: Names): Moment[] {
  return [
    ...(startedOn === null ? [] : [{ on: startedOn, what: transferredFrom === null ? 'Plan began' : 'Plan taken over from another area' }]),
    ...held.flatMap(one => [
      ...(one.enteredOn === null ? [] : [{ on: one.enteredOn, what: `Began at ${whereInWords(one, names)}` }]),
      ...(one.leftOn === null ? [] : [{ on: one.leftOn, what: `Left ${whereInWords(one, names)}` }]),
    ]),
    ...(ceasedOn === null ? [] : [{ on: ceasedOn, what: 'Plan ceased', detail: ceaseReason === null ? undefined : `Reason: ${ceaseReasons[ceaseReason] ?? ceaseReason}.` }]),
  ]
}

function day(iso: IsoDate): string {
  return shortDate(Temporal.PlainDate.from(iso))
}
