import { longDate } from '../../../ground/calendar/index.ts'
import { rule, whyThisDate, type RuleId } from '../../../ground/law/index.ts'
import type { Inspection } from '../words.ts'

type InspectionRule = Extract<RuleId, 'L16-08' | 'L23-11a' | 'L23-11b' | 'L23-13' | 'L23-14' | 'L23-15' | 'L23-19' | 'L23-21'>

/** Something that must, or is expected to, happen after an inspection, with the working of its date. */
export type Owed = {
  readonly rule: InspectionRule
  readonly act: string
  readonly owedBy: string
  /** Null when no date is fixed anywhere. */
  readonly due: Temporal.PlainDate | null
  readonly working: readonly string[]
  /** How firmly it is set: law, or what the framework says will usually happen. */
  readonly limit: 'statutory' | 'expected' | 'advisory' | 'programme' | 'discretionary'
  /** Counted in working days, and so to the day; otherwise about then. */
  readonly toTheDay: boolean
  /** The facts by which anyone can work it out again. */
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * What follows from an area's own inspections: its statement or priority action plan, its monitoring inspection and its next full one.
 * An outcome is never carried over from a predecessor; an area with no 2023 inspection is owed its first by the end of the cycle.
 */
export function whatIsOwed(inspections: readonly Inspection[], today: Temporal.PlainDate): Owed[] {
  const latest = inspections.filter(inspection => inspection.framework === '2023').sort((a, b) => b.sequence - a.sequence)[0]
  if (latest === undefined) return [...inspections.flatMap(afterLetterOf2016), firstFull(today)]
  return afterReportOf2023(latest)
}

/** What a 2016 letter asked for: the statement of action where one was required. */
export function afterLetterOf2016({ framework, wsoaRequired, publishedOn }: Inspection): Owed[] {
  if (framework !== '2016' || wsoaRequired !== true || publishedOn === null) return []
  return [owed('L16-08', 'A written statement of action, submitted', 'the body the letter names as principal authority', { reportReceivedOn: iso(publishedOn) }, [`The letter was published on ${longDate(publishedOn)}.`, receivedEarlier])]
}

function afterReportOf2023(inspection: Inspection): Owed[] {
  const { outcome, publishedOn } = inspection
  const plan = outcome === 'systemic_failings' && publishedOn !== null ? planAndMonitoring(publishedOn) : []
  const strategic = outcome === 'positive' || outcome === 'inconsistent'
    ? [{ ...owed('L23-13', 'The strategic plan, updated and published', 'the area partnership', {}, ['The report asks for it. No date is fixed in the framework.']), due: null }]
    : []
  return [...plan, ...strategic, ...nextFull(inspection)]
}

function planAndMonitoring(publishedOn: Temporal.PlainDate): Owed[] {
  const published = [`The report was published on ${longDate(publishedOn)}.`, receivedEarlier]
  const received = { reportReceivedOn: iso(publishedOn) }
  return [
    owed('L23-11a', 'A priority action plan, submitted', 'the area partnership', received, published),
    owed('L23-11b', 'A priority action plan, at the very latest', 'the principal authority', received, published),
    owed('L23-14', 'A monitoring inspection', 'Ofsted and the CQC', { publishedOn: iso(publishedOn) }, published),
  ]
}

function nextFull({ outcome, endedOn, publishedOn }: Inspection): Owed[] {
  const base = endedOn ?? publishedOn
  if (base === null) return []
  const from = endedOn === null
    ? `The days of the inspection are not in the record; its report was published on ${longDate(base)}, so the true date is somewhat earlier.`
    : `The inspection ended on ${longDate(base)}.`
  // The outcome of a report that could not be read is not guessed; the longest interval is all that is certain.
  if (outcome === null) return [owed('L23-21', 'The next full inspection, at the latest', 'Ofsted and the CQC', { onsiteEnd: iso(base) }, ['The outcome of the last report is not in the record, so only the longest interval is known.'])]
  return [owed('L23-15', 'The next full inspection', 'Ofsted and the CQC', { inspections: [{ lastOnsiteDay: iso(base), outcome }] }, [from, 'The framework gives no day to count from; we count from the last day on site. It may come earlier if what inspectors hear warrants it.'])]
}

function firstFull(today: Temporal.PlainDate): Owed {
  return owed('L23-19', 'The first full inspection under the 2023 framework', 'Ofsted and the CQC', { today: iso(today) }, ['No full inspection of this area under the 2023 framework is in the register.', 'Inspectors give ten working days’ notice.'])
}

/** One row: the date and its counting are the register’s; what the published record cannot say comes first. */
function owed(id: InspectionRule, act: string, owedBy: string, facts: Owed['facts'], first: readonly string[]): Owed {
  const why = whyThisDate(id, facts)
  const known = why.kind === 'why' ? why : null
  return {
    rule: id, act, owedBy, facts, limit: rule(id).limit ?? 'expected', toTheDay: rule(id).period?.unit === 'working days',
    due: known === null || known.on === null ? null : Temporal.PlainDate.from(known.on),
    working: [...first, ...known?.counting ?? []],
  }
}

function iso(date: Temporal.PlainDate): string {
  return date.toString()
}

const receivedEarlier = 'The law counts from the day the area received it, which is not published; it is a few days earlier than publication, so the true date is a little earlier too.'
