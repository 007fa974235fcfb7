/** The code under which a figure for the whole of England is kept. */
export const england = 'ENG'

export const subjects = [
  'Plans', 'Timeliness', 'Requests', 'Assessments', 'Placements', 'New plans by placement', 'Needs', 'Annual reviews', 'Phase transfer',
  'Disputes', 'Ceased plans', 'Personal budgets', 'Residential and work placements', 'Absence', 'Suspension and exclusion', 'Population',
] as const
export type Subject = (typeof subjects)[number]

export type Unit = 'count' | 'percent' | 'per 100 pupils' | 'per 1,000' | 'weeks'

/** What a period of the measure is: a day in January, a calendar year, a school year, a term, the middle of a year. */
export type Counted = 'january' | 'calendar year' | 'academic year' | 'term' | 'mid-year'

/** A year from which figures are not comparable with those before it, and why. */
export type Break = { readonly from: string; readonly why: string }

/**
 * Where a measure's values stand in a file. `over` names the columns whose counts make the rate: summed where there are several.
 * Sources are joined in the order listed; a period given by an earlier one is not taken again from a later one.
 */
export type From = {
  readonly file: string
  readonly dataset?: string
  readonly value?: string
  readonly over?: { readonly numerator: string; readonly denominator: readonly string[]; readonly times?: number }
  readonly period?: string
  /** Added to the year in the file, where an older file dates a January count by the year before. */
  readonly yearsLater?: number
}

export type Measure = {
  readonly id: string
  readonly subject: Subject
  readonly title: string
  readonly unit: Unit
  readonly definition: string
  readonly numerator?: string
  readonly denominator?: string
  readonly better: 'higher' | 'lower' | null
  readonly counted: Counted
  /** Shown first in lists; the others are detail. */
  readonly main?: boolean
  readonly breaks?: readonly Break[]
  readonly cautions?: readonly string[]
  readonly from: readonly From[]
}

export type SourceFile = {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly publisher: string
  readonly release: string
  readonly openedThrough: string
  readonly licence: string
  readonly caution?: string
}

/** Why there is no number: x unavailable or suppressed at source, z not applicable, d doubtful in the file, t withheld here as too small. */
export type Mark = 'x' | 'z' | 'd' | 't'

export const markMeaning: Record<Mark, string> = {
  x: 'unavailable or suppressed at source',
  z: 'not applicable',
  d: 'doubtful in the published file, so not used',
  t: 'too few children for a rate to mean anything',
}

/** One published value with the file and line it stands on. */
export type Figure = {
  readonly measure: string
  readonly area: string
  readonly period: string
  readonly topic: string
  readonly breakdown: string
  readonly value: number | null
  readonly mark: Mark | null
  /** Worked out here from published cells, not published as such. */
  readonly derived: boolean
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: string
  readonly line: number
  readonly note: string | null
}
