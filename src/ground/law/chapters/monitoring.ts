import { lateByOurDefault, lateInFramework } from './consequences.ts'
import { sinceMay2016, sinceNovember2022 } from './in-force.ts'
import type { Rule } from '../words.ts'

const practice = {
  provisions: [{ instrument: 'LocalOversight', provision: '' }], tag: 'guidance', binds: 'should', ...sinceMay2016,
  owedBy: 'local area', owedTo: 'families in the area', exceptions: [], appeal: null, reading: null,
  convention: ['C3', 'CAL-4', 'CAL-6'], consequence: 'This is what areas are seen to do and not a legal date. A later day is recorded as late, and is not a breach.',
} as const
const support = { ...practice, owedBy: 'government', owedTo: 'the local area', provisions: [{ instrument: 'AfterInspection', provision: '' }], consequence: lateInFramework } as const
// Where nothing published says how often, the interval is ours, and is never shown as law.
const ours = { ...practice, tag: 'our target', binds: 'target', certainty: 'D', consequence: lateByOurDefault } as const

/** The monitoring of improvement after an inspection: how often each thing is done. */
export const monitoring = [
  {
    ...ours, id: 'M-1', title: 'Bring the data up to date (our default)', provisions: [{ instrument: 'Practice', provision: 'data every month' }],
    trigger: ['lastDataRefresh'], facts: ['lastDataRefresh', 'today'], owedTo: 'the improvement board',
    act: 'bring the data up to date', says: 'the data that the plan is judged by is brought up to date every month',
    period: { amount: 1, unit: 'months', counted: 'after' },
  },
  {
    ...ours, id: 'M-2', title: 'Report on each action with evidence (our default)', provisions: [{ instrument: 'Practice', provision: 'actions every month' }],
    trigger: ['lastActionUpdate'], facts: ['lastActionUpdate', 'today'], owedTo: 'the improvement board',
    act: 'have each action reported on, with evidence,', says: 'whoever owns an action says every month how it stands, with evidence',
    period: { amount: 1, unit: 'months', counted: 'after' },
  },
  {
    ...practice, id: 'M-3', title: 'Hold the improvement board', certainty: 'C',
    trigger: ['lastBoardMeeting'], facts: ['lastBoardMeeting', 'today'],
    act: 'hold the improvement board', says: 'an improvement board meets at least every three months; one area’s met about every six weeks, and a failing area’s has an independent chair',
    period: { amount: 3, unit: 'months', counted: 'after' },
  },
  {
    ...support, id: 'M-4', title: 'Hold the next monitoring meeting or stocktake', certainty: 'C', ...sinceNovember2022,
    trigger: ['lastStocktake', 'lastMonitoringMeeting'], facts: ['lastStocktake', 'lastMonitoringMeeting', 'today'],
    act: 'hold the next monitoring meeting or stocktake', says: 'under the 2023 framework the Department and the NHS take stock about every six months',
    period: { amount: 6, unit: 'months', counted: 'after' },
  },
  {
    ...practice, id: 'M-5', title: 'Report to scrutiny', certainty: 'C',
    trigger: ['lastScrutinyReport'], facts: ['lastScrutinyReport', 'today'], owedTo: 'the council’s scrutiny members',
    act: 'report to scrutiny', says: 'scrutiny has a report every three months, as one county does it',
    period: { amount: 3, unit: 'months', counted: 'after' },
  },
  {
    ...practice, id: 'M-6', title: 'Report to cabinet, in an area under direction', certainty: 'C',
    trigger: ['lastCabinetReport'], facts: ['lastCabinetReport', 'today'], owedTo: 'the council’s cabinet',
    act: 'report to cabinet', says: 'in an area under direction the cabinet has a report every three months, as one council does it',
    period: { amount: 3, unit: 'months', counted: 'after' },
  },
  {
    ...practice, id: 'M-7', title: 'Report to the health and wellbeing board and the integrated care board', certainty: 'H',
    trigger: ['lastHealthBoardReport'], facts: ['lastHealthBoardReport', 'today'], owedTo: 'the health and wellbeing board, and the integrated care board’s quality committee',
    act: 'report to the health boards', says: 'the health and wellbeing board and the quality committee of the integrated care board have a report every six months',
    period: { amount: 6, unit: 'months', counted: 'after' },
  },
  {
    ...ours, id: 'M-8', title: 'Publish a summary of progress each term (our default)', provisions: [{ instrument: 'Practice', provision: 'summary every term' }],
    trigger: ['lastPublicSummary'], facts: ['lastPublicSummary'],
    act: 'publish a summary of progress in each term', says: 'the public has a summary of progress in each school term',
    period: null, convention: [],
  },
  {
    ...support, id: 'M-9', title: 'Review the accelerated progress plan', certainty: 'C',
    trigger: ['revisitLetterPublishedOn'], facts: ['revisitLetterPublishedOn', 'progressReviewedOn', 'today'],
    act: 'formally review the accelerated progress plan', says: 'an accelerated progress plan has a formal review, with the parent carer forum invited, within six months of the letter of the re-visit',
    period: { amount: 6, unit: 'months', counted: 'after' },
  },
  {
    ...support, id: 'M-10', title: 'Decide whether monitoring ends', certainty: 'C',
    trigger: ['monitoringReportPublishedOn', 'revisitLetterPublishedOn'], facts: ['monitoringReportPublishedOn', 'revisitLetterPublishedOn'],
    act: 'end monitoring only once progress is sufficient, or action effective, in everything that was found',
    says: 'the decision to end monitoring follows once a re-visit finds progress sufficient in every weakness, or a monitoring inspection finds effective action on every priority',
    period: null, convention: [],
  },
] as const satisfies readonly Rule[]
