import type { DateFact, RuleId } from '../../../ground/law/index.ts'

/** In which case a day is also that of another fact; of the rules that fact starts, only some may be meant. */
export type SameDay = { readonly onlyIf: string; readonly fact: DateFact; readonly only?: readonly RuleId[] }

// The decisions that can be appealed come in a notice, from which the time to appeal and to contact an adviser runs (s.51(2)).
const appealed = { fact: 'noticeSent', only: ['mediation-contact-adviser', 'appeal-lodge'] } as const

/** What one thing that happened may also be, as far as the triggers of the register make it plain. */
export const sameDay: { readonly [Name in DateFact]?: readonly SameDay[] } = {
  finalPlanIssued: [{ onlyIf: 'If you disagree with it', ...appealed }, { onlyIf: 'If this is the first plan', fact: 'planFirstMade' }],
  planFirstMade: [{ onlyIf: 'If you disagree with it', ...appealed }],
  decisionNoticeSent: [{ onlyIf: 'If the decision is not to amend the plan, or to end it, and you disagree', ...appealed }],
  ceaseNoticeSent: [{ onlyIf: 'If you disagree with it', ...appealed }],
  noticeSent: [
    { onlyIf: 'If it came with a final plan', fact: 'finalPlanIssued', only: ['secure-provision', 'school-admit'] },
    { onlyIf: 'If it came with the first plan', fact: 'planFirstMade' },
    { onlyIf: 'If it says that the plan will end', fact: 'ceaseNoticeSent' },
  ],
}
