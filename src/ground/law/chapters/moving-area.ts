import type { Rule } from '../words.ts'

/** A plan that moves with its family, and a health body that changes. */
export const movingArea = [] as const satisfies readonly Rule[]
