import { lateInFramework, lateStatement } from './consequences.ts'
import { onSite2016To2022, sinceMay2016 } from './in-force.ts'
import type { Rule } from '../words.ts'

const framework = {
  provisions: [{ instrument: 'Inspection2016', provision: '' }], tag: 'guidance', binds: 'should',
  owedBy: 'inspectorates', owedTo: 'the local area', exceptions: [], consequence: lateInFramework, appeal: null, reading: null,
} as const
const support = { ...framework, provisions: [{ instrument: 'AfterInspection', provision: '' }], owedBy: 'government' } as const
const regulations = { ...framework, tag: 'regulations', binds: 'must', limit: 'statutory', consequence: lateStatement } as const
const nobodyLate = 'Nothing is late: this says what may happen, and not when.'

/** The local area inspections of 2016 to 2022 and what followed from them. */
export const inspection2016 = [
  {
    ...framework, id: 'L16-01', title: 'Give notice of the inspection (2016 framework)', certainty: 'C', limit: 'expected', ...onSite2016To2022,
    trigger: ['onsiteStart'], facts: ['onsiteStart', 'notifiedOn', 'today'],
    act: 'tell the area of the inspection', says: 'the area is told five working days before the inspectors come on site',
    period: { amount: 5, unit: 'working days', counted: 'at least before' }, convention: ['CAL-1', 'CAL-3', 'CAL-6', 'CAL-7'],
  },
  {
    ...framework, id: 'L16-02', title: 'Finish on site (2016 framework)', certainty: 'C', limit: 'expected', ...onSite2016To2022,
    trigger: ['onsiteStart'], facts: ['onsiteStart', 'onsiteEnd', 'today'],
    act: 'finish on site', says: 'the inspectors are on site for five days at most',
    period: { amount: 5, unit: 'days', counted: 'beginning with' }, convention: ['C2', 'CAL-6'],
  },
  {
    ...framework, id: 'L16-03', title: 'Hold the webinar for parents', certainty: 'C', limit: 'expected', ...onSite2016To2022,
    trigger: ['onsiteStart'], facts: ['onsiteStart', 'notifiedOn', 'webinarOn'], owedTo: 'parents and carers in the area',
    act: 'hold the webinar for parents before the first day on site', says: 'the webinar for parents comes after the notice and before the first day on site',
    period: null, convention: ['C4', 'CAL-6'],
  },
  {
    ...framework, id: 'L16-04', title: 'Give feedback at the end of the inspection', certainty: 'C', limit: 'expected', ...onSite2016To2022,
    trigger: ['onsiteEnd'], facts: ['onsiteEnd', 'feedbackGivenOn', 'today'], owedTo: 'the leaders of the local area',
    act: 'give their feedback', says: 'the leaders of the area hear the findings on the last day on site, and keep them confidential until the letter is published',
    period: null, convention: ['CAL-6'],
  },
  {
    ...framework, id: 'L16-05', title: 'Send the draft letter to be checked for accuracy', certainty: 'M', limit: 'advisory', ...onSite2016To2022,
    trigger: ['onsiteEnd'], facts: ['onsiteEnd', 'draftReceivedOn', 'applySuspensions', 'today'],
    act: 'send the draft letter', says: 'the area gets the draft letter to check its facts within 28 working days of the last day on site',
    period: { amount: 28, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6', 'CAL-8'],
  },
  {
    ...framework, id: 'L16-06', title: 'Publish the letter of the inspection', certainty: 'H', limit: 'advisory', ...onSite2016To2022,
    trigger: ['onsiteEnd'], facts: ['onsiteEnd', 'publishedOn', 'applySuspensions', 'today'], owedTo: 'the local area and the public',
    act: 'publish the letter', says: 'the letter is usually published within 33 working days of the last day on site',
    period: { amount: 33, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6', 'CAL-8'],
  },
  {
    ...regulations, id: 'L16-07', title: 'Say in the letter whether a written statement is required (2016 framework)', certainty: 'C', ...sinceMay2016,
    provisions: [{ instrument: 'JointAreaReviews', provision: '' }, { instrument: 'Children2004', provision: 's.20' }],
    trigger: ['reportReceivedOn', 'publishedOn'], facts: ['reportReceivedOn', 'publishedOn'],
    act: 'say in the letter whether a written statement of action is required, and from whom,',
    says: 'the Chief Inspector decides whether a written statement is appropriate and which body must make it, and the letter carries the notice of that',
    period: null, convention: [],
    consequence: 'Without the notice no body is named that must make a statement.',
  },
  {
    ...regulations, id: 'L16-08', title: 'Submit the written statement of action (2016 framework)', certainty: 'C', ...sinceMay2016, owedBy: 'local area',
    provisions: [{ instrument: 'JointAreaReviews', provision: '' }],
    trigger: ['reportReceivedOn'], facts: ['reportReceivedOn', 'submittedOn', 'today'], owedTo: 'Ofsted and the Care Quality Commission',
    act: 'submit the written statement of action', says: 'where a letter under the 2016 framework requires a written statement, the body named must make it within 70 working days of receiving the letter',
    period: { amount: 70, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L16-09', title: 'Decide whether the written statement is fit for purpose', certainty: 'M', limit: 'advisory', ...sinceMay2016,
    trigger: ['submittedOn'], facts: ['submittedOn', 'fitDecidedOn', 'today'],
    act: 'decide whether the statement is fit', says: 'the two inspectorates decide within 10 working days of receiving the statement whether it is fit for purpose',
    period: { amount: 10, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...framework, id: 'L16-10', title: 'Publish the written statement', certainty: 'M', limit: 'advisory', ...sinceMay2016,
    owedBy: 'local area', owedTo: 'families in the area',
    trigger: ['wsoaAcceptedOn', 'fitDecidedOn'], facts: ['wsoaAcceptedOn', 'fitDecidedOn', 'planPublishedOn', 'today'],
    act: 'publish the statement', says: 'the area publishes its statement within 5 working days of being told that it is fit',
    period: { amount: 5, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6'],
  },
  {
    ...support, id: 'L16-11', title: 'Hold the next monitoring meeting on a written statement', certainty: 'M', limit: 'advisory', ...sinceMay2016,
    trigger: ['lastMonitoringMeeting', 'wsoaAcceptedOn'], facts: ['lastMonitoringMeeting', 'wsoaAcceptedOn', 'today'],
    act: 'hold the next monitoring meeting', says: 'progress under a written statement is monitored about every three months',
    period: { amount: 3, unit: 'months', counted: 'after' }, convention: ['C3', 'CAL-4', 'CAL-6'],
  },
  {
    ...framework, id: 'L16-12', title: 'Start the re-visit', certainty: 'C', limit: 'advisory', ...sinceMay2016,
    trigger: ['wsoaAcceptedOn'], facts: ['wsoaAcceptedOn', 'revisitStart', 'applySuspensions', 'today'],
    act: 'start the re-visit', says: 'the re-visit comes about 18 months after the statement was accepted as fit',
    period: { amount: 18, unit: 'months', counted: 'after' }, convention: ['C3', 'CAL-4', 'CAL-6', 'CAL-8'],
  },
  {
    ...framework, id: 'L16-13', title: 'Give notice of the re-visit', certainty: 'C', limit: 'expected', ...onSite2016To2022,
    trigger: ['revisitStart'], facts: ['revisitStart', 'revisitNotifiedOn', 'today'],
    act: 'tell the area of the re-visit', says: 'the area is told ten working days before the re-visit',
    period: { amount: 10, unit: 'working days', counted: 'at least before' }, convention: ['CAL-1', 'CAL-3', 'CAL-6', 'CAL-7'],
  },
  {
    ...framework, id: 'L16-14', title: 'Keep the re-visit to its usual length', certainty: 'C', limit: 'expected', ...sinceMay2016,
    trigger: ['revisits'], facts: ['revisits'],
    act: 'keep a re-visit between two and four days', says: 'a re-visit lasts two to four days',
    period: null, between: { least: 2, most: 4, of: 'days' }, convention: [],
    consequence: 'A re-visit of another length departs from what the framework expects. Its findings stand.',
  },
  {
    ...framework, id: 'L16-15', title: 'Publish the letter of the re-visit', certainty: 'C', limit: 'advisory', ...onSite2016To2022,
    trigger: ['revisitEnd'], facts: ['revisitEnd', 'revisitLetterPublishedOn', 'applySuspensions', 'today'], owedTo: 'the local area and the public',
    act: 'publish the letter of the re-visit', says: 'the letter is published within 33 working days of the end of the re-visit',
    period: { amount: 33, unit: 'working days', counted: 'after' }, convention: ['CAL-1', 'CAL-2', 'CAL-6', 'CAL-8'],
  },
  {
    ...framework, id: 'L16-16', title: 'Judge progress in each weakness', certainty: 'C', limit: 'expected', ...sinceMay2016,
    trigger: ['revisitLetterPublishedOn'], facts: ['revisitLetterPublishedOn'],
    act: 'say of each weakness whether progress is sufficient,', says: 'the letter of the re-visit says of each weakness in the statement whether progress has been sufficient',
    period: null, convention: [], consequence: 'Without a judgement on each weakness nobody can say whether formal monitoring ends.',
  },
  {
    ...support, id: 'L16-17', title: 'End formal monitoring', certainty: 'C', limit: 'expected', ...sinceMay2016,
    trigger: ['revisitLetterPublishedOn'], facts: ['revisitLetterPublishedOn', 'allSufficient'],
    act: 'end formal monitoring once progress is sufficient in every weakness',
    says: 'formal monitoring ends when the re-visit finds sufficient progress in every weakness',
    period: null, convention: [], consequence: 'Until then the area stays under formal monitoring.',
  },
  {
    ...support, id: 'L16-18', title: 'Review progress under the accelerated progress plan', certainty: 'C', limit: 'advisory', ...sinceMay2016,
    trigger: ['revisitLetterPublishedOn'], facts: ['revisitLetterPublishedOn', 'progressReviewedOn', 'today'],
    act: 'formally review progress under the accelerated progress plan',
    says: 'an area that has not made sufficient progress in every weakness has a formal review within six months of the letter of its re-visit',
    period: { amount: 6, unit: 'months', counted: 'after' }, convention: ['C3', 'CAL-4', 'CAL-6'],
  },
  {
    ...framework, id: 'L16-19', title: 'Whether there is a further re-visit', certainty: 'C', limit: 'expected', ...sinceMay2016,
    trigger: ['revisitLetterPublishedOn'], facts: ['revisitLetterPublishedOn'],
    act: 're-visit again only if the Secretary of State directs it', says: 'there is one re-visit, and another only if the Secretary of State directs it',
    period: null, convention: [], consequence: nobodyLate,
  },
  {
    ...framework, id: 'L16-20', title: 'Inspect each local area once (2016 framework)', certainty: 'C', limit: 'programme', ...sinceMay2016,
    trigger: ['today', 'onsiteStart'], facts: ['today', 'onsiteStart'], owedTo: 'the Secretary of State',
    act: 'inspect each local area', says: 'every local area was to be inspected within about five years of May 2016',
    period: { amount: 5, unit: 'years', counted: 'after' }, convention: ['CAL-5', 'CAL-6'],
  },
] as const satisfies readonly Rule[]
