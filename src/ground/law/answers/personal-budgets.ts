import type { Answerer } from './reasoned.ts'

/** Money in place of arranged provision. */
export const personalBudgetsAnswers = {} satisfies Record<string, Answerer>
