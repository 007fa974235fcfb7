import { sinceSeptember2014 } from './in-force.ts'
import type { Rule } from '../words.ts'

const lateAppeal =
  'The Tribunal may allow more time if that is fair and just (rule 5). A notice that left out what it must say is a common reason.'

/** From a decision to the hearing of an appeal. */
export const appeals = [
  {
    id: 'appeal-lodge',
    title: 'Lodge an appeal with the SEND Tribunal',
    provisions: [
      { instrument: 'TribunalRules', provision: 'rule 20(1)(c)' },
      { instrument: 'TribunalRules', provision: 'rule 12' },
    ],
    tag: 'regulations',
    certainty: 'A',
    trigger: ['noticeSent'],
    facts: ['noticeSent', 'mediationCertificateIssued'],
    owedBy: 'family',
    owedTo: 'the SEND Tribunal',
    binds: 'must',
    act: 'see that the appeal reaches the Tribunal',
    says: 'an appeal must be received within 2 months after the written notice was sent, or within 1 month of the mediation certificate if that is later; time that ends from 25 December to 1 January, in August or on a non-working day moves on to the next working day outside those dates',
    period: { amount: 2, unit: 'months', counted: 'after' },
    convention: ['C3', 'C10'],
    ...sinceSeptember2014,
    exceptions: [],
    consequence: lateAppeal,
    appeal: null,
    reading: null,
  },
  {
    id: 'appeal-lodge-certificate',
    title: 'Lodge an appeal after mediation: the month from the certificate',
    provisions: [
      { instrument: 'TribunalRules', provision: 'rule 20(1)(c)' },
      { instrument: 'TribunalRules', provision: 'rule 12' },
    ],
    tag: 'regulations',
    certainty: 'A',
    trigger: ['mediationCertificateIssued'],
    facts: ['mediationCertificateIssued'],
    owedBy: 'family',
    owedTo: 'the SEND Tribunal',
    binds: 'must',
    act: 'see that the appeal reaches the Tribunal, if its time from the notice is over,',
    says: 'an appeal is in time if it is received within 1 month of the date of the mediation certificate, where that ends later than the time from the notice; the time moves on as it does there',
    period: { amount: 1, unit: 'months', counted: 'after' },
    convention: ['C3', 'C10'],
    ...sinceSeptember2014,
    exceptions: [],
    consequence: lateAppeal,
    appeal: null,
    reading: null,
  },
] as const satisfies readonly Rule[]
