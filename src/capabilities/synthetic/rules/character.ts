import type { Character } from '../words.ts'

/** The rates an area keeps, as shares from 0 to 1. */
export type Rates = {
  /** Requests decided within 6 weeks. */
  readonly sixWeeks: number
  /** Plans issued within 20 weeks, and after more than 52; the rest lie between. Exceptions left out. */
  readonly twentyWeeks: number
  readonly overYear: number
  /** "No plan" told within 16 weeks. */
  readonly sixteenWeeks: number
  /** Of reviews expected: completed in the year, and completed only before it. */
  readonly reviewed: number
  readonly reviewedBefore: number
  /** Review decisions within 4 weeks of the meeting. */
  readonly fourWeeks: number
  /** Transfer-year children whose due date was recorded. */
  readonly transferDated: number
}

/**
 * `national` is England's published 2025 (calendar) figures. `median`, `good` and `late` take the median, ninetieth and
 * tenth percentile areas of 2024 where those are published (20-week rate 52.3, 94.8, 12.6 per cent; 6-week 91.4, 99.0,
 * 54.0; 4-week 40.6, 75.4, 12.3), and our judgement for the rest.
 */
export const rates = {
  national: { sixWeeks: 0.874, twentyWeeks: 0.461, overYear: 0.103, sixteenWeeks: 0.341, reviewed: 0.568, reviewedBefore: 0.168, fourWeeks: 0.476, transferDated: 0.93 },
  good: { sixWeeks: 0.985, twentyWeeks: 0.93, overYear: 0, sixteenWeeks: 0.8, reviewed: 0.86, reviewedBefore: 0.08, fourWeeks: 0.75, transferDated: 0.99 },
  median: { sixWeeks: 0.914, twentyWeeks: 0.523, overYear: 0.012, sixteenWeeks: 0.36, reviewed: 0.6, reviewedBefore: 0.16, fourWeeks: 0.41, transferDated: 0.95 },
  late: { sixWeeks: 0.54, twentyWeeks: 0.15, overYear: 0.2, sixteenWeeks: 0.12, reviewed: 0.42, reviewedBefore: 0.22, fourWeeks: 0.2, transferDated: 0.7 },
} as const satisfies Record<Character, Rates>
