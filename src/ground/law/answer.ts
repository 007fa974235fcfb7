import { dayOfIso, daysLater, longDay, shortDay } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import { amendmentAnswers } from './answers/amendments.ts'
import { assessmentAnswers } from './answers/assessment.ts'
import { draftingAnswers } from './answers/drafting.ts'
import { exceptionAnswers } from './answers/exceptions.ts'
import { phaseTransferAnswers } from './answers/phase-transfer.ts'
import { due, startOf } from './answers/reasoned.ts'
import type { Answerer, AnswerValue, Reasoned } from './answers/reasoned.ts'
import { reviewAnswers } from './answers/reviews.ts'
import { askFor, readFacts } from './facts.ts'
import type { FactName, FactRefused } from './facts.ts'
import { provisionInWords, sourceOf } from './instruments.ts'
import { rule } from './register.ts'
import type { RegisteredRule, RuleId } from './register.ts'
import type { Convention } from './words.ts'

/** What a rule answers from the facts that it was given. */
export type Answer = {
  readonly kind: 'answer'
  readonly rule: RuleId
  readonly answers: { readonly [name: string]: AnswerValue }
  readonly convention: readonly Convention[]
  readonly source: readonly string[]
  readonly working: readonly string[]
  readonly warnings: readonly string[]
}

/** The facts are not enough; `missing` names those wanted and `why` asks for them in words. */
export type NotKnown = { readonly kind: 'unknown'; readonly missing: readonly FactName[]; readonly why: string }

/** What a family, an officer or a tribunal can be told under a rule, from facts given as JSON. Pure: no clock. */
export function answer(id: RuleId, facts: Readonly<Record<string, unknown>>): Answer | NotKnown | FactRefused {
  const one = rule(id)
  const found = reason(one, facts)
  if (found.kind !== 'reasoned') return found
  return {
    kind: 'answer',
    rule: id,
    answers: found.answers,
    convention: one.convention,
    source: one.provisions.map(sourceOf),
    working: [found.because, ruleInWords(one), ...found.counting, ...otherReading(one, found)],
    warnings: [...found.warnings, ...standingWarnings(one, found)],
  }
}

/** The answer before it is put in order, for the pages that show its parts. */
export function reason(one: RegisteredRule, given: Readonly<Record<string, unknown>>): Reasoned | NotKnown | FactRefused {
  const read = readFacts(one.facts, given)
  if (read.kind === 'refused') return read
  const start = startOf(one, read.facts)
  if (start !== null && start.day < firstDayInForce(one)) {
    return {
      kind: 'refused',
      fact: start.fact,
      why: `${longDay(start.day)} is before this rule was in force, on ${shortDay(firstDayInForce(one))}. Earlier law applies, which this register does not hold`,
    }
  }
  const found = (answerers[one.id] ?? due)(one, read.facts)
  return found.kind === 'unknown' ? { ...found, why: `Give ${found.missing.map(name => `${name}, ${askFor(name)}`).join('; ')}` } : found
}

/** The rule as one sentence: the provision, and what it says. */
export function ruleInWords(one: RegisteredRule): string {
  return `${provisionInWords(one.provisions[0])}: ${one.says}.`
}

/** The other way to read the rule, with the safer date where there is one. */
export function otherReading({ reading }: RegisteredRule, { on }: Reasoned): string[] {
  if (reading === null) return []
  if (reading.daysEarlier === 0 || on === null) return [`${reading.words}.`]
  return [`${reading.words}: to be safe, work to ${longDay(daysLater(on, -reading.daysEarlier))}.`]
}

const answerers: { readonly [id: string]: Answerer | undefined } = {
  ...assessmentAnswers,
  ...draftingAnswers,
  ...exceptionAnswers,
  ...reviewAnswers,
  ...amendmentAnswers,
  ...phaseTransferAnswers,
} satisfies { readonly [Id in RuleId]?: Answerer }

function standingWarnings(one: RegisteredRule, found: Reasoned): string[] {
  const warnings: string[] = []
  if (one.reading !== null && one.reading.daysEarlier > 0) warnings.push(...otherReading(one, found))
  if (one.certainty === 'U') warnings.push('Check wording: this rule has not been checked against the text.')
  return warnings
}

function firstDayInForce(one: RegisteredRule): Day {
  const day = dayOfIso(one.effectiveFrom)
  if (day === null) throw new Error(`The rule ${one.id} has no date from which it is in force`)
  return day
}
