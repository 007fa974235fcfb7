import type { Rule } from '../words.ts'

/** Ending a plan lawfully. */
export const ceasing = [] as const satisfies readonly Rule[]
