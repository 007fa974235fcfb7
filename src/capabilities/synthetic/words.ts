import type { RawHeader, RawPerson } from '../sen2/words.ts'

/** How well a fictional area keeps time. `national` is England as published; `median` the middle council; `late` one in difficulty. */
export type Character = 'national' | 'good' | 'median' | 'late'

/** What return to make. The same request always gives the same return. */
export type ReturnRequest = {
  /** A fictional area, 990 to 999. */
  readonly area: string
  readonly seed: number
  /** Plans in force at the census. */
  readonly plans: number
  /** The census date; 2027-01-21 moves the 2026 children on a year. Default 2026-01-15. */
  readonly census?: string
  readonly character?: Character
  /** Put the named children of the cast first (Wrenfold, 999, only). */
  readonly cast?: boolean
  /** Share of people given one mistake that validation must find. */
  readonly flaws?: number
}

export type SyntheticReturn = { readonly header: RawHeader; readonly persons: Iterable<RawPerson> }

/** A row of the Get Information About Schools extract, by its column names. */
export type GiasSetting = {
  readonly URN: string
  readonly UKPRN: string
  readonly 'LA (code)': string
  readonly 'LA (name)': string
  readonly EstablishmentNumber: string
  readonly EstablishmentName: string
  readonly 'TypeOfEstablishment (code)': string
  readonly 'TypeOfEstablishment (name)': string
  readonly 'EstablishmentStatus (code)': string
  readonly 'EstablishmentStatus (name)': string
  readonly 'PhaseOfEducation (code)': string
  readonly 'PhaseOfEducation (name)': string
  readonly OpenDate: string
  readonly CloseDate: string
  readonly StatutoryLowAge: string
  readonly StatutoryHighAge: string
  readonly 'TypeOfResourcedProvision (name)': string
  readonly 'Section41Approved (name)': string
  readonly Postcode: string
}
