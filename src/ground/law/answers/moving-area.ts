import type { Answerer } from './reasoned.ts'

/** A plan that moves with its family, and a health body that changes. */
export const movingAreaAnswers = {} satisfies Record<string, Answerer>
