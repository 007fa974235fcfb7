import type { Rule } from '../words.ts'

/** What follows from an order, and from an appeal that is not opposed. */
export const tribunalOrders = [] as const satisfies readonly Rule[]
