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
    'requestReceived', 'draftServed', 'noticeSent', 'finalPlanIssued', 'meeting', 'amendmentNoticeSent', 'orderDate', 'transferDate', 'reportReceivedOn',
  ] },
  { id: 'assessment', title: 'Asking for an assessment', facts: [
    'becameResponsible', 'healthBodyFormedOpinion', 'decisionToAssessMade', 'adviceRequestSent', 'adviceRequestReceivedByBody', 'missedAppointment', 'previousAssessmentCompleted',
    'decidedNecessary', 'notifiedWillReassess', 'dateOfBirth',
  ] },
  { id: 'plan', title: 'A draft or a final plan', facts: ['consultationReceived', 'noticeServed', 'planFirstMade'] },
  { id: 'reviews', title: 'Reviews', facts: ['lastReviewed', 'decisionNoticeSent', 'completeBy', 'recordedOn', 'termStarts'] },
  { id: 'disagreeing', title: 'Mediation, appeals and complaints', facts: [
    'laToldFamilyWishesToMediate', 'laToldOfHealthIssues', 'icbNotified', 'adviserTold', 'laTellsAdviserCannotArrange', 'mediationDate', 'mediationConcluded', 'agreementDate',
    'mediationCertificateIssued', 'appealLodged', 'applicationReceivedByLa', 'laNotifiedTribunal', 'directedDate', 'appealDetermined', 'writtenReasonsSent', 'recommendationDate',
    'recommendationResponded', 'conductDate', 'complainantKnew', 'complaintMade', 'stageTwoBegan', 'decisionChallenged',
  ] },
  { id: 'ending', title: 'Ending a plan', facts: ['ceaseConsidered', 'ceaseNoticeSent', 'attendanceStopped', 'planExpectedToEnd', 'planCopyRequested'] },
  { id: 'moving', title: 'Moving to another area', facts: ['oldAuthorityAware', 'moveDate', 'planMadeOrLastReviewed', 'attendanceImpracticable', 'rcbChangeAware', 'rcbChanged'] },
  { id: 'budgets', title: 'Personal budgets and direct payments', facts: [
    'budgetRequested', 'firstPayment', 'directPaymentRefused', 'refusalReviewAsked', 'premisesProvisionStarts', 'reductionProposed', 'reconsiderationAsked',
  ] },
  { id: 'school', title: 'Out of school, excluded, or taught at home', facts: [
    'outOfSchoolFrom', 'homeEducatedFrom', 'exclusionStarts', 'exclusionNotified', 'governorsDecisionGiven', 'reviewPanelRequested',
  ] },
  { id: 'custody', title: 'Young people in custody', facts: ['detainedFrom', 'released'] },
  { id: 'information', title: 'Records and information', facts: ['accessRequestReceived', 'informationRequestReceived', 'breachAwareOn', 'commentsLastPublished'] },
  { id: 'excuses', title: 'What may excuse being late', facts: ['closedFrom', 'reopens', 'adviceRequested', 'exceptionalFrom', 'exceptionalTo', 'absentFrom', 'absentTo'] },
  { id: 'inspection', title: 'Inspection of a local area', facts: [
    'notifiedOn', 'surveysOpenedOn', 'informationRequestedOn', 'namesConfirmedOn', 'onsiteStart', 'onsiteEnd', 'draftReceivedOn', 'publishedOn', 'submittedOn', 'fitDecidedOn', 'wsoaAcceptedOn',
    'revisitStart', 'revisitEnd', 'revisitLetterPublishedOn', 'monitoringOnsiteStart', 'monitoringReportPublishedOn', 'concernReceivedOn',
  ] },
  { id: 'improvement', title: 'Improving a local area', facts: [
    'lastMonitoringMeeting', 'lastEngagementMeeting', 'lastStocktake', 'lastBoardMeeting', 'lastActionUpdate', 'lastDataRefresh', 'lastScrutinyReport', 'lastCabinetReport', 'lastHealthBoardReport', 'lastPublicSummary',
  ] },
]

// Where the register’s words are a lawyer’s, what a family has in its hand.
const hints: ReadonlyMap<string, string> = new Map([
  ['requestReceived', 'A request for an EHC needs assessment, by letter, email or form'],
  ['draftServed', 'It came with a letter that asks for comments'],
  ['noticeSent', 'Its decision letter: no assessment, no plan, a final plan, or changes to one'],
  ['transferDate', 'To another area, or to another school or college'],
  ['amendmentNoticeSent', 'The letter that says how the plan would change'],
])

// The day on which a question is asked starts some clocks, but nothing happens on it.
const asking: string = 'today'

const groups: readonly HappeningGroup[] = grouped()

function grouped(): HappeningGroup[] {
  const starting = new Set(rules.flatMap(({ trigger }) => trigger).filter(isDateFact).filter(fact => fact !== asking))
  const made = placed.map(({ id, title, facts }) => ({ id, title, happenings: facts.filter(isDateFact).filter(fact => starting.delete(fact)).map(inWords) }))
  return [...made, { id: 'other', title: 'Other', happenings: [...starting].map(inWords) }].filter(({ happenings }) => happenings.length > 0)
}

function inWords(fact: DateFact): Happening {
  return { fact, words: happeningInWords(fact), hint: hints.get(fact) ?? null }
}
