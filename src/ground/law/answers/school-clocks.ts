import type { Answerer } from './reasoned.ts'

/** Clocks beside the EHC process that a record should show. */
export const schoolClocksAnswers = {} satisfies Record<string, Answerer>
