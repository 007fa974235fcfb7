import { appealTheDecision, lateAssessment } from './consequences.ts'
import { sinceSeptember2014 } from './in-force.ts'
import { dayOfReceipt } from './readings.ts'
import type { Rule } from '../words.ts'

/** A child under compulsory school age who is brought to the council’s attention. */
export const earlyYears = [
  {
    id: 'early-years-notify',
    title: 'Tell the parent, and then the council, about a young child who may have special educational needs',
    provisions: [{ instrument: 'CFA', provision: 's.23' }],
    tag: 'Act',
    certainty: 'B',
    trigger: ['healthBodyFormedOpinion'],
    facts: ['healthBodyFormedOpinion'],
    owedBy: 'health body',
    owedTo: 'the child’s parent, and then the council',
    binds: 'must',
    act: 'tell {the} parent of its opinion and give time to discuss it, name any voluntary body that may help, and then bring the child to the council’s attention',
    says: 'a health body that forms the opinion that a child under compulsory school age has, or probably has, special educational needs or a disability must tell the parent, give a chance to discuss it, name any voluntary body likely to help, and then tell the council',
    period: null,
    convention: [],
    ...sinceSeptember2014,
    exceptions: [],
    consequence: 'Help comes later than it could. The family can complain to the health body, and can ask the council for an assessment themselves at any time.',
    appeal: null,
    reading: null,
  },
  {
    id: 'early-years-considered',
    title: 'Decide whether to assess a young child who was brought to the council’s attention',
    provisions: [{ instrument: 'CFA', provision: 's.24' }, { instrument: 'CFA', provision: 's.36' }],
    tag: 'Act',
    certainty: 'B',
    trigger: ['becameResponsible'],
    facts: ['becameResponsible'],
    owedBy: 'local authority',
    owedTo: 'the child’s parent',
    binds: 'must',
    act: 'decide whether to make {the} assessment',
    says: 'once a child is brought to its attention as having or possibly having special educational needs the council is responsible, and must decide whether an assessment is needed, in the same time as after a request',
    period: null,
    convention: ['C1', 'C7', 'C8'],
    ...sinceSeptember2014,
    exceptions: ['exception-school-closure', 'exception-personal-circumstances', 'exception-absence'],
    consequence: lateAssessment,
    appeal: appealTheDecision,
    reading: dayOfReceipt,
  },
] as const satisfies readonly Rule[]
