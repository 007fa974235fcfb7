import type { Answerer } from './reasoned.ts'

/** Settling a disagreement before an appeal. */
export const mediationAnswers = {} satisfies Record<string, Answerer>
