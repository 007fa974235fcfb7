import { isoOfDay, longDay } from '../../calendar/index.ts'
import type { DateFact } from '../facts.ts'
import type { Answerer } from './reasoned.ts'
import { happened, startOf, unknown } from './reasoned.ts'

/** Personal budgets for what a plan secures, and direct payments under them. */
export const personalBudgetsAnswers = {
  'budget-prepare': withoutDate('This register holds no number of days for it. The budget belongs to the preparation of the plan, or to the review or re-assessment in which it was asked for.'),
  'direct-payment-conditions': withoutDate('This register holds no number of days for it: it has to be done before the first payment.'),
  'direct-payment-refusal-reasons': onTheDay('directPaymentRefused', 'The reasons and the right to a review belong in the refusal itself.'),
  'direct-payment-refusal-review': withoutDate('This register holds no number of days for it: do it at once.'),
  'direct-payment-premises': withoutDate('This register holds no number of days for it: it has to be done before the provision starts.'),
  'direct-payment-later-review': onTheDay('meeting', 'The payments are looked at in the review of the plan, so on the day of its meeting.'),
  'direct-payment-reduce-notice': withoutDate('The law asks for reasonable notice, for which this register holds no number of days: it has to come before the payments change.'),
  'direct-payment-reconsider': withoutDate('This register holds no number of days for it: do it at once.'),
  'budget-in-plan': onTheDay('finalPlanIssued', 'Section J is part of the plan, so it must be there when the plan is issued.'),
} satisfies Record<string, Answerer>

/** A duty that comes before something, or for which no length is known. */
function withoutDate(why: string): Answerer {
  return (rule, facts) => {
    const start = startOf(rule, facts)
    if (start === null) return unknown(rule.trigger[0])
    return { kind: 'reasoned', answers: { due: null }, on: null, because: happened(start), counting: [why], warnings: [] }
  }
}

/** A duty that belongs to the act that starts it. */
function onTheDay(fact: DateFact, why: string): Answerer {
  return (_rule, facts) => {
    const day = facts[fact]
    if (day === undefined) return unknown(fact)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(day), immediate: true },
      on: day,
      because: happened({ fact, day }),
      counting: [why, `So it is due on ${longDay(day)}.`],
      warnings: [],
    }
  }
}
