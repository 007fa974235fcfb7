import type { FactName } from './facts.ts'
import type { InstrumentId } from './instruments.ts'

/** Where a rule comes from, strongest first. A target of our own is never shown as law. */
export type Tag = 'Act' | 'regulations' | 'case' | 'Code' | 'guidance' | 'derived' | 'our target'

/**
 * How sure we are of the wording. A: checked against the text or an official source. B: firm knowledge, not re-read.
 * U: check before relying on it. The inspection frameworks use C, S, H, M and D in their own register.
 */
export type Certainty = 'A' | 'B' | 'C' | 'S' | 'H' | 'M' | 'D' | 'U'

/** The counting conventions, which `conventions.ts` puts in words. */
export type Convention =
  | 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10' | 'C11' | 'C12'
  | 'CAL-1' | 'CAL-2' | 'CAL-3' | 'CAL-4' | 'CAL-5' | 'CAL-6' | 'CAL-7' | 'CAL-8'

/** An instrument and the place in it. */
export type Provision = { readonly instrument: InstrumentId; readonly provision: string }

/** A length of time as the law writes it, and how it runs from its trigger. */
export type Period = {
  readonly amount: number
  readonly unit: 'days' | 'weeks' | 'months' | 'working days' | 'school days' | 'years' | 'hours'
  /** "of" or "after" leaves the trigger out, "beginning with" counts it as day 1, "at least before" counts back from it. */
  readonly counted: 'after' | 'beginning with' | 'at least before'
}

/** Who owes an act. */
export type Body =
  | 'local authority'
  | 'old authority'
  | 'new authority'
  | 'body asked for advice'
  | 'setting'
  | 'governing board'
  | 'integrated care board'
  | 'health body'
  | 'home authority'
  | 'review organiser'
  | 'family'
  | 'mediation adviser'
  | 'mediation arranger'
  | 'tribunal'
  | 'local area'
  | 'inspectorates'
  | 'government'
  | 'data controller'

/**
 * Where the law can be read in two ways: the one used and the other, and by how much the other’s date differs. `days` moves
 * the date; `daysAtMonthEnd` does so only where a month has no corresponding day; `from` counts from another fact, where it
 * is known. Null: the other reading has no date.
 */
export type Reading = {
  /** The entry in the uncertainty register, or the convention. */
  readonly register: string
  readonly chosen: string
  readonly other: string
  readonly differs: { readonly days: number } | { readonly daysAtMonthEnd: number } | { readonly from: FactName } | null
  /** Which of two dates keeps the duty whichever reading is right. */
  readonly safer: 'earlier' | 'later'
}

/** One rule of law, guidance or practice, as data. */
export type Rule = {
  readonly id: string
  /** What it is, in plain English. */
  readonly title: string
  readonly provisions: readonly [Provision, ...Provision[]]
  readonly tag: Tag
  readonly certainty: Certainty
  /** The facts that can start it, in the order in which they are looked for. */
  readonly trigger: readonly [FactName, ...FactName[]]
  /** Every fact it may use. */
  readonly facts: readonly FactName[]
  readonly owedBy: Body
  readonly alsoOwedBy?: Body
  readonly owedTo: string
  /** How strongly it binds: a target is ours, and an exception only lifts a duty. */
  readonly binds: 'must' | 'should' | 'target' | 'lifts a duty'
  /** What has to be done, after "must"; `{the}` becomes the child's name when it is known. */
  readonly act: string
  /** What the provision says, in words. */
  readonly says: string
  /** Null where the law gives no length: at once, or before something else. */
  readonly period: Period | null
  /** In an inspection framework, how firmly its limit is set. */
  readonly limit?: 'statutory' | 'expected' | 'advisory' | 'programme' | 'discretionary'
  /** For a rule that sets a length or a number instead of a day: the least and the most it allows. */
  readonly between?: { readonly least: number; readonly most: number; readonly of: 'days' | 'school days' | 'months' | 'years' | 'children' }
  /** A fixed day by which it must be done, where nothing starts a count. */
  readonly lastDay?: string
  /** For an exception, how long its event has to last. */
  readonly mustLast?: { readonly amount: number; readonly unit: 'weeks' }
  /** A day of the year, as MM-DD, before which the act must be done. */
  readonly beforeDay?: string
  readonly convention: readonly Convention[]
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  /** Rules that can excuse this one; they never move its date. */
  readonly exceptions: readonly string[]
  readonly consequence: string
  readonly appeal: string | null
  readonly reading: Reading | null
}
