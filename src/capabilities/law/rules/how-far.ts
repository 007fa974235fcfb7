import { dayOfDate, dayOfIso } from '../../../ground/calendar/index.ts'

/** How far a day is from today: "in 12 days", "tomorrow", "3 days ago". */
export function howFar(iso: string, today: Temporal.PlainDate): string {
  const day = dayOfIso(iso)
  if (day === null) throw new RangeError(`${iso} is not a date`)
  const days = day - dayOfDate(today)
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  const many = Math.abs(days).toLocaleString('en-GB')
  return days > 0 ? `in ${many} days` : `${many} days ago`
}
