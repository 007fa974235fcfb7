import type { Rule } from '../words.ts'

/** Money in place of arranged provision. */
export const personalBudgets = [] as const satisfies readonly Rule[]
