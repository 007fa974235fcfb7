import type { Membership } from '../words.ts'

/** Whether a membership holds on a day: from its first day, up to and not including the day it ends. */
export function isCurrent({ beginsOn, endsOn }: Pick<Membership, 'beginsOn' | 'endsOn'>, on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(beginsOn, on) <= 0 && (endsOn === null || Temporal.PlainDate.compare(on, endsOn) < 0)
}

/** The one area someone stands in: the one they chose while it is still theirs, otherwise their first by name. */
export function areaToStandIn(memberships: readonly Membership[], chosen: string | undefined): string | null {
  const areas = memberships.toSorted((a, b) => a.areaName.localeCompare(b.areaName) || a.area.localeCompare(b.area)).map(({ area }) => area)
  return areas.find(area => area === chosen) ?? areas[0] ?? null
}
