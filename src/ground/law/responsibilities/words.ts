import type { RuleId } from '../register.ts'
import type { Certainty, Provision } from '../words.ts'

/** The eight parties between whom the duties are shared. The family is asked and told, and owes none of them. */
export const parties = ['council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider', 'setting', 'advice-service', 'family'] as const

export type Party = (typeof parties)[number]

/** How far a duty binds a party: it must do it, must help, is asked, or is told. */
export type Part = 'must' | 'cooperates' | 'consulted' | 'informed'

/** One duty of the accountability matrix. A party that is named under no part has none in it. */
export type Responsibility = {
  readonly number: number
  /** What has to be done, in plain English, as it follows “must”. */
  readonly title: string
  readonly must: readonly [Party, ...Party[]]
  readonly cooperates?: readonly Party[]
  readonly consulted?: readonly Party[]
  readonly informed?: readonly Party[]
  /** Which share of the duty falls to a party, or when. */
  readonly notes?: Readonly<Partial<Record<Party, string>>>
  readonly basis: readonly [Provision, ...Provision[]]
  readonly certainty: Certainty
  /** What is certain, where the mark is for less than the whole. */
  readonly certainOf?: string
  /** The rules of the register that carry its clocks. */
  readonly rules: readonly RuleId[]
}
