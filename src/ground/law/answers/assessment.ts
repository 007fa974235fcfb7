import { isoOfDay, longDay, monthsLater } from '../../calendar/index.ts'
import type { AnswerValue, Answerer, Start } from './reasoned.ts'
import type { Facts } from '../facts.ts'
import { capital, daysInWords, due, dueFrom, happened, stays, unknown } from './reasoned.ts'

/** From the request to the decision and the final plan. */
export const assessmentAnswers = {
  'ehcna-consult-family': (_rule, facts, law) => {
    const start = councilsClock(facts)
    if (start === null) return unknown('requestReceived')
    const decideBy = law.limitOf('ehcna-decide-to-assess', start.day)
    return {
      kind: 'reasoned',
      answers: { due: null, beforeDecisionDueBy: isoOfDay(decideBy) },
      on: null,
      outcome: 'The council must consult the family as soon as practicable, before it decides whether to assess.',
      because: happened(start),
      counting: [`The law gives no number of days; the decision itself must come by ${longDay(decideBy)}.`],
      warnings: [],
    }
  },
  'ehcna-decide-to-assess': councilsLimit(),
  'ehcna-decide-not-to-issue': councilsLimit(),
  'ehcna-final-plan': (rule, facts, law) => {
    const start = councilsClock(facts)
    if (start === null) return unknown('requestReceived')
    const base = dueFrom(rule, start, law)
    const decideBy = law.limitOf('ehcna-decide-to-assess', start.day)
    const answers: Record<string, AnswerValue> = {
      ...base.answers,
      decideToAssessWasDue: isoOfDay(decideBy),
      finalPlanBy: base.answers.due ?? null,
    }
    const counting = [...base.counting]
    const made = facts.decisionToAssessMade
    if (made !== undefined) {
      const late = Math.max(0, made - decideBy)
      answers.decideLateDays = late
      if (late > 0) {
        counting.push(
          `The decision to assess was due by ${longDay(decideBy)} and came ${daysInWords(late)} late. That does not move the date of the final plan, which runs from the request.`,
        )
      }
    }
    return { ...base, answers, because: happened(start, channelOf(start, facts)), counting, warnings: bothGiven(facts) }
  },
  'ehcna-initial-timeline': (_rule, facts, law) => {
    const start = councilsClock(facts)
    if (start === null) return unknown('requestReceived')
    const decideBy = law.limitOf('ehcna-decide-to-assess', start.day)
    const notToIssueBy = law.limitOf('ehcna-decide-not-to-issue', start.day)
    const finalBy = law.limitOf('ehcna-final-plan', start.day)
    const counting = [
      `Decide whether to assess: 6 weeks = 42 days, by ${longDay(decideBy)}.`,
      `If there will be no plan, say so: 16 weeks = 112 days, by ${longDay(notToIssueBy)}.`,
      `Issue the final plan: 20 weeks = 140 days, by ${longDay(finalBy)}.`,
      stays(finalBy, law),
    ]
    if (channelOf(start, facts) !== undefined) {
      counting.push('The day it reached the council by any channel counts, whether or not the office was open or had logged it.')
    }
    return {
      kind: 'reasoned',
      answers: {
        decideToAssessBy: isoOfDay(decideBy),
        decideNotToIssueBy: isoOfDay(notToIssueBy),
        finalPlanBy: isoOfDay(finalBy),
      },
      on: finalBy,
      because: happened(start, channelOf(start, facts)),
      counting,
      warnings: bothGiven(facts),
    }
  },
  'ehcna-advice-return': (rule, facts, law) => {
    const base = due(rule, facts, law)
    const requests = facts.requests ?? []
    if (base.kind !== 'reasoned' && requests.length === 0) return base
    const dueByBody: Record<string, string> = {}
    for (const { body, received } of requests) {
      // A body that was asked twice is late from the first of its days.
      const by = isoOfDay(law.limitOf('ehcna-advice-return', received))
      const earlier = dueByBody[body]
      if (earlier === undefined || by < earlier) dueByBody[body] = by
    }
    const eachBody = requests.map(
      ({ body, received }) =>
        `${capital(body)} received its request on ${longDay(received)}, so its advice is due by ${longDay(law.limitOf('ehcna-advice-return', received))}.`,
    )
    const warnings =
      facts.adviceRequestSent === undefined ? [] : ['The 6 weeks run from the day the body received the request, not the day it was sent.']
    if (base.kind === 'reasoned') {
      const answers = requests.length === 0 ? base.answers : { ...base.answers, dueByBody }
      return { ...base, answers, counting: [...base.counting, ...eachBody], warnings }
    }
    return {
      kind: 'reasoned',
      answers: { dueByBody },
      on: null,
      outcome: 'Each body must give its advice within 6 weeks of receiving its own request.',
      because: `The council asked ${requests.length === 1 ? '1 body' : `${requests.length} bodies`} for advice.`,
      counting: [...eachBody, 'Weekends, school holidays and bank holidays count like any other day, and the law moves none of these dates.'],
      warnings,
    }
  },
  'ehcna-six-month-bar': (rule, facts) => {
    const previous = facts.previousAssessmentCompleted
    if (previous === undefined) return unknown('previousAssessmentCompleted')
    const ends = monthsLater(previous, rule.period?.amount ?? 0)
    const requested = facts.requestReceived
    if (requested === undefined) return unknown('requestReceived')
    const applies = requested >= previous && requested <= ends
    return {
      kind: 'reasoned',
      answers: { barApplies: applies, barEndsOn: isoOfDay(ends) },
      on: ends,
      outcome: applies
        ? `The council does not have to consider this request; it would have to consider one made after ${longDay(ends)}.`
        : 'The council must consider this request: no assessment was completed in the six months before it.',
      because: happened({ fact: 'previousAssessmentCompleted', day: previous }),
      counting: [
        `Six months later is the same day of the month, or its last day where there is none: ${longDay(ends)}.`,
        happened({ fact: 'requestReceived', day: requested }),
      ],
      warnings: requested === ends ? ['The request came on the last day of the six months, where readings differ. Considering it is the safer course.'] : [],
    }
  },
  'measure-20-week': (_rule, facts, law) => {
    const received = facts.requestReceived
    const issued = facts.finalPlanIssued
    if (received === undefined) return unknown('requestReceived')
    if (issued === undefined) return unknown('finalPlanIssued')
    if (issued < received) return { kind: 'refused', fact: 'finalPlanIssued', why: 'The final plan cannot have been issued before the request was received' }
    const days = issued - received
    const last = law.limitOf('measure-20-week', received)
    const excepted = !/^(0|no|none|false|n\/a)?$/i.test((facts.exception ?? '').trim())
    return {
      kind: 'reasoned',
      answers: {
        days,
        within20Weeks: issued <= last,
        inDenominatorIncludingExceptions: true,
        inDenominatorExcludingExceptions: !excepted,
      },
      on: last,
      outcome: `The plan took ${daysInWords(days)}, which is ${issued <= last ? 'within' : 'more than'} the 140 days of 20 weeks.`,
      because: happened({ fact: 'requestReceived', day: received }),
      counting: [
        happened({ fact: 'finalPlanIssued', day: issued }),
        `The day of receipt is day 0, so day 140 is ${longDay(last)}.`,
        excepted
          ? 'An exception is recorded, so the plan is left out of the rate without exceptions. It stays in the rate with them, on its real dates.'
          : 'No exception is recorded, so the plan counts in both published rates.',
      ],
      warnings: [],
    }
  },
} satisfies Record<string, Answerer>

/** When the council's own clock began: the request, or its becoming responsible, whichever was first. */
export function councilsClock({ requestReceived, becameResponsible }: Facts): Start | null {
  if (becameResponsible !== undefined && (requestReceived === undefined || becameResponsible < requestReceived)) {
    return { fact: 'becameResponsible', day: becameResponsible }
  }
  return requestReceived === undefined ? null : { fact: 'requestReceived', day: requestReceived }
}

function councilsLimit(): Answerer {
  return (rule, facts, law) => {
    const start = councilsClock(facts)
    if (start === null) return unknown('requestReceived')
    return { ...dueFrom(rule, start, law), because: happened(start, channelOf(start, facts)), warnings: bothGiven(facts) }
  }
}

// Only a request arrives by a channel.
function channelOf({ fact }: Start, { channel }: Facts): string | undefined {
  return fact === 'becameResponsible' ? undefined : channel
}

function bothGiven({ requestReceived, becameResponsible }: Facts): string[] {
  return requestReceived === undefined || becameResponsible === undefined ? []
    : ['The request and the day the council became responsible are both given: the earlier one is counted from.']
}
