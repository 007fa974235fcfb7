import type { Answerer } from './reasoned.ts'

/** What follows from an order, and from an appeal that is not opposed. */
export const tribunalOrdersAnswers = {} satisfies Record<string, Answerer>
