import type { Answerer } from './reasoned.ts'
import { due } from './reasoned.ts'

/** What follows a recommendation of the Tribunal on health or social care. */
export const recommendationsAnswers = {
  'recommendation-response': (rule, facts, law) => {
    const base = due(rule, facts, law)
    if (base.kind !== 'reasoned') return base
    return { ...base, warnings: [...base.warnings, 'Check the wording: the length of the period is sure, the words with which it begins are not.'] }
  },
} satisfies Record<string, Answerer>
