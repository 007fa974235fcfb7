import { answer, isRuleId, rule } from '../../../ground/law/index.ts'
import type { Answer, RuleId } from '../../../ground/law/index.ts'
import { didYouMean, notTaken } from './near-names.ts'

/** Why there is no answer, and what to change: a fact by its name, or `rule` or `facts` as a whole. */
export type NoAnswer = { readonly kind: 'no rule' | 'no answer'; readonly fact: string; readonly why: string }

/**
 * What a rule answers from facts as they came, whoever asks: the command, a batch, the API. A name that is nearly that of a
 * fact it takes is refused, since to leave that fact out could change the answer unseen; any other that it does not take is
 * ignored with a warning. `today` is for rules that take it.
 */
export function askClock(id: unknown, facts: unknown, today: string): Answer | NoAnswer {
  if (typeof id !== 'string' || id === '') return { kind: 'no rule', fact: 'rule', why: 'Name a rule, such as ehcna-final-plan' }
  if (!isRuleId(id)) return { kind: 'no rule', fact: 'rule', why: noSuchRule(id) }
  if (!isObject(facts)) return { kind: 'no answer', fact: 'facts', why: 'Give the facts as an object such as {"requestReceived":"2026-01-05"}' }
  // The register's own text of the id is looked up quicker than one that was just read.
  const known = rule(id).id
  const takes = factsTaken(known)
  const others = notTaken(takes, facts)
  const misspelt = others.find(({ meant }) => meant !== undefined)
  if (misspelt !== undefined) return { kind: 'no answer', fact: shown(misspelt.name), why: `${shown(misspelt.name)} is not a fact of this rule: did you mean ${misspelt.meant}?` }
  const isDated = !takes.has('today') || (facts['today'] ?? '') !== ''
  const found = answer(known, isDated ? facts : { ...facts, today })
  if (found.kind === 'answer') return others.length === 0 ? found : { ...found, warnings: [...found.warnings, ...ignored(others.map(({ name }) => name))] }
  return { kind: 'no answer', fact: found.kind === 'unknown' ? found.missing[0] ?? 'facts' : found.fact, why: found.why }
}

/** Whether a JSON value is an object with names in it. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The answer as it is printed: everything but its kind. */
export function asPrinted({ kind: _, ...printed }: Answer): Omit<Answer, 'kind'> {
  return printed
}

function ignored(names: readonly string[]): readonly string[] {
  const said = names.slice(0, mostNamed).map(name => `${shown(name)} is not a fact of this rule and was ignored`)
  return names.length <= mostNamed ? said : [...said, `${(names.length - mostNamed).toLocaleString('en-GB')} more names are no facts of this rule and were ignored`]
}

// What somebody sent is named, but not sent back by the page.
const mostNamed = 10

function shown(name: string): string {
  return /^[\w.-]{1,60}$/.test(name) ? name : JSON.stringify(name.slice(0, 60))
}

function noSuchRule(id: string): string {
  const meant = didYouMean(id)
  // Printed as JSON, what was typed stays on one line and shows where it ends.
  return `There is no rule ${JSON.stringify(id.slice(0, 60))}${meant === '' ? ' in the law register' : `. ${meant}`}`
}

function factsTaken(id: RuleId): ReadonlySet<string> {
  const known = taken.get(id)
  if (known !== undefined) return known
  const made = new Set<string>(rule(id).facts)
  taken.set(id, made)
  return made
}

// The register does not change while the program runs.
const taken = new Map<RuleId, ReadonlySet<string>>()
