import type { Answerer } from './reasoned.ts'

/** The area inspections from 2023. */
export const inspection2023Answers = {} satisfies Record<string, Answerer>
