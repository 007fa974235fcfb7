import type { Rule } from '../words.ts'

/** Other ways to put something right, each with its time. */
export const complaints = [] as const satisfies readonly Rule[]
