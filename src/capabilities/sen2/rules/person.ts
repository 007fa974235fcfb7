import { dateOf } from './dates.ts'
import { isPostcode, isUln, isUpn } from './identifiers.ts'
import type { Hit, Rule } from './shape.ts'
import type { Person } from './subjects.ts'

const excusedAtSchoolAge = new Set(['UN2', 'UN3', 'UN5', 'UN8', 'UN10'])

/** Rules of module 1, the person (S2-101 to S2-120). */
export const personRules: Rule<Person>[] = [
  {
    id: 'S2-101', dfeRuleId: null, severity: 'error', item: 'Surname', basis: 'common to COLLECT; Annex A check 101',
    title: 'Surname or Forename is missing', message: 'Enter the full legal name.',
    finds: ({ raw }) => {
      const hits: Hit[] = []
      if (raw.Surname === undefined) hits.push({})
      if (raw.Forename === undefined) hits.push({ item: 'Forename' })
      return hits
    },
  },
  {
    id: 'S2-102', dfeRuleId: null, severity: 'error', item: 'PersonBirthDate', basis: 'Annex A checks 101a and 105a',
    title: 'PersonBirthDate is missing or after the census day', message: 'Enter the date of birth.',
    finds: ({ raw }, { reference }) => (raw.PersonBirthDate === undefined || dateOf(raw.PersonBirthDate) > reference) && { value: raw.PersonBirthDate },
  },
  {
    id: 'S2-103', dfeRuleId: null, severity: 'error', item: 'Sex', basis: 'Annex A check 101b',
    title: 'Sex is missing or not a code', message: 'Enter M, F or U.',
    finds: coded('Sex', 'sex'),
  },
  {
    id: 'S2-104', dfeRuleId: null, severity: 'error', item: 'Ethnicity', basis: 'Annex A check 101c',
    title: 'Ethnicity is missing or not a code', message: 'Enter a four-letter ethnicity code. Use NOBT if it has not been obtained, or REFU if refused.',
    finds: coded('Ethnicity', 'ethnicity'),
  },
  {
    id: 'S2-105', dfeRuleId: null, severity: 'query', item: 'Ethnicity', basis: 'inferred',
    title: 'Ethnicity has not been obtained', message: 'Ask for the ethnicity and enter it, or confirm that it cannot be obtained.',
    finds: ({ raw }) => raw.Ethnicity === 'NOBT' && { value: 'NOBT' },
  },
  {
    id: 'S2-106', dfeRuleId: null, severity: 'error', item: 'PostCode', basis: 'common to COLLECT',
    title: 'PostCode is not a postcode', message: 'Enter a UK postcode, like ZZ99 3WZ.',
    finds: ({ raw }) => raw.PostCode !== undefined && !isPostcode(raw.PostCode) && { value: raw.PostCode },
  },
  {
    id: 'S2-107', dfeRuleId: null, severity: 'query', item: 'PostCode', basis: 'common to COLLECT',
    title: 'PostCode is missing', message: 'Enter the postcode where the person lives, if it is known.',
    finds: ({ raw }) => raw.PostCode === undefined && {},
  },
  {
    id: 'S2-108', dfeRuleId: null, severity: 'error', item: 'UPN', basis: 'common to COLLECT',
    title: 'UPN is not valid', message: 'Enter the UPN as the school has it: 13 characters, the first of them the right check letter.',
    finds: ({ raw }) => raw.UPN !== undefined && !isUpn(raw.UPN) && { value: raw.UPN },
  },
  {
    id: 'S2-109', dfeRuleId: null, severity: 'error', item: 'UniqueLearnerNumber', basis: 'common to COLLECT',
    title: 'ULN is not valid', message: 'Enter the unique learner number: ten digits, the last of them the right check digit.',
    finds: ({ raw }) => raw.UniqueLearnerNumber !== undefined && !isUln(raw.UniqueLearnerNumber) && { value: raw.UniqueLearnerNumber },
  },
  {
    id: 'S2-110', dfeRuleId: null, severity: 'error', item: 'UPN', basis: 'guidance; client checks',
    title: 'There is no UPN, no ULN and no reason for that', message: 'Enter the UPN or ULN, or say in UPNunknown why it is not known.',
    finds: ({ raw }) => raw.UPN === undefined && raw.UniqueLearnerNumber === undefined && raw.UPNunknown === undefined && {},
  },
  {
    id: 'S2-111', dfeRuleId: null, severity: 'error', item: 'UPNunknown', basis: 'inferred',
    title: 'UPNunknown is given together with a UPN or ULN', message: 'Take out UPNunknown, since the number is known.',
    finds: ({ raw }) => raw.UPNunknown !== undefined && (raw.UPN !== undefined || raw.UniqueLearnerNumber !== undefined) && { value: raw.UPNunknown },
  },
  {
    id: 'S2-114', dfeRuleId: null, severity: 'query', item: 'PersonBirthDate', basis: 'Annex A check 102a',
    title: 'The person was 25 on 31 August before the census', message: 'Check the date of birth, and that the plan or request is still open: a plan may run to the end of the academic year in which a person turns 25.',
    finds: ({ raw, ageAtAugust }) => ageAtAugust === 25 && { value: raw.PersonBirthDate },
  },
  {
    id: 'S2-115', dfeRuleId: null, severity: 'error', item: 'PersonBirthDate', basis: 'Annex A check 102b',
    title: 'The person has an active plan and was over 25 on 31 August before the census', message: 'Correct the date of birth, or enter when and why the plan ceased and take out ActivePlans.',
    finds: ({ raw, ageAtAugust, requests }) => ageAtAugust > 25 && requests.some(request => request.active !== undefined) && { value: raw.PersonBirthDate },
  },
  {
    id: 'S2-116', dfeRuleId: null, severity: 'query', item: 'UPNunknown', basis: 'guidance; Annex A check 107',
    title: 'UN1 is used for a person aged 6 or over', message: 'Enter the UPN, or another reason: UN1 is for children under 6.',
    finds: ({ raw, ageAtCensus }) => raw.UPNunknown === 'UN1' && ageAtCensus >= 6 && { value: 'UN1' },
  },
  {
    id: 'S2-117', dfeRuleId: null, severity: 'query', item: 'UPN', basis: 'Annex A check 107',
    title: 'A person aged 6 to 15 has no UPN', message: 'Ask the school for the UPN and enter it.',
    finds: ({ raw, ageAtCensus }) => raw.UPN === undefined && ageAtCensus >= 6 && ageAtCensus <= 15
      && (raw.UPNunknown !== undefined || raw.UniqueLearnerNumber !== undefined) && !excusedAtSchoolAge.has(raw.UPNunknown ?? '') && { value: raw.UPNunknown },
  },
  {
    id: 'S2-118', dfeRuleId: null, severity: 'query', item: 'UPNunknown', basis: 'guidance',
    title: 'UN9 is used for a person under 16', message: 'Enter the UPN, or another reason: UN9 is for young people.',
    finds: ({ raw, ageAtCensus }) => raw.UPNunknown === 'UN9' && ageAtCensus < 16 && { value: 'UN9' },
  },
  {
    id: 'S2-119', dfeRuleId: null, severity: 'query', item: 'UPNunknown', basis: 'guidance',
    title: 'UN10 is used where there is an assessment or a plan', message: 'Enter the UPN or ULN, or another reason: UN10 is for requests that ended with nothing further.',
    finds: ({ raw, requests }) => raw.UPNunknown === 'UN10' && requests.some(request => request.assessment ?? request.active) && { value: 'UN10' },
  },
  {
    id: 'S2-120', dfeRuleId: null, severity: 'error', item: 'Requests', basis: 'inferred',
    title: 'The person has no request', message: 'Enter the request, with outcome H if it was decided before the collection year, or take the person out.',
    finds: ({ requests }) => requests.length === 0 && {},
  },
]

function coded(element: 'Sex' | 'Ethnicity', list: 'sex' | 'ethnicity'): Rule<Person>['finds'] {
  return ({ raw }, { profile }) => !profile.codes[list].some(({ code }) => code === raw[element]) && { value: raw[element] }
}
