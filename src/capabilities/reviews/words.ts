/** A calendar day as ISO text, for facts that pass through in bulk. */
export type IsoDate = string

export type ReviewOutcome = 'maintain' | 'amend' | 'cease'

/** A review of a plan: the meeting, and the decision that the council wrote to the family. */
export type ReviewFacts = {
  readonly id: string
  readonly meetingOn: IsoDate | null
  readonly decidedOn: IsoDate | null
  readonly outcome: ReviewOutcome | null
  /** When the draft amended plan was sent. */
  readonly draftOn: IsoDate | null
}

export type PhaseTransferFacts = {
  readonly id: string
  /** The statutory date: 15 February, or 31 March for post-16. */
  readonly dueOn: IsoDate
  readonly finalOn: IsoDate | null
}

/** What is known of the reviews of one plan: reviews in the order they were held. */
export type ReviewedPlan = {
  readonly plan: string
  readonly child: string
  readonly startedOn: IsoDate | null
  readonly ceasedOn: IsoDate | null
  readonly active: boolean
  readonly reviews: readonly ReviewFacts[]
  readonly phaseTransfers: readonly PhaseTransferFacts[]
}
