import type { Measure } from '../words.ts'

const groups = [
  { id: 'plan', column: 'EHC plan', words: 'pupils with a plan' },
  { id: 'sen-support', column: 'SEN support', words: 'pupils with SEN support' },
  { id: 'no-sen', column: 'no SEN', words: 'pupils with no special educational need' },
] as const

const lastYear = '2024/25 covers autumn and spring terms only.'

/** Absence by SEN group. */
export const absence: readonly Measure[] = [
  ...family('absence', 'Absence', 'Half-day sessions missed, out of those possible', 'absence-rate-by-sen-la.csv'),
  ...family('persistent-absence', 'Persistent absence', 'Pupils who missed a tenth or more of possible sessions, out of all in the group', 'persistent-absence-by-sen-la.csv'),
  ...family('severe-absence', 'Severe absence', 'Pupils who missed half or more of possible sessions, out of all in the group', 'severe-absence-by-sen-la.csv'),
]

/** Suspension and permanent exclusion by SEN group and term. */
export const exclusion: readonly Measure[] = [
  ...termly('suspensions', 'Suspensions', 'suspension-rate-by-sen-la.csv'),
  ...termly('permanent-exclusions', 'Permanent exclusions', 'permanent-exclusion-rate-by-sen-la.csv'),
]

function family(id: string, title: string, definition: string, file: string): Measure[] {
  return groups.map(group => ({
    id: `${id}-${group.id}`, subject: 'Absence', title: `${title}: ${group.words}`, unit: 'percent', better: 'lower', counted: 'academic year', main: true,
    definition: `${definition}: ${group.words}, all state-funded schools.`, cautions: [lastYear], from: [{ file, value: group.column }],
  }))
}

function termly(id: string, title: string, file: string): Measure[] {
  return groups.map(group => ({
    id: `${id}-${group.id}`, subject: 'Suspension and exclusion', title: `${title}: ${group.words}`, unit: 'per 100 pupils', better: 'lower', counted: 'term', main: true,
    definition: `${title} in the term for every 100 ${group.words}, all state-funded schools.`,
    cautions: ['Schools were closed to most pupils in part of summer 2020 and spring 2021.'], from: [{ file, value: group.column }],
  }))
}
