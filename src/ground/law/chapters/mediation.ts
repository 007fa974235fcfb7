import type { Rule } from '../words.ts'

/** Settling a disagreement before an appeal. */
export const mediation = [] as const satisfies readonly Rule[]
