import { askFor, chapterOf, conventions, exampleFacts, factWords, lawAsItStands, rule, rules, sourceOf, howSure } from '../../../ground/law/index.ts'
import type { RegisteredRule, RuleId } from '../../../ground/law/index.ts'
import { howLong, kindWords, whoMustWhat, whoOwes } from './in-words.ts'
import { neededFacts } from './needed-facts.ts'

/** Every rule, or some, in short, for a program that wants to know what it may ask. */
export function rulesAsData(some: readonly RegisteredRule[] = rules): readonly object[] {
  return some.map(inShort)
}

/** One rule with all that the register says of it, and an example of asking it. */
export function ruleAsData(id: RuleId, origin: string): object {
  const one = rule(id)
  const needed = neededFacts(id)
  const example = Object.fromEntries(needed.map(name => [name, exampleFacts[name]]))
  return {
    ...inShort(one),
    duty: whoMustWhat(one), says: one.says, howLong: howLong(one), owedBy: whoOwes(one), owedTo: one.owedTo,
    convention: one.convention.map(code => ({ code, words: conventions[code] })),
    versions: lawAsItStands.versionsOf(id).map(({ effectiveFrom, effectiveTo }) => ({ from: effectiveFrom, to: effectiveTo })),
    exceptions: one.exceptions, ifMissed: one.consequence, appeal: one.appeal, reading: one.reading,
    example: { facts: example, address: addressOf(origin, id, example) },
  }
}

function inShort(one: RegisteredRule): object {
  const needed = new Set<string>(neededFacts(one.id))
  return {
    id: one.id, title: one.title, stage: chapterOf(one.id), source: one.provisions.map(sourceOf), kind: kindWords[one.tag],
    certainty: { mark: one.certainty, words: howSure(one) },
    facts: one.facts.map(name => ({ name, kind: factWords[name].kind, needed: needed.has(name), ask: askFor(name) })),
  }
}

function addressOf(origin: string, id: RuleId, facts: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams(Object.entries(facts).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]))
  return `${origin}/api/clock/${encodeURIComponent(id)}${query.size === 0 ? '' : `?${query}`}`
}
