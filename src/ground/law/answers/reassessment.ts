import type { Answerer } from './reasoned.ts'

/** Assessing a child or young person again. */
export const reassessmentAnswers = {} satisfies Record<string, Answerer>
