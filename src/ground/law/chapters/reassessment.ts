import type { Rule } from '../words.ts'

/** Assessing a child or young person again. */
export const reassessment = [] as const satisfies readonly Rule[]
