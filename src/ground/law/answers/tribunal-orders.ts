import { isoOfDay, longDay, partsOfDay } from '../../calendar/index.ts'
import type { DateFact } from '../facts.ts'
import type { PeriodRuleId } from '../register.ts'
import { atOnce } from './at-once.ts'
import { hasATime, orderNamed } from './named-limits.ts'
import type { Answerer } from './reasoned.ts'
import { due, happened, refused, stays, unknown } from './reasoned.ts'

const noTime = 'The law gives no time to get ready.'

/** What the council must do when the Tribunal has decided, or when it does not oppose an appeal. */
export const tribunalOrdersAnswers = {
  'tribunal-continue': atOnce('orderDate', noTime),
  'tribunal-continue-amend': continueAndAmend('tribunal-continue-amend', 'orderDate'),
  'tribunal-cease': atOnce('orderDate', noTime),
  'tribunal-order-directed': (_rule, { orderDate, directedDate: directed, order }, law) => {
    if (directed === undefined) return unknown('directedDate')
    if (orderDate !== undefined && directed < orderDate) {
      return refused('directedDate', 'The Tribunal cannot set a day before its order: check the two dates')
    }
    const named = order === undefined ? null : orderNamed(order)
    const ordinary = orderDate === undefined || named === null || !hasATime(named) ? null : law.limitOf(named, orderDate)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(directed) },
      on: directed,
      because: orderDate === undefined ? `The Tribunal directed that its order be obeyed by ${longDay(directed)}.` : happened({ fact: 'orderDate', day: orderDate }),
      counting: [
        `The Tribunal set ${longDay(directed)}, and that day counts whatever the regulations would give.`,
        ...(ordinary === null ? [] : [`Without it the last day would be ${longDay(ordinary)}.`]),
      ],
      warnings: [],
    }
  },
  'unopposed-assess': (_rule, { laNotifiedTribunal: day }, law) => {
    if (day === undefined) return unknown('laNotifiedTribunal')
    const notifyBy = law.limitOf('unopposed-assess-notify', day)
    const noPlanBy = law.limitOf('unopposed-assess-no-plan', day)
    const finalBy = law.limitOf('unopposed-assess-final-plan', day)
    return {
      kind: 'reasoned',
      answers: { notifyWillAssessBy: isoOfDay(notifyBy), noPlanBy: isoOfDay(noPlanBy), finalPlanBy: isoOfDay(finalBy) },
      on: finalBy,
      because: happened({ fact: 'laNotifiedTribunal', day }),
      counting: [
        'The day the Tribunal was told is day 0 for all three.',
        `The family must be told by ${longDay(notifyBy)} that the council will assess.`,
        `If no plan follows, the decision and its reasons are due by ${longDay(noPlanBy)}; if one does, the final plan by ${longDay(finalBy)}.`,
        stays(finalBy, law),
      ],
      warnings: [],
    }
  },
  'unopposed-amend': (rule, facts, law) => {
    const base = due(rule, facts, law)
    if (base.kind !== 'reasoned' || facts.laNotifiedTribunal === undefined || partsOfDay(facts.laNotifiedTribunal).year !== 2015) return base
    const older = law.versionsOf('unopposed-amend')[0]
    const shorter = older?.period?.unit === 'weeks' && older !== rule ? older.period.amount : null
    return {
      ...base,
      warnings: [...base.warnings, ...(shorter === null ? [] : [`The exact day in 2015 on which this time changed is to be checked; before it there were ${shorter} weeks.`])],
    }
  },
  'unopposed-continue': atOnce('laNotifiedTribunal', noTime),
  'unopposed-continue-amend': continueAndAmend('unopposed-continue-amend', 'laNotifiedTribunal'),
} satisfies Record<string, Answerer>

function continueAndAmend(id: PeriodRuleId, fact: DateFact): Answerer {
  return (_rule, facts, law) => {
    const day = facts[fact]
    if (day === undefined) return unknown(fact)
    const amendBy = law.limitOf(id, day)
    return {
      kind: 'reasoned',
      answers: { ...(id === 'unopposed-continue-amend' ? { due: isoOfDay(amendBy) } : {}), continueFrom: isoOfDay(day), amendBy: isoOfDay(amendBy) },
      on: amendBy,
      because: happened({ fact, day }),
      counting: [
        `The plan is maintained from that day on: ${noTime.charAt(0).toLowerCase()}${noTime.slice(1)}`,
        `That day is day 0 for the amendment, whose last day is ${longDay(amendBy)}.`,
        stays(amendBy, law),
      ],
      warnings: [],
    }
  }
}
