import type { Responsibility } from './words.ts'

/** The duties owed to every child of the area and in every setting, with a plan or without. */
export const forAllChildren = [
  {
    number: 1, title: 'Listen to children and their families, help them take part, and work for the best outcomes',
    must: ['council', 'social-care'], cooperates: ['setting', 'educational-psychology', 'advice-service'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.19' }], certainty: 'A', rules: ['young-person-from', 'pfa-rights-pass'],
  },
  {
    number: 2, title: 'Find the children and young people of the area who have special educational needs or are disabled',
    must: ['council'], cooperates: ['family', 'setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], notes: { family: 'contributes' },
    basis: [{ instrument: 'CFA', provision: 's.22' }], certainty: 'B', rules: [],
  },
  {
    number: 3, title: 'Bring children under compulsory school age who may have needs to the council’s notice',
    must: ['integrated-care-board', 'health-provider'], informed: ['family', 'council'],
    basis: [{ instrument: 'CFA', provision: 's.23' }], certainty: 'B', rules: ['early-years-notify'],
  },
  {
    number: 4, title: 'Join up education, health and care where that is better for the child',
    must: ['council', 'social-care'], cooperates: ['setting', 'integrated-care-board', 'health-provider'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.25' }], certainty: 'B', rules: [],
  },
  {
    number: 5, title: 'Plan and buy services together from birth to 25, with a way to settle disputes between the partners',
    must: ['council', 'social-care', 'integrated-care-board'], cooperates: ['educational-psychology'], consulted: ['family', 'setting', 'health-provider', 'advice-service'],
    basis: [{ instrument: 'CFA', provision: 's.26' }], certainty: 'B', rules: [],
  },
  {
    number: 6, title: 'Keep the area’s education and care provision under review, and ask those who use it',
    must: ['council', 'social-care'], cooperates: ['setting', 'educational-psychology'], consulted: ['family', 'integrated-care-board', 'health-provider', 'advice-service'],
    basis: [{ instrument: 'CFA', provision: 's.27' }], certainty: 'B', rules: [],
  },
  {
    number: 7, title: 'Cooperate with one another in everything to do with special educational needs',
    must: ['setting', 'council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'],
    basis: [{ instrument: 'CFA', provision: 'ss.28 to 29' }], certainty: 'B', rules: ['setting-consultation-response'],
  },
  {
    number: 8, title: 'Publish the Local Offer, review it, and answer what people say of it',
    must: ['council'], cooperates: ['setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family', 'advice-service'],
    basis: [{ instrument: 'CFA', provision: 's.30' }, { instrument: 'Regs', provision: 'regs 53 to 57 and Schedule 2' }], certainty: 'B', rules: ['local-offer-annual'],
  },
  {
    number: 9, title: 'Help in one child’s case when asked, within 6 weeks where the regulations say so',
    must: ['setting', 'council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'],
    basis: [{ instrument: 'CFA', provision: 's.31' }, { instrument: 'Regs', provision: 'reg 8' }], certainty: 'A', rules: ['ehcna-advice-return', 'exception-missed-appointment', 'detained-advice'],
  },
  {
    number: 10, title: 'Give families information, advice and support',
    must: ['council', 'advice-service'], cooperates: ['setting', 'social-care', 'integrated-care-board'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.32' }, { instrument: 'Code', provision: 'chapter 2' }], certainty: 'A', rules: [],
  },
  {
    number: 11, title: 'Educate children with needs in mainstream settings, save where the law allows otherwise',
    must: ['setting', 'council'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 'ss.33 to 35' }], certainty: 'B', rules: [],
  },
  {
    number: 12, title: 'Do everything that can be done to give pupils the special provision they need',
    must: ['setting'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.66' }], certainty: 'B', rules: [],
  },
  {
    number: 13, title: 'Have a qualified special educational needs coordinator (SENCO) in every mainstream and nursery school',
    must: ['setting'], informed: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.67' }, { instrument: 'Regs', provision: 'regs 49 to 50' }], certainty: 'A', rules: [],
  },
  {
    number: 14, title: 'Tell the parent when special provision is made for a pupil who has no plan',
    must: ['setting'], informed: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.68' }], certainty: 'B', rules: [],
  },
  {
    number: 15, title: 'Publish a report on special educational needs each year, with the accessibility plan',
    must: ['setting'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.69' }, { instrument: 'Regs', provision: 'regs 51 to 52 and Schedule 1' }], certainty: 'A', rules: [],
  },
  {
    number: 35, title: 'Follow the law when a pupil is suspended or excluded, and educate them meanwhile',
    must: ['setting', 'council'], consulted: ['educational-psychology'], informed: ['family', 'social-care', 'advice-service'],
    notes: { setting: 'the head and the governing board', council: 'from the sixth day, if the exclusion is permanent', 'social-care': 'the social worker and the virtual school head' },
    basis: [{ instrument: 'Education2002', provision: 's.51A' }, { instrument: 'Exclusions2012', provision: '' }], certainty: 'B', rules: ['exclusion-governors-15', 'exclusion-max-45', 'exclusion-sixth-day', 'exclusion-irp'],
  },
  {
    number: 36, title: 'Arrange suitable education for a child who is out of school',
    must: ['council'], cooperates: ['setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family'], informed: ['advice-service'],
    basis: [{ instrument: 'Education1996', provision: 's.19' }], certainty: 'B', rules: ['out-of-school-s19'],
  },
  {
    number: 37, title: 'Make reasonable adjustments for disabled people, give auxiliary aids, and plan for access',
    must: ['setting', 'council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider', 'advice-service'], consulted: ['family'],
    basis: [{ instrument: 'Equality2010', provision: 'ss.20, 85 and 149, and Schedule 10' }], certainty: 'B', rules: ['disability-claim'],
  },
  {
    number: 38, title: 'Support pupils with medical conditions',
    must: ['setting'], cooperates: ['integrated-care-board', 'health-provider'], consulted: ['family', 'council'],
    basis: [{ instrument: 'CFA', provision: 's.100' }], certainty: 'B', rules: [],
  },
  {
    number: 39, title: 'Keep children safe from harm',
    must: ['setting', 'council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider', 'advice-service'], consulted: ['family'],
    basis: [{ instrument: 'Children1989', provision: '' }, { instrument: 'Children2004', provision: '' }, { instrument: 'KeepingChildrenSafe', provision: '' }], certainty: 'B', rules: [],
  },
  {
    number: 40, title: 'Have a local plan for reforming support, and a strategy',
    must: ['council', 'social-care', 'integrated-care-board'], cooperates: ['educational-psychology'], consulted: ['family', 'setting', 'health-provider', 'advice-service'],
    basis: [{ instrument: 'ReformPlans', provision: '' }], certainty: 'A', certainOf: 'That the plans are asked for is certain; what they must hold is not.', rules: [],
  },
] as const satisfies readonly Responsibility[]
