import { sinceSeptember2014 } from './in-force.ts'
import { noTribunalTimeForClaims } from './readings.ts'
import type { Rule } from '../words.ts'

const lateAppeal =
  'The Tribunal may allow more time if that is fair and just (rule 5). A notice that left out what it must say is a common reason.'

const always = { tag: 'regulations', owedBy: 'family', binds: 'must', ...sinceSeptember2014, exceptions: [], appeal: null, reading: null } as const

/** From a decision to the hearing of an appeal. */
export const appeals = [
  {
    ...always,
    id: 'appeal-lodge',
    title: 'Lodge an appeal with the SEND Tribunal',
    provisions: [
      { instrument: 'TribunalRules', provision: 'rule 20(1)(c)' },
      { instrument: 'TribunalRules', provision: 'rule 12' },
    ],
    certainty: 'A',
    trigger: ['noticeSent'],
    facts: ['noticeSent', 'mediationCertificateIssued'],
    owedTo: 'the SEND Tribunal',
    act: 'appeal to the Tribunal',
    says: 'an appeal must be received within 2 months after the written notice was sent, or within 1 month of the mediation certificate if that is later; time that ends from 25 December to 1 January, in August or on a non-working day moves on to the next working day outside those dates',
    period: { amount: 2, unit: 'months', counted: 'after' },
    convention: ['C3', 'C10'],
    consequence: lateAppeal,
  },
  {
    ...always,
    id: 'appeal-lodge-certificate',
    title: 'Lodge an appeal after mediation: the month from the certificate',
    provisions: [
      { instrument: 'TribunalRules', provision: 'rule 20(1)(c)' },
      { instrument: 'TribunalRules', provision: 'rule 12' },
    ],
    certainty: 'A',
    trigger: ['mediationCertificateIssued'],
    facts: ['mediationCertificateIssued'],
    owedTo: 'the SEND Tribunal',
    act: 'appeal to the Tribunal, if its time from the notice is over,',
    says: 'an appeal is in time if it is received within 1 month of the date of the mediation certificate, where that ends later than the time from the notice; the time moves on as it does there',
    period: { amount: 1, unit: 'months', counted: 'after' },
    convention: ['C3', 'C10'],
    consequence: lateAppeal,
  },
  {
    ...always,
    id: 'appeal-la-response',
    title: 'Respond to an appeal',
    provisions: [
      { instrument: 'TribunalRules', provision: 'rule 21' },
      { instrument: 'TribunalRules', provision: 'rule 12(3)(b)' },
    ],
    certainty: 'B',
    trigger: ['applicationReceivedByLa'],
    facts: ['applicationReceivedByLa'],
    owedBy: 'local authority',
    owedTo: 'the SEND Tribunal and the family',
    act: 'see that its response reaches the Tribunal and the family',
    says: 'the council must respond within 30 working days of receiving the application, leaving out 25 December to 1 January and August',
    period: { amount: 30, unit: 'working days', counted: 'after' },
    convention: ['C7', 'C10'],
    consequence: 'The Tribunal may allow more time if that is fair and just (rule 5).',
  },
  {
    ...always,
    id: 'disability-claim',
    title: 'Claim disability discrimination',
    provisions: [{ instrument: 'Equality2010', provision: 'Schedule 17 para 4' }],
    tag: 'Act',
    certainty: 'B',
    trigger: ['conductDate'],
    facts: ['conductDate'],
    owedTo: 'the SEND Tribunal',
    act: 'bring the claim',
    says: 'a claim must be brought within 6 months starting with the day of the act',
    period: { amount: 6, unit: 'months', counted: 'beginning with' },
    convention: ['C2', 'C3'],
    consequence: lateAppeal,
    reading: noTribunalTimeForClaims,
  },
  {
    ...always,
    id: 'appeal-further',
    title: 'Ask for permission to appeal to the Upper Tribunal',
    provisions: [
      { instrument: 'TribunalRules', provision: 'rule 46' },
      { instrument: 'TribunalRules', provision: 'rule 12(2)' },
    ],
    certainty: 'B',
    trigger: ['writtenReasonsSent'],
    facts: ['writtenReasonsSent'],
    alsoOwedBy: 'local authority',
    owedTo: 'the SEND Tribunal',
    act: 'ask the Tribunal for permission to appeal',
    says: 'whoever wants to appeal against the Tribunal’s decision must ask for permission within 28 days after the written reasons are sent',
    period: { amount: 28, unit: 'days', counted: 'after' },
    convention: ['C1', 'C10'],
    consequence: 'The Tribunal may allow more time if that is fair and just (rule 5).',
  },
] as const satisfies readonly Rule[]
