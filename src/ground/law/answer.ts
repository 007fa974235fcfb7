import { dayOfIso, longDay, shortDay } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import { amendmentAnswers } from './answers/amendments.ts'
import { assessmentAnswers } from './answers/assessment.ts'
import { draftingAnswers } from './answers/drafting.ts'
import { exceptionAnswers } from './answers/exceptions.ts'
import { phaseTransferAnswers } from './answers/phase-transfer.ts'
import { due, startOf } from './answers/reasoned.ts'
import type { Answerer, AnswerValue, Reasoned } from './answers/reasoned.ts'
import { reviewAnswers } from './answers/reviews.ts'
import { adulthoodAnswers } from './answers/adulthood.ts'
import { appealsAnswers } from './answers/appeals.ts'
import { ceasingAnswers } from './answers/ceasing.ts'
import { complaintsAnswers } from './answers/complaints.ts'
import { detainedAnswers } from './answers/detained.ts'
import { earlyYearsAnswers } from './answers/early-years.ts'
import { inspection2016Answers } from './answers/inspection-2016.ts'
import { inspection2023Answers } from './answers/inspection-2023.ts'
import { mediationAnswers } from './answers/mediation.ts'
import { monitoringAnswers } from './answers/monitoring.ts'
import { movingAreaAnswers } from './answers/moving-area.ts'
import { outOfSchoolAnswers } from './answers/out-of-school.ts'
import { personalBudgetsAnswers } from './answers/personal-budgets.ts'
import { reassessmentAnswers } from './answers/reassessment.ts'
import { recommendationsAnswers } from './answers/recommendations.ts'
import { schoolClocksAnswers } from './answers/school-clocks.ts'
import { tribunalOrdersAnswers } from './answers/tribunal-orders.ts'
import { askFor, readFacts } from './facts.ts'
import type { FactName, FactRefused, Facts } from './facts.ts'
import { lawAsItStands } from './book.ts'
import type { LawBook } from './book.ts'
import { provisionInWords, sourceOf } from './instruments.ts'
import { readingsOf, saferDate } from './two-readings.ts'
import type { DatedReading } from './two-readings.ts'
import type { RegisteredRule, RuleId } from './register.ts'
import type { Convention } from './words.ts'

/** What a rule answers from the facts that it was given. */
export type Answer = {
  readonly kind: 'answer'
  readonly rule: RuleId
  readonly answers: { readonly [name: string]: AnswerValue }
  readonly convention: readonly Convention[]
  readonly source: readonly string[]
  /** The day from which the version that was used is in force. */
  readonly version: string
  readonly working: readonly string[]
  /** Where the law can be read in two ways: the reading used, then the other. */
  readonly readings: readonly DatedReading[]
  readonly warnings: readonly string[]
}

/** The facts are not enough; `missing` names those wanted and `why` asks for them in words. */
export type NotKnown = { readonly kind: 'unknown'; readonly missing: readonly FactName[]; readonly why: string }

/** What a family, an officer or a tribunal can be told under a rule, from facts given as JSON. Pure: no clock. */
export function answer(id: RuleId, facts: Readonly<Record<string, unknown>>, law: LawBook = lawAsItStands): Answer | NotKnown | FactRefused {
  const found = reason(id, facts, law)
  if (found.kind !== 'governed') return found
  const { version, facts: read, reasoned } = found
  const readings = readingsOf(version, reasoned, read, law)
  const safer = saferDate(readings)
  const { source, inWords, warnings } = sameFor(version)
  return {
    kind: 'answer',
    rule: id,
    answers: reasoned.answers,
    convention: version.convention,
    source,
    version: version.effectiveFrom,
    working: [reasoned.because, inWords, ...reasoned.counting, ...safer],
    readings,
    warnings: [...reasoned.warnings, ...safer, ...warnings],
  }
}

type Same = { readonly source: readonly string[]; readonly inWords: string; readonly warnings: readonly string[] }

/** What every answer under a version says alike: made once, since answers are asked for by the hundred thousand. */
function sameFor(version: RegisteredRule): Same {
  const known = sameByVersion.get(version)
  if (known !== undefined) return known
  const made = { source: version.provisions.map(sourceOf), inWords: ruleInWords(version), warnings: standingWarnings(version) }
  sameByVersion.set(version, made)
  return made
}

const sameByVersion = new WeakMap<RegisteredRule, Same>()

/** A rule’s answer with the version that governs it, before it is put in order for a page or for JSON. */
export type Governed = { readonly kind: 'governed'; readonly version: RegisteredRule; readonly facts: Facts; readonly reasoned: Reasoned }

/**
 * The answer before it is put in order, under the version in force on the day the clock started: that of the facts, or
 * `started` where the rule is not triggered by a date.
 */
export function reason(id: RuleId, given: Readonly<Record<string, unknown>>, law: LawBook, started: Day | null = null): Governed | NotKnown | FactRefused {
  const newest = law.rule(id)
  const read = readFacts(newest.facts, given)
  if (read.kind === 'refused') return read
  const start = startOf(newest, read.facts)
  // A birth starts no clock of the law: a duty owed at an age is owed under the law of the time.
  const day = start === null || start.fact === 'dateOfBirth' ? started : start.day
  if (day === null) return under(newest, read.facts, law)
  const version = law.inForceOn(id, day)
  return version === undefined ? notInForce(law.versionsOf(id), { fact: start?.fact ?? newest.trigger[0], day }) : under(version, read.facts, law)
}

function under(version: RegisteredRule, facts: Facts, law: LawBook): Governed | NotKnown | FactRefused {
  const found = (answerers[version.id] ?? due)(version, facts, law)
  if (found.kind === 'refused') return found
  if (found.kind === 'unknown') return { ...found, why: `Give ${found.missing.map(name => `${name}, ${askFor(name)}`).join('; ')}` }
  return { kind: 'governed', version, facts, reasoned: found }
}

/** The rule as one sentence: the provision, and what it says. */
export function ruleInWords(one: RegisteredRule): string {
  return `${provisionInWords(one.provisions[0])}: ${one.says}.`
}

const answerers: { readonly [id: string]: Answerer | undefined } = {
  ...assessmentAnswers,
  ...draftingAnswers,
  ...exceptionAnswers,
  ...reviewAnswers,
  ...amendmentAnswers,
  ...phaseTransferAnswers,
  ...earlyYearsAnswers,
  ...reassessmentAnswers,
  ...ceasingAnswers,
  ...movingAreaAnswers,
  ...adulthoodAnswers,
  ...personalBudgetsAnswers,
  ...outOfSchoolAnswers,
  ...mediationAnswers,
  ...appealsAnswers,
  ...tribunalOrdersAnswers,
  ...recommendationsAnswers,
  ...complaintsAnswers,
  ...detainedAnswers,
  ...schoolClocksAnswers,
  ...inspection2016Answers,
  ...inspection2023Answers,
  ...monitoringAnswers,
} satisfies { readonly [Id in RuleId]?: Answerer }

// A reading that gives no date of its own would else be seen only beside the answer, and not in it.
function standingWarnings({ certainty, reading }: RegisteredRule): string[] {
  if (certainty === 'U') return ['Check the wording: this rule has not been checked against the text.']
  return reading !== null && reading.differs === null ? [`${reading.other}.`] : []
}

function notInForce(versions: readonly RegisteredRule[], start: { readonly fact: string; readonly day: Day }): FactRefused {
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined) throw new Error('A rule without versions was asked for')
  const begins = dayIn(first.effectiveFrom)
  if (start.day < begins) return {
    kind: 'refused', fact: start.fact, notInForce: 'not yet',
    why: `${longDay(start.day)} is before this rule was in force, on ${shortDay(begins)}. Earlier law applies, which this register does not hold`,
  }
  return {
    kind: 'refused', fact: start.fact, notInForce: 'no longer',
    why: last.effectiveTo === null ? `No version of this rule was in force on ${longDay(start.day)}`
      : `${longDay(start.day)} is after this rule ended, on ${shortDay(dayIn(last.effectiveTo))}`,
  }
}

function dayIn(iso: string): Day {
  const day = dayOfIso(iso)
  if (day === null) throw new Error(`${iso} is not a date`)
  return day
}
