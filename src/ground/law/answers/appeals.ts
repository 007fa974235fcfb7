import type { Answerer } from './reasoned.ts'

/** Appealing to the Tribunal, and the time that it keeps. */
export const appealsAnswers = {} satisfies Record<string, Answerer>
