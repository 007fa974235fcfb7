/** In what capacity a body or a person has to do with a child. */
export type Capacity = 'named-setting' | 'caseworker'

/** What makes the relationship: a kind of fact, and which one. */
export type Because = { readonly kind: 'plan'; readonly id: string }

/** A body, or one person in it, to be involved with a child from a day. */
export type ToInvolve = {
  readonly child: string
  readonly organisation: string
  /** The account of the one person who is involved, where it is not the body as a whole. */
  readonly person: string | null
  readonly capacity: Capacity
  readonly purpose: string
  readonly beginsOn: Temporal.PlainDate
  /** The first day on which it no longer holds, where that is known already. */
  readonly endsOn: Temporal.PlainDate | null
  readonly because: Because
}

/** Someone who is or was involved with a child, by name. */
export type Involved = {
  readonly id: string
  readonly organisation: string
  readonly person: string | null
  readonly capacity: Capacity
  readonly purpose: string
  readonly beginsOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | null
}

/** Capacities as people say them. */
export const capacityInWords: Readonly<Record<Capacity, string>> = {
  'named-setting': 'Setting named in the plan',
  caseworker: 'Caseworker',
}
