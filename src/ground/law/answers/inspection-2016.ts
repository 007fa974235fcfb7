import type { Answerer } from './reasoned.ts'

/** The local area inspections of 2016 to 2022 and what followed from them. */
export const inspection2016Answers = {} satisfies Record<string, Answerer>
