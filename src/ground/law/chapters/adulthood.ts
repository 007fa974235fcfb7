import type { Rule } from '../words.ts'

/** From Year 9 to the end of a plan at 25. */
export const adulthood = [] as const satisfies readonly Rule[]
