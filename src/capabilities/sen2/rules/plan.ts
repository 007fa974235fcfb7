import { ageOn, augustFrom, dateOf } from './dates.ts'
import type { Rule } from './shape.ts'
import { firstPlans } from './subjects.ts'
import type { Plan } from './subjects.ts'

const beforeSixteen = new Set(['3', '4', '6'])

/** Rules of module 4, the plan and the settings it names as a set (S2-401 to S2-416). */
export const planRules: Rule<Plan>[] = [
  {
    id: 'S2-401', dfeRuleId: null, severity: 'error', item: 'StartDate', basis: 'guidance',
    title: 'StartDate is missing', message: 'Enter the date the plan was first issued.',
    finds: ({ raw }) => raw.StartDate === undefined && {},
  },
  {
    id: 'S2-402', dfeRuleId: null, severity: 'error', item: 'StartDate', basis: 'inferred; plans began on 1 September 2014',
    title: 'StartDate is after the census day or before 1 September 2014', message: 'Correct the date. If the plan was issued after the census day, leave it out.',
    finds: ({ raw }, { reference }) => (dateOf(raw.StartDate) > reference || dateOf(raw.StartDate) < firstPlans) && { value: raw.StartDate },
  },
  {
    id: 'S2-403', dfeRuleId: null, severity: 'error', item: 'StartDate', basis: 'common to COLLECT',
    title: 'StartDate is before the date of birth', message: 'Correct the start date or the date of birth.',
    finds: ({ raw, assessment }) => dateOf(raw.StartDate) < assessment.request.person.birth && { value: raw.StartDate },
  },
  {
    id: 'S2-404', dfeRuleId: null, severity: 'query', item: 'StartDate', basis: 'guidance',
    title: 'StartDate is not the date the assessment ended with the plan', message: 'Correct whichever date is wrong: both are the day the final plan was issued.',
    finds: ({ raw, start, assessment }) => assessment.raw.AssessmentOutcome === 'Y' && isOther(start, assessment.dated) && { value: raw.StartDate },
  },
  {
    id: 'S2-405', dfeRuleId: null, severity: 'error', item: 'CeaseDate', basis: 'guidance',
    title: 'One of CeaseDate and CeaseReason is missing', message: 'Enter both, or take both out if the plan has not ceased.',
    finds: ({ raw }) => raw.CeaseDate === undefined ? raw.CeaseReason !== undefined && {} : raw.CeaseReason === undefined && { item: 'CeaseReason' },
  },
  {
    id: 'S2-406', dfeRuleId: null, severity: 'error', item: 'CeaseDate', basis: 'common to COLLECT',
    title: 'CeaseDate is before StartDate', message: 'Correct whichever date is wrong.',
    finds: ({ raw, start, cease }) => cease < start && { value: raw.CeaseDate },
  },
  {
    id: 'S2-407', dfeRuleId: null, severity: 'error', item: 'CeaseDate', basis: 'common to COLLECT',
    title: 'CeaseDate is after the census day', message: 'Correct the date. If the plan ceased after the census day, leave CeaseDate and CeaseReason out.',
    finds: ({ raw }, { reference }) => dateOf(raw.CeaseDate) > reference && { value: raw.CeaseDate },
  },
  {
    id: 'S2-408', dfeRuleId: null, severity: 'query', item: 'CeaseDate', basis: 'guidance',
    title: 'The plan ceased before the collection year', message: 'Take the plan out, or correct the date.',
    finds: ({ raw, cease }, { collectionFrom }) => cease < collectionFrom && { value: raw.CeaseDate },
  },
  {
    id: 'S2-409', dfeRuleId: null, severity: 'error', item: 'CeaseDate', basis: 'guidance',
    title: 'The plan has ceased, yet there is an active plan', message: 'Take out ActivePlans, or take out CeaseDate and CeaseReason.',
    finds: ({ raw, cease, assessment }) => !Number.isNaN(cease) && assessment.request.active !== undefined && { value: raw.CeaseDate },
  },
  {
    id: 'S2-410', dfeRuleId: null, severity: 'error', item: 'ActivePlans', basis: 'guidance',
    title: 'The plan has not ceased, yet there is no active plan', message: 'Enter the active plan, or when and why the plan ceased.',
    finds: ({ raw, assessment }) => raw.CeaseDate === undefined && raw.CeaseReason === undefined && assessment.request.active === undefined && {},
  },
  {
    // The end of the academic year of the 25th birthday; 19 only on entry to the adult secure estate, which the return does not say.
    id: 'S2-411', dfeRuleId: null, severity: 'query', item: 'CeaseReason', basis: 'guidance',
    title: 'The reason is maximum age, yet the person was under 25 at the end of that academic year', message: 'Use another reason, or explain.',
    finds: ({ raw, cease, assessment }) => raw.CeaseReason === '1' && ageOn(assessment.request.person.birth, augustFrom(cease)) < 25 && { value: '1' },
  },
  {
    id: 'S2-412', dfeRuleId: null, severity: 'query', item: 'CeaseReason', basis: 'guidance',
    title: 'The reason is one for people over compulsory school age, yet the person was under 16', message: 'Use another reason, or check the date of birth.',
    finds: ({ raw, cease, assessment }) => beforeSixteen.has(raw.CeaseReason ?? '') && ageOn(assessment.request.person.birth, cease) < 16 && { value: raw.CeaseReason },
  },
  {
    id: 'S2-413', dfeRuleId: null, severity: 'query', item: 'CeaseReason', basis: 'guidance',
    title: 'The reason the plan ceased is "other"', message: 'Use one of the other reasons if one fits, or explain.',
    finds: ({ raw }) => raw.CeaseReason === '9' && { value: '9' },
  },
  {
    id: 'S2-414', dfeRuleId: null, severity: 'error', item: 'PB', basis: 'inferred',
    title: 'PB is missing, or is 0 though organised arrangements or direct payments are given', message: 'Enter 1 if a personal budget was taken up. If it was not, enter 0 and take out OA and DP.',
    finds: ({ raw }) => (raw.PB === undefined || raw.PB === '0' && (raw.OA === '1' || raw.DP !== undefined)) && { value: raw.PB },
  },
  {
    id: 'S2-415', dfeRuleId: null, severity: 'query', item: 'PB', basis: 'inferred',
    title: 'A personal budget was taken up, with neither organised arrangements nor direct payments', message: 'Enter how the personal budget is provided.',
    finds: ({ raw }) => raw.PB === '1' && raw.OA !== '1' && raw.DP === undefined && { value: '1' },
  },
  {
    id: 'S2-416', dfeRuleId: null, severity: 'error', item: 'PlanDetail', basis: 'guidance',
    title: 'The plan does not name one setting, or two ranked 1 and 2', message: 'Enter the setting or type of setting named in section I with PlacementRank 1, and a second, if any, with 2.',
    finds: ({ settings }) => {
      const ranks = settings.map(({ raw }) => raw.PlacementRank ?? '').sort().join()
      return ranks !== '1' && ranks !== '1,2' && { value: ranks }
    },
  },
]

function isOther(date: number, than: number): boolean {
  return date < than || date > than
}
