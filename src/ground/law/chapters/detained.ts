import type { Rule } from '../words.ts'

/** What is owed to a detained young person. */
export const detained = [] as const satisfies readonly Rule[]
