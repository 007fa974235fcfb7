import { dateOf, daysBetween } from './dates.ts'
import type { Rule } from './shape.ts'
import type { Person, Request } from './subjects.ts'

const outcomes = new Set(['Y', 'N', 'A', 'W', 'H'])
/** A decision has been made and told. */
const decided = (outcome: string | undefined): boolean => outcome === 'Y' || outcome === 'N'
const undecided = (outcome: string | undefined): boolean => outcome === 'A' || outcome === 'W'
const sixWeeks = 42

/** Rules of module 2, one request at a time (S2-201 to S2-219). */
export const requestRules: Rule<Request>[] = [
  {
    id: 'S2-201', dfeRuleId: null, severity: 'error', item: 'ReceivedDate', basis: 'guidance',
    title: 'ReceivedDate is missing', message: 'Enter the date the request was received. It may be left out only where the outcome is H.',
    finds: ({ raw }) => raw.ReceivedDate === undefined && raw.RequestOutcome !== 'H' && {},
  },
  {
    id: 'S2-202', dfeRuleId: null, severity: 'error', item: 'ReceivedDate', basis: 'common to COLLECT',
    title: 'ReceivedDate is after the census day', message: 'Correct the date, or leave the request for next year’s return.',
    finds: ({ raw }, { reference }) => dateOf(raw.ReceivedDate) > reference && { value: raw.ReceivedDate },
  },
  {
    id: 'S2-203', dfeRuleId: null, severity: 'error', item: 'ReceivedDate', basis: 'common to COLLECT',
    title: 'ReceivedDate is before the date of birth', message: 'Correct the date the request was received, or the date of birth.',
    finds: ({ raw, person }) => dateOf(raw.ReceivedDate) < person.birth && { value: raw.ReceivedDate },
  },
  {
    id: 'S2-204', dfeRuleId: null, severity: 'error', item: 'RequestOutcome', basis: 'guidance',
    title: 'RequestOutcome is missing or not a code', message: 'Enter Y, N, A, W or H.',
    finds: ({ raw }) => !outcomes.has(raw.RequestOutcome ?? '') && { value: raw.RequestOutcome },
  },
  {
    id: 'S2-205', dfeRuleId: null, severity: 'error', item: 'RequestOutcomeDate', basis: 'guidance',
    title: 'RequestOutcomeDate is missing though a decision was made', message: 'Enter the date the person who asked was told the decision.',
    finds: ({ raw }) => decided(raw.RequestOutcome) && raw.RequestOutcomeDate === undefined && {},
  },
  {
    id: 'S2-206', dfeRuleId: null, severity: 'error', item: 'RequestOutcomeDate', basis: 'guidance',
    title: 'RequestOutcomeDate is given though the outcome is A, W or H', message: 'Take out the date, or correct the outcome.',
    finds: ({ raw }) => (undecided(raw.RequestOutcome) || raw.RequestOutcome === 'H') && raw.RequestOutcomeDate !== undefined && { value: raw.RequestOutcomeDate },
  },
  {
    id: 'S2-207', dfeRuleId: null, severity: 'error', item: 'RequestOutcomeDate', basis: 'common to COLLECT',
    title: 'RequestOutcomeDate is before ReceivedDate', message: 'Correct whichever date is wrong.',
    finds: request => request.decided < request.received && { value: request.raw.RequestOutcomeDate },
  },
  {
    id: 'S2-208', dfeRuleId: null, severity: 'error', item: 'RequestOutcomeDate', basis: 'common to COLLECT',
    title: 'RequestOutcomeDate is after the census day', message: 'Correct the date. If the decision was made after the census day, use outcome A and leave the date out.',
    finds: ({ raw }, { reference }) => dateOf(raw.RequestOutcomeDate) > reference && { value: raw.RequestOutcomeDate },
  },
  {
    // SEND Regulations 2014 (SI 2014/1530) reg 5(1): within 6 weeks of the request.
    id: 'S2-209', dfeRuleId: null, severity: 'query', item: 'RequestOutcomeDate', basis: 'guidance; statutory limit',
    title: 'The decision took more than 6 weeks', message: 'Check both dates, or explain the delay.',
    finds: request => decided(request.raw.RequestOutcome) && daysBetween(request.received, request.decided) > sixWeeks
      && { value: request.raw.RequestOutcomeDate, note: `It took ${daysBetween(request.received, request.decided)} days.` },
  },
  {
    id: 'S2-210', dfeRuleId: null, severity: 'query', item: 'RequestOutcome', basis: 'guidance',
    title: 'The decision was made before the collection year', message: 'Use outcome H, or correct the date.',
    finds: (request, { collectionFrom }) => decided(request.raw.RequestOutcome) && request.decided < collectionFrom && { value: request.raw.RequestOutcome },
  },
  {
    id: 'S2-211', dfeRuleId: null, severity: 'query', item: 'RequestOutcome', basis: 'inferred',
    title: 'The request has waited more than 6 weeks for a decision', message: 'Enter the decision if it was made by the census day, or explain the delay.',
    finds: ({ raw, received }, { reference }) => raw.RequestOutcome === 'A' && daysBetween(received, reference) > sixWeeks && { value: raw.RequestOutcome },
  },
  {
    id: 'S2-212', dfeRuleId: null, severity: 'error', item: 'RYA', basis: 'common to COLLECT',
    title: 'RYA is missing or is not 1 or 0', message: 'Enter 1 if the request was made while the person was in relevant youth accommodation, and 0 if not.',
    finds: ({ raw }) => raw.RYA !== '1' && raw.RYA !== '0' && { value: raw.RYA },
  },
  {
    id: 'S2-213', dfeRuleId: null, severity: 'error', item: 'RequestMediation', basis: 'guidance',
    title: 'RequestMediation or RequestTribunal is missing though a decision was made', message: 'Enter 1 or 0.',
    finds: ({ raw }) => decided(raw.RequestOutcome) && missing(raw, ['RequestMediation', 'RequestTribunal']),
  },
  {
    // No appeal lies against a decision to assess (Children and Families Act 2014, section 51(2)), so the first outcome was probably N.
    id: 'S2-214', dfeRuleId: null, severity: 'query', item: 'RequestTribunal', basis: 'inferred',
    title: 'An appeal is recorded against a decision to assess', message: 'Keep the first outcome, N, if it was later overturned, or take out the appeal.',
    finds: request => request.raw.RequestOutcome === 'Y' && request.raw.RequestTribunal === '1'
      && !request.person.requests.some(other => other !== request && other.raw.RequestOutcome === 'N') && { value: '1' },
  },
  {
    id: 'S2-215', dfeRuleId: null, severity: 'error', item: 'Assessment', basis: 'guidance',
    title: 'There is an assessment though the outcome is N, A or W', message: 'Take out the assessment or correct the outcome. If a refusal was overturned, set RequestMediation or RequestTribunal to 1.',
    finds: ({ raw, assessment }) => assessment !== undefined && (undecided(raw.RequestOutcome)
      || raw.RequestOutcome === 'N' && raw.RequestMediation !== '1' && raw.RequestTribunal !== '1') && {},
  },
  {
    id: 'S2-216', dfeRuleId: null, severity: 'error', item: 'Assessment', basis: 'inferred',
    title: 'The outcome is to assess and there is no assessment', message: 'Enter the assessment, or where the person moved to in Exported.',
    finds: ({ raw, assessment }) => raw.RequestOutcome === 'Y' && assessment === undefined && raw.Exported === undefined && {},
  },
  {
    id: 'S2-217', dfeRuleId: null, severity: 'error', item: 'Exported', basis: 'inferred',
    title: 'Exported is not the code of another area', message: 'Enter the three-digit DfE code of the area the person moved to.',
    finds: ({ raw }, { isOtherArea }) => raw.Exported !== undefined && !isOtherArea(raw.Exported) && { value: raw.Exported },
  },
  {
    id: 'S2-218', dfeRuleId: null, severity: 'query', item: 'Exported', basis: 'inferred',
    title: 'The person moved before the assessment was complete, yet there is a plan', message: 'Take out Exported. A move after a plan was made is CeaseReason 5.',
    finds: ({ raw, assessment }) => raw.Exported !== undefined && assessment?.plan !== undefined && { value: raw.Exported },
  },
  {
    id: 'S2-219', dfeRuleId: null, severity: 'error', item: 'RequestSource', basis: 'guidance; a query in 2025, its first year',
    title: 'RequestSource is missing', message: 'Enter who asked, for every request received in the collection year.',
    finds: ({ raw, received }, { collectionFrom, collectionTo }) => raw.RequestSource === undefined && received >= collectionFrom && received <= collectionTo && {},
  },
]

/** Rules that look at all of one person's requests together (S2-220 to S2-222). */
export const requestsRules: Rule<Person>[] = [
  {
    id: 'S2-220', dfeRuleId: null, severity: 'query', item: 'ReceivedDate', basis: 'inferred',
    title: 'Two requests of one person were received on the same day', message: 'Take one out if it is the same request.',
    finds: ({ requests }) => {
      const twice = requests.find((request, index) => requests.slice(0, index).some(other => other.received === request.received))
      return twice !== undefined && { value: twice.raw.ReceivedDate }
    },
  },
  {
    id: 'S2-221', dfeRuleId: null, severity: 'query', item: 'Requests', basis: 'inferred',
    title: 'A person has two open requests', message: 'Check that both are open, and enter the outcome of the one that is not.',
    finds: ({ requests }) => requests.filter(isOpen).length > 1 && {},
  },
  {
    id: 'S2-222', dfeRuleId: null, severity: 'error', item: 'ActivePlans', basis: 'client checks',
    title: 'A person has more than one active plan', message: 'Keep the plan in force on the census day, and enter when and why the other ceased.',
    finds: ({ requests }) => requests.filter(({ active }) => active !== undefined).length > 1 && {},
  },
]

function isOpen({ raw, assessment }: Request): boolean {
  return raw.RequestOutcome === 'A' || assessment?.raw.AssessmentOutcome === 'A'
}

/** One hit for each of these items that is not there. */
export function missing<Block extends object>(raw: Block, elements: (keyof Block & string)[]): { item: string }[] {
  return elements.filter(element => raw[element] === undefined).map(item => ({ item }))
}
