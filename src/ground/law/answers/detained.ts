import { isoOfDay, longDay } from '../../calendar/index.ts'
import type { PeriodRuleId } from '../register.ts'
import { atOnce } from './at-once.ts'
import { orderNamed } from './named-limits.ts'
import type { Answerer } from './reasoned.ts'
import { happened, unknown } from './reasoned.ts'

// The order in which the dates are given, each with the order whose time it has.
const pattern = [
  ['notifyWillAssessBy', 'tribunal-assess-notify', 'The family is told of an assessment'],
  ['noPlanBy', 'tribunal-assess-no-plan', 'A decision against a plan is given'],
  ['finalAfterAssessmentBy', 'tribunal-assess-final-plan', 'A final plan after an assessment is sent'],
  ['draftBy', 'tribunal-make-draft', 'A draft plan is sent'],
  ['finalBy', 'tribunal-make-final', 'A final plan is sent'],
  ['schoolBy', 'tribunal-name-school', 'A setting is named'],
] as const satisfies readonly (readonly [string, PeriodRuleId, string])[]

/** A young person who is detained. */
export const detainedAnswers = {
  'detained-secure': atOnce('detainedFrom', 'The duty lasts as long as the detention.'),
  'detained-release': atOnce('released', 'The plan is maintained again from that day. The review has no number of days: it is as soon as reasonably practicable.'),
  'detained-tribunal': (_rule, { orderDate: day, order }, law) => {
    if (day === undefined) return unknown('orderDate')
    const dates = pattern.map(([name, id, what]) => ({ name, id, what, by: law.limitOf(id, day) }))
    const ordered = order === undefined ? null : orderNamed(order)
    const one = dates.find(({ id }) => id === ordered)
    return {
      kind: 'reasoned',
      answers: {
        due: one === undefined ? null : isoOfDay(one.by),
        ...Object.fromEntries(dates.map(({ name, by }) => [name, isoOfDay(by)])),
      },
      on: one?.by ?? null,
      ...(one === undefined ? { outcome: 'The home council must do what the Tribunal ordered, each step in its own time.' } : {}),
      because: happened({ fact: 'orderDate', day }),
      counting: [
        'The day of the order is day 0.',
        ...(one === undefined ? dates : [one]).map(({ what, by }) => `${what} by ${longDay(by)}.`),
      ],
      warnings: one === undefined && order !== undefined ? ['That order is not one of those whose time is known here: check the regulations for detained people.'] : [],
    }
  },
} satisfies Record<string, Answerer>
