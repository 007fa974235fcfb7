import { chapterOf, rules, whyThisDate } from '../../../ground/law/index.ts'
import type { ChapterId, DateFact, FactName, RuleId, WhyThisDate } from '../../../ground/law/index.ts'
import { sameDay } from './same-day.ts'
import { strengthOf } from './strength.ts'

/** What one rule says must follow. */
export type Follows = { readonly rule: RuleId; readonly why: WhyThisDate }

/** One thing that must follow on one day, with every rule that says it; the one that binds as law speaks for it. */
export type Step = {
  /** Null where it is to be done at once, or before something else. */
  readonly on: string | null
  readonly must: string
  /** The kind of case to which alone it applies, where the fact belongs to others too: “Young people in custody”. */
  readonly onlyIf: string | null
  readonly same: readonly [Follows, ...Follows[]]
}

/** What follows from one thing that happened, as far as that alone can tell. */
export type WhatFollows = {
  /** The earliest day first, and what has no day last. */
  readonly steps: readonly Step[]
  /** What cannot be said without one more fact. */
  readonly asks: readonly { readonly rule: RuleId; readonly title: string; readonly missing: readonly FactName[] }[]
  /** What was not the law on that day, and why. */
  readonly notThen: readonly { readonly rule: RuleId; readonly title: string; readonly why: string }[]
}

/** Asks every rule that takes this fact what follows from it. */
export function whatFollows(fact: DateFact, on: string): WhatFollows {
  const follows: Follows[] = []
  const asks: { rule: RuleId; title: string; missing: readonly FactName[] }[] = []
  const notThen: { rule: RuleId; title: string; why: string }[] = []
  for (const { id, title, facts, trigger } of rules) {
    if (!facts.includes(fact)) continue
    const why = whyThisDate(id, { [fact]: on })
    if (why.kind === 'why') follows.push({ rule: id, why })
    else if (why.kind === 'refused') notThen.push({ rule: id, title, why: why.why })
    // A rule that only may use this fact says nothing of it until something else starts it.
    else if (trigger.includes(fact) && !why.missing.includes(fact)) asks.push({ rule: id, title, missing: why.missing })
  }
  return { steps: stepsOf(follows, fact), asks, notThen }
}

/** What follows if the same day is also that of something else: what that alone says, by the case in which it is so. */
export type AlsoFollows = { readonly onlyIf: string; readonly fact: DateFact; readonly steps: readonly Step[] }

/** What else follows from the day, in each of the cases in which it may also be the day of another fact. */
export function alsoFollows(fact: DateFact, on: string): readonly AlsoFollows[] {
  return (sameDay[fact] ?? []).map(({ onlyIf, fact: other, only }) => {
    const steps = whatFollows(other, on).steps
    return { onlyIf, fact: other, steps: only === undefined ? steps.filter(step => step.onlyIf === null) : steps.filter(({ same }) => same.some(({ rule }) => only.includes(rule))) }
  }).filter(({ steps }) => steps.length > 0)
}

/** Whether a rule only lifts a duty or measures how one was kept: nothing is to be done under it. */
export function onlyLiftsOrMeasures({ id, binds }: { readonly id: string; readonly binds: string }): boolean {
  return binds === 'lifts a duty' || id.startsWith('measure-')
}

/** The steps for a calendar: those with a day that do not depend on the case. */
export function calendarSteps(steps: readonly Step[]): (Step & { readonly on: string })[] {
  return steps.filter((step): step is Step & { readonly on: string } => step.on !== null && step.onlyIf === null)
}

function stepsOf(follows: readonly Follows[], fact: DateFact): Step[] {
  const home = homeOf(fact)
  const same = new Map<string, [Follows, ...Follows[]]>()
  for (const one of follows) {
    const key = `${one.why.on} ${one.why.must}`
    const others = same.get(key)
    if (others === undefined) same.set(key, [one])
    else if (isLaw(one) && !isLaw(others[0])) others.unshift(one)
    else others.push(one)
  }
  const steps = [...same.values()].map((all): Step => {
    // Where a step is for every case, a rule of some cases only is no reason for it.
    const [first, ...others] = all.filter(({ rule }) => caseOf(rule, fact, home) === null)
    const { on, must } = all[0].why
    return first === undefined ? { on, must, onlyIf: caseOf(all[0].rule, fact, home), same: all } : { on, must, onlyIf: null, same: [first, ...others] }
  })
  return steps.sort((one, other) => order(one).localeCompare(order(other), 'en'))
}

function order({ on }: Step): string {
  return on ?? '9999-99-99'
}

function isLaw({ why }: Follows): boolean {
  return strengthOf(why.version).isLaw
}

// A request, a notice or a move starts the clocks of every child; of these stages, only of a child in that case.
const ofSomeChildren: ReadonlySet<ChapterId> = new Set(['exceptions', 'reassessment', 'detained', 'moving-area', 'personal-budgets', 'out-of-school', 'school-clocks', 'ceasing'])

// One fact may be of several kinds, of which the register makes one; which it was decides what follows.
const byKind: { readonly [Name in DateFact]?: { readonly [Id in ChapterId]?: string } } = {
  noticeSent: { amendments: 'If the notice was of amendments to a plan' },
  reportReceivedOn: { 'inspection-2016': 'If the area was inspected under the 2016 framework', 'inspection-2023': 'Where systemic failings were found' },
  orderDate: { 'tribunal-orders': 'By what the Tribunal ordered' },
}

function caseOf(id: RuleId, fact: DateFact, home: ChapterId | null): string | null {
  const chapter = chapterOf(id)
  const kind = byKind[fact]?.[chapter.id]
  if (kind !== undefined) return kind
  return chapter.id !== home && ofSomeChildren.has(chapter.id) ? chapter.title : null
}

/** The stage to which a fact itself belongs: that of the first rule that it starts. */
function homeOf(fact: DateFact): ChapterId | null {
  const first = rules.find(({ trigger }) => trigger[0] === fact) ?? rules.find(({ trigger }) => trigger.includes(fact))
  return first === undefined ? null : chapterOf(first.id).id
}
