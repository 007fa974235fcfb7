import type { Answerer } from './reasoned.ts'

/** Answering the Tribunal’s recommendations. */
export const recommendationsAnswers = {} satisfies Record<string, Answerer>
