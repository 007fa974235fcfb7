import type { From, Measure } from '../words.ts'
import { januaryBreak, yearBreak } from './plans.ts'

type Group = { readonly id: string; readonly column: string; readonly words: string; readonly share: string }

const groups: readonly Group[] = [
  { id: 'mainstream', column: 'mainstream_total', words: 'mainstream schools', share: 'mainstream_total_pc' },
  { id: 'special', column: 'special_total', words: 'special schools', share: 'special_total_pc' },
  { id: 'alternative-provision', column: 'ap_pru_total', words: 'alternative provision and pupil referral units', share: 'ap_pru_total_pc' },
  { id: 'further-education', column: 'fe_total', words: 'further education and other post-16', share: 'fe_total_pc' },
  { id: 'elsewhere', column: 'ed_elsewhere', words: 'education elsewhere', share: 'ed_elsewhere_pc' },
  { id: 'early-years', column: 'nm_early_years', words: 'non-maintained early years settings', share: 'nm_early_years_pc' },
  { id: 'not-recorded', column: 'placement_unknown', words: 'a setting that was not recorded', share: 'placement_unknown_pc' },
]

/** Columns of the file of plans in force that the file of new plans does not have. */
const inForceOnly = new Set(['special_academy', 'special_free_school', 'online_provider', 'w_settings', 'other_schools'])

const settings: readonly (readonly [column: string, words: string])[] = [
  ['mainstream_la_maintained', 'council-maintained mainstream schools'],
  ['mainstream_la_maintained_resourced_provision', 'resourced provision in council-maintained mainstream schools'],
  ['mainstream_la_maintained_senunit', 'SEN units in council-maintained mainstream schools'],
  ['mainstream_academy', 'mainstream academies'],
  ['mainstream_academy_resourced_provision', 'resourced provision in mainstream academies'],
  ['mainstream_academy_senunit', 'SEN units in mainstream academies'],
  ['mainstream_free_school', 'mainstream free schools'],
  ['mainstream_free_school_resourced_provision', 'resourced provision in mainstream free schools'],
  ['mainstream_free_school_senunit', 'SEN units in mainstream free schools'],
  ['mainstream_independent', 'independent mainstream schools'],
  ['special_la_maintained', 'council-maintained special schools'],
  ['special_academy_free', 'special academies and free schools'],
  ['special_academy', 'special academies'],
  ['special_free_school', 'special free schools'],
  ['special_independent', 'independent special schools'],
  ['special_non_maintained', 'non-maintained special schools'],
  ['ap_pru_academy', 'alternative provision academies'],
  ['ap_pru_free_school', 'alternative provision free schools'],
  ['ap_pru_la_maintained', 'council-maintained pupil referral units'],
  ['general_fe_tertiary_colleges', 'general further education and tertiary colleges'],
  ['specialist_post_16_institutions', 'specialist post-16 institutions'],
  ['ukrlp_provider', 'other registered learning providers'],
  ['elective_home_education', 'elective home education'],
  ['other_arrangements_la', 'other arrangements made by the council'],
  ['other_arrangements_parents', 'other arrangements made by parents'],
  ['online_provider', 'online providers'],
  ['w_settings', 'settings in Wales'],
  ['other_schools', 'other schools'],
  ['other_placement_settings', 'other settings'],
  ['neet', 'not in education, employment or training (16 to 25)'],
  ['neet_ntci', 'not in education or training: notice to cease issued'],
  ['neet_other', 'not in education or training: other'],
  ['neet_other_csa', 'not in education or training: other, compulsory school age'],
  ['await_prov_2022', 'awaiting provision (as counted to 2022)'],
  ['perm_ex_2022', 'permanently excluded (as counted to 2022)'],
]

/** Where children and young people with plans in force are placed. */
export const placements: readonly Measure[] = family({
  prefix: 'placed', subject: 'Placements', counted: 'january', of: 'plans in force', total: 'ehcplans', breaks: [januaryBreak],
  everywhere: cells => [
    { file: 'ehc-plans-in-force-la-2019-2025.csv', ...cells },
    { file: 'plans-in-force-by-age-la-2025.csv', ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'caseload', ...cells },
    { file: 'national-2026-release.csv', dataset: 'caseload', ...cells },
  ],
})

/** Where those whose plan was issued for the first time are placed. */
export const newPlacements: readonly Measure[] = family({
  prefix: 'new-placed', subject: 'New plans by placement', counted: 'calendar year', of: 'new plans', total: 'new_ehc_plans', breaks: [yearBreak],
  everywhere: cells => [
    { file: 'new-plans-la-2019-2024.csv', ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'newplans', ...cells },
  ],
})

type Family = Pick<Measure, 'subject' | 'counted' | 'breaks'> & { readonly prefix: string; readonly of: string; readonly total: string; readonly everywhere: (cells: Omit<From, 'file'>) => From[] }

function family({ prefix, of, total, everywhere, ...rest }: Family): Measure[] {
  const counts = [...groups.map(group => [group.column, group.words, group.id] as const), ...settings.filter(([column]) => prefix === 'placed' || !inForceOnly.has(column)).map(([column, words]) => [column, words, column.replaceAll('_', '-')] as const)]
  return [
    ...groups.map(group => ({
      ...rest, id: `${prefix}-${group.id}`, title: `Share of ${of} in ${group.words}`, unit: 'percent' as const, better: null, main: prefix === 'placed',
      definition: `Children and young people placed in ${group.words}, out of all ${of}.`, numerator: `${of} in ${group.words}`, denominator: of,
      from: everywhere({ value: group.share, over: { numerator: group.column, denominator: [total] } }),
    })),
    ...counts.map(([column, words, id]) => ({
      ...rest, id: `${prefix}-count-${id}`, title: `Number of ${of} in ${words}`, unit: 'count' as const, better: null,
      definition: `Number of ${of} where the child or young person is in ${words}.`, from: everywhere({ value: column }),
    })),
  ]
}
