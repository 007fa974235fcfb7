import type { Answerer } from './reasoned.ts'

/** How an area’s improvement is watched after an inspection. */
export const monitoringAnswers = {} satisfies Record<string, Answerer>
