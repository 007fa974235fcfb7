import type { Role } from '../words.ts'
import { roleInWords } from './permits.ts'
import { isCurrent } from './standing.ts'

/** A membership as it says what somebody was on a day. */
export type Held = { readonly role: Role; readonly organisation: string; readonly isCouncil: boolean; readonly beginsOn: Temporal.PlainDate; readonly endsOn: Temporal.PlainDate | null }

/** What somebody was on a day, in words: "SEND manager, SEND officer, Wrenfold Council"; null when they were nothing here. */
export function standingThen(held: readonly Held[], day: Temporal.PlainDate): string | null {
  const then = held.filter(one => isCurrent(one, day))
  if (then.length === 0) return null
  return [...Map.groupBy(then, one => one.organisation)].map(([organisation, of]) => [...of.map(({ role }) => roleInWords[role]), organisation].join(', ')).join('; ')
}

/** For whom somebody worked on a day: the first of their bodies by name. */
export function organisationThen(held: readonly Held[], day: Temporal.PlainDate): Pick<Held, 'organisation' | 'isCouncil'> | null {
  return held.filter(one => isCurrent(one, day)).toSorted((one, other) => one.organisation.localeCompare(other.organisation))[0] ?? null
}
