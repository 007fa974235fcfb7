import type { Rule } from '../words.ts'

/** Children whose plan is carried out elsewhere than a school. */
export const outOfSchool = [] as const satisfies readonly Rule[]
