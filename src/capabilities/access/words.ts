import type { Way } from '../../platform/record/index.ts'

/** What someone is in an organisation of an area. */
export type Role = 'send-officer' | 'send-manager' | 'data-protection-lead' | 'area-administrator' | 'setting-senco'

/** What a role lets someone do. Pages and policies name these and never a role. */
export type PermitName = 'see-children' | 'see-involved-children' | 'see-duties' | 'see-overview' | 'import-return' | 'see-who-looked' | 'question-looks' | 'see-responsibilities' | 'name-responsible' | 'manage-people'

/** A person works for an organisation of an area in a role, from a day up to a day. */
export type Membership = {
  readonly area: string
  readonly areaName: string
  readonly organisation: string
  readonly role: Role
  readonly beginsOn: Temporal.PlainDate
  /** The first day on which it no longer holds. */
  readonly endsOn: Temporal.PlainDate | null
}

export type Person = { readonly personId: string; readonly name: string }

/** Someone to be given an account and memberships: the cast, or a list from an organisation. */
export type PersonToAdd = {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly area: string | null
  readonly organisation: string
  readonly roles: readonly Role[]
}

/** Someone who works in the area, or did. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  /** The bodies they work for today; none once every membership has ended. */
  readonly organisations: readonly string[]
  readonly roles: readonly Role[]
  /** The last day on which a membership ended, where none holds today. */
  readonly endedOn: Temporal.PlainDate | null
}

/** Someone looked, as the page that shows it says it. */
export type WhoLooked = {
  readonly at: Temporal.Instant
  /** The person’s id, or the name of what is not a person. */
  readonly actor: string
  readonly name: string
  /** What they were here on that day: "SEND officer, Wrenfold Council"; null when nothing, or no person. */
  readonly as: string | null
  readonly page: string
  readonly way: Way
  readonly child: string | null
  /** How many children were in the list or the file. */
  readonly children: number | null
  readonly purpose: string | null
  readonly refused: boolean
  /** What a refused try lacked. */
  readonly because: string | null
}

/** How a question about looks was answered, or that it was passed on. */
export type QuestionState = 'asked' | 'explained' | 'escalated'

/** What whoever looks after data protection marked against a question, and why. */
export type Mark = { readonly at: Temporal.Instant; readonly by: string; readonly state: QuestionState; readonly note: string; readonly says: string }

/** Which looks are wanted. */
export type LooksAsked = {
  readonly child?: string | undefined
  /** The last eight characters of a child's id, as the child's record shows them. */
  readonly reference?: string | undefined
  readonly page?: string | undefined
  /** Not the looks at this page. */
  readonly except?: string | undefined
  /** Only what one person did. */
  readonly actor?: string | undefined
  /** Only from this moment, up to another. */
  readonly from?: Temporal.Instant | undefined
  readonly upTo?: Temporal.Instant | undefined
  readonly name?: string | undefined
  readonly onlyRefused?: boolean | undefined
  readonly onlyChildren?: boolean | undefined
}

/** The issuer of the cast's accounts, whose own address changes with the port. */
export const castIssuer = 'local-provider'

/** A membership as those who manage people see it. */
export type HeldMembership = {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationName: string
  readonly team: string | null
  readonly teamName: string | null
  readonly role: Role
  readonly beginsOn: Temporal.PlainDate
  /** The first day on which it no longer holds. */
  readonly endsOn: Temporal.PlainDate | null
  /** Which version of it was seen: of two who change it at once, the second is told. */
  readonly revision: number
  readonly lastSignedIn: Temporal.Instant | null
}

/** What somebody is to be in an area, and for how long. */
export type Terms = {
  readonly organisation: string
  readonly team: string | null
  readonly role: Role
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}

/** Somebody to be given a membership: someone known here, or an account to be known from now on. */
export type Whom = { readonly person: string } | { readonly name: string; readonly email: string; readonly subject: string | null }

/** Why an act cannot stand, beside the field that it is about. */
export type Refused = { readonly kind: 'refused'; readonly field: string; readonly text: string }

/** The issuer of accounts that are known by their email address alone, until they first sign in. */
export const firstSignIn = 'first-sign-in'
