import type { FactWords } from './words.ts'

/** What starts mediation, an appeal, an order or a complaint, and what is known of a detained young person. */
export const disputeFacts = {} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const disputeExamples = {} as const satisfies { readonly [Name in keyof typeof disputeFacts]: unknown }
