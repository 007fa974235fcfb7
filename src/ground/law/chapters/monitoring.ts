import type { Rule } from '../words.ts'

/** How an area’s improvement is watched after an inspection. */
export const monitoring = [] as const satisfies readonly Rule[]
