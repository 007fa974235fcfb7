import type { RuleId } from '../../ground/law/index.ts'

/** A calendar day as ISO text: duties are settled in bulk as well as one at a time. */
export type IsoDate = string

export type About = { readonly kind: 'request' | 'plan' | 'review' | 'phase-transfer'; readonly id: string }

/** A duty that facts give rise to: what a room's `rules/what-is-owed.ts` answers. */
export type Owed = {
  readonly rule: RuleId
  readonly about: About
  readonly child: string
  /** The day the clock started. */
  readonly from: IsoDate
  readonly due: IsoDate
  readonly met: IsoDate | null
  readonly excused: string | null
  /** When it stopped applying without being met, and why. */
  readonly ended: { readonly on: IsoDate; readonly because: string } | null
  /** The facts by which `ground/law` can work the date again. */
  readonly facts: Readonly<Record<string, string>>
}

export type Duty = Owed & { readonly id: string }

/** Which body owes a rule's duties in an area, and which of its teams does the work. */
export type Bearer = { readonly owedBy: string; readonly team: string | null }

export const statuses = ['late', 'due today', 'open', 'excused', 'met', 'met late', 'ended'] as const
export type Status = (typeof statuses)[number]
