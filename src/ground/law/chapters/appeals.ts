import type { Rule } from '../words.ts'

/** Appealing to the Tribunal, and the time that it keeps. */
export const appeals = [] as const satisfies readonly Rule[]
