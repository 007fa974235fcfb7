import type { Rule } from '../words.ts'

/** The area inspections from 2023. */
export const inspection2023 = [] as const satisfies readonly Rule[]
