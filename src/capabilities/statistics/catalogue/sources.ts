import type { SourceFile } from '../words.ts'

const ogl = 'Open Government Licence v3.0'
const dfe = 'Department for Education'
const plans2025 = 'Education, health and care plans, reporting year 2025'
const plans2022 = 'Education, health and care plans, reporting year 2022'
const plans2026 = 'Education, health and care plans, reporting year 2026'
const absenceCaution = 'The 2024/25 year is autumn and spring terms only in the source list of the project it was read through, although it is labelled "Academic year". There are no England or regional rows.'
const exclusionCaution = 'Rates are by term and cannot be added to a year without the number of pupils. Summer 2020 and spring 2021 were affected by school closures. There are no England or regional rows.'

/** Every shipped file of published statistics, in the order their measures are met. */
export const sources: readonly SourceFile[] = [
  source('ehc-plans-in-force-la-2019-2025', 'Plans in force at January by setting, England, regions and local areas, 2019 to 2025', plans2025, 'MastodonC/witan.sen2',
    'First version of the release. Settings were not recorded for many plans in Cambridgeshire and North East Lincolnshire (2025), Brighton and Hove, and Wolverhampton; Hackney and Peterborough gave totals only for 2024, and the published England shares for 2024 leave them out.'),
  source('statements-and-plans-la-2010-2022', 'Statements and plans in force at January, 2010 to 2022', plans2022, 'MastodonC/witan.sen2'),
  source('plans-and-phase-transfers-la-2026', 'Plans at January 2026 and phase transfers, by local area', plans2026, 'MastodonC/witan.send.benchmarking',
    'Transcribed; totals reconcile to England except for two suppressed areas, Lewisham and Isle of Wight.'),
  source('new-plans-la-2019-2024', 'Plans started in the calendar year by setting, 2019 to 2024', plans2025, 'MastodonC/witan.sen2',
    'Counts differ slightly by design from plans in the timeliness file. Totals of the 15 areas of Yorkshire and The Humber for 2022 are doubtful and left out.'),
  source('requests-la-2019-2024', 'Requests for assessment, decisions, six weeks, mediation and tribunal, 2019 to 2024', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking',
    'Leicester, Hackney and Isle of Wight are missing for 2023, so areas do not sum to England.'),
  source('assessments-la-2019-2024', 'Assessments, their outcomes and sixteen weeks, 2019 to 2024', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking'),
  source('timeliness-20-week-la-2019-2024', 'Plans issued within 20 weeks, 20 to 52 weeks and over 52 weeks, 2019 to 2024', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking',
    'Lewisham (2024) and Hackney (2023) are suppressed, and Norfolk, Tower Hamlets, Havering and West Berkshire for 2022, so areas do not sum to England.'),
  source('process-measures-la-2014-2021', 'Requests, refusals, new plans, 20 weeks, mediation and transfers in the old aggregate return, 2014 to 2021', plans2022, 'MastodonC/witan.sen2',
    '2014 and 2015 were start-up years of the plan system and do not compare with later ones.'),
  source('annual-reviews-la-2024', 'Annual reviews due, held, outcomes and four weeks, 2024', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking',
    'Eight areas have no reviews data, Blackpool and Reading among them.'),
  source('ceased-plans-la-2022-2024', 'Plans that ceased by reason, 2022 to 2024', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking'),
  source('primary-need-plans-in-force-la-2025', 'Plans in force by primary need, January 2025', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking',
    'Down syndrome was counted inside "other" before the 2026 release.'),
  source('primary-need-new-plans-la-2024', 'New plans by primary need, 2024', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking',
    'Inner and Outer London stand in place of London. The file dates its rows by school year 2024/25; the plans are those started in calendar 2024.'),
  source('personal-budgets-la-2020-2025', 'Personal budgets at January, 2020 to 2025', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking'),
  source('residential-placements-la-2019-2025', 'Residential placements at January, 2019 to 2025', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking'),
  source('work-based-placements-la-2025', 'Supported internships, apprenticeships and traineeships, January 2025', `${plans2025} (revised)`, 'data-to-insight/send-benchmarking'),
  source('plans-in-force-by-age-la-2025', 'Plans in force by single year of age and setting, January 2025', plans2025, 'MastodonC/witan.sen2'),
  source('national-breakdowns-2025-release', 'England by age, sex, ethnicity, need, placement and years held: every breakdown of the 2025 release', plans2025, 'MastodonC/witan.sen2 and data-to-insight/send-benchmarking'),
  source('national-2026-release', 'England figures of the 2026 release that could be read', plans2026, 'MastodonC/witan.send.benchmarking',
    'Local figures of this release for requests, timeliness, new plans and needs could not be read.'),
  source('tribunal-appeals-la-2014-2025', 'SEND appeals registered, appealable decisions and appeal rate, 2014 to 2025', 'Appeal-rate tables 2014 to 2024 and 2024 to 2025', 'MastodonC/witan.sen2 and MastodonC/witan.send.benchmarking',
    'The 2025 column was transcribed and sums to the England total. Codes are wrong in places at source, and figures so touched carry a note. For 2014 to 2018 areas do not sum to England because Bournemouth and Poole are not in the file.', 'Ministry of Justice and Department for Education'),
  source('absence-rate-by-sen-la', 'Absence by SEN group, 2022/23 to 2024/25', 'Pupil absence in schools in England', 'data-to-insight/send-attendance-dashboard', absenceCaution),
  source('persistent-absence-by-sen-la', 'Persistent absence by SEN group, 2022/23 to 2024/25', 'Pupil absence in schools in England', 'data-to-insight/send-attendance-dashboard', absenceCaution),
  source('severe-absence-by-sen-la', 'Severe absence by SEN group, 2022/23 to 2024/25', 'Pupil absence in schools in England', 'data-to-insight/send-attendance-dashboard', absenceCaution),
  source('suspension-rate-by-sen-la', 'Suspensions by SEN group and term, autumn 2019 to spring 2025', 'Suspensions and permanent exclusions in England', 'data-to-insight/send-attendance-dashboard', exclusionCaution),
  source('permanent-exclusion-rate-by-sen-la', 'Permanent exclusions by SEN group and term, autumn 2019 to spring 2025', 'Suspensions and permanent exclusions in England', 'data-to-insight/send-attendance-dashboard', exclusionCaution),
  source('population-0-17-la-2012-2023', 'Children aged 0 to 17, mid-2012 to mid-2023', 'Mid-year population estimates', 'data-to-insight/ERN-sessions',
    'Dorset, Bournemouth and Poole have no figures before their reorganisation in 2019.', 'Office for National Statistics'),
  source('population-0-25-approx-la', 'People aged 0 to 25, approximate', 'Population estimates as held in a look-up of local areas', 'data-to-insight/ofsted-send-scrape-tool',
    'The year of the estimates is not stated, so rates made with them are approximate.', 'Office for National Statistics'),
]

function source(id: string, title: string, release: string, openedThrough: string, caution?: string, publisher = dfe): SourceFile {
  return { id, file: `${id}.csv`, title, publisher, release, openedThrough, licence: ogl, ...(caution === undefined ? {} : { caution }) }
}
