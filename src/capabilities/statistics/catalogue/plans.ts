import type { Break, Measure } from '../words.ts'

const inForce = 'ehc-plans-in-force-la-2019-2025.csv'
const older = 'statements-and-plans-la-2010-2022.csv'
const newest = 'plans-and-phase-transfers-la-2026.csv'
const breakdowns = 'national-breakdowns-2025-release.csv'
const release2026 = 'national-2026-release.csv'

/** Why January counts do not join smoothly: the return changed from totals to one row a person. */
export const januaryBreak: Break = { from: '2023', why: 'Before January 2023 councils returned totals; from then they return one row for each person.' }

/** The same change for what happened in a calendar year: 2022 was the first year returned person by person. */
export const yearBreak: Break = { from: '2022', why: 'Up to calendar 2021 councils returned totals; from 2022 they return one row for each person.' }

/** Plans and statements in force. */
export const plans: readonly Measure[] = [
  {
    id: 'plans-in-force', subject: 'Plans', title: 'Plans in force', unit: 'count', better: null, counted: 'january', main: true,
    definition: 'Children and young people aged 0 to 25 with an education, health and care plan in January. Up to 2018 statements of special educational needs are counted too.',
    breaks: [
      { from: '2015', why: 'Plans began in September 2014; statements were counted with them until the last were replaced in 2018.' },
      januaryBreak,
    ],
    from: [
      { file: older, value: 'statements_and_plans' },
      { file: inForce, value: 'ehcplans' },
      { file: newest, value: 'ehc_plans_jan_2026', period: '2026' },
      { file: 'plans-in-force-by-age-la-2025.csv', value: 'ehcplans' },
      { file: breakdowns, dataset: 'caseload', value: 'ehcplans' },
      { file: breakdowns, dataset: 'sen_needs_all_plans', value: 'ehc_plans' },
      { file: release2026, dataset: 'caseload', value: 'ehcplans' },
      { file: release2026, dataset: 'annual_reviews', value: 'total_ehc_plans', yearsLater: 1 },
    ],
  },
  {
    id: 'statements-in-force', subject: 'Plans', title: 'Statements of special educational needs in force', unit: 'count', better: null, counted: 'january',
    definition: 'Statements under the Education Act 1996 still in force in January; all were replaced by plans or ended by 2018.',
    from: [{ file: older, value: 'statements' }],
  },
  {
    id: 'plans-beside-statements', subject: 'Plans', title: 'Plans in force, leaving statements out', unit: 'count', better: null, counted: 'january',
    definition: 'Education, health and care plans in force in January 2015 to 2022, counted apart from statements.',
    from: [{ file: older, value: 'ehc_plans' }],
  },
  {
    id: 'plans-per-1000-aged-0-25', subject: 'Plans', title: 'Plans in force per 1,000 people aged 0 to 25', unit: 'per 1,000', better: null, counted: 'january', main: true,
    definition: 'Plans in force in January for every 1,000 people aged 0 to 25. Worked out here, not published.',
    numerator: 'plans in force', denominator: 'people aged 0 to 25, approximate',
    cautions: ['The year of the population estimates is not stated, so the rate is approximate.'],
    from: [{ file: newest, period: '2026', over: { numerator: 'ehc_plans_jan_2026', denominator: ['population_0_25_approx'], times: 1000 } }],
  },
  {
    id: 'new-plans', subject: 'Plans', title: 'New plans', unit: 'count', better: null, counted: 'calendar year', main: true,
    definition: 'Plans issued for the first time in the calendar year.',
    breaks: [yearBreak],
    cautions: ['2014 and 2015 were start-up years of the plan system and do not compare with later ones.'],
    from: [
      { file: 'new-plans-la-2019-2024.csv', value: 'new_ehc_plans' },
      { file: 'process-measures-la-2014-2021.csv', value: 'newallehc' },
      { file: breakdowns, dataset: 'newplans', value: 'new_ehc_plans' },
      { file: breakdowns, dataset: 'sen_need_newplans', value: 'ehc_plans' },
    ],
  },
]
