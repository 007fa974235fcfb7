import { shortDate } from '../../../ground/calendar/index.ts'
import type { IsoDate, PhaseTransferFacts, ReviewOutcome } from '../words.ts'

/** What was decided after a review. */
export const outcomes: Readonly<Record<ReviewOutcome, string>> = { maintain: 'Keep the plan as it is', amend: 'Change the plan', cease: 'End the plan' }

/**
 * How a transfer stands on a day. SI 2014/1530 reg 18: the plan must be reviewed and amended before the date, so the date
 * itself is a day too late.
 */
export function transferStands({ dueOn, finalOn }: Pick<PhaseTransferFacts, 'dueOn' | 'finalOn'>, today: IsoDate): { readonly says: string; readonly tag: { readonly text: string; readonly tone: 'late' | 'met' | 'quiet' } | null } {
  if (finalOn !== null) {
    const says = `Changed plan issued on ${shortDate(Temporal.PlainDate.from(finalOn))}`
    return finalOn < dueOn ? { says, tag: { text: 'in time', tone: 'met' } } : { says, tag: { text: `${daysFrom(dueOn, finalOn)} late`, tone: 'quiet' } }
  }
  if (today < dueOn) return { says: 'Changed plan not yet issued', tag: null }
  return { says: 'Changed plan not issued', tag: { text: `${daysFrom(dueOn, today)} late`, tone: 'late' } }
}

/** The last lawful day is the day before the date. */
function daysFrom(dueOn: IsoDate, to: IsoDate): string {
  const days = Temporal.PlainDate.from(dueOn).until(to).days + 1
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
