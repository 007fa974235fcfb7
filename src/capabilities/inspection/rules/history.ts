import { shortDate } from '../../../ground/calendar/index.ts'
import type { Inspection } from '../words.ts'
import { outcomeWords, progressWords } from '../words.ts'

/** When an inspection began and ended, as exactly as the record has it. */
export function heldOn({ started, endedOn }: Inspection): string {
  if (started.on !== null && endedOn !== null) return `${shortened(started.on, endedOn)} to ${shortDate(endedOn)}`
  if (started.on !== null) return `the week of ${shortDate(started.on)}`
  return started.month === null ? 'dates not in the record' : `in ${monthWords(started.month)} (the day is not in the record)`
}

/** What an inspection found, in a sentence. */
export function foundIn(inspection: Inspection): string {
  if (inspection.framework === '2016') {
    if (inspection.wsoaRequired === null) return 'Whether a written statement of action was required is not in the record.'
    if (!inspection.wsoaRequired) return 'No written statement of action was required.'
    return inspection.weaknesses === null ? 'A written statement of action was required.'
      : `A written statement of action was required, on ${inspection.weaknesses} significant ${inspection.weaknesses === 1 ? 'weakness' : 'weaknesses'}.`
  }
  const priority = inspection.outcome === 'systemic_failings'
    ? inspection.priorityActions === null ? ' A priority action plan was required.' : ` A priority action plan was required, on ${inspection.priorityActions} areas for priority action.`
    : ''
  return `${outcomeWords[inspection.outcome ?? 'unknown']}.${priority}`
}

/** What came of going back. */
export function revisitIn({ revisit, weaknesses }: Inspection): string | null {
  if (revisit === null) return null
  const when = revisit.started.on !== null ? `from ${shortDate(revisit.started.on)}` : revisit.started.month === null ? '' : `in ${monthWords(revisit.started.month)}`
  const count = revisit.sufficient === null || weaknesses === null ? '' : ` (${revisit.sufficient} of ${weaknesses})`
  return `Re-visited ${when}: ${lowerFirst(progressWords[revisit.progress])}${count}.`
}

/** `January 2017`, from `2017-01`. */
export function monthWords(month: string): string {
  return shortDate(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })).replace(/^\d+ /, '')
}

/** When something happened, for sorting: unknown days stand at the end of their month. */
export function sortKey(inspection: Inspection): string {
  return inspection.started.on?.toString() ?? inspection.publishedOn?.toString() ?? `${inspection.started.month ?? '0000-00'}-31`
}

/** The first day without what it shares with the last: `26 to 30 January 2026`. */
function shortened(first: Temporal.PlainDate, last: Temporal.PlainDate): string {
  if (first.year !== last.year) return shortDate(first)
  return first.month === last.month ? String(first.day) : shortDate(first).replace(/ \d{4}$/, '')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
