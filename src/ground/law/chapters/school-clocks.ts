import type { Rule } from '../words.ts'

/** Clocks beside the EHC process that a record should show. */
export const schoolClocks = [] as const satisfies readonly Rule[]
