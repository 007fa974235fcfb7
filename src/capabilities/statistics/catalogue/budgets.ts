import type { Measure } from '../words.ts'

const national = 'national-breakdowns-2025-release.csv'

/** Personal budgets. */
export const budgets: readonly Measure[] = [
  budget('personal-budgets', 'Personal budgets', 'personal_budget', 'Children and young people with a personal budget in January.', 'personalbudgets'),
  budget('personal-budgets-organised', 'Personal budgets with organised arrangements', 'org_arrangments', 'Personal budgets with notional, or organised, arrangements.', 'orgarrangements'),
  budget('personal-budgets-education', 'Personal budgets for education', 'pb_education', 'Personal budgets paid for education.'),
  budget('personal-budgets-health', 'Personal budgets for health', 'pb_health', 'Personal budgets paid for health.'),
  budget('personal-budgets-social-care', 'Personal budgets for social care', 'pb_social', 'Personal budgets paid for social care.'),
  budget('personal-budgets-integrated', 'Integrated personal budgets', 'pb_integrated', 'Personal budgets that join more than one of education, health and social care.'),
]

/** Residential and work-based placements. */
export const residential: readonly Measure[] = [
  placement('residential', 'Residential placements', 'res_tot', 'Residential placements of 38 weeks or more in January.', true),
  placement('residential-38-to-51-weeks', 'Residential placements of 38 to 51 weeks', 'res_3851', 'Residential placements of 38 to 51 weeks in January.', true),
  placement('residential-52-weeks', 'Residential placements of 52 weeks', 'res_52', 'Residential placements of 52 weeks in January.', true),
  placement('work-based', 'Work-based placements', 'open_wbp', 'Supported internships, apprenticeships and traineeships in January.', false),
  placement('supported-internships', 'Supported internships', 'open_supp_intern', 'Young people with a plan on a supported internship in January.', false),
  placement('apprenticeships', 'Apprenticeships', 'open_apprentice', 'Young people with a plan on an apprenticeship in January.', false),
  placement('traineeships', 'Traineeships', 'open_trainee', 'Young people with a plan on a traineeship in January.', false),
]

function budget(id: string, title: string, value: string, definition: string, olderValue?: string): Measure {
  return {
    id, subject: 'Personal budgets', title, unit: 'count', better: null, counted: 'january', definition, main: id === 'personal-budgets',
    from: [
      { file: 'personal-budgets-la-2020-2025.csv', value },
      { file: national, dataset: 'personal_budgets', value },
      // The old return dates by the calendar year what the later file dates by the January after: both give 20,346 for England.
      ...(olderValue === undefined ? [] : [{ file: 'process-measures-la-2014-2021.csv', value: olderValue, yearsLater: 1 }]),
    ],
  }
}

function placement(id: string, title: string, value: string, definition: string, isResidential: boolean): Measure {
  return {
    id, subject: 'Residential and work placements', title, unit: 'count', better: null, counted: 'january', definition,
    from: [
      { file: isResidential ? 'residential-placements-la-2019-2025.csv' : 'work-based-placements-la-2025.csv', value },
      { file: national, dataset: isResidential ? 'residential_settings' : 'work_based_placements', value },
    ],
  }
}
