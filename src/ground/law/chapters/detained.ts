import { sinceApril2015 } from './in-force.ts'
import { dayOfReceipt, notChecked } from './readings.ts'
import type { Rule } from '../words.ts'

const late = 'The young person is without help while detained. The family can complain to the home council and then to the Local Government and Social Care Ombudsman.'
const mirrored = 'A school closure, exceptional personal circumstances and some events of detention itself may excuse the delay: check the text.'
const exceptions = ['exception-school-closure', 'exception-personal-circumstances'] as const
const home = {
  tag: 'regulations', certainty: 'B', owedBy: 'home authority', owedTo: 'the detained young person, or the parent', binds: 'must',
  // The Regulations are of 2015, and the chapter of the Code that explains them has been in force since 1 April 2015.
  ...sinceApril2015, convention: ['C1', 'C7'], exceptions: [], consequence: late, appeal: null, reading: null,
} as const
const asOrdinary = (weeks: number) =>
  notChecked('U8', `The ${weeks} weeks are counted as in an ordinary assessment`, `The exact text of the ${weeks} weeks for detained people has not been checked`)

/** A young person who is detained. */
export const detained = [
  {
    ...home,
    id: 'detained-decide',
    title: 'Decide whether to assess a detained young person',
    provisions: [{ instrument: 'DetainedPersons', provision: 'regs 4-5' }],
    certainty: 'A',
    trigger: ['requestReceived', 'becameResponsible'],
    facts: ['requestReceived', 'becameResponsible'],
    act: 'decide whether to assess and tell the young person or the parent',
    says: 'the home council must decide within 6 weeks of a request by the young person, the parent or the person in charge, or of the case being brought to its attention',
    period: { amount: 6, unit: 'weeks', counted: 'after' },
    exceptions,
    consequence: `${late} ${mirrored}`,
    reading: dayOfReceipt,
  },
  {
    ...home,
    id: 'detained-advice',
    title: 'Give advice on a detained young person',
    provisions: [{ instrument: 'DetainedPersons', provision: 'reg 8' }],
    trigger: ['adviceRequestReceivedByBody'],
    facts: ['adviceRequestReceivedByBody'],
    owedBy: 'body asked for advice',
    owedTo: 'the home council',
    act: 'give its advice',
    says: 'a body that is asked for advice must give it within 6 weeks of receiving the request',
    period: { amount: 6, unit: 'weeks', counted: 'after' },
  },
  {
    ...home,
    id: 'detained-no-plan',
    title: 'Tell a detained young person that no plan is needed',
    provisions: [{ instrument: 'DetainedPersons', provision: 'reg 10' }],
    certainty: 'U',
    trigger: ['requestReceived'],
    facts: ['requestReceived'],
    act: 'tell the young person or the parent, with its reasons, if it decides that no plan is needed',
    says: 'if no plan is to be made, the home council must say so within 16 weeks of receiving the request',
    period: { amount: 16, unit: 'weeks', counted: 'after' },
    exceptions,
    consequence: `${late} ${mirrored}`,
    reading: asOrdinary(16),
  },
  {
    ...home,
    id: 'detained-final',
    title: 'Issue the plan of a detained young person',
    provisions: [{ instrument: 'DetainedPersons', provision: 'reg 13' }],
    certainty: 'U',
    trigger: ['requestReceived'],
    facts: ['requestReceived'],
    act: 'issue {the} plan, for use on release,',
    says: 'the home council must issue a plan, for use on release, within 20 weeks of receiving the request',
    period: { amount: 20, unit: 'weeks', counted: 'after' },
    exceptions,
    consequence: `${late} ${mirrored}`,
    reading: asOrdinary(20),
  },
  {
    ...home,
    id: 'detained-secure',
    title: 'Provide for a detained young person who has a plan',
    provisions: [{ instrument: 'CFA', provision: 'ss.74-75' }],
    tag: 'Act',
    trigger: ['detainedFrom'],
    facts: ['detainedFrom'],
    alsoOwedBy: 'health body',
    act: 'arrange appropriate special educational provision, and keep {the} plan,',
    says: 'while a young person with a plan is detained, the home council arranges appropriate special educational provision in place of the duty in section 42 and the health service arranges health care; for someone without a plan best endeavours are owed, and no plan is ended because of detention',
    period: null,
    convention: ['C7'],
  },
  {
    ...home,
    id: 'detained-release',
    title: 'Take up and review the plan on release',
    provisions: [{ instrument: 'CFA', provision: 's.48' }],
    tag: 'Act',
    trigger: ['released'],
    facts: ['released'],
    owedBy: 'local authority',
    act: 'maintain {the} plan again, and review it as soon as reasonably practicable,',
    says: 'on release the plan is maintained again, and must be reviewed as soon as reasonably practicable',
    period: null,
    convention: ['C7'],
  },
  {
    ...home,
    id: 'detained-tribunal',
    title: 'Obey the Tribunal’s order about a detained young person',
    provisions: [{ instrument: 'DetainedPersons', provision: '' }],
    trigger: ['orderDate'],
    facts: ['orderDate', 'order'],
    act: 'do what the Tribunal ordered',
    says: 'the times for an order to assess, to make a plan or to name a setting follow the pattern of those for any other young person',
    period: null,
  },
] as const satisfies readonly Rule[]
