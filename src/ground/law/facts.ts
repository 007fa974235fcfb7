import { assessmentExamples, assessmentFacts } from './facts/assessment.ts'
import { changeExamples, changeFacts } from './facts/changes.ts'
import { disputeExamples, disputeFacts } from './facts/disputes.ts'
import { inspectionExamples, inspectionFacts } from './facts/inspection.ts'
import { otherClockExamples, otherClockFacts } from './facts/other-clocks.ts'
import { howWritten, readers } from './facts/reading.ts'
import type { ValueOf } from './facts/reading.ts'
import { reviewExamples, reviewFacts } from './facts/reviews.ts'
import type { DateWords, FactWords, OtherWords } from './facts/words.ts'

export type { AdviceRequest } from './facts/reading.ts'

/** Every fact that a rule can take. */
export const factWords = {
  ...assessmentFacts, ...reviewFacts, ...changeFacts, ...disputeFacts, ...inspectionFacts, ...otherClockFacts,
} as const satisfies FactWords

/** One value for each fact, in one story that hangs together: for examples, and to try every rule. */
export const exampleFacts: Readonly<Record<FactName, unknown>> = {
  ...assessmentExamples, ...reviewExamples, ...changeExamples, ...disputeExamples, ...inspectionExamples, ...otherClockExamples,
}

/** The name of a fact. */
export type FactName = keyof typeof factWords

/** The name of a fact that is a date. */
export type DateFact = { [N in FactName]: (typeof factWords)[N]['kind'] extends 'date' ? N : never }[FactName]

/** Facts after reading; one that is not known is absent. */
export type Facts = { readonly [N in FactName]?: ValueOf[(typeof factWords)[N]['kind']] }

/** A fact that cannot be read, and what to do about it; or a day when no version of the rule was in force: none yet, or none any longer. */
export type FactRefused = { readonly kind: 'refused'; readonly why: string; readonly fact: string; readonly notInForce?: 'not yet' | 'no longer' }

/** Reads the named facts from what was given. Empty and null mean not known; facts that are not named are ignored. */
export function readFacts(names: readonly FactName[], given: Readonly<Record<string, unknown>>): { kind: 'read'; facts: Facts } | FactRefused {
  const facts: { [name: string]: unknown } = {}
  for (const { name, read } of readersOf(names)) {
    const text = given[name]
    if (text === undefined || text === null || text === '') continue
    const value = read(text)
    if (value === null) return { kind: 'refused', fact: name, why: `Write ${name}, ${askFor(name)}, ${howWritten[factWords[name].kind]}` }
    facts[name] = value
  }
  return { kind: 'read', facts: facts as Facts }
}

type ReaderOf = { readonly name: FactName; readonly read: (given: unknown) => unknown }

// A rule's list of facts is one object: who reads each is found once.
function readersOf(names: readonly FactName[]): readonly ReaderOf[] {
  const known = readersByNames.get(names)
  if (known !== undefined) return known
  const made = names.map(name => ({ name, read: readers[factWords[name].kind] }))
  readersByNames.set(names, made)
  return made
}

const readersByNames = new WeakMap<readonly FactName[], readonly ReaderOf[]>()

/** What to give for a missing fact. */
export function askFor(name: FactName): string {
  const words: DateWords | OtherWords = factWords[name]
  return words.kind === 'date' ? `the date on which ${words.happened}` : words.ask
}
