/** Today's calendar day in London, where the statutory dates are. */
export function today(now: Temporal.Instant = Temporal.Now.instant()): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Europe/London').toPlainDate()
}
