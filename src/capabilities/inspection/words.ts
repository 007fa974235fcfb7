export type Framework = '2016' | '2023'

/** The three outcomes of the 2023 framework; the 2016 framework had none. */
export type Outcome = 'positive' | 'inconsistent' | 'systemic_failings'

/** Whether a re-visit found sufficient progress in all weaknesses (`Yes`), `Some` or none (`No`). */
export type Progress = 'Yes' | 'Some' | 'No'

/** A day, or only the month a source gives, or nothing. */
export type Dated = { readonly on: Temporal.PlainDate | null; readonly month: string | null }

export type Revisit = {
  readonly started: Dated
  readonly publishedOn: Temporal.PlainDate | null
  readonly progress: Progress
  readonly sufficient: number | null
  readonly notSufficient: number | null
}

/** One full inspection as the published record has it, of the area as it then was. Null is unknown. */
export type Inspection = {
  readonly id: string
  readonly framework: Framework
  readonly area: string
  readonly sequence: number
  readonly started: Dated
  /** The first day on site, where the source prints the start of off-site fieldwork as the first day. */
  readonly onSiteOn: Temporal.PlainDate | null
  readonly endedOn: Temporal.PlainDate | null
  readonly publishedOn: Temporal.PlainDate | null
  /** 2016 framework: whether a written statement of action was required. */
  readonly wsoaRequired: boolean | null
  readonly weaknesses: number | null
  readonly revisit: Revisit | null
  /** 2023 framework. */
  readonly outcome: Outcome | null
  readonly papRequired: boolean | null
  readonly priorityActions: number | null
  readonly monitoringMonths: number | null
  readonly nextFullYears: number | null
  readonly reportId: string | null
  readonly note: string | null
  readonly source: { readonly file: string; readonly row: number }
}

/** A total as somebody reported it. */
export type ReportedTotal = {
  readonly id: string
  readonly framework: string
  readonly asAt: string
  readonly metric: string
  readonly reported: number
  readonly denominator: number | null
  readonly sourceType: string
  readonly source: string
  readonly rule: string | null
  readonly recorded: number | null
  readonly status: string
  readonly note: string | null
  readonly row: number
}

/** An area as the counts name it. */
export type CountedArea = { readonly code: string; readonly name: string; readonly region: string; readonly createdOn: Temporal.PlainDate | null }

export type Finding = 'priority_action' | 'area_for_improvement'

/** The themes named in one report's findings of one kind. */
export type Themes = { readonly inspection: string; readonly finding: Finding; readonly themes: readonly string[] }

/** The day to which the register of 2023 inspections was compiled. */
export const compiledTo = '2026-06-29'

export const attribution = 'Contains public sector information licensed under the Open Government Licence v3.0. Source: Ofsted and CQC.'

/** The outcomes in the words of the reports, for reading. */
export const outcomeWords: Record<Outcome | 'unknown', string> = {
  positive: 'Typically positive experiences and outcomes',
  inconsistent: 'Inconsistent experiences and outcomes',
  systemic_failings: 'Widespread or systemic failings',
  unknown: 'Outcome not in the record',
}

/** What a re-visit found, for reading. */
export const progressWords: Record<Progress, string> = {
  Yes: 'Sufficient progress in all weaknesses',
  Some: 'Sufficient progress in some weaknesses, not in others',
  No: 'Not enough progress in any weakness',
}
