import type { Answerer } from './reasoned.ts'

/** Children whose plan is carried out elsewhere than a school. */
export const outOfSchoolAnswers = {} satisfies Record<string, Answerer>
