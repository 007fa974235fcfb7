/** A calendar day as ISO text, for facts that pass through in bulk. */
export type IsoDate = string

export type RequestOutcome = 'awaiting' | 'assess' | 'refuse' | 'withdrawn' | 'historical'
export type AssessmentOutcome = 'awaiting' | 'issue' | 'not-issue' | 'withdrawn' | 'historical'

/** A request for an EHC needs assessment and what has been decided about it. */
export type RequestFacts = {
  readonly id: string
  readonly child: string
  readonly receivedOn: IsoDate | null
  readonly source: string | null
  readonly inYouthAccommodation: boolean
  readonly outcome: RequestOutcome
  readonly outcomeOn: IsoDate | null
  readonly mediation: boolean | null
  readonly tribunal: boolean | null
  /** The area the child moved to before the assessment was complete. */
  readonly movedTo: string | null
  readonly assessment: AssessmentFacts | null
}

export type AssessmentFacts = {
  readonly outcome: AssessmentOutcome
  /** The day the final plan was issued, or the family was told that none would be. */
  readonly outcomeOn: IsoDate | null
  readonly mediation: boolean | null
  readonly tribunal: boolean | null
  readonly otherMediation: boolean | null
  readonly otherTribunal: boolean | null
  /** Whether the council says that a statutory exception to the 20 weeks applies. */
  readonly exception: boolean | null
}
