import { sinceJanuary2005, sinceMay2018, sinceSeptember2012, sinceSeptember2014 } from './in-force.ts'
import type { Rule } from '../words.ts'

const family = 'the child’s parent, or the young person'
const plain = { exceptions: [], appeal: null, reading: null } as const
const exclusions = { ...plain, binds: 'must', ...sinceSeptember2012, period: null, convention: [] } as const
const regulations = [{ instrument: 'Exclusions2012', provision: '' }, { instrument: 'ExclusionGuidance', provision: '' }] as const
const commissioner = 'The person can complain to the organisation and then to the Information Commissioner.'

/** The clocks of schools, of information and of yearly returns that run beside a plan. */
export const schoolClocks = [
  {
    ...exclusions, id: 'exclusion-governors-15', title: 'Hold the governing board’s meeting about an exclusion', tag: 'regulations', certainty: 'B',
    provisions: regulations, trigger: ['exclusionNotified'], facts: ['exclusionNotified'],
    owedBy: 'governing board', owedTo: family,
    act: 'meet about {the} exclusion within 15 school days',
    says: 'the governing board must meet within 15 school days about a permanent exclusion, about a suspension that takes the total over 15 days in a term, and about one that means missing a public exam',
    consequence: 'A late meeting breaks the regulations. The exclusion stands until the board decides.',
  },
  {
    ...exclusions, id: 'exclusion-max-45', title: 'Keep within 45 school days of suspension a year', tag: 'regulations', certainty: 'A',
    provisions: regulations, trigger: ['daysSuspended'], facts: ['daysSuspended'],
    owedBy: 'setting', owedTo: family, between: { least: 0, most: 45, of: 'school days' },
    act: 'keep {the} suspensions to 45 school days in a school year', says: 'a pupil may be suspended for no more than 45 school days in one academic year',
    consequence: 'A suspension beyond the 45 days is not lawful.',
  },
  {
    ...exclusions, id: 'exclusion-sixth-day', title: 'Arrange full-time education from the sixth school day', tag: 'Act', certainty: 'A',
    provisions: [{ instrument: 'Education1996', provision: 's.19' }, { instrument: 'Education2002', provision: '' }],
    trigger: ['exclusionStarts'], facts: ['exclusionStarts'],
    owedBy: 'setting', alsoOwedBy: 'local authority', owedTo: 'the child',
    act: 'arrange full-time education from the sixth school day of {the} exclusion',
    says: 'full-time education is owed from the sixth school day: by the school for a suspension, and by the council for a permanent exclusion',
    consequence: 'The child is without education that the law requires. The family can complain, and a council’s failure can go to the Local Government and Social Care Ombudsman.',
  },
  {
    ...exclusions, id: 'exclusion-irp', title: 'Ask for and hold an independent review panel', tag: 'guidance', certainty: 'A',
    provisions: [{ instrument: 'ExclusionGuidance', provision: '' }], trigger: ['reviewPanelRequested', 'governorsDecisionGiven'],
    facts: ['reviewPanelRequested', 'governorsDecisionGiven'], owedBy: 'family', owedTo: 'whoever arranges the panel',
    act: 'ask for an independent review panel within 15 school days of the decision',
    says: 'a parent may ask for a panel within 15 school days of the governing board’s decision; the panel meets within 15 school days of being asked for, and the parent may ask for a SEN expert',
    consequence: 'A request that is late may be turned away.',
  },
  {
    ...plain, id: 'subject-access', title: 'Answer a request for personal data', tag: 'regulations', certainty: 'B', binds: 'must', ...sinceMay2018,
    provisions: [{ instrument: 'UkGdpr', provision: 'article 12(3)' }],
    trigger: ['accessRequestReceived'], facts: ['accessRequestReceived'],
    owedBy: 'data controller', owedTo: 'the person whose data it is',
    act: 'answer the request for personal data', says: 'a request must be answered within one month of receipt, which can be extended by two more',
    period: { amount: 1, unit: 'months', counted: 'after' }, between: { least: 1, most: 3, of: 'months' }, convention: ['C1', 'C3'],
    consequence: commissioner,
  },
  {
    ...plain, id: 'breach-report-ico', title: 'Report a personal data breach', tag: 'regulations', certainty: 'B', binds: 'must', ...sinceMay2018,
    provisions: [{ instrument: 'UkGdpr', provision: 'article 33' }],
    trigger: ['breachAwareOn'], facts: ['breachAwareOn'],
    owedBy: 'data controller', owedTo: 'the Information Commissioner',
    act: 'report the breach', says: 'a breach must be reported within 72 hours of the organisation becoming aware of it',
    period: { amount: 3, unit: 'days', counted: 'after' }, convention: ['C1'],
    consequence: 'A late report is itself a breach of the regulation.',
  },
  {
    ...plain, id: 'sar-and-foi', title: 'Answer a freedom of information request', tag: 'Act', certainty: 'B', binds: 'must', ...sinceJanuary2005,
    provisions: [{ instrument: 'Information2000', provision: 's.10' }],
    trigger: ['informationRequestReceived'], facts: ['informationRequestReceived'],
    owedBy: 'local authority', owedTo: 'whoever asked',
    act: 'answer the freedom of information request', says: 'a request for information must be answered within 20 working days of receipt',
    period: { amount: 20, unit: 'working days', counted: 'after' }, convention: ['C1', 'C7'],
    consequence: commissioner,
  },
  {
    ...plain, id: 'local-offer-annual', title: 'Publish comments on the local offer, with the response', tag: 'regulations', certainty: 'B', binds: 'must', ...sinceSeptember2014,
    provisions: [{ instrument: 'Regs', provision: 'reg 56' }, { instrument: 'CFA', provision: 's.30' }],
    trigger: ['commentsLastPublished'], facts: ['commentsLastPublished'],
    owedBy: 'local authority', owedTo: 'families in the area',
    act: 'publish the comments on the local offer, with its response,', says: 'the council must publish the comments it has received on the local offer, with its response, at least once a year',
    period: { amount: 12, unit: 'months', counted: 'after' }, convention: ['C1', 'C3'],
    consequence: 'A missed year breaks the regulations, and is looked at in inspection.',
  },
  {
    ...plain, id: 'sen2-return', title: 'Make the SEN2 return', tag: 'guidance', certainty: 'B', binds: 'must', ...sinceSeptember2014,
    provisions: [{ instrument: 'Sen2', provision: '' }],
    trigger: ['censusYear'], facts: ['censusYear'],
    owedBy: 'local authority', owedTo: 'the Department for Education',
    act: 'make its SEN2 return in the weeks after the January census', says: 'the census of persons is taken in January and sent in the weeks that follow, by dates set each year',
    period: null, convention: [],
    consequence: 'The council’s figures are missing from the national ones.',
  },
] as const satisfies readonly Rule[]
