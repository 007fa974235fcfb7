import { subjects, type Measure } from '../words.ts'
import { assessments } from './assessments.ts'
import { budgets, residential } from './budgets.ts'
import { ceased, disputes } from './disputes.ts'
import { needs } from './needs.ts'
import { newPlacements, placements } from './placements.ts'
import { plans } from './plans.ts'
import { requests } from './requests.ts'
import { phaseTransfers, reviews } from './reviews.ts'
import { absence, exclusion } from './schools.ts'
import { timeliness } from './timeliness.ts'

export { sources } from './sources.ts'

const population: readonly Measure[] = [
  { id: 'population-0-17', subject: 'Population', title: 'Children aged 0 to 17', unit: 'count', better: null, counted: 'mid-year', definition: 'Children aged 0 to 17 in the middle of the year, as estimated by the Office for National Statistics.', from: [{ file: 'population-0-17-la-2012-2023.csv', value: 'population_0_17' }] },
  { id: 'population-0-25', subject: 'Population', title: 'People aged 0 to 25, approximate', unit: 'count', better: null, counted: 'mid-year', definition: 'People aged 0 to 25. The year of the estimate is not stated.', from: [{ file: 'population-0-25-approx-la.csv', value: 'population_0_25_approx', period: 'year not stated' }] },
]

/** Everything that can be asked of the published figures, by subject. */
export const measures: readonly Measure[] = [
  ...plans, ...timeliness, ...requests, ...assessments, ...placements, ...newPlacements, ...needs, ...reviews, ...phaseTransfers,
  ...disputes, ...ceased, ...budgets, ...residential, ...absence, ...exclusion, ...population,
].sort((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject))
