import type { Break, From, Measure } from '../words.ts'

const la = 'annual-reviews-la-2024.csv'
const changed: Break = { from: '2025', why: 'The 2026 release counts a review as completed when its decision is made; the release before counted meetings and decisions apart.' }
const newest = 'plans-and-phase-transfers-la-2026.csv'

type Words = Pick<Measure, 'id' | 'title' | 'definition'> & Partial<Measure>

/** Annual reviews: due, held, decided, and how soon. */
export const reviews: readonly Measure[] = [
  {
    ...count({
      id: 'review-decided-within-4-weeks', title: 'Annual review decisions within 4 weeks of the meeting', better: 'higher', main: true, breaks: [changed],
      definition: 'Decisions to keep, amend or end the plan made within 4 weeks of the review meeting, out of all such decisions. SEND Regulations 2014, regulation 20(10).',
    }, '', ''),
    unit: 'percent', numerator: 'decisions within 4 weeks', denominator: 'decisions',
    from: both(
      { value: 'pc_decsion_4weeks', over: { numerator: 'number_decsion_4weeks', denominator: ['number_decsion_4weeks', 'number_decision_gt_4weeks'] } },
      { over: { numerator: 'decision_4_weeks', denominator: ['decision_4_weeks', 'decision_over_4_weeks'] } },
    ),
  },
  {
    ...count({
      id: 'reviews-completed', title: 'Annual reviews completed in the year, as a share of those due', better: 'higher', main: true, breaks: [changed],
      definition: 'Annual reviews completed, with the decision made, in the calendar year, out of those due in it. Worked out here from published counts.',
    }, '', ''),
    unit: 'percent', numerator: 'reviews completed in the year', denominator: 'reviews due in the year',
    from: both(
      { over: { numerator: 'review_decision24', denominator: ['review_expected'] } },
      { over: { numerator: 'review_completed_2025', denominator: ['review_expected_2025'] } },
    ),
  },
  count({ id: 'reviews-due', title: 'Annual reviews due in the year', definition: 'Plans for which an annual review was due in the calendar year.' }, 'review_expected', 'review_expected_2025'),
  count({ id: 'reviews-not-due', title: 'Plans with no review due in the year', definition: 'Plans for which no annual review was due in the calendar year.' }, 'review_not_expected', 'review_not_expected_2025'),
  count({ id: 'review-decided-in-year', title: 'Reviews decided in the year', definition: 'Plans whose latest review was decided in the calendar year.', breaks: [changed] }, 'review_decision24', 'review_completed_2025'),
  count({ id: 'review-decided-before', title: 'Reviews last decided before the year', definition: 'Plans whose latest review was decided before the calendar year.', breaks: [changed] }, 'review_decision_prior24', 'review_completed_prior_2025'),
  count({ id: 'review-decided-after', title: 'Reviews decided after the year', definition: 'Plans whose latest review was decided between the year end and the return.' }, 'review_decision25'),
  count({ id: 'review-none-recorded', title: 'Plans with no review completed', definition: 'Plans with no completed review on record. In the 2025 release: with no review meeting on record.', breaks: [changed] }, 'no_review_meeting', 'review_not_completed'),
  count({ id: 'review-decision-not-due', title: 'Review decisions not yet due', definition: 'Meetings held whose decision was not yet due.' }, 'review_decision_not_due'),
  count({ id: 'review-decision-outstanding', title: 'Review decisions outstanding', definition: 'Meetings held whose decision was due and not made.' }, 'review_decision_outstanding'),
  count({ id: 'review-meetings', title: 'Review meetings on record', definition: 'Plans with a review meeting on record.' }, 'total_review_meeting'),
  count({ id: 'review-meetings-in-year', title: 'Review meetings held in the year', definition: 'Plans whose latest review meeting was in the calendar year.' }, 'review_meeting_24'),
  count({ id: 'review-meetings-before', title: 'Review meetings last held before the year', definition: 'Plans whose latest review meeting was before the calendar year.' }, 'review_meeting_prior_24'),
  count({ id: 'review-meetings-after', title: 'Review meetings held after the year', definition: 'Plans whose latest review meeting was between the year end and the return.' }, 'review_meeting_25'),
  count({ id: 'review-amended', title: 'Reviews that ended in amending the plan', definition: 'Reviews after which the council decided to amend the plan.', breaks: [changed] }, 'outcome_amend', 'outcome_amended'),
  count({ id: 'review-ceased', title: 'Reviews that ended in ceasing the plan', definition: 'Reviews after which the council decided to cease the plan.', breaks: [changed] }, 'outcome_cease', 'outcome_ceased'),
  count({ id: 'review-kept', title: 'Reviews that ended in keeping the plan as it is', definition: 'Reviews after which the council decided to keep the plan as it is.', breaks: [changed] }, 'outcome_maintan', 'outcome_maintained'),
  count({ id: 'review-no-outcome', title: 'Reviews with no outcome recorded', definition: 'Reviews for which no outcome was recorded.', breaks: [changed] }, 'no_outcome', 'no_outcome_recorded'),
]

/** Children moving between phases of education. */
export const phaseTransfers: readonly Measure[] = [
  transfer('phase-transfers-due', 'Phase transfers due', 'phase_transfer_due', 'due', 'Plans of children and young people due to move between phases of education in the year.', true),
  transfer('phase-transfers-final', 'Phase transfer plans issued in final form', 'final_plan_issued', 'final', 'Final amended plans for a phase transfer in the year, on record when the return was made in January 2026: for 2026 that is before the statutory dates.', false),
]

function count(words: Words, value: string, later?: string): Measure {
  return { subject: 'Annual reviews', unit: 'count', better: null, counted: 'calendar year', ...words, from: both({ value }, later === undefined ? undefined : { value: later }) }
}

function both(cells: Omit<From, 'file'>, later?: Omit<From, 'file'>): From[] {
  return [
    { file: la, ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'annual_reviews', ...cells },
    ...(later === undefined ? [] : [{ file: 'national-2026-release.csv', dataset: 'annual_reviews', ...later }]),
  ]
}

function transfer(id: string, title: string, column: string, national: string, definition: string, main: boolean): Measure {
  return {
    id, subject: 'Phase transfer', title, unit: 'count', better: null, counted: 'calendar year', definition, main,
    from: [
      ...['2025', '2026'].map(year => ({ file: newest, value: `${column}_${year}`, period: year })),
      ...['25', '26'].map(year => ({ file: 'national-2026-release.csv', dataset: 'phase_transfers', value: `${national}_${year}`, period: `20${year}` })),
    ],
  }
}
