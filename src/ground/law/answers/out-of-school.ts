import { isoOfDay } from '../../calendar/index.ts'
import { atOnce } from './at-once.ts'
import type { Answerer } from './reasoned.ts'
import { happened, unknown } from './reasoned.ts'

/** Education other than at school, education at home, and children without a school. */
export const outOfSchoolAnswers = {
  'eotas-secure': atOnce('finalPlanIssued', 'The duty begins on that day and lasts as long as the plan: the law gives no time to get ready.'),
  'home-education-plan-kept': (_rule, { homeEducatedFrom: day, arrangementsSuitable: suitable }) => {
    if (day === undefined) return unknown('homeEducatedFrom')
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(day), immediate: true, mustSecure: suitable === undefined ? null : !suitable },
      on: day,
      when: 'from',
      because: happened({ fact: 'homeEducatedFrom', day }),
      counting: ['The plan and its reviews go on from that day as before.', whoSecures(suitable)],
      warnings: suitable === undefined ? ['Whether the parent’s own arrangements are suitable is not known: until it is, the council must secure what the plan says.'] : [],
    }
  },
  'out-of-school-s19': atOnce(
    'outOfSchoolFrom', 'This register holds no number of days for it. An exclusion has its own sixth-day rule, and the duty to secure the plan never stops.',
  ),
} satisfies Record<string, Answerer>

function whoSecures(suitable: boolean | undefined): string {
  if (suitable === undefined) return 'The council is relieved of securing the provision only if the parent’s own arrangements are suitable.'
  return suitable
    ? 'The parent’s own arrangements are suitable, so the council need not secure the provision itself while that is so.'
    : 'The parent’s own arrangements are not suitable, so the council must secure the provision.'
}
