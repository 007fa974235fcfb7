import type { FactWords } from './words.ts'

/** What starts the clocks beside the EHC process. */
export const otherClockFacts = {} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const otherClockExamples = {} as const satisfies { readonly [Name in keyof typeof otherClockFacts]: unknown }
