import type { HeldDuty } from '../words.ts'

/** Whether a naming holds already on this day in the area, or did; one that has not begun may be changed or withdrawn. */
export function hasBegun({ from }: Pick<HeldDuty, 'from'>, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, today) <= 0
}
