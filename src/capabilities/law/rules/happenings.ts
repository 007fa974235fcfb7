import { factWords, rules } from '../../../ground/law/index.ts'
import type { DateFact, FactName } from '../../../ground/law/index.ts'
import { upper } from './in-words.ts'

/** Something that happens and starts a clock, in words. */
export type Happening = { readonly fact: DateFact; readonly words: string; readonly hint: string | null }

/** What happens, sorted as a family would look for it. */
export type HappeningGroup = { readonly id: string; readonly title: string; readonly happenings: readonly Happening[] }

/** Every happening that starts a rule, each once: those that people ask about most come first, and what nobody placed comes last. */
export function happeningGroups(): readonly HappeningGroup[] {
  return groups
}

/** Whether a text names a date that a rule takes. */
export function isDateFact(text: string): text is DateFact {
  return Object.hasOwn(factWords, text) && factWords[text as FactName].kind === 'date'
}

/** What happened, as the start of a sentence: "The request reached the council". */
export function happeningInWords(fact: DateFact): string {
  return upper(factWords[fact].happened)
}

// A name that no rule has yet is passed over, so a fact can be placed before its chapter is written.
const placed: readonly { readonly id: string; readonly title: string; readonly facts: readonly string[] }[] = [
  { id: 'most-asked', title: 'What people ask about most', facts: [
    'requestReceived', 'draftServed', 'noticeSent', 'meeting', 'amendmentNoticeSent', 'orderDate', 'moveDate', 'planFirstMade', 'reportReceivedOn',
  ] },
  { id: 'assessment', title: 'Asking for an assessment', facts: [
    'becameResponsible', 'decisionToAssessMade', 'adviceRequestSent', 'adviceRequestReceivedByBody', 'missedAppointment', 'previousAssessmentCompleted', 'notifiedWillReassess',
    'decidedNecessary', 'childBroughtToAttention', 'dateOfBirth',
  ] },
  { id: 'plan', title: 'A draft or a final plan', facts: ['consultationReceived', 'finalPlanIssued', 'noticeServed', 'firstPayment', 'parentRequestedSchool', 'planSent', 'schoolNamed'] },
  { id: 'reviews', title: 'Reviews', facts: ['lastReviewed', 'decisionNoticeSent', 'completeBy', 'recordedOn', 'termStarts', 'reportSent'] },
  { id: 'disagreeing', title: 'Mediation and appeals', facts: [
    'laToldFamilyWishesToMediate', 'laToldOfHealthIssues', 'icbNotified', 'adviserTold', 'laTellsAdviserCannotArrange', 'mediationDate', 'mediationConcluded', 'agreementDate',
    'mediationCertificateIssued', 'appealLodged', 'applicationReceivedByLa', 'laNotifiedTribunal', 'directedDate', 'appealDetermined', 'decisionSent', 'hearingDate', 'recommendationDate', 'conductDate',
  ] },
  { id: 'moving', title: 'Moving to another area, school or stage of life', facts: ['transferDate', 'oldAuthorityAware', 'planMadeOrLastReviewed', 'ceaseNoticeSent'] },
  { id: 'excuses', title: 'What may excuse being late', facts: ['closedFrom', 'reopens', 'adviceRequested', 'exceptionalFrom', 'exceptionalTo', 'absentFrom', 'absentTo'] },
  { id: 'inspection', title: 'Inspection of a local area', facts: [
    'notifiedOn', 'onsiteStart', 'onsiteEnd', 'namesConfirmedOn', 'publishedOn', 'submittedOn', 'wsoaAcceptedOn', 'revisitStart', 'revisitLetterPublishedOn', 'monitoringOnsiteStart',
  ] },
]

// Where the register’s words are a lawyer’s, what a family has in its hand.
const hints: ReadonlyMap<string, string> = new Map([
  ['requestReceived', 'A request for an EHC needs assessment, by letter, email or form'],
  ['draftServed', 'It came with a letter that asks for comments'],
  ['noticeSent', 'Its decision letter: no assessment, no plan, a final plan, or changes to one'],
  ['amendmentNoticeSent', 'The letter that says how the plan would change'],
])

const groups: readonly HappeningGroup[] = grouped()

function grouped(): HappeningGroup[] {
  const starting = new Set(rules.flatMap(({ trigger }) => trigger).filter(isDateFact))
  const made = placed.map(({ id, title, facts }) => ({ id, title, happenings: facts.filter(isDateFact).filter(fact => starting.delete(fact)).map(inWords) }))
  return [...made, { id: 'other', title: 'Other', happenings: [...starting].map(inWords) }].filter(({ happenings }) => happenings.length > 0)
}

function inWords(fact: DateFact): Happening {
  return { fact, words: happeningInWords(fact), hint: hints.get(fact) ?? null }
}
