import { longDate } from '../../../ground/calendar/index.ts'
import type { WhyThisDate } from '../../../ground/law/index.ts'

/** What to say first of a last day that is over; for a right of the family, also what can still be done. Null where it is not over, or began that day and goes on. */
export function passedInWords({ on, must, version, ifMissed }: WhyThisDate, today: Temporal.PlainDate): string | null {
  if (on === null || on >= today.toString() || version.binds === 'lifts a duty') return null
  const day = longDate(Temporal.PlainDate.from(on))
  if (!must.includes(day) || must.includes(`from ${day}`)) return null
  return version.owedBy === 'family' ? ['This date has passed.', ...ifMissed].join(' ') : 'This date has passed.'
}
