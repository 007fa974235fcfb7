import type { From, Measure } from '../words.ts'
import { yearBreak } from './plans.ts'

const file = 'timeliness-20-week-la-2019-2024.csv'
const older = 'process-measures-la-2014-2021.csv'
const startUp = '2014 and 2015 were start-up years of the plan system and do not compare with later ones.'
const limit = 'SEND Regulations 2014, regulation 13(2): within 20 weeks of the request.'

/** How soon plans were issued. */
export const timeliness: readonly Measure[] = [
  {
    id: 'plans-within-20-weeks', subject: 'Timeliness', title: 'Plans issued within 20 weeks, leaving exceptions out', unit: 'percent', better: 'higher', counted: 'calendar year', main: true,
    definition: `New plans issued within 20 weeks of the request, out of all issued in the year where no exception applied. ${limit}`,
    numerator: 'plans issued within 20 weeks where no exception applied', denominator: 'plans issued where no exception applied',
    breaks: [yearBreak], cautions: [startUp],
    from: [...rate('pc_plans_issued_20_weeks_ex', 'plans_issued_20_weeks_ex', 'plans_issued_den_ex'), { file: older, value: 'noexc20weekrate', over: { numerator: 'noexc20weekehc', denominator: ['totnoexcehc'] } }],
  },
  {
    id: 'plans-within-20-weeks-with-exceptions', subject: 'Timeliness', title: 'Plans issued within 20 weeks, exceptions counted', unit: 'percent', better: 'higher', counted: 'calendar year', main: true,
    definition: `New plans issued within 20 weeks of the request, out of all issued in the year. ${limit}`,
    numerator: 'plans issued within 20 weeks', denominator: 'all plans issued',
    breaks: [yearBreak], cautions: [startUp],
    from: [...rate('pc_plans_issued_within_20_weeks', 'plans_issued_within_20_weeks', 'plans_issued_den'), { file: older, value: 'incexc20weekrate', over: { numerator: 'incexc20weekehc', denominator: ['totincexcehc'] } }],
  },
  band('plans-in-20-to-52-weeks', 'Plans that took between 20 and 52 weeks, leaving exceptions out', null, true, 'gt20weeks_ltyear'),
  band('plans-in-20-to-52-weeks-with-exceptions', 'Plans that took between 20 and 52 weeks, exceptions counted', null, false, 'gt20weeks_ltyear'),
  { ...band('plans-over-52-weeks', 'Plans that took over 52 weeks, leaving exceptions out', 'lower', true, 'gt_1_year'), main: true },
  band('plans-over-52-weeks-with-exceptions', 'Plans that took over 52 weeks, exceptions counted', 'lower', false, 'gt_1_year'),
  {
    id: 'plans-issued', subject: 'Timeliness', title: 'Plans issued, as counted for timeliness', unit: 'count', better: null, counted: 'calendar year',
    definition: 'All plans issued in the year in the timeliness file. It differs slightly from new plans, by design.', breaks: [yearBreak],
    from: [...counts('plans_issued_den'), { file: older, value: 'totincexcehc' }],
  },
  {
    id: 'plans-issued-without-exception', subject: 'Timeliness', title: 'Plans issued where no exception applied', unit: 'count', better: null, counted: 'calendar year',
    definition: 'Plans issued in the year for which the council recorded no exception to the 20 weeks.', breaks: [yearBreak],
    from: [...counts('plans_issued_den_ex'), { file: older, value: 'totnoexcehc' }],
  },
  weeks('weeks-to-issue', 'Average weeks to issue a plan, leaving exceptions out', 'avg_weeks_issue_plan_exc'),
  weeks('weeks-to-issue-with-exceptions', 'Average weeks to issue a plan, exceptions counted', 'avg_weeks_issue_plan'),
]

function band(id: string, title: string, better: 'lower' | null, withoutExceptions: boolean, column: string): Measure {
  const end = withoutExceptions ? '_ex' : ''
  const issued = withoutExceptions ? 'plans issued where no exception applied' : 'all plans issued'
  return {
    id, subject: 'Timeliness', title, unit: 'percent', better, counted: 'calendar year',
    definition: `${title}, out of ${issued} in the year.`, numerator: 'plans that took that long', denominator: issued,
    from: rate(`pc_plans_issued_${column}${end}`, `plans_issued_${column}${end}`, `plans_issued_den${end}`),
  }
}

function weeks(id: string, title: string, column: string): Measure {
  return {
    id, subject: 'Timeliness', title, unit: 'weeks', better: 'lower', counted: 'calendar year',
    definition: `${title}. First published for 2025, for England only in the file held here.`, from: [{ file: 'national-2026-release.csv', dataset: 'timeliness_20_week', value: column }],
  }
}

function rate(value: string, numerator: string, denominator: string): From[] {
  return everywhere({ value, over: { numerator, denominator: [denominator] } })
}

function counts(value: string): From[] {
  return everywhere({ value })
}

function everywhere(cells: Omit<From, 'file'>): From[] {
  return [
    { file, ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'timeliness_20_week', ...cells },
    { file: 'national-2026-release.csv', dataset: 'timeliness_20_week', ...cells },
  ]
}
