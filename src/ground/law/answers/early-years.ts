import { isoOfDay, longDay } from '../../calendar/index.ts'
import type { Answerer } from './reasoned.ts'
import { happened, stays, unknown } from './reasoned.ts'

/** A child under compulsory school age who is brought to the council’s attention. */
export const earlyYearsAnswers = {
  'early-years-notify': (_rule, { healthBodyFormedOpinion: day }) => {
    if (day === undefined) return unknown('healthBodyFormedOpinion')
    return {
      kind: 'reasoned',
      answers: { due: null },
      on: null,
      because: happened({ fact: 'healthBodyFormedOpinion', day }),
      counting: ['The law gives an order and no number of days: first the parent, with time to discuss it, and then the council.'],
      warnings: [],
    }
  },
  'early-years-considered': (_rule, { becameResponsible: day }, law) => {
    if (day === undefined) return unknown('becameResponsible')
    const by = law.limitOf('ehcna-decide-to-assess', day)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(by) },
      on: by,
      because: happened({ fact: 'becameResponsible', day }),
      counting: [`The time is that of a request, counted from the day the council became responsible: by ${longDay(by)}.`, stays(by, law)],
      warnings: [],
    }
  },
} satisfies Record<string, Answerer>
