import type { Responsibility } from './words.ts'

/** The duties owed in one child’s case: the assessment, the plan, what is in it, and disagreements about it. */
export const forOneChild = [
  {
    number: 16, title: 'Assess a child’s education, health and care needs where the test in law is met',
    must: ['council'], cooperates: ['setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family'], informed: ['advice-service'],
    basis: [{ instrument: 'CFA', provision: 's.36' }, { instrument: 'Regs', provision: 'regs 3 to 10' }], certainty: 'A',
    rules: [
      'ehcna-consult-family', 'ehcna-decide-to-assess', 'ehcna-initial-timeline', 'ehcna-decide-not-to-issue', 'ehcna-six-month-bar',
      'exception-school-closure', 'exception-personal-circumstances', 'exception-absence', 'exception-not-listed', 'early-years-considered', 'pfa-advice',
      'detained-decide', 'detained-no-plan',
    ],
  },
  {
    number: 17, title: 'Give psychological advice for an assessment',
    must: ['educational-psychology', 'council'], consulted: ['family'], notes: { council: 'asks for it', 'educational-psychology': 'gives it' },
    basis: [{ instrument: 'Regs', provision: 'reg 6(1)(d)' }], certainty: 'A', rules: ['ehcna-advice-return'],
  },
  {
    number: 18, title: 'Give health advice for an assessment, and say which professional gives it',
    must: ['integrated-care-board', 'health-provider', 'council'], consulted: ['family'], notes: { council: 'asks for it', 'health-provider': 'writes it' },
    basis: [{ instrument: 'Regs', provision: 'reg 6(1)(c)' }], certainty: 'A', rules: ['ehcna-advice-return', 'exception-missed-appointment'],
  },
  {
    number: 19, title: 'Give social care advice for an assessment',
    must: ['social-care', 'council'], consulted: ['family'], notes: { council: 'asks for it', 'social-care': 'gives it' },
    basis: [{ instrument: 'Regs', provision: 'reg 6(1)(e)' }], certainty: 'A', rules: ['ehcna-advice-return'],
  },
  {
    number: 20, title: 'Prepare the plan, consult on it and issue it',
    must: ['council'], cooperates: ['educational-psychology', 'social-care'], consulted: ['family', 'setting', 'integrated-care-board'], informed: ['advice-service'],
    notes: { 'integrated-care-board': 'on section G, the health provision' },
    basis: [{ instrument: 'CFA', provision: 'ss.37 to 40' }, { instrument: 'Regs', provision: 'regs 11 to 14' }], certainty: 'A',
    rules: [
      'ehcna-final-plan', 'ehcna-initial-timeline', 'ehcna-decide-not-to-issue', 'measure-20-week', 'draft-target', 'draft-representations-window',
      'exception-school-closure', 'exception-personal-circumstances', 'exception-absence', 'exception-not-listed', 'pfa-plan', 'detained-final',
    ],
  },
  {
    number: 21, title: 'Agree the health provision in the plan',
    must: ['integrated-care-board'], cooperates: ['health-provider'], consulted: ['family', 'council'],
    basis: [{ instrument: 'Regs', provision: 'reg 12(2)' }], certainty: 'B', rules: [],
  },
  {
    number: 22, title: 'Admit the child when the plan names the setting',
    must: ['setting'], informed: ['family', 'council'],
    basis: [{ instrument: 'CFA', provision: 's.43' }], certainty: 'B', rules: ['school-admit'],
  },
  {
    number: 23, title: 'Secure the special educational provision in the plan',
    must: ['council'], cooperates: ['setting', 'educational-psychology'], consulted: ['family'],
    basis: [{ instrument: 'CFA', provision: 's.42(2)' }], certainty: 'A', rules: ['secure-provision', 'eotas-secure', 'detained-secure'],
  },
  {
    number: 24, title: 'Arrange the health provision in the plan',
    must: ['integrated-care-board'], cooperates: ['health-provider'], consulted: ['family'], informed: ['council'],
    basis: [{ instrument: 'CFA', provision: 's.42(3)' }], certainty: 'B', rules: ['secure-provision', 'rcb-change', 'detained-secure'],
  },
  {
    number: 25, title: 'Arrange the social care in the plan: in section H1 under 18, and other care',
    must: ['social-care', 'council'], consulted: ['family'],
    basis: [{ instrument: 'DisabledPersons1970', provision: 's.2' }, { instrument: 'Children1989', provision: 's.17' }, { instrument: 'Care2014', provision: '' }], certainty: 'B', rules: ['care-act-transition'],
  },
  {
    number: 26, title: 'Review the plan each year: hold the meeting, report on it, decide and amend',
    must: ['council', 'setting'], cooperates: ['educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family'], informed: ['advice-service'],
    notes: { council: 'the review', setting: 'the meeting, where the council asks it to' },
    basis: [{ instrument: 'CFA', provision: 's.44' }, { instrument: 'Regs', provision: 'regs 18 to 21' }], certainty: 'A',
    rules: [
      'annual-review-first', 'annual-review-subsequent', 'annual-review-unrecorded', 'review-meeting-target', 'review-under-five', 'review-termly-list',
      'review-meeting-notice', 'review-papers-circulate', 'review-report', 'review-decision', 'review-amendment-notice', 'amend-representations-window',
      'amend-final', 'amend-decide-not', 'review-end-to-end', 'review-cycle', 'amend-without-review', 'phase-transfer-standard', 'phase-transfer-post16',
      'phase-transfer-between-post16', 'phase-transfer-none', 'phase-transfer-backplan', 'pfa-from-year9', 'pfa-review', 'home-education-plan-kept',
      'detained-release',
    ],
  },
  {
    number: 27, title: 'Assess again when it is asked for or needed',
    must: ['council'], cooperates: ['setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family'], informed: ['advice-service'],
    notes: { 'integrated-care-board': 'and may ask for it' },
    basis: [{ instrument: 'Regs', provision: 'regs 23 to 27' }], certainty: 'A', rules: ['reassess-decide', 'reassess-six-month-bar', 'reassess-icb', 'reassess-final'],
  },
  {
    number: 28, title: 'End a plan only as the law allows',
    must: ['council'], consulted: ['family', 'setting'], informed: ['integrated-care-board', 'advice-service'],
    basis: [{ instrument: 'CFA', provision: 's.45' }, { instrument: 'Regs', provision: 'regs 29 to 31' }], certainty: 'A',
    rules: [
      'cease-reason', 'cease-under-18', 'cease-after-review-18', 'cease-consult', 'cease-not-before', 'pfa-over-18', 'pfa-next-steps', 'plan-to-25',
      'higher-education-copy',
    ],
  },
  {
    number: 29, title: 'Hand the plan over when the child moves to another area',
    must: ['council'], cooperates: ['setting', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family'], informed: ['advice-service'],
    notes: { council: 'the old one and the new one' },
    basis: [{ instrument: 'CFA', provision: 's.47' }, { instrument: 'Regs', provision: 'reg 15' }], certainty: 'A',
    rules: [
      'la-transfer-plan', 'la-transfer-secure', 'la-transfer-inform', 'la-transfer-review', 'la-transfer-placement',
    ],
  },
  {
    number: 30, title: 'Prepare a personal budget when it is asked for',
    must: ['council', 'social-care', 'integrated-care-board'], cooperates: ['setting', 'educational-psychology'], consulted: ['family'], informed: ['advice-service'],
    notes: { 'integrated-care-board': 'a personal health budget' },
    basis: [{ instrument: 'CFA', provision: 's.49' }, { instrument: 'PersonalBudgets', provision: '' }, { instrument: 'NhsDirectPayments', provision: '' }], certainty: 'B',
    rules: [
      'budget-prepare', 'budget-in-plan', 'direct-payment-conditions', 'direct-payment-refusal-reasons', 'direct-payment-refusal-review',
      'direct-payment-premises', 'direct-payment-first-review', 'direct-payment-later-review', 'direct-payment-reduce-notice', 'direct-payment-reconsider',
    ],
  },
  {
    number: 31, title: 'Arrange mediation when the family wants it, and take part',
    must: ['council', 'integrated-care-board'], cooperates: ['educational-psychology', 'social-care', 'health-provider'], consulted: ['family', 'setting'], informed: ['advice-service'],
    notes: { 'integrated-care-board': 'on health' },
    basis: [{ instrument: 'CFA', provision: 'ss.52 to 56' }, { instrument: 'Regs', provision: 'regs 32 to 42' }], certainty: 'A',
    rules: [
      'mediation-contact-adviser', 'mediation-certificate-declined', 'mediation-notify-icb', 'mediation-arrange', 'mediation-arrange-health-only',
      'mediation-meeting-notice', 'mediation-certificate-deemed', 'mediation-certificate-concluded', 'mediation-agreement-appealable',
      'mediation-agreement-non-appealable', 'mediation-agreement-icb-tells', 'mediation-agreement-custom',
    ],
  },
  {
    number: 32, title: 'Respond to an appeal, and do what the Tribunal orders',
    must: ['council'], cooperates: ['setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider', 'advice-service'], consulted: ['family'],
    notes: { 'integrated-care-board': 'with evidence' },
    basis: [{ instrument: 'CFA', provision: 's.51' }, { instrument: 'Regs', provision: 'regs 43 to 45' }], certainty: 'A',
    rules: [
      'tribunal-order-absence', 'appeal-lodge', 'appeal-lodge-certificate', 'appeal-la-response', 'appeal-further', 'tribunal-assess-notify',
      'tribunal-assess-no-plan', 'tribunal-assess-final-plan', 'tribunal-make-draft', 'tribunal-make-final', 'tribunal-remit', 'tribunal-amend',
      'tribunal-name-school', 'tribunal-continue', 'tribunal-continue-amend', 'tribunal-cease', 'tribunal-order-directed', 'unopposed-assess',
      'unopposed-assess-notify', 'unopposed-assess-no-plan', 'unopposed-assess-final-plan', 'unopposed-make-draft', 'unopposed-make-final',
      'unopposed-amend', 'unopposed-name-school', 'unopposed-continue', 'unopposed-continue-amend', 'detained-tribunal',
    ],
  },
  {
    number: 33, title: 'Answer the Tribunal’s recommendations on health and social care within 5 weeks',
    must: ['integrated-care-board', 'social-care', 'council'], cooperates: ['health-provider'], informed: ['family'], notes: { council: 'on social care' },
    basis: [{ instrument: 'Recommendations', provision: '' }], certainty: 'A', rules: ['recommendation-response', 'recommendation-copy-dfe'],
  },
  {
    number: 34, title: 'Arrange education otherwise than at a school or college where a setting would not be right',
    must: ['council'], cooperates: ['educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'], consulted: ['family', 'setting'], informed: ['advice-service'],
    basis: [{ instrument: 'CFA', provision: 's.61' }], certainty: 'B', rules: ['eotas-secure'],
  },
] as const satisfies readonly Responsibility[]
