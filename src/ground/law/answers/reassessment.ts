import { isoOfDay, longDay, monthsLater } from '../../calendar/index.ts'
import { due, happened, unknown } from './reasoned.ts'
import type { Answerer } from './reasoned.ts'

/** Assessing again where there is already a plan. */
export const reassessmentAnswers = {
  'reassess-six-month-bar': (rule, facts) => {
    const previous = facts.previousAssessmentCompleted
    if (previous === undefined) return unknown('previousAssessmentCompleted')
    const requested = facts.requestReceived
    if (requested === undefined) return unknown('requestReceived')
    const ends = monthsLater(previous, rule.period?.amount ?? 0)
    const applies = requested >= previous && requested <= ends
    return {
      kind: 'reasoned',
      answers: { barApplies: applies, barEndsOn: isoOfDay(ends) },
      on: ends,
      outcome: applies
        ? `The council may refuse this request because it assessed in the six months before; that reason ends after ${longDay(ends)}.`
        : 'The council cannot refuse this request because of an earlier assessment: none was completed in the six months before it.',
      because: happened({ fact: 'previousAssessmentCompleted', day: previous }),
      counting: [
        `Six months later is the same day of the month, or its last day where there is none: ${longDay(ends)}.`,
        happened({ fact: 'requestReceived', day: requested }),
        'The council may also refuse if a further assessment is not necessary, whenever the last one was.',
      ],
      warnings: requested === ends ? ['The request came on the last day of the six months, where readings differ. Considering it is the safer course.'] : [],
    }
  },
  'reassess-icb': (_rule, facts, law) => {
    const day = facts.requestReceived
    if (day === undefined) return unknown('requestReceived')
    const notifyBy = law.limitOf('reassess-decide', day)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(day), immediate: true, notifyBy: isoOfDay(notifyBy) },
      on: day,
      when: 'from',
      because: happened({ fact: 'requestReceived', day }),
      counting: [`There is nothing to decide, so the duty begins with the request. The council must tell the family within 15 days, by ${longDay(notifyBy)}.`],
      warnings: [],
    }
  },
  'reassess-final': (rule, facts, law) => {
    const base = due(rule, facts, law)
    if (base.kind === 'unknown' || facts.notifiedWillReassess === undefined || facts.decidedNecessary === undefined) return base
    return {
      ...base,
      counting: [...base.counting, `The council’s own decision on ${longDay(facts.decidedNecessary)} is not counted from: the family was told.`],
      warnings: facts.decidedNecessary < facts.notifiedWillReassess
        ? [`If the council acted without being asked, its own decision counts, and the date is ${longDay(law.limitOf('reassess-final', facts.decidedNecessary))}.`] : [],
    }
  },
} satisfies Record<string, Answerer>
