import type { InvolvementChanges } from '../../access/index.ts'

/** A setting that a plan names and that is not involved, or is involved otherwise, or is involved and named no longer. */
export type NamingDifference = {
  readonly plan: string
  readonly child: string
  readonly organisation: string
  /** The involvement that stands. */
  readonly held: string | null
  readonly wanted: boolean
  /** Whether the plan involved anyone before: what it names now, it names from today. */
  readonly knownBefore: boolean
  readonly startedOn: Temporal.PlainDate | null
  readonly ceasedOn: Temporal.PlainDate | null
  readonly beginsOn: Temporal.PlainDate | null
}

/**
 * What must begin and end so that the settings named in plans in force, and no others, are involved. A plan met for the first time
 * involves its setting from the day the plan began; one that comes to name another, from today, on which the other ends. A plan that
 * ceased ends it on the day it ceased.
 */
export function namedInvolvements(differences: readonly NamingDifference[], today: Temporal.PlainDate): InvolvementChanges {
  const begin = differences.filter(({ held, wanted }) => wanted && held === null).map(({ plan, child, organisation, knownBefore, startedOn, ceasedOn }) => ({
    child, organisation, person: null, capacity: 'named-setting' as const, purpose: 'To provide the education that the plan names',
    beginsOn: knownBefore || startedOn === null ? today : startedOn, endsOn: ceasedOn, because: { kind: 'plan' as const, id: plan },
  }))
  const end = differences.flatMap(({ held, wanted, ceasedOn, beginsOn }) => {
    if (held === null) return []
    return [{ id: held, on: wanted ? ceasedOn : latest(earliest(ceasedOn ?? today, today), beginsOn ?? today) }]
  })
  return { begin, end }
}

function earliest(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other
}

function latest(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other
}
