import type { FactWords } from './words.ts'

/** What starts the clocks of an inspection and of the improvement after it. */
export const inspectionFacts = {} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const inspectionExamples = {} as const satisfies { readonly [Name in keyof typeof inspectionFacts]: unknown }
