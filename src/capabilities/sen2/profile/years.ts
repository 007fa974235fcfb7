import type { Severity, Year } from './shape.ts'

/** What differs from one return to the next, apart from items and codes, which carry their own `since`. */
export type YearData = {
  census: string
  /** `published` once read against the DfE guide's public summaries; `assumed` while it copies an earlier year. */
  standing: 'published' | 'assumed'
  /** Rules whose severity differs in this year, or which do not run in it. */
  severities: Record<string, Severity | 'off'>
  /** Age at 31 August before census day in a year that ends in a transfer certain for every child of that age. */
  transferAges: readonly number[]
  thresholds: Thresholds
}

/** Shares (0 to 1) and differences beyond which the whole return is queried; our own, from the published spread between areas. */
export type Thresholds = {
  /** Fewer than this many people or plans, and shares mean nothing. */
  smallest: number
  exceptions: number
  unknownNumber: number
  otherSetting: number
  ceasedForOther: number
  noPlacement: number
  ethnicityNotObtained: number
  noReview: number
  changeInPlans: number
  changeInRequests: number
  changeInTwentyWeekRate: number
}

const thresholds: Thresholds = {
  smallest: 30, exceptions: 0.5, unknownNumber: 0.05, otherSetting: 0.05, ceasedForOther: 0.1, noPlacement: 0.04,
  ethnicityNotObtained: 0.1, noReview: 0.5, changeInPlans: 0.25, changeInRequests: 0.3, changeInTwentyWeekRate: 0.3,
}

// SEND Regulations 2014 (SI 2014/1530) reg 18: into school, primary to secondary, and secondary to post-16 hold for all;
// infant to junior and middle schools depend on the school, which the return does not tell.
const transferAges = [3, 10, 15]

/** The returns this version knows. The first item of a new year is a line here. */
export const years: Record<Year, YearData> = {
  2024: { census: '2024-01-18', standing: 'published', severities: { 'S2-219': 'off', 'S2-509': 'off', 'S2-512': 'off' }, transferAges, thresholds },
  2025: { census: '2025-01-16', standing: 'published', severities: { 'S2-219': 'query', 'S2-509': 'off', 'S2-512': 'off' }, transferAges, thresholds },
  2026: { census: '2026-01-15', standing: 'published', severities: {}, transferAges, thresholds },
  2027: { census: '2027-01-21', standing: 'assumed', severities: {}, transferAges, thresholds },
}
