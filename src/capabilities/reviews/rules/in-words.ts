import { shortDate } from '../../../ground/calendar/index.ts'
import type { IsoDate, PhaseTransferFacts, ReviewOutcome } from '../words.ts'

/** What was decided after a review. */
export const outcomes: Readonly<Record<ReviewOutcome, string>> = { maintain: 'Keep the plan as it is', amend: 'Change the plan', cease: 'End the plan' }

/**
 * How a transfer stands on a day. SI 2014/1530 reg 18: the plan must be reviewed and amended before the date, so the date
 * itself is a day too late.
 */
export function transferStands({ dueOn, finalOn }: Pick<PhaseTransferFacts, 'dueOn' | 'finalOn'>, today: IsoDate): { readonly text: string; readonly tone: 'late' | 'met' | 'quiet' } {
  if (finalOn !== null) {
    const day = shortDate(Temporal.PlainDate.from(finalOn))
    return finalOn < dueOn ? { text: `Changed plan issued on ${day}, in time`, tone: 'met' } : { text: `Changed plan issued on ${day}, ${daysFrom(dueOn, finalOn)} late`, tone: 'quiet' }
  }
  if (today < dueOn) return { text: 'Changed plan not yet issued', tone: 'quiet' }
  return { text: `Changed plan not issued: ${daysFrom(dueOn, today)} late`, tone: 'late' }
}

function daysFrom(dueOn: IsoDate, to: IsoDate): string {
  const days = Temporal.PlainDate.from(dueOn).until(to).days + 1
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
