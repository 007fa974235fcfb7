import { isoOfDay } from '../../calendar/index.ts'
import type { DateFact } from '../facts.ts'
import type { Answerer } from './reasoned.ts'
import { happened, unknown } from './reasoned.ts'

/** The answer of a duty that applies on the day of its trigger. */
export function atOnce(fact: DateFact, why: string): Answerer {
  return (_rule, facts) => {
    const day = facts[fact]
    if (day === undefined) return unknown(fact)
    return {
      kind: 'reasoned',
      answers: { due: isoOfDay(day), immediate: true },
      on: day,
      when: 'from',
      because: happened({ fact, day }),
      counting: [why],
      warnings: [],
    }
  }
}
