import type { Answerer } from './reasoned.ts'

/** Finding children’s needs before school. */
export const earlyYearsAnswers = {} satisfies Record<string, Answerer>
