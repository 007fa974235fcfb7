import { lateByOurDefault, lateInFramework, lateStatement } from './consequences.ts'
import { sinceNovember2022 } from './in-force.ts'
import { notChecked } from './readings.ts'
import type { Rule } from '../words.ts'

const framework = {
  provisions: [{ instrument: 'Inspection2023', provision: '' }], tag: 'guidance', binds: 'should', ...sinceNovember2022,
  owedBy: 'inspectorates', owedTo: 'the local area', exceptions: [], consequence: lateInFramework, appeal: null, reading: null,
} as const
const byArea = { ...framework, owedBy: 'local area', owedTo: 'Ofsted and the Care Quality Commission' } as const
// Where the framework gives no figure the one used is ours, and is never shown as law.
const ours = { tag: 'our target', binds: 'target', certainty: 'U', consequence: lateByOurDefault } as const
const noDay = 'Nothing is late: no day is fixed.'

/** The area inspections that followed from November 2022. */
export const inspection2023 = [
  {
    ...framework, id: 'L23-01', title: 'Give notice of the inspection (2023 framework)', certainty: 'C', limit: 'expected',
    trigger: ['onsiteStart', 'notifiedOn'], facts: ['onsiteStart', 'notifiedOn', 'today'],
    act: 'tell the area of the inspection', says: 'the area is told ten working days before the inspectors come on site, which is eight before fieldwork starts',
    period: { amount: 10, unit: 'working days', counted: 'at least before' }, convention: ['CAL-1', 'CAL-2', 'CAL-3', 'CAL-6', 'CAL-7'],
  },
  {
    ...framework, id: 'L23-02', title: 'Finish the inspection within three weeks', certainty: 'C', limit: 'expected',
    trigger: ['notifiedOn'], facts: ['notifiedOn', 'onsiteEnd', 'today'],
    act: 'finish the inspection', says: 'an inspection lasts three weeks from the notice to the last day on site',
    period: { amount: 3, unit: 'weeks', counted: 'beginning with' }, convention: ['C2', 'CAL-6'],
  },
  {
    ...byArea, ...ours, id: 'L23-03', title: 'Close the surveys (our default)', limit: 'expected', provisions: [{ instrument: 'Practice', provision: 'surveys open for 5 working days' }],
    trigger: ['surveysOpenedOn'], facts: ['surveysOpenedOn', 'surveysClosedOn', 'today'],
    act: 'have the surveys answered', says: 'the surveys are open for only a few days, and five working days are used',
    period: { amount: 5, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...byArea, ...ours, id: 'L23-04', title: 'Return the child-level lists (our default)', limit: 'expected', provisions: [{ instrument: 'Practice', provision: 'lists within 2 working days' }],
    trigger: ['informationRequestedOn'], facts: ['informationRequestedOn', 'listsReturnedOn', 'today'],
    act: 'return the child-level lists', says: 'the lists are wanted in the first week, and two working days after the request are used',
    period: { amount: 2, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-05', title: 'Track the usual number of children', certainty: 'C', limit: 'expected',
    trigger: ['trackedChildren'], facts: ['trackedChildren'],
    act: 'track six children and young people', says: 'six children and young people are usually tracked',
    period: null, between: { least: 6, most: 6, of: 'children' }, convention: [], consequence: 'Another number departs from what is usual. The findings stand.',
  },
  {
    ...byArea, id: 'L23-06', title: 'Upload the documents of tracked children', certainty: 'C', limit: 'expected',
    trigger: ['namesConfirmedOn'], facts: ['namesConfirmedOn', 'documentsUploadedOn', 'today'],
    act: 'upload the documents of the tracked children', says: 'the documents are uploaded within two days of the names being confirmed',
    period: { amount: 2, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-07', title: 'Start fieldwork', certainty: 'C', limit: 'expected',
    trigger: ['notifiedOn'], facts: ['notifiedOn', 'fieldworkStart', 'today'],
    act: 'start fieldwork', says: 'fieldwork starts eight working days after the notice',
    period: { amount: 8, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-08', title: 'Send the draft report', certainty: 'U',
    trigger: ['onsiteEnd'], facts: ['onsiteEnd'],
    act: 'send the draft report to the area', says: 'the area sees the draft report; no day for it was found',
    period: null, convention: [], consequence: noDay,
  },
  {
    ...byArea, ...ours, id: 'L23-09', title: 'Reply on matters of fact (our default)', limit: 'expected', provisions: [{ instrument: 'Practice', provision: 'reply within 5 working days' }],
    trigger: ['draftReceivedOn'], facts: ['draftReceivedOn', 'factualReplyOn', 'today'],
    act: 'reply on matters of fact', says: 'the area may challenge facts in the draft; no time for it was found, and five working days are used',
    period: { amount: 5, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-10', title: 'Publish the report', certainty: 'C', limit: 'advisory', owedTo: 'the local area and the public',
    trigger: ['onsiteEnd'], facts: ['onsiteEnd', 'publishedOn'],
    act: 'publish the report', says: 'the report is published; no fixed time for it was found, only how long it has taken',
    period: null, convention: ['CAL-1', 'CAL-2'], consequence: noDay,
  },
  {
    ...byArea, id: 'L23-11a', title: 'Submit the priority action plan: when it is expected', certainty: 'H', limit: 'expected',
    trigger: ['reportReceivedOn'], facts: ['reportReceivedOn', 'submittedOn', 'today'],
    act: 'submit the priority action plan', says: 'where the report finds widespread or systemic failings, the plan is expected within 35 working days of the final report',
    period: { amount: 35, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...byArea, id: 'L23-11b', title: 'Submit the priority action plan: the last day in law', certainty: 'C', limit: 'statutory', tag: 'regulations', binds: 'must',
    provisions: [{ instrument: 'JointAreaReviews', provision: '' }], consequence: lateStatement,
    trigger: ['reportReceivedOn'], facts: ['reportReceivedOn', 'submittedOn', 'today'],
    act: 'submit the priority action plan', says: 'the body named must make its statement of proposed action within 70 working days of receiving the report',
    period: { amount: 70, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, ...ours, id: 'L23-12', title: 'Decide whether the priority action plan is fit (our default)', limit: 'advisory',
    provisions: [{ instrument: 'Practice', provision: 'decision within 10 working days' }],
    trigger: ['submittedOn'], facts: ['submittedOn', 'fitDecidedOn', 'today'],
    act: 'decide whether the plan is fit', says: 'the inspectorates decide whether the plan is fit; no time for it was found, and ten working days are used',
    period: { amount: 10, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...byArea, ...ours, id: 'L23-13', title: 'Update and publish the strategic plan (our default)', limit: 'advisory', owedTo: 'families in the area',
    provisions: [{ instrument: 'Practice', provision: 'plan within 30 working days of the report' }],
    trigger: ['publishedOn'], facts: ['publishedOn', 'strategicPlanPublishedOn', 'today'],
    act: 'publish the updated strategic plan', says: 'the report asks the area to update and publish its plan; no time for it was found, and 30 working days are used',
    period: { amount: 30, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-14', title: 'Hold the monitoring inspection', certainty: 'C', limit: 'advisory',
    trigger: ['reportReceivedOn', 'publishedOn'], facts: ['reportReceivedOn', 'publishedOn', 'monitoringOnsiteStart', 'today'],
    act: 'start the monitoring inspection', says: 'where failings are systemic a monitoring inspection follows about 18 months after the area received its report',
    period: { amount: 18, unit: 'months', counted: 'after' }, convention: ['C3', 'CAL-4', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-15', title: 'Hold the next full inspection', certainty: 'C', limit: 'advisory',
    trigger: ['inspections'], facts: ['inspections'],
    act: 'hold the next full inspection', says: 'the next full inspection is about five years after a positive outcome and about three after any other',
    period: null, between: { least: 3, most: 5, of: 'years' }, convention: ['CAL-5'],
  },
  {
    ...framework, id: 'L23-16', title: 'Hold the next engagement meeting', certainty: 'H', limit: 'advisory', effectiveTo: '2025-06-05',
    trigger: ['lastEngagementMeeting'], facts: ['lastEngagementMeeting', 'today'],
    act: 'hold the next engagement meeting', says: 'the inspectorates meet the area about once a year',
    period: { amount: 12, unit: 'months', counted: 'after' }, convention: ['C3', 'CAL-4', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-16', title: 'Hold the next engagement meeting', certainty: 'U', limit: 'advisory', effectiveFrom: '2025-06-06',
    trigger: ['lastEngagementMeeting'], facts: ['lastEngagementMeeting', 'today'],
    act: 'hold the next engagement meeting', says: 'the review of June 2025 changed how often the inspectorates meet the area; the new figure was not found',
    period: null, convention: [], consequence: noDay,
    reading: notChecked('L23-16', 'No figure is used for meetings since 6 June 2025', 'Until then it was about every 12 months'),
  },
  {
    ...framework, id: 'L23-17', title: 'Judge the action on each priority', certainty: 'C', limit: 'expected',
    trigger: ['monitoringReportPublishedOn'], facts: ['monitoringReportPublishedOn'],
    act: 'say of each priority action whether effective action was taken,', says: 'the report of a monitoring inspection says of each priority action whether effective action was taken',
    period: null, convention: [], consequence: 'Without a judgement on each priority nobody can say whether support and challenge should rise or end.',
  },
  {
    ...framework, id: 'L23-18', title: 'Hold the next stocktake', certainty: 'C', limit: 'advisory', owedBy: 'government', provisions: [{ instrument: 'AfterInspection', provision: '' }],
    trigger: ['lastStocktake'], facts: ['lastStocktake', 'today'],
    act: 'hold the next stocktake', says: 'in practice progress is taken stock of about every six months',
    period: { amount: 6, unit: 'months', counted: 'after' }, convention: ['C3', 'CAL-4', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-19', title: 'Finish the first cycle of inspections', certainty: 'C', limit: 'programme', owedTo: 'the Secretary of State',
    trigger: ['today'], facts: ['today', 'onsiteStart'],
    act: 'inspect each local area for the first time under this framework', says: 'the first cycle of all local areas ends in December 2027',
    period: null, lastDay: '2027-12-31', convention: ['CAL-6'],
  },
  {
    ...framework, id: 'L23-21', title: 'Inspect each area at least once in five years', certainty: 'C', limit: 'programme',
    trigger: ['onsiteEnd'], facts: ['onsiteEnd', 'nextFullStart', 'today'],
    act: 'hold the next full inspection', says: 'each area has a full inspection at least once in five years',
    period: { amount: 5, unit: 'years', counted: 'after' }, convention: ['CAL-5', 'CAL-6'],
  },
  {
    ...framework, id: 'L23-22', title: 'Whether to inspect an area earlier', certainty: 'C', limit: 'discretionary',
    trigger: ['concernReceivedOn'], facts: ['concernReceivedOn'],
    act: 'inspect earlier where what they have learnt warrants it', says: 'an inspection may come earlier where what the inspectorates know of an area warrants it',
    period: null, convention: [], consequence: 'Whether to come earlier is for the inspectorates to decide. No day is fixed.',
  },
] as const satisfies readonly Rule[]
