import type { Rule } from '../words.ts'

/** Finding children’s needs before school. */
export const earlyYears = [] as const satisfies readonly Rule[]
