import { dayOfIso } from '../../../ground/calendar/index.ts'
import type { IsoDate, Owed, Status } from '../words.ts'

/**
 * How a duty stands on a day. Never stored: it follows from its dates. An exception excuses lateness and moves no date
 * (SI 2014/1530 regs 5(4), 10(4), 13(3)), so an excused duty still shows the day it was due.
 */
export function statusOn(duty: Pick<Owed, 'due' | 'met' | 'excused' | 'ended'>, today: IsoDate): Status {
  if (duty.met !== null && duty.met <= today) return duty.met <= duty.due ? 'met' : duty.excused === null ? 'met late' : 'excused'
  if (duty.ended !== null && duty.ended.on <= today) return 'ended'
  if (today < duty.due) return 'open'
  if (today === duty.due) return 'due today'
  return duty.excused === null ? 'late' : 'excused'
}

/** Days past the due date: for a met duty when it was met, for an open one up to today; 0 when in time. */
export function daysLate(duty: Pick<Owed, 'due' | 'met'>, today: IsoDate): number {
  const end = duty.met !== null && duty.met <= today ? duty.met : today
  const [from, to] = [dayOfIso(duty.due), dayOfIso(end)]
  if (from === null || to === null) throw new RangeError(`${duty.due} or ${end} is not a date`)
  return Math.max(0, to - from)
}
