import type { Party } from '../../ground/law/index.ts'

/** A local area, by its three-digit Department for Education code. Fictional areas (990 to 999) are in no count of England. */
export type Area = {
  readonly code: string
  readonly name: string
  readonly onsCode: string | null
  readonly regionCode: string | null
  readonly region: string
  readonly type: string
  readonly createdOn: Temporal.PlainDate | null
  readonly abolishedOn: Temporal.PlainDate | null
  readonly fictional: boolean
}

/** One area taking over from another; a reorganisation is a set of these. */
export type Succession = { readonly predecessor: string; readonly successor: string; readonly on: Temporal.PlainDate }

/** Another name or code by which an official file, or a person, calls an area. */
export type OtherName = { readonly area: string; readonly name: string; readonly kind: string }

export type OrganisationKind = 'council' | 'ICB' | 'trust' | 'provider' | 'setting' | 'SENDIASS' | 'parent carer forum' | 'national'

export type Organisation = { readonly area: string; readonly id: string; readonly name: string; readonly kind: OrganisationKind; readonly urn: string | null }

export type Team = { readonly area: string; readonly id: string; readonly organisation: string; readonly name: string }

/** Who holds a duty of the accountability matrix, for one party that must do it, from a day up to a day. */
export type HeldDuty = {
  readonly id: string
  readonly duty: number
  readonly party: Party
  readonly organisation: { readonly id: string; readonly name: string }
  readonly team: { readonly id: string; readonly name: string } | null
  /** The account of the person named, where they sign in here. */
  readonly person: string | null
  readonly name: string | null
  readonly post: string | null
  readonly contact: string | null
  readonly from: Temporal.PlainDate
  /** The first day on which it no longer holds. */
  readonly until: Temporal.PlainDate | null
  /** Who set it and when, as the record names actors. */
  readonly setBy: string
  readonly setAt: Temporal.Instant
  /** The day in the area when it was set, where that was kept. */
  readonly setOn?: Temporal.PlainDate | null
  /** Why it was changed or withdrawn before it began, and so never held. */
  readonly whyNeverHeld?: string | null
}

/** Someone to be named for a duty. */
export type Naming = Pick<HeldDuty, 'duty' | 'party' | 'person' | 'name' | 'post' | 'contact' | 'from'> & { readonly organisation: string; readonly team: string | null }

/** A school, college or other setting in the shape of the Get Information About Schools extract. */
export type Setting = {
  urn: string
  ukprn: string | null
  laCode: string
  laName: string
  establishmentNumber: string | null
  previousLaCode: string | null
  previousEstablishmentNumber: string | null
  name: string
  typeCode: string
  type: string
  group: string | null
  statusCode: string
  status: string
  phaseCode: string | null
  phase: string | null
  openedOn: string | null
  closedOn: string | null
  changedOn: string | null
  lowAge: number | null
  highAge: number | null
  gender: string | null
  capacity: number | null
  pupils: number | null
  censusOn: string | null
  senTypes: string[]
  resourcedProvision: string | null
  resourcedOnRoll: number | null
  resourcedCapacity: number | null
  unitOnRoll: number | null
  unitCapacity: number | null
  specialClasses: string | null
  section41: string | null
  boarders: string | null
  street: string | null
  locality: string | null
  town: string | null
  postcode: string | null
  easting: number | null
  northing: number | null
  trustCode: string | null
  trust: string | null
}

/** Fixed ids of the invented areas' bodies and teams, as `data/fictional/places.json` has them. */
export type FictionalPlaces = {
  readonly areas: readonly {
    readonly code: string
    readonly name: string
    readonly region: string
    readonly type: string
    readonly organisations: readonly { readonly id: string; readonly name: string; readonly kind: OrganisationKind; readonly urn?: string; readonly teams: readonly { readonly id: string; readonly name: string }[] }[]
  }[]
}
