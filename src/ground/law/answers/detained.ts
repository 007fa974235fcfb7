import type { Answerer } from './reasoned.ts'

/** What is owed to a detained young person. */
export const detainedAnswers = {} satisfies Record<string, Answerer>
