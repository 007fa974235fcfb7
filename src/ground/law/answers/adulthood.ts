import type { Answerer } from './reasoned.ts'

/** From Year 9 to the end of a plan at 25. */
export const adulthoodAnswers = {} satisfies Record<string, Answerer>
