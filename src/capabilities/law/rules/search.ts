import { bodyWords, chapters, instruments, sourceOf } from '../../../ground/law/index.ts'
import type { Body, ChapterId, InstrumentId, RegisteredRule, Tag } from '../../../ground/law/index.ts'
import { citationsIn, isWithin, withoutCitations } from './citations.ts'
import { everydayWords } from './everyday-words.ts'
import { howLong, kindWords, whoOwes } from './in-words.ts'

/** How the register is narrowed. */
export type Narrowed = {
  readonly q?: string | undefined
  readonly stage?: ChapterId | undefined
  readonly body?: Body | undefined
  readonly instrument?: InstrumentId | undefined
  readonly kind?: Tag | undefined
}

/** A stage of the process with those of its rules that were asked for. */
export type Stage = { readonly id: ChapterId; readonly title: string; readonly rules: readonly RegisteredRule[] }

/** The rules that match, by stage, in the order of the process; a stage without any is left out. */
export function stagesOf(rules: readonly RegisteredRule[], narrowed: Narrowed): Stage[] {
  const matches = matcher(narrowed)
  return chapters.filter(({ id }) => narrowed.stage === undefined || narrowed.stage === id).flatMap(({ id, title, rules: held }) => {
    const ids = new Set<string>(held.map(one => one.id))
    const found = rules.filter(one => ids.has(one.id) && matches(one, title))
    return found.length === 0 ? [] : [{ id, title, rules: found }]
  })
}

/** By what the register can be narrowed: only what some rule has. */
export function choicesOf(rules: readonly RegisteredRule[]): { bodies: readonly Body[]; instruments: readonly InstrumentId[]; kinds: readonly Tag[]; stages: readonly Stage[] } {
  const bodies = new Set(rules.flatMap(one => [one.owedBy, ...(one.alsoOwedBy === undefined ? [] : [one.alsoOwedBy])]))
  const cited = new Set(rules.flatMap(one => one.provisions.map(({ instrument }) => instrument)))
  const kinds = new Set(rules.map(({ tag }) => tag))
  return {
    bodies: keysOf(bodyWords).filter(body => bodies.has(body)),
    instruments: keysOf(instruments).filter(id => cited.has(id)),
    kinds: keysOf(kindWords).filter(kind => kinds.has(kind)),
    stages: stagesOf(rules, {}),
  }
}

function matcher({ q = '', body, instrument, kind }: Narrowed): (rule: RegisteredRule, stage: string) => boolean {
  const provisions = citationsIn(q)
  const words = wordsIn(withoutCitations(q))
  return (rule, stage) =>
    (body === undefined || rule.owedBy === body || rule.alsoOwedBy === body)
    && (instrument === undefined || rule.provisions.some(one => one.instrument === instrument))
    && (kind === undefined || rule.tag === kind)
    && provisions.every(asked => rule.provisions.some(one => citationsIn(one.provision).some(each => isWithin(each, asked) || isWithin(asked, each))))
    && has(words, rule, stage)
}

function has(words: readonly string[], rule: RegisteredRule, stage: string): boolean {
  if (words.length === 0) return true
  const held = wordsIn([
    rule.id, rule.title, rule.act, rule.says, stage, whoOwes(rule), rule.owedTo, howLong(rule), ...rule.provisions.map(sourceOf),
  ].join(' '))
  return words.every(word => [word, ...everydayWords.get(word) ?? []].some(start => held.some(each => each.startsWith(start))))
}

/** Letters and digits in small letters; an s at the end of a longer word is left off, so that "reviews" finds a review. */
function wordsIn(text: string): string[] {
  return (text.toLowerCase().replaceAll(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).map(word => (word.length > 3 ? word.replace(/s$/, '') : word))
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}
