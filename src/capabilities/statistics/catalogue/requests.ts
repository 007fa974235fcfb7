import type { From, Measure } from '../words.ts'
import { yearBreak } from './plans.ts'

const file = 'requests-la-2019-2024.csv'
const older = 'process-measures-la-2014-2021.csv'

type Words = Pick<Measure, 'id' | 'title' | 'definition'> & Partial<Measure>

/** Requests for an assessment and what was decided. */
export const requests: readonly Measure[] = [
  count({ id: 'requests', title: 'Requests for an assessment', definition: 'Requests for an education, health and care needs assessment received in the year.', main: true, breaks: [yearBreak] }, 'requests_received_in_year', 'inreqehc'),
  count({ id: 'requests-refused', title: 'Requests refused', definition: 'Requests in the year on which the council decided not to assess.', breaks: [yearBreak] }, 'requests_decided_not_to_assess', 'assrefusedehc'),
  {
    ...count({ id: 'refusal-rate', title: 'Requests refused, as a share of requests', definition: 'Requests on which the council decided not to assess, out of all requests received in the year.', main: true, breaks: [yearBreak] }, ''),
    unit: 'percent', numerator: 'requests refused', denominator: 'requests received',
    from: [
      { file: older, value: 'assrefusedehc_pc', over: { numerator: 'assrefusedehc', denominator: ['inreqehc'] } },
      ...everywhere({ value: 'request_not_assess_pc', over: { numerator: 'requests_decided_not_to_assess', denominator: ['requests_received_in_year'] } }),
    ],
  },
  {
    ...count({ id: 'decided-within-6-weeks', title: 'Requests decided within 6 weeks', better: 'higher', definition: 'Decisions whether to assess made within 6 weeks of the request, out of all such decisions. SEND Regulations 2014, regulation 5(1).', main: true }, ''),
    unit: 'percent', numerator: 'decisions within 6 weeks', denominator: 'decisions',
    cautions: ['The published rate for 2023 follows from slightly different counts than those published beside it.'],
    from: everywhere({ value: 'request_outcome_six_weeks_pc', over: { numerator: 'request_outcome_six_weeks', denominator: ['request_outcome_six_weeks', 'request_outcome_over_6_weeks'] } }),
  },
  count({ id: 'requests-decided-within-6-weeks', title: 'Number of requests decided within 6 weeks', definition: 'Decisions whether to assess made within 6 weeks of the request.' }, 'request_outcome_six_weeks'),
  count({ id: 'requests-decided-after-6-weeks', title: 'Number of requests decided after 6 weeks', definition: 'Decisions whether to assess made later than 6 weeks after the request.' }, 'request_outcome_over_6_weeks'),
  count({ id: 'requests-agreed', title: 'Requests agreed', definition: 'Requests in the year on which the council decided to assess.' }, 'requests_decided_to_assess'),
  share({ id: 'agreed-rate', title: 'Requests agreed, as a share of requests', definition: 'Requests on which the council decided to assess, out of all requests received in the year.' }, 'request_assess_pc', 'requests_decided_to_assess'),
  count({ id: 'requests-undecided', title: 'Requests not yet decided', definition: 'Requests received in the year and not decided when the return was made.' }, 'requests_decision_not_made'),
  share({ id: 'undecided-rate', title: 'Requests not yet decided, as a share of requests', definition: 'Requests not decided when the return was made, out of all requests received in the year.' }, 'request_outstanding_pc', 'requests_decision_not_made'),
  count({ id: 'requests-withdrawn', title: 'Requests withdrawn', definition: 'Requests withdrawn, or ended without a decision because the child or young person moved or died.' }, 'requests_withdrawn'),
  share({ id: 'withdrawn-rate', title: 'Requests withdrawn, as a share of requests', definition: 'Requests withdrawn, out of all requests received in the year.' }, 'request_withdrawn_pc', 'requests_withdrawn'),
  count({ id: 'requests-youth-accommodation', title: 'Requests for those in youth custody', definition: 'Requests made while the child or young person was in relevant youth accommodation.' }, 'requests_rya'),
  count({ id: 'request-mediations', subject: 'Disputes', title: 'Mediations about a refusal to assess', definition: 'Mediations held about a decision on a request.' }, 'mediation_related_request'),
  count({ id: 'request-appeals', subject: 'Disputes', title: 'Appeals about a refusal to assess', definition: 'Appeals to the tribunal about a decision on a request.' }, 'tribunal_related_request'),
  count({ id: 'request-appeals-after-mediation', subject: 'Disputes', title: 'Appeals about a refusal to assess, after mediation', definition: 'Appeals to the tribunal about a decision on a request that followed a mediation.' }, 'tribunal_after_mediation_request'),
]

function count(words: Words, value: string, olderValue?: string): Measure {
  return {
    subject: 'Requests', unit: 'count', better: null, counted: 'calendar year', ...words,
    from: [...everywhere({ value }), ...(olderValue === undefined ? [] : [{ file: older, value: olderValue }])],
  }
}

function share(words: Words, value: string, numerator: string): Measure {
  return {
    ...count(words, ''), unit: 'percent', numerator: 'such requests', denominator: 'requests received',
    from: everywhere({ value, over: { numerator, denominator: ['requests_received_in_year'] } }),
  }
}

function everywhere(cells: Omit<From, 'file'>): From[] {
  return [
    { file, ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'requests', ...cells },
    { file: 'national-2026-release.csv', dataset: 'requests', ...cells },
  ]
}
