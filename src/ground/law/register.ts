import { amendments } from './amendments.ts'
import { assessment } from './assessment.ts'
import { drafting } from './drafting.ts'
import { exceptions } from './exceptions.ts'
import { phaseTransfer } from './phase-transfer.ts'
import { reviews } from './reviews.ts'
import type { Rule } from './words.ts'

const register = [...assessment, ...drafting, ...exceptions, ...reviews, ...amendments, ...phaseTransfer] as const

type Registered = (typeof register)[number]

/** The id of a rule in the register. */
export type RuleId = Registered['id']

/** The id of a rule with one length of time, which `dueOn` can count. */
export type PeriodRuleId = Extract<Registered, { readonly period: object }>['id']

/** A rule that is known to be in the register. */
export type RegisteredRule = Rule & { readonly id: RuleId }

/** Every rule, in the order of the process. */
export const rules: readonly RegisteredRule[] = register

const byId = new Map<string, RegisteredRule>(rules.map(one => [one.id, one]))

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return byId.has(text)
}

/** The rule with an id. */
export function rule(id: RuleId): RegisteredRule {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`There is no rule ${id} in the law register`)
  return found
}

/** Whether this version of a rule was law on a date. */
export function appliesTo(one: Rule, date: Temporal.PlainDate): boolean {
  const iso = date.toString()
  return one.effectiveFrom <= iso && (one.effectiveTo === null || iso <= one.effectiveTo)
}
