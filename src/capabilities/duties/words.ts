import type { RuleId } from '../../ground/law/index.ts'
import type { Lateness } from './rules/lateness.ts'

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

/** A duty as work over a whole ledger reads it. */
export type LedgerDuty = Pick<Duty, 'id' | 'child' | 'rule' | 'facts' | 'from' | 'due' | 'met' | 'excused' | 'ended'>

/** Which body owes a rule's duties in an area, and which of its teams does the work. */
export type Bearer = { readonly owedBy: string; readonly team: string | null }

export const statuses = ['late', 'due today', 'open', 'excused', 'met', 'met late', 'ended'] as const
export type Status = (typeof statuses)[number]

/** How a work list is narrowed. */
export type Narrowed = { readonly lateness: Lateness; readonly rule?: RuleId | undefined; readonly owner?: string | undefined; readonly team?: string | undefined }
export type Sort = 'due' | '-due' | 'child' | '-child' | 'rule' | '-rule' | 'late' | '-late'
export type Window = { readonly limit: number; readonly offset: number }

/** A duty as a list shows it. */
export type Listed = Pick<Duty, 'id' | 'child' | 'rule' | 'due' | 'met' | 'excused' | 'ended'> & {
  readonly surname: string; readonly forename: string; readonly owner: string; readonly team: string | null; readonly status: Status
}

/** How many duties are still to do, and how soon. */
export type ToDo = { readonly toDo: number; readonly late: number; readonly dueToday: number; readonly in7Days: number; readonly in28Days: number; readonly open: number }

/** What is late under one rule: how many duties, and how many days late the middle one and the longest are. */
export type LateUnder = { readonly rule: RuleId; readonly late: number; readonly medianDays: number; readonly longestDays: number }
