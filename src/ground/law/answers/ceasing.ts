import type { Answerer } from './reasoned.ts'

/** Ending a plan lawfully. */
export const ceasingAnswers = {} satisfies Record<string, Answerer>
