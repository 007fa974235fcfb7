import type { Rule } from '../words.ts'

/** The local area inspections of 2016 to 2022 and what followed from them. */
export const inspection2016 = [] as const satisfies readonly Rule[]
