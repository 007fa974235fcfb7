import { rules } from './reading-the-register.ts'
import type { RegisteredRule } from './register.ts'

/** A point on which the law can be read in two ways, or on which its wording has not been checked, and what is done meanwhile. */
export type Uncertainty = {
  readonly id: `U${number}`
  readonly point: string
  readonly matters: string
  /** The safe course that the register takes. */
  readonly weDo: string
}

/** What is not certain, in the order of the uncertainty register. */
export const uncertainties = [
  {
    id: 'U1', point: 'Whether the day a request arrives is day 0 or day 1',
    matters: 'Every 6, 16 and 20 week date differs by a day.',
    weDo: 'The day of arrival is day 0, and so the legal last day is the later one. The day before it is given beside it as the safe one to work to.',
  },
  {
    id: 'U2', point: 'What “before 15 February” and “before 31 March” allow',
    matters: 'The regulation says before the date; the Code and the ombudsman say by it.',
    weDo: 'The last day is taken to be the one before: 14 February or 30 March.',
  },
  {
    id: 'U3', point: 'On which day a plan was last reviewed',
    matters: 'The next 12 months run from that day.',
    weDo: 'The day of the council’s decision notice is used. Where the day of the meeting is known, the earlier date that follows from it is given as the safe one.',
  },
  {
    id: 'U4', point: 'How long the council has when the Tribunal sends a decision back to it, and the exact words of the exceptions to Tribunal orders',
    matters: 'It decides whether an order was obeyed in time.',
    weDo: 'Two weeks are used. Each case needs to be checked by hand against the order itself.',
  },
  {
    id: 'U5', point: 'On which day the five weeks to answer a recommendation of the Tribunal begin, and whether a copy must still go to the Secretary of State',
    matters: 'The answer could be due a day earlier, and there may be one duty more.',
    weDo: 'The day of the recommendation is day 0, and the day before the date is given beside it as the safe one to work to. The copy is taken to be required still.',
  },
  {
    id: 'U6', point: 'How long there is to act when another health body becomes responsible for the health care in a plan',
    matters: 'It decides when the council and the new body must be told.',
    weDo: 'Fifteen working days are used, beginning with the day on which the health body became aware.',
  },
  {
    id: 'U7', point: 'Whether the regulations, or only the Code, ask for five working days’ notice of a mediation meeting',
    matters: 'It decides whether short notice breaks the law or departs from guidance.',
    weDo: 'Five working days are counted as guidance. Give them whichever it is.',
  },
  {
    id: 'U8', point: 'The exact words of the 16 and 20 weeks for a young person in custody',
    matters: 'Few cases, but the young person is least able to wait.',
    weDo: 'They are counted as the ordinary 16 and 20 weeks are.',
  },
  {
    id: 'U9', point: 'On which day a document that was posted counts as served',
    matters: 'The 15 days to comment on a draft or an amendment run from service.',
    weDo: 'The 15 days begin with the day of service that is on record. For anything sent by post, allow extra days.',
  },
  {
    id: 'U10', point: 'Where a period that begins at the end of a month, or on 29 February, stops',
    matters: 'A few dates differ by a day.',
    weDo: 'The earlier of the two dates is used.',
  },
  {
    id: 'U11', point: 'Which sections of the Children’s Wellbeing and Schools Act 2026 are in force, and how far the Education for All Bill and the Health Bill have come',
    matters: 'Registers, consent, identifiers and who owes a duty could change.',
    weDo: 'No date here is counted under them. Check whether they are in force before relying on anything they say.',
  },
  {
    id: 'U12', point: 'Whether the Tribunal’s rule that moves a time limit on past August and Christmas also helps a disability discrimination claim',
    matters: 'A claim could be a few days too late.',
    weDo: 'It is not relied on: the six months are taken to end on the day they end.',
  },
  {
    id: 'U13', point: 'Whether the 15 days for a setting’s reply are calendar days or school days',
    matters: 'It decides when a setting that has not answered is reminded.',
    weDo: 'Calendar days are counted, as guidance and not as law: a late reply never moves the council’s own date.',
  },
  {
    id: 'U14', point: 'Whether moving into a school’s own sixth form is a move between phases',
    matters: 'It decides whether the date in the spring of Year 11 applies.',
    weDo: 'It is taken not to be one. Review the plan in Year 11 all the same.',
  },
] as const satisfies readonly Uncertainty[]

/** The rules that an uncertainty touches: those whose reading names it, in the order of the process. */
export function rulesTouchedBy({ id }: Uncertainty): readonly RegisteredRule[] {
  return rules.filter(({ reading }) => reading?.register === id)
}
