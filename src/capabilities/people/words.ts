/** A calendar day as ISO text, for facts that pass through in bulk. */
export type IsoDate = string

/** Who a child or young person is, as a return or a form gives it. */
export type ChildFacts = {
  readonly surname: string
  readonly forename: string
  readonly birthDate: IsoDate
  readonly sex: string
  readonly ethnicity: string | null
  readonly postcode: string | null
  readonly upn: string | null
  readonly uln: string | null
  readonly upnUnknown: string | null
}

export type Child = ChildFacts & { readonly id: string }

/** What identifies an incoming person, and where it stood in what came in. */
export type Incoming = {
  readonly ordinal: number
  readonly upn: string | null
  readonly uln: string | null
  readonly surname: string
  readonly forename: string
  readonly birthDate: IsoDate
}
