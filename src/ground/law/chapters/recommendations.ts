import type { Rule } from '../words.ts'

/** Answering the Tribunal’s recommendations. */
export const recommendations = [] as const satisfies readonly Rule[]
