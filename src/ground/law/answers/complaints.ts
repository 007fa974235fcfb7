import type { Answerer } from './reasoned.ts'

/** Other ways to put something right, each with its time. */
export const complaintsAnswers = {} satisfies Record<string, Answerer>
