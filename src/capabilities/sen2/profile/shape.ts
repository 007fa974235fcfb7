import type {
  RawActivePlan, RawAssessment, RawHeader, RawNamedPlan, RawNeed, RawPerson, RawPlacement, RawPlanDetail, RawRequest,
} from '../words.ts'

/** Each block of the return, with the shape it is read into. */
export type BlockShapes = {
  Header: RawHeader
  Person: RawPerson
  Requests: RawRequest
  Assessment: RawAssessment
  NamedPlan: RawNamedPlan
  PlanDetail: RawPlanDetail
  ActivePlans: RawActivePlan
  PlacementDetail: RawPlacement
  SENneed: RawNeed
}
export type BlockName = keyof BlockShapes

export type Year = 2024 | 2025 | 2026 | 2027

export type Severity = 'error' | 'query'

export type CodeList =
  | 'collection' | 'source level' | 'sex' | 'ethnicity' | 'UPN unknown' | 'request source' | 'request outcome' | 'assessment outcome'
  | 'setting' | 'cease reason' | 'residential' | 'work-based' | 'direct payments' | 'review outcome' | 'need' | 'rank'

/** One code of a list; `since` is the first return that may carry it. */
export type Code = { code: string; label: string; since?: Year }

/** How an item is written. `flag` is 1 or 0; `area` a DfE area code; the identifiers carry check digits or fixed forms. */
export type ItemType = 'text' | 'date' | 'datetime' | 'flag' | 'whole' | 'code' | 'area' | 'UPN' | 'ULN' | 'postcode' | 'URN' | 'UKPRN'

/**
 * One item of the return. `no` is the official number where a public source states it, in brackets where it is inferred.
 * `since` is the first return that has the item, `compulsory` the first that must have it where that is later.
 * `rule` names the rule that owns a wrong value; without it the general rules for codes and dates do.
 */
export type Item = {
  no: string | null
  element: string
  type: ItemType
  codes?: CodeList
  max?: number
  required: string
  since?: Year
  compulsory?: Year
  rule?: string
}

type TextsOf<Shape> = { [Key in keyof Shape]-?: NonNullable<Shape[Key]> extends string ? Key : never }[keyof Shape]

/** An item whose element is one of those the block's shape can hold. */
export type ItemOf<Name extends BlockName> = Item & { element: TextsOf<BlockShapes[Name]> & string }

/** What is the same for a block in every year: where it belongs, how often, and the file of a Blade export that holds it. */
export type Block = {
  parent: BlockName | null
  many: boolean
  module: string
}
