/** A calendar day as ISO text, for facts that pass through in bulk. */
export type IsoDate = string

/** A setting by its number, or an arrangement where there is none (DfE code such as EHE or NEET). */
export type Where = {
  readonly rank: number
  readonly urn: string | null
  readonly ukprn: string | null
  readonly arrangement: string | null
  readonly note: string | null
  readonly inUnit: boolean | null
  readonly inResourcedProvision: boolean | null
}

export type Placement = Where & {
  readonly enteredOn: IsoDate | null
  readonly leftOn: IsoDate | null
  readonly residential: string | null
  readonly workBased: string | null
}

export type Need = { readonly rank: number; readonly type: string }

/** An EHC plan as a return holds it. */
export type PlanFacts = {
  readonly id: string
  readonly child: string
  readonly request: string
  readonly startedOn: IsoDate | null
  readonly residential: string | null
  readonly workBased: string | null
  readonly personalBudget: boolean | null
  readonly organised: boolean | null
  readonly directPayment: string | null
  readonly ceasedOn: IsoDate | null
  readonly ceaseReason: string | null
  readonly transferredFrom: string | null
  readonly active: boolean
  readonly named: readonly Where[]
  readonly placements: readonly Placement[]
  readonly needs: readonly Need[]
}
