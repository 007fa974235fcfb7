import { dayOfIso, daysLater, isoOfDay } from '../calendar/index.ts'
import type { LawBook } from './book.ts'
import { lawBook } from './book.ts'
import type { RegisteredRule, RuleId } from './register.ts'
import type { Period, Rule } from './words.ts'

/** One thing that a proposed law would do: change a rule, end one, or make one whose clock starts where another’s does. */
export type Change =
  | { readonly kind: 'changes'; readonly rule: RuleId; readonly from: string; readonly title?: string | undefined; readonly period: Period; readonly says: string; readonly act?: string | undefined }
  | { readonly kind: 'ends'; readonly rule: RuleId; readonly lastDay: string }
  | {
    readonly kind: 'begins'; readonly rule: string; readonly beside: RuleId; readonly from: string
    readonly title: string; readonly period: Period; readonly says: string; readonly act: string
  }

/** A law that is proposed and not made. */
export type Proposal = { readonly name: string; readonly source: string; readonly changes: readonly Change[] }

/** Which cases a proposal is laid over: those whose clock starts once it is in force, or all of them, as though it always had been. */
export type Reach = 'from its dates' | 'as if in force'

/**
 * A book with a proposal laid over it. A case keeps the rule in force when its clock started, so from its dates a proposal
 * leaves today’s cases alone; as if in force, it governs every case from the day the rule it changes began. What is proposed
 * is certainty U and cites the proposal.
 */
export function amended(law: LawBook, { name, changes }: Proposal, reach: Reach): LawBook {
  const versions = new Map<string, readonly RegisteredRule[]>(law.rules.map(({ id }) => [id, law.versionsOf(id)]))
  for (const change of changes) {
    const model = change.kind === 'begins' ? change.beside : change.rule
    const old = versions.get(model) ?? []
    const first = old[0]
    const last = old.at(-1)
    if (first === undefined || last === undefined) throw new Error(`There is no rule ${model} in ${law.name}`)
    if (change.kind === 'begins') versions.set(change.rule, [proposed(last, change, reach === 'as if in force' ? first.effectiveFrom : change.from)])
    else if (change.kind === 'ends') versions.set(model, reach === 'as if in force' ? [] : endedOn(old, change.lastDay))
    else if (reach === 'as if in force') versions.set(model, [proposed(last, change, first.effectiveFrom)])
    else versions.set(model, [...endedOn(old, dayBefore(change.from)), proposed(last, change, change.from)])
  }
  // A rule that never was in force keeps its place in the book, with no day on which it governs.
  const all = law.rules.flatMap(({ id }) => {
    const kept = versions.get(id) ?? []
    return kept.length === 0 ? endedOn([law.rule(id)], dayBefore(law.rule(id).effectiveFrom)) : kept
  })
  const begun = changes.flatMap(change => (change.kind === 'begins' ? versions.get(change.rule) ?? [] : []))
  return lawBook(`${law.name}, and ${name}`, [...all, ...begun], law.holidays)
}

function proposed(model: RegisteredRule, change: Exclude<Change, { kind: 'ends' }>, effectiveFrom: string): RegisteredRule {
  const { counted } = change.period
  const made: Rule = {
    ...model,
    title: change.title ?? model.title,
    act: change.act ?? model.act,
    says: change.says,
    period: change.period,
    provisions: [{ instrument: 'Proposal', provision: '' }],
    certainty: 'U',
    convention: [counted === 'beginning with' ? 'C2' : counted === 'at least before' ? 'C5' : 'C1', ...(change.period.unit === 'months' ? ['C3' as const] : [])],
    effectiveFrom,
    effectiveTo: null,
    reading: null,
  }
  return { ...made, id: change.rule as RuleId }
}

function endedOn(versions: readonly RegisteredRule[], lastDay: string): RegisteredRule[] {
  return versions.filter(({ effectiveFrom }) => effectiveFrom <= lastDay || versions.length === 1)
    .map(one => (one.effectiveTo === null || one.effectiveTo > lastDay ? { ...one, effectiveTo: lastDay } : one))
}

function dayBefore(iso: string): string {
  const day = dayOfIso(iso)
  if (day === null) throw new Error(`${iso} is not a date`)
  return isoOfDay(daysLater(day, -1))
}
