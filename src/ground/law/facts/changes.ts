import type { FactWords } from './words.ts'

/** What starts a re-assessment, an end, a move, adulthood or a personal budget. */
export const changeFacts = {} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const changeExamples = {} as const satisfies { readonly [Name in keyof typeof changeFacts]: unknown }
