import type { HeldMembership } from '../words.ts'

type Span = Pick<HeldMembership, 'person' | 'role' | 'beginsOn' | 'endsOn'>

/** The first day from today on which nobody of these administers the area; null where that day never comes. */
export function administeredUntil(memberships: readonly Span[], today: Temporal.PlainDate): Temporal.PlainDate | null {
  let day = today
  const spans = memberships.filter(({ role }) => role === 'area-administrator').toSorted((a, b) => Temporal.PlainDate.compare(a.beginsOn, b.beginsOn))
  for (const { beginsOn, endsOn } of spans) {
    if (Temporal.PlainDate.compare(beginsOn, day) > 0) break
    if (endsOn === null) return null
    if (Temporal.PlainDate.compare(endsOn, day) > 0) day = endsOn
  }
  return day
}

/**
 * Why a change of memberships cannot stand: an area keeps an administrator for as long as it would have had one, and so does whoever
 * makes the change, who could otherwise shut themselves out.
 */
export function whyNotWithout(before: readonly Span[], after: readonly Span[], actor: string, today: Temporal.PlainDate): string | null {
  const ofActor = (all: readonly Span[]) => all.filter(({ person }) => person === actor)
  if (endsSooner(before, after, today)) return 'Give someone else the role of area administrator first: the area would have none'
  if (endsSooner(ofActor(before), ofActor(after), today)) return 'Ask another area administrator: nobody can end their own last membership as one'
  return null
}

function endsSooner(before: readonly Span[], after: readonly Span[], today: Temporal.PlainDate): boolean {
  const [was, is] = [administeredUntil(before, today), administeredUntil(after, today)]
  if (is === null) return false
  return was === null || Temporal.PlainDate.compare(is, was) < 0
}
