import type { From, Measure } from '../words.ts'
import { yearBreak } from './plans.ts'

const older = 'process-measures-la-2014-2021.csv'

type Words = Pick<Measure, 'id' | 'title' | 'definition'> & Partial<Measure>

/** Assessments and what came of them. */
export const assessments: readonly Measure[] = [
  count({ id: 'assessments', title: 'Assessments', definition: 'Education, health and care needs assessments in the year.', main: true }, 'assess_in_year'),
  count({ id: 'assessed-plan', title: 'Assessments that led to a plan', definition: 'Assessments after which a plan was issued or agreed.', breaks: [yearBreak] }, 'assess_issued'),
  share({ id: 'assessed-plan-rate', title: 'Assessments that led to a plan, as a share of assessments', definition: 'Assessments after which a plan was issued or agreed, out of all assessments in the year.' }, 'assess_issued_pc', 'assess_issued'),
  { ...count({ id: 'assessed-no-plan', title: 'Assessments after which the council would not issue a plan', definition: 'Assessments after which the council decided not to issue a plan.', breaks: [yearBreak] }, 'assess_not_issued', 'assnoneehc') },
  {
    ...share({
      id: 'not-issued-rate', title: 'Assessed but refused a plan, as a share of assessments', main: true, breaks: [yearBreak],
      definition: 'Assessments after which the council decided not to issue a plan, out of all assessments in the year. Up to 2021 out of assessments completed.',
    }, 'assess_not_issued_pc', 'assess_not_issued'),
    from: [
      ...everywhere({ value: 'assess_not_issued_pc', over: { numerator: 'assess_not_issued', denominator: ['assess_in_year'] } }),
      { file: older, value: 'assnoneehc_pc', over: { numerator: 'assnoneehc', denominator: ['assnoneehc', 'newallehc'] } },
    ],
  },
  {
    ...share({
      id: 'no-plan-decided-within-16-weeks', title: 'Decisions not to issue a plan made within 16 weeks', better: 'higher', main: true,
      definition: 'Decisions not to issue a plan made and told within 16 weeks of the request, out of all such decisions. SEND Regulations 2014, regulation 10(1).',
    }, '', ''),
    numerator: 'decisions within 16 weeks', denominator: 'decisions not to issue a plan',
    from: everywhere({ value: 'outcome_decision_within_time_pc', over: { numerator: 'outcome_decision_within_time', denominator: ['outcome_decision_within_time', 'outcome_decision_over_time'] } }),
  },
  count({ id: 'no-plan-after-16-weeks', title: 'Decisions not to issue a plan made after 16 weeks', definition: 'Decisions not to issue a plan made later than 16 weeks after the request.' }, 'outcome_decision_over_time'),
  count({ id: 'assessments-undecided', title: 'Assessments without a decision yet', definition: 'Assessments in the year with no outcome when the return was made.' }, 'assess_not_made', 'assnodecisionehc'),
  share({ id: 'assessments-undecided-rate', title: 'Assessments without a decision yet, as a share of assessments', definition: 'Assessments with no outcome when the return was made, out of all assessments in the year.' }, 'assess_not_made_pc', 'assess_not_made'),
  count({ id: 'assessments-withdrawn', title: 'Assessments withdrawn', definition: 'Assessments that ended without a decision because they were withdrawn, or the child or young person moved or died.' }, 'assess_withdrawn'),
  share({ id: 'assessments-withdrawn-rate', title: 'Assessments withdrawn, as a share of assessments', definition: 'Assessments withdrawn, out of all assessments in the year.' }, 'assess_withdrawn_pc', 'assess_withdrawn'),
  dispute('no-plan-mediations', 'Mediations about a decision not to issue a plan', 'number_assess_mediation'),
  dispute('no-plan-appeals', 'Appeals about a decision not to issue a plan', 'number_assess_tribunal'),
  dispute('no-plan-appeals-after-mediation', 'Appeals about a decision not to issue a plan, after mediation', 'number_asssess_mediation_tribunal'),
  dispute('plan-mediations', 'Mediations about what a plan says or another matter', 'number_other_mediation'),
  dispute('plan-appeals', 'Appeals about what a plan says or another matter', 'number_other_tribunal'),
  dispute('plan-appeals-after-mediation', 'Appeals about what a plan says or another matter, after mediation', 'number_other_mediation_tribunal'),
]

function dispute(id: string, title: string, value: string): Measure {
  return count({ id, title, definition: `${title}, in the year.`, subject: 'Disputes' }, value)
}

function count(words: Words, value: string, olderValue?: string): Measure {
  return {
    subject: 'Assessments', unit: 'count', better: null, counted: 'calendar year', ...words,
    from: [...everywhere({ value }), ...(olderValue === undefined ? [] : [{ file: older, value: olderValue }])],
  }
}

function share(words: Words, value: string, numerator: string): Measure {
  return {
    ...count(words, ''), unit: 'percent', numerator: 'such assessments', denominator: 'assessments',
    from: everywhere({ value, over: { numerator, denominator: ['assess_in_year'] } }),
  }
}

function everywhere(cells: Omit<From, 'file'>): From[] {
  return [
    { file: 'assessments-la-2019-2024.csv', ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'assessments', ...cells },
  ]
}
