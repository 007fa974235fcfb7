import { shortDate } from '../../../ground/calendar/index.ts'
import type { IsoDate } from '../words.ts'

/** Something that happened, or fell due, on a day of a child's life with the service. */
export type Moment = {
  readonly on: IsoDate
  readonly what: string
  readonly detail?: string | undefined
  /** A date that passed with nothing done is not a thing done: it breaks no silence. */
  readonly isOnlyADate?: boolean | undefined
}

export type TimelineEntry =
  | { readonly kind: 'moment'; readonly when: string; readonly what: string; readonly detail: string | null; readonly isOnlyADate: boolean }
  | { readonly kind: 'gap'; readonly words: string }

/** A shorter silence is the ordinary pace of the work: the law gives a body this long to send its advice. */
const shortestGap = 6

/**
 * Everything that happened to a child, latest first, with the silences between as entries of their own. A date that only
 * passed breaks no silence. Days still to come are left out.
 */
export function timeline(moments: readonly Moment[], today: IsoDate): TimelineEntry[] {
  // Of two things on one day, the one told later happened later.
  const past = moments.filter(({ on }) => on <= today).toReversed().toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
  const things = past.filter(({ isOnlyADate }) => isOnlyADate !== true)
  const entries: TimelineEntry[] = gap(things[0]?.on, today, 'since anything was recorded here')
  let met = 0
  for (const moment of past) {
    entries.push(entryOf(moment))
    if (moment.isOnlyADate === true) continue
    met += 1
    entries.push(...gap(things[met]?.on, moment.on, 'with nothing recorded here'))
  }
  return entries
}

function gap(from: IsoDate | undefined, to: IsoDate, words: string): TimelineEntry[] {
  if (from === undefined) return []
  const weeks = Math.floor(Temporal.PlainDate.from(from).until(to).days / 7)
  return weeks < shortestGap ? [] : [{ kind: 'gap', words: `${weeks < 104 ? `${weeks} weeks` : `More than ${years(from, to)} years`} ${words}` }]
}

function years(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'years' }).years
}

function entryOf({ on, what, detail, isOnlyADate }: Moment): TimelineEntry {
  return { kind: 'moment', when: shortDate(Temporal.PlainDate.from(on)), what, detail: detail ?? null, isOnlyADate: isOnlyADate === true }
}
