import type { Work } from '../../platform/database/index.ts'
import type { KindOfData, Sees } from '../access/index.ts'
import type { Moment } from './rules/timeline.ts'
import type { Child } from './words.ts'

export type { Moment } from './rules/timeline.ts'

/** The duty that comes next, as the head of the record says it. */
export type NextDuty = { readonly must: string; readonly status: { readonly text: string; readonly tone: string }; readonly href: string }

/** What a panel shows of a child, and what it adds to the head (where the child is educated now; what comes next) and the timeline of the record. */
export type ChildModel = Readonly<Record<string, unknown>> & { readonly at?: string | undefined; readonly next?: NextDuty | undefined; readonly moments?: readonly Moment[] }

/**
 * A part that a room downstream offers to a child's record. One that answers null has nothing to show and is left out. One that does
 * not say what kind of data it shows loads for nobody who is limited to some children.
 */
export type ChildPanel = {
  readonly id: string
  readonly title: string
  readonly kind?: KindOfData | undefined
  /** `sees` says of each kind of data what whoever looks may be shown. */
  readonly load: (work: Work, child: Child, sees: Sees) => Promise<ChildModel | null>
  /** The template, from `src/`; it reads its model as `panel.model`. */
  readonly view: string
}
