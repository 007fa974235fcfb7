import { date } from './words.ts'
import type { FactWords } from './words.ts'

/** What starts mediation, an appeal, an order or a complaint, and what is known of a detained young person. */
export const disputeFacts = {
  mediationCertificateIssued: date('the mediation certificate was issued', 'the day of the mediation certificate'),
} as const satisfies FactWords

/** One of each, in a story that hangs together. */
export const disputeExamples = {
  mediationCertificateIssued: '2026-10-20',
} as const satisfies { readonly [Name in keyof typeof disputeFacts]: unknown }
