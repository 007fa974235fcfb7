import { isoOfDay, longDay } from '../calendar/index.ts'
import { reason, ruleInWords } from './answer.ts'
import type { NotKnown } from './answer.ts'
import type { FactRefused } from './facts.ts'
import type { AnswerValue, Reasoned } from './answers/reasoned.ts'
import { lawAsItStands } from './book.ts'
import type { LawBook } from './book.ts'
import { sourceOf } from './instruments.ts'
import type { RegisteredRule, RuleId } from './register.ts'
import { readingsOf, saferDate } from './two-readings.ts'
import type { DatedReading } from './two-readings.ts'
import type { Body, Certainty, Rule } from './words.ts'

/** The parts of the page that says why a date is what it is. */
export type WhyThisDate = {
  readonly kind: 'why'
  readonly title: string
  /** Who must do what, by when. */
  readonly must: string
  readonly because: string
  readonly ruleText: string
  readonly counting: readonly string[]
  readonly sure: string
  /** Where the law can be read in two ways: the reading used, then the other. */
  readonly readings: readonly DatedReading[]
  /** The version of the rule that governs the facts. */
  readonly version: RegisteredRule
  readonly answers: { readonly [name: string]: AnswerValue }
  /** The day that the duty must be done by, where the answer is a day. */
  readonly on: string | null
  readonly ifMissed: readonly string[]
  readonly warnings: readonly string[]
  readonly provisions: readonly string[]
}

/** Who is meant, where the page may name them: "Maya" makes "Maya’s final plan". */
export type Named = { readonly name?: string }

/** Why a date is what it is, in the parts that its page shows. */
export function whyThisDate(
  id: RuleId,
  facts: Readonly<Record<string, unknown>>,
  named: Named = {},
  law: LawBook = lawAsItStands,
): WhyThisDate | NotKnown | FactRefused {
  const governed = reason(id, facts, law)
  if (governed.kind !== 'governed') return governed
  const { version: one, reasoned: found } = governed
  const readings = readingsOf(one, found, governed.facts, law)
  return {
    kind: 'why',
    title: one.title,
    must: mustDo(one, found, named),
    because: found.because,
    ruleText: ruleInWords(one),
    counting: found.counting,
    sure: [howSure(one), ...saferDate(readings)].join(' '),
    readings,
    version: one,
    answers: found.answers,
    on: found.on === null ? null : isoOfDay(found.on),
    ifMissed: one.appeal === null ? [one.consequence] : [one.consequence, one.appeal],
    warnings: found.warnings,
    provisions: one.provisions.map(sourceOf),
  }
}

/** Who owes an act, as the subject of a sentence. */
export const bodyWords: Readonly<Record<Body, string>> = {
  'local authority': 'The council',
  'old authority': 'The council that the child is leaving',
  'new authority': 'The council that the child moves to',
  'body asked for advice': 'The body that was asked for advice',
  setting: 'The setting',
  'governing board': 'The governing board',
  'integrated care board': 'The integrated care board',
  'health body': 'The health body',
  'home authority': 'The home council',
  'review organiser': 'Whoever arranges the review',
  family: 'The family',
  'mediation adviser': 'The mediation adviser',
  'mediation arranger': 'Whoever arranges the mediation',
  tribunal: 'The Tribunal',
  'local area': 'The local area’s council and health body',
  inspectorates: 'Ofsted and the Care Quality Commission',
  government: 'The Department for Education and the NHS in England',
  'data controller': 'The organisation that holds the record',
}

const bindsWords: Readonly<Record<Rule['binds'], string>> = {
  must: 'must',
  should: 'should',
  target: 'should aim to',
  'lifts a duty': 'need not',
}

/** How strongly a rule binds, as the verb of a sentence. What the family may do in a time is its right, and no duty. */
export function bindingWord({ owedBy, binds }: Pick<Rule, 'owedBy' | 'binds'>): string {
  return owedBy === 'family' ? 'can' : bindsWords[binds]
}

/** How sure we are of a rule’s wording, in a sentence. */
export const sureWords: Readonly<Record<Certainty, string>> = {
  A: 'Checked against the text of the law or an official source (A).',
  B: 'Well known, but not read again word for word (B).',
  U: 'Not certain: check the wording before relying on it (U).',
  C: 'Read in an official source (C).',
  S: 'Stated in a published report (S).',
  H: 'Matches published guidance; wording not read again (H).',
  M: 'Believed right; the figure may differ (M).',
  D: 'Our own convention: there is no official figure (D).',
}

/** How sure we are of a rule, in a sentence: of a target of our own, only that the law sets no date can have been checked. */
export function howSure({ tag, certainty }: Rule): string {
  return tag === 'our target' && certainty === 'A' ? 'The length is a target of ours; that the law sets no date has been checked (A).' : sureWords[certainty]
}

function mustDo(one: RegisteredRule, found: Reasoned, { name }: Named): string {
  if (found.outcome !== undefined) return found.outcome
  const act = one.act.replace('{the}', name === undefined ? 'the' : possessive(name))
  const when = found.on === null ? '' : ` ${found.when ?? (one.owedBy === 'family' ? 'until' : 'by')} ${longDay(found.on)}`
  return `${bodyWords[one.owedBy]} ${bindingWord(one)} ${act}${when}.`
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}
