import { daysLater, isoOfDay, longDay } from '../../calendar/index.ts'
import type { Day } from '../../calendar/index.ts'
import type { Facts } from '../facts.ts'
import type { Rule } from '../words.ts'
import { hasATime, orderNamed, ordersWithATime, periodNamed } from './named-limits.ts'
import type { Answerer, Reasoned, Unknown } from './reasoned.ts'
import { daysInWords, happened, refused, startOf, unknown, weeksLater } from './reasoned.ts'

const needsEvidence = 'An exception needs its reason, its evidence and a manager’s agreement on record, and the family must be told.'
const dateStays = (day: Day) => `An exception never moves a date: it stays ${longDay(day)}.`

/** The events that can excuse lateness, and those that cannot. */
export const exceptionAnswers = {
  'exception-school-closure': (rule, facts): ReturnType<Answerer> => {
    const { closedFrom, reopens, adviceRequested } = facts
    if (closedFrom === undefined) return unknown('closedFrom')
    if (reopens === undefined) return unknown('reopens')
    if (reopens <= closedFrom) return refused('reopens', 'A school reopens after it closes: check the two dates')
    const closedDays = reopens - closedFrom
    const closed = `The school is closed from ${longDay(closedFrom)} and reopens on ${longDay(reopens)}: ${daysInWords(closedDays)}.`
    if (closedDays < leastDays(rule)) {
      return {
        kind: 'reasoned',
        answers: { available: false, autoExtends: false },
        on: null,
        outcome: 'The exception is not available: the closure is shorter than 4 weeks.',
        because: closed,
        counting: ['A closure of at least 4 continuous weeks, 28 days, is needed. In practice only the summer holiday is long enough.'],
        warnings: [],
      }
    }
    if (adviceRequested === undefined) return unknown('adviceRequested')
    const windowStart = weeksLater(closedFrom, -1)
    const windowEnd = weeksLater(reopens, -1)
    const available = adviceRequested >= windowStart && adviceRequested <= windowEnd
    return {
      kind: 'reasoned',
      answers: { available, windowStart: isoOfDay(windowStart), windowEnd: isoOfDay(windowEnd), autoExtends: false },
      on: null,
      outcome: available
        ? 'The exception is available if the closure is why the limit could not be kept. The date does not move.'
        : 'The exception is not available: the advice was not asked for in the window.',
      because: closed,
      counting: [
        `The window runs from one week before the closure, ${longDay(windowStart)}, to one week before reopening, ${longDay(windowEnd)}, both included.`,
        `Advice was asked for on ${longDay(adviceRequested)}, which is ${available ? 'inside' : 'outside'} it.`,
        'An exception never moves a date.',
      ],
      warnings: available ? [needsEvidence] : [],
    }
  },
  'exception-personal-circumstances': (_rule, facts, law) => {
    const { requestReceived, exceptionalFrom, exceptionalTo, reason, decisionToAssessMade } = facts
    if (requestReceived === undefined) return unknown('requestReceived')
    if (exceptionalFrom === undefined) return unknown('exceptionalFrom')
    if (exceptionalTo === undefined) return unknown('exceptionalTo')
    if (reason === undefined) return unknown('reason')
    if (exceptionalTo < exceptionalFrom) return refused('exceptionalTo', 'The circumstances cannot end before they begin: check the two dates')
    const decideBy = law.limitOf('ehcna-decide-to-assess', requestReceived)
    const finalBy = law.limitOf('ehcna-final-plan', requestReceived)
    const during = exceptionalFrom <= decideBy && exceptionalTo >= requestReceived
    const inTime = decisionToAssessMade !== undefined && decisionToAssessMade <= decideBy
    const ours = isOurOwnDifficulty(reason)
    const excused = during && !inTime && !ours
    const why = ours ? 'the reason is not about the child, the parent or the young person' : inTime ? 'the decision was in time' : 'the circumstances were not in that period'
    return {
      kind: 'reasoned',
      answers: {
        decideToAssessOriginalDue: isoOfDay(decideBy),
        excused,
        finalPlanBy: isoOfDay(finalBy),
        finalPlanAutoExtended: false,
      },
      on: decideBy,
      outcome: excused
        ? 'The late decision can be excused if the circumstances made it impractical to decide in time. The dates do not move.'
        : `The 6 weeks are not excused: ${why}.`,
      because: happened({ fact: 'requestReceived', day: requestReceived }),
      counting: [
        `The decision was due by ${longDay(decideBy)}. The circumstances (${reason}) lasted from ${longDay(exceptionalFrom)} to ${longDay(exceptionalTo)}.`,
        ...(decisionToAssessMade === undefined ? [] : [happened({ fact: 'decisionToAssessMade', day: decisionToAssessMade })]),
        ...(excused ? [] : [`The 6 weeks are not excused: ${why}.`]),
        dateStays(decideBy),
        `The final plan is still due by ${longDay(finalBy)}; a later exception needs its own reason.`,
      ],
      warnings: excused ? [needsEvidence, 'The decision must follow as soon as practicable after the circumstances end.'] : [],
    }
  },
  'exception-absence': (rule, facts, law) => {
    const { requestReceived, period } = facts
    const limit = period === undefined ? undefined : periodNamed(period)
    const start = limit === 'reassess-final' ? startOf(law.rule(limit), facts)
      : requestReceived === undefined ? null : { fact: 'requestReceived' as const, day: requestReceived }
    if (start === null) return unknown(limit === 'reassess-final' ? 'notifiedWillReassess' : 'requestReceived')
    if (limit === undefined) return unknown('period')
    if (limit === null) return refused('period', 'Name the limit as 6 weeks, 16 weeks or 20 weeks, or as 14 weeks for a re-assessment')
    const dueBy = law.limitOf(limit, start.day)
    const away = timeAway(rule, facts, start.day, dueBy)
    if (away.kind === 'unknown' || away.kind === 'refused') return away
    return {
      ...away.reasoned,
      answers: {
        available: away.longEnough,
        originalDue: isoOfDay(dueBy),
        autoExtends: false,
        daysInsidePeriod: away.daysInside,
      },
      because: happened(start),
    }
  },
  'exception-missed-appointment': (_rule, facts, law) => {
    const { adviceRequestReceivedByBody: asked, missedAppointment: missed, requestReceived } = facts
    if (asked === undefined) return unknown('adviceRequestReceivedByBody')
    if (missed === undefined) return unknown('missedAppointment')
    const adviceBy = law.limitOf('ehcna-advice-return', asked)
    const available = missed >= asked && missed <= adviceBy
    const finalBy = requestReceived === undefined ? null : law.limitOf('ehcna-final-plan', requestReceived)
    return {
      kind: 'reasoned',
      answers: {
        adviceExceptionAvailable: available,
        adviceOriginalDue: isoOfDay(adviceBy),
        laExceptionFromMissedAppointment: false,
        ...(finalBy === null ? {} : { finalPlanBy: isoOfDay(finalBy) }),
      },
      on: adviceBy,
      outcome: available
        ? 'The adviser’s lateness can be excused if the missed appointment made it impractical to reply in time. The council’s dates are not excused.'
        : 'The exception is not available: the appointment was not in the adviser’s 6 weeks.',
      because: happened({ fact: 'adviceRequestReceivedByBody', day: asked }),
      counting: [
        `The advice was due by ${longDay(adviceBy)}. The appointment was missed on ${longDay(missed)}.`,
        dateStays(adviceBy),
        `The council’s own limits have no such exception${finalBy === null ? '.' : `: the final plan is still due by ${longDay(finalBy)}.`}`,
      ],
      warnings: [],
    }
  },
  'exception-not-listed': (_rule, { requestReceived, reason }, law) => {
    if (requestReceived === undefined) return unknown('requestReceived')
    const finalBy = law.limitOf('ehcna-final-plan', requestReceived)
    return {
      kind: 'reasoned',
      answers: { excused: false, finalPlanBy: isoOfDay(finalBy) },
      on: finalBy,
      because: happened({ fact: 'requestReceived', day: requestReceived }),
      counting: [
        reason !== undefined && isNotListed(reason) ? `The reason given (${reason}) is not one that the regulations list.`
          : `${reason === undefined ? 'The reason' : `The reason given (${reason})`} is taken to be one that the regulations do not list.`,
        `The final plan is still due by ${longDay(finalBy)}. Keep the reason on record as the reason for a breach.`,
      ],
      warnings: reason !== undefined && isNotListed(reason) ? []
        : ['If it is really a closure of the school, exceptional circumstances of the family or four weeks away, use the rule for that exception.'],
    }
  },
  'tribunal-order-absence': (rule, facts, law) => {
    const { orderDate, order } = facts
    if (orderDate === undefined) return unknown('orderDate')
    if (order === undefined) return unknown('order')
    const named = orderNamed(order)
    if (named === null || !hasATime(named)) return refused('order', `Name the order as one of ${ordersWithATime.join(', ')}`)
    const dueBy = law.limitOf(named, orderDate)
    const away = timeAway(rule, facts, orderDate, dueBy)
    if (away.kind === 'unknown' || away.kind === 'refused') return away
    return {
      ...away.reasoned,
      answers: { exceptionAvailable: away.longEnough, originalDue: isoOfDay(dueBy) },
      because: happened({ fact: 'orderDate', day: orderDate }),
    }
  },
} satisfies Record<string, Answerer>

type TimeAway = { kind: 'away'; longEnough: boolean; daysInside: number; reasoned: Omit<Reasoned, 'because'> }

function timeAway(rule: Rule, facts: Facts, begins: Day, dueBy: Day): TimeAway | Unknown | ReturnType<typeof refused> {
  const { absentFrom, absentTo } = facts
  if (absentFrom === undefined) return unknown('absentFrom')
  if (absentTo === undefined) return unknown('absentTo')
  if (absentTo < absentFrom) return refused('absentTo', 'The last day away cannot come before the first: check the two dates')
  const first = Math.max(absentFrom, begins)
  const last = Math.min(absentTo, dueBy)
  const daysInside = Math.max(0, last - first + 1)
  const needed = leastDays(rule)
  const longEnough = daysInside >= needed
  const overlapsOnly = !longEnough && daysInside > 0 && daysLater(absentTo, 1) - absentFrom >= needed
  return {
    kind: 'away',
    longEnough,
    daysInside,
    reasoned: {
      kind: 'reasoned',
      answers: {},
      on: dueBy,
      outcome: longEnough
        ? 'The exception is available if the absence is why the limit could not be kept. The date does not move.'
        : `The exception is not available: fewer than ${needed} days of the absence fall inside the period.`,
      counting: [
        `The period runs to ${longDay(dueBy)}. The absence, from ${longDay(absentFrom)} to ${longDay(absentTo)}, has ${daysInWords(daysInside)} inside it; at least ${needed} in a row are needed.`,
        dateStays(dueBy),
      ],
      warnings: [
        ...(longEnough ? [needsEvidence] : []),
        ...(overlapsOnly ? ['The absence is long enough but only partly inside the period. Whether that is enough can be argued: ask for a decision.'] : []),
      ],
    },
  }
}

function leastDays(rule: Rule): number {
  return (rule.mustLast?.amount ?? 0) * 7
}

/** Reasons that are named as ones that never excuse. */
function isNotListed(reason: string): boolean {
  return isOurOwnDifficulty(reason) || /late (health )?(advice|report)|(await|wait)ing|holiday|disagree|dispute|capacity|\bleave\b/i.test(reason)
}

/** Reasons that are the council's own difficulty, and so not the family's exceptional circumstances. */
function isOurOwnDifficulty(reason: string): boolean {
  return /shortage|vacanc|backlog|workload|\bpanel\b|staffing|staff (sickness|absence|leave)|office clos|caseload/i.test(reason)
}
