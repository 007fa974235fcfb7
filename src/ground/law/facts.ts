import { dayOfIso } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'

/** What a fact is called in a sentence: "the request reached the council", "the day the request was received". */
type DateWords = { readonly kind: 'date'; readonly happened: string; readonly dayOf: string }
type OtherWords = { readonly kind: 'text' | 'year' | 'requests'; readonly ask: string }

/** Every fact that a rule can take. */
export const factWords = {
  requestReceived: date('the request reached the council', 'the day the request was received'),
  becameResponsible: date('the council became responsible for the child or young person', 'the day the council became responsible'),
  decisionToAssessMade: date('the council decided whether to assess', 'the day of the decision'),
  adviceRequestSent: date('the council sent its request for advice', 'the day the request was sent'),
  adviceRequestReceivedByBody: date('the request for advice was received', 'the day the request for advice was received'),
  draftServed: date('the draft plan was served', 'the day the draft was served'),
  consultationReceived: date('the setting received the council’s consultation', 'the day the consultation was received'),
  finalPlanIssued: date('the final plan was issued', 'the day the final plan was issued'),
  previousAssessmentCompleted: date('the previous assessment was completed', 'the day the previous assessment was completed'),
  closedFrom: date('the school closed', 'the first closed day'),
  reopens: date('the school reopens', 'the day the school reopens'),
  adviceRequested: date('the council asked the school for advice', 'the day advice was asked for'),
  exceptionalFrom: date('the exceptional circumstances began', 'the day the circumstances began'),
  exceptionalTo: date('the exceptional circumstances ended', 'the last day of the circumstances'),
  absentFrom: date('the time away from the area began', 'the first day away'),
  absentTo: date('the time away from the area ended', 'the last day away'),
  missedAppointment: date('the appointment was missed', 'the day of the appointment'),
  orderDate: date('the Tribunal made its order', 'the day of the order'),
  planFirstMade: date('the plan was first made', 'the day the plan was first made'),
  recordedOn: date('the record was taken', 'the day the record was taken'),
  lastReviewed: date('the last review ended with the council’s decision notice', 'the day of the last decision notice'),
  meeting: date('the review meeting is held', 'the day of the meeting'),
  decisionNoticeSent: date('the council sent its decision after the review', 'the day of the decision notice'),
  amendmentNoticeSent: date('the council sent its notice of amendments', 'the day the notice was sent'),
  noticeServed: date('the notice of amendments was served', 'the day the notice was served'),
  noticeSent: date('the council sent its notice', 'the day the notice was sent'),
  completeBy: date('the review must be complete by law', 'the last day for the review'),
  termStarts: date('the term starts', 'the first day of term'),
  dateOfBirth: date('the child was born', 'the date of birth'),
  transferDate: date('the young person moves', 'the day of the move'),
  channel: other('text', 'how the request arrived'),
  route: other('text', 'how the child came to the council’s attention'),
  reason: other('text', 'the reason'),
  period: other('text', 'which limit: 6 weeks, 16 weeks or 20 weeks'),
  exception: other('text', 'the exception recorded for the 20 weeks, or none'),
  order: other('text', 'what the Tribunal ordered, such as tribunal-amend'),
  phase: other('text', 'the kind of move, such as primary to secondary'),
  from: other('text', 'where the young person is now'),
  to: other('text', 'where the young person goes next'),
  transferYear: other('year', 'the calendar year of the move'),
  requests: other('requests', 'each body asked and the day it received the request'),
} as const satisfies Record<string, DateWords | OtherWords>

/** The name of a fact. */
export type FactName = keyof typeof factWords

/** The name of a fact that is a date. */
export type DateFact = { [N in FactName]: (typeof factWords)[N]['kind'] extends 'date' ? N : never }[FactName]

/** One body's request for advice. */
export type AdviceRequest = { readonly body: string; readonly received: Day }

type Value<Kind> = Kind extends 'date' ? Day : Kind extends 'year' ? number : Kind extends 'text' ? string : readonly AdviceRequest[]

/** Facts after reading; one that is not known is absent. */
export type Facts = { readonly [N in FactName]?: Value<(typeof factWords)[N]['kind']> }

/** A fact that cannot be read, and what to do about it. */
export type FactRefused = { readonly kind: 'refused'; readonly why: string; readonly fact: string }

/** Reads the named facts from what was given. Empty and null mean not known; facts that are not named are ignored. */
export function readFacts(names: readonly FactName[], given: Readonly<Record<string, unknown>>): { kind: 'read'; facts: Facts } | FactRefused {
  const facts: { [name: string]: unknown } = {}
  for (const name of names) {
    const text = given[name]
    if (text === undefined || text === null || text === '') continue
    const value = readers[factWords[name].kind](text)
    if (value === null) return { kind: 'refused', fact: name, why: howToWrite(name) }
    facts[name] = value
  }
  return { kind: 'read', facts: facts as Facts }
}

/** What to give for a missing fact. */
export function askFor(name: FactName): string {
  const words: DateWords | OtherWords = factWords[name]
  return words.kind === 'date' ? `the date on which ${words.happened}` : words.ask
}

const readers: Readonly<Record<'date' | 'text' | 'year' | 'requests', (given: unknown) => unknown>> = {
  date: given => (typeof given === 'string' ? dayOfIso(given) : null),
  text: given => (typeof given === 'object' ? null : String(given)),
  year: given => (/^\d{4}$/.test(String(given)) ? Number(given) : null),
  requests: readRequests,
}

function readRequests(given: unknown): AdviceRequest[] | null {
  if (!Array.isArray(given)) return null
  const requests: AdviceRequest[] = []
  for (const one of given as unknown[]) {
    if (typeof one !== 'object' || one === null || !('body' in one) || !('received' in one)) return null
    const received = typeof one.received === 'string' ? dayOfIso(one.received) : null
    if (typeof one.body !== 'string' || one.body === '' || received === null) return null
    requests.push({ body: one.body, received })
  }
  return requests
}

function howToWrite(name: FactName): string {
  const kind = factWords[name].kind
  if (kind === 'date') return `Write ${name}, ${askFor(name)}, as a real date such as 2026-01-05`
  if (kind === 'year') return `Write ${name}, ${askFor(name)}, as four digits such as 2027`
  if (kind === 'text') return `Write ${name}, ${askFor(name)}, as text`
  return `Write ${name} as a list such as [{"body":"Health","received":"2026-01-05"}]`
}

function date(happened: string, dayOf: string): DateWords {
  return { kind: 'date', happened, dayOf }
}

function other<Kind extends OtherWords['kind']>(kind: Kind, ask: string): { readonly kind: Kind; readonly ask: string } {
  return { kind, ask }
}
