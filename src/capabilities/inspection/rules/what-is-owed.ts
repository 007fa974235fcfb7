import { addMonthsClamped, addWorkingDays, longDate } from '../../../ground/calendar/index.ts'
import type { Inspection } from '../words.ts'
import { deadline, type Deadline } from './deadlines.ts'

/** Something that must, or is expected to, happen after an inspection, with the working of its date. */
export type Owed = {
  readonly deadline: Deadline
  readonly act: string
  readonly owedBy: string
  /** Null when no date is fixed anywhere. */
  readonly due: Temporal.PlainDate | null
  readonly working: readonly string[]
}

/**
 * What follows from an area's own inspections: its statement or priority action plan, its monitoring inspection and its next full one.
 * An outcome is never carried over from a predecessor; an area with no 2023 inspection is owed its first by the end of the cycle.
 */
export function whatIsOwed(inspections: readonly Inspection[]): Owed[] {
  const latest = inspections.filter(inspection => inspection.framework === '2023').sort((a, b) => b.sequence - a.sequence)[0]
  if (latest === undefined) return [...inspections.flatMap(afterLetterOf2016), firstFull()]
  return afterReportOf2023(latest)
}

/** What a 2016 letter asked for: the statement of action where one was required. */
export function afterLetterOf2016(inspection: Inspection): Owed[] {
  if (inspection.framework !== '2016' || inspection.wsoaRequired !== true || inspection.publishedOn === null) return []
  const rule = deadline('L16-08')
  const due = addWorkingDays(inspection.publishedOn, rule.limit)
  return [{
    deadline: rule, act: 'A written statement of action, submitted', owedBy: 'the body the letter names as principal authority', due,
    working: [`The letter was published on ${longDate(inspection.publishedOn)}.`, `${rule.limit} working days later is ${longDate(due)}, leaving out weekends and bank holidays.`, receivedEarlier],
  }]
}

/** What a 2023 report asks for. */
function afterReportOf2023(inspection: Inspection): Owed[] {
  const plan = inspection.outcome === 'systemic_failings' && inspection.publishedOn !== null ? planAndMonitoring(inspection.publishedOn) : []
  const strategic: Owed[] = inspection.outcome === 'positive' || inspection.outcome === 'inconsistent'
    ? [{ deadline: deadline('L23-13'), act: 'The strategic plan, updated and published', owedBy: 'the area partnership', due: null, working: ['The report asks for it. No date is fixed in the framework.'] }]
    : []
  return [...plan, ...strategic, ...nextFull(inspection)]
}

function planAndMonitoring(publishedOn: Temporal.PlainDate): Owed[] {
  const expected = deadline('L23-11a')
  const longstop = deadline('L23-11b')
  const monitoring = deadline('L23-14')
  const usual = addWorkingDays(publishedOn, expected.limit)
  const last = addWorkingDays(publishedOn, longstop.limit)
  const monitored = addMonthsClamped(publishedOn, monitoring.limit)
  const from = `The report was published on ${longDate(publishedOn)}.`
  return [
    { deadline: expected, act: 'A priority action plan, submitted', owedBy: 'the area partnership', due: usual, working: [from, `${expected.limit} working days later is ${longDate(usual)}.`, receivedEarlier] },
    { deadline: longstop, act: 'A priority action plan, at the very latest', owedBy: 'the principal authority', due: last, working: [from, `${longstop.limit} working days later is ${longDate(last)}.`, receivedEarlier] },
    { deadline: monitoring, act: 'A monitoring inspection', owedBy: 'Ofsted and the CQC', due: monitored, working: [from, `About ${monitoring.limit} months later is ${longDate(monitored)}.`, receivedEarlier] },
  ]
}

function nextFull(inspection: Inspection): Owed[] {
  if (inspection.outcome === null) return unknownOutcome(inspection)
  const rule = deadline('L23-15')
  const years = inspection.nextFullYears ?? (inspection.outcome === 'positive' ? 5 : 3)
  const base = inspection.endedOn ?? inspection.publishedOn
  if (base === null) return []
  const due = addMonthsClamped(base, years * 12)
  const from = inspection.endedOn === null
    ? `The days of the inspection are not in the record; its report was published on ${longDate(base)}, so the true date is somewhat earlier.`
    : `The inspection ended on ${longDate(base)}.`
  return [{
    deadline: rule, act: 'The next full inspection', owedBy: 'Ofsted and the CQC', due,
    working: [from, `The report says the next is in about ${years} years: ${longDate(due)}.`, 'The framework gives no day to count from; we count from the last day on site. It may come earlier if what inspectors hear warrants it.'],
  }]
}

// The outcome of a report that could not be read is not guessed; the longest interval is all that is certain.
function unknownOutcome(inspection: Inspection): Owed[] {
  const base = inspection.endedOn ?? inspection.publishedOn
  if (base === null) return []
  const rule = deadline('L23-21')
  const due = addMonthsClamped(base, rule.limit * 12)
  return [{
    deadline: rule, act: 'The next full inspection, at the latest', owedBy: 'Ofsted and the CQC', due,
    working: [`The outcome of the last report is not in the record, so only the longest interval is known.`, `Every area is to be inspected at least once in ${rule.limit} years: ${longDate(due)}.`],
  }]
}

function firstFull(): Owed {
  const due = Temporal.PlainDate.from('2027-12-31')
  return {
    deadline: deadline('L23-19'), act: 'The first full inspection under the 2023 framework', owedBy: 'Ofsted and the CQC', due,
    working: ['No full inspection of this area under the 2023 framework is in the register.', 'The first cycle of all areas is to be complete by December 2027. Inspectors give ten working days\' notice.'],
  }
}

const receivedEarlier = 'The law counts from the day the area received it, which is not published; it is a few days earlier than publication, so the true date is a little earlier too.'
