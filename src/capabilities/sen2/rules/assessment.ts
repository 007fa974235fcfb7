import { dateOf, daysBetween } from './dates.ts'
import { missing } from './requests.ts'
import type { Rule } from './shape.ts'
import type { Assessment } from './subjects.ts'

const outcomes = new Set(['Y', 'N', 'A', 'W', 'H'])
const concluded = (outcome: string | undefined): boolean => outcome === 'Y' || outcome === 'N'
const sixteenWeeks = 112
const twentyWeeks = 140

/** Rules of module 3, the assessment (S2-301 to S2-314). */
export const assessmentRules: Rule<Assessment>[] = [
  {
    id: 'S2-301', dfeRuleId: null, severity: 'error', item: 'AssessmentOutcome', basis: 'guidance',
    title: 'AssessmentOutcome is missing or not a code', message: 'Enter Y, N, A, W or H.',
    finds: ({ raw }) => !outcomes.has(raw.AssessmentOutcome ?? '') && { value: raw.AssessmentOutcome },
  },
  {
    id: 'S2-302', dfeRuleId: null, severity: 'error', item: 'AssessmentOutcomeDate', basis: 'guidance',
    title: 'AssessmentOutcomeDate is missing', message: 'Enter the date the final plan was issued, or the date of the decision not to issue one.',
    finds: ({ raw, plan }) => raw.AssessmentOutcomeDate === undefined
      && (raw.AssessmentOutcome === 'N' || raw.AssessmentOutcome === 'Y' && plan !== undefined) && {},
  },
  {
    id: 'S2-303', dfeRuleId: null, severity: 'error', item: 'AssessmentOutcomeDate', basis: 'guidance',
    title: 'AssessmentOutcomeDate is given though the outcome is A, W or H', message: 'Take out the date, or correct the outcome.',
    finds: ({ raw }) => (raw.AssessmentOutcome === 'A' || raw.AssessmentOutcome === 'W' || raw.AssessmentOutcome === 'H')
      && raw.AssessmentOutcomeDate !== undefined && { value: raw.AssessmentOutcomeDate },
  },
  {
    id: 'S2-304', dfeRuleId: null, severity: 'error', item: 'AssessmentOutcomeDate', basis: 'common to COLLECT',
    title: 'AssessmentOutcomeDate is before the request or the decision to assess', message: 'Correct whichever date is wrong.',
    finds: ({ raw, dated, request }) => (dated < request.decided || dated < request.received) && { value: raw.AssessmentOutcomeDate },
  },
  {
    id: 'S2-305', dfeRuleId: null, severity: 'error', item: 'AssessmentOutcomeDate', basis: 'common to COLLECT',
    title: 'AssessmentOutcomeDate is after the census day', message: 'Correct the date. If it happened after the census day, leave the date and the plan out.',
    finds: ({ raw }, { reference }) => dateOf(raw.AssessmentOutcomeDate) > reference && { value: raw.AssessmentOutcomeDate },
  },
  {
    // SEND Regulations 2014 (SI 2014/1530) reg 10(1): within 16 weeks of the request.
    id: 'S2-306', dfeRuleId: null, severity: 'query', item: 'AssessmentOutcomeDate', basis: 'guidance; statutory limit',
    title: 'The decision not to issue a plan took more than 16 weeks', message: 'Check both dates, or explain the delay.',
    finds: ({ raw, dated, request }) => raw.AssessmentOutcome === 'N' && daysBetween(request.received, dated) > sixteenWeeks
      && { value: raw.AssessmentOutcomeDate, note: took(request.received, dated) },
  },
  {
    // SEND Regulations 2014 (SI 2014/1530) reg 13(2): within 20 weeks of the request.
    id: 'S2-307', dfeRuleId: null, severity: 'query', item: 'AssessmentOutcomeDate', basis: 'guidance; statutory limit',
    title: 'The plan took more than 20 weeks and no exception is recorded', message: 'Check both dates, record the exception if one applies, or explain the delay.',
    finds: ({ raw, dated, request }) => raw.AssessmentOutcome === 'Y' && raw.Week20 === '0' && daysBetween(request.received, dated) > twentyWeeks
      && { value: raw.AssessmentOutcomeDate, note: took(request.received, dated) },
  },
  {
    id: 'S2-308', dfeRuleId: null, severity: 'query', item: 'Week20', basis: 'inferred',
    title: 'An exception is recorded though the plan was issued within 20 weeks', message: 'Enter 0, or check both dates.',
    finds: ({ raw, dated, request }) => raw.AssessmentOutcome === 'Y' && raw.Week20 === '1' && daysBetween(request.received, dated) <= twentyWeeks && { value: '1' },
  },
  {
    id: 'S2-309', dfeRuleId: null, severity: 'error', item: 'Week20', basis: 'guidance',
    title: 'Week20 is missing for a plan issued in the collection year', message: 'Enter 1 if an exception to the 20 weeks applied, and 0 if none did.',
    finds: ({ raw, dated }, { collectionFrom, collectionTo }) => raw.Week20 === undefined && raw.AssessmentOutcome === 'Y'
      && dated >= collectionFrom && dated <= collectionTo && {},
  },
  {
    id: 'S2-310', dfeRuleId: null, severity: 'error', item: 'AssessmentMediation', basis: 'guidance',
    title: 'A mediation or tribunal item is missing though the outcome is Y or N', message: 'Enter 1 or 0.',
    finds: ({ raw }) => concluded(raw.AssessmentOutcome) && missing(raw, ['AssessmentMediation', 'AssessmentTribunal', 'OtherMediation', 'OtherTribunal']),
  },
  {
    id: 'S2-311', dfeRuleId: null, severity: 'error', item: 'NamedPlan', basis: 'guidance',
    title: 'There is a plan though the outcome is N, A or W', message: 'Take out the plan or correct the outcome. If a decision not to issue was overturned, set AssessmentMediation or AssessmentTribunal to 1.',
    finds: ({ raw, plan }) => plan !== undefined && (raw.AssessmentOutcome === 'A' || raw.AssessmentOutcome === 'W'
      || raw.AssessmentOutcome === 'N' && raw.AssessmentMediation !== '1' && raw.AssessmentTribunal !== '1') && {},
  },
  {
    id: 'S2-312', dfeRuleId: null, severity: 'query', item: 'AssessmentOutcome', basis: 'inferred',
    title: 'The assessment is not decided more than 20 weeks after the request', message: 'Enter the outcome if there was one by the census day, or explain the delay.',
    finds: ({ raw, request }, { reference }) => raw.AssessmentOutcome === 'A' && daysBetween(request.received, reference) > twentyWeeks && { value: 'A' },
  },
  {
    id: 'S2-313', dfeRuleId: null, severity: 'query', item: 'AssessmentOutcome', basis: 'guidance',
    title: 'The assessment ended before the collection year', message: 'Use outcome H, or correct the date.',
    finds: ({ raw, dated }, { collectionFrom }) => concluded(raw.AssessmentOutcome) && dated < collectionFrom && { value: raw.AssessmentOutcome },
  },
  {
    id: 'S2-314', dfeRuleId: null, severity: 'error', item: 'AssessmentOutcome', basis: 'inferred',
    title: 'A historical request without its date has an assessment still open', message: 'Enter the date the request was received, or correct one of the outcomes.',
    finds: ({ raw, request }) => raw.AssessmentOutcome === 'A' && request.raw.RequestOutcome === 'H' && request.raw.ReceivedDate === undefined && { value: 'A' },
  },
]

function took(from: number, to: number): string {
  return `It took ${daysBetween(from, to)} days.`
}
