import { addDays, workingDaysBetween } from '../../../ground/calendar/index.ts'
import type { Finding, Inspection, Outcome, Themes } from '../words.ts'
import { wilson, type Share } from '../../../ground/proportion/index.ts'

/** One group of inspections (a year, a region) with how many had each outcome. */
export type Group = {
  readonly key: string
  readonly inspections: readonly Inspection[]
  readonly inspected: number
  /** 2016: statement required; 2023: widespread or systemic failings. Out of those whose outcome is known. */
  readonly failing: Share | null
  readonly wsoa: number
  readonly positive: number
  readonly inconsistent: number
  readonly systemic_failings: number
  readonly unknown: number
}

/** The groups of these inspections, each with its share found failing and Wilson interval, in order of their key. */
export function grouped(inspections: readonly Inspection[], by: (inspection: Inspection) => string | null): Group[] {
  const groups = new Map<string, Inspection[]>()
  for (const inspection of inspections) {
    const key = by(inspection)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [inspection])
    else group.push(inspection)
  }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([key, members]) => groupOf(key, members))
}

/** Whether the inspection found significant weaknesses (2016) or widespread or systemic failings (2023). Null is unknown. */
export function foundFailing(inspection: Inspection): boolean | null {
  if (inspection.framework === '2016') return inspection.wsoaRequired
  return inspection.outcome === null ? null : inspection.outcome === 'systemic_failings'
}

/** The school year in which the inspection began, `2018/19`; null when the record gives no date. */
export function schoolYear(inspection: Inspection): string | null {
  const month = startMonth(inspection)
  if (month === null) return null
  const first = month.month >= 9 ? month.year : month.year - 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** The calendar year in which the inspection began. */
export function calendarYear(inspection: Inspection): string | null {
  return startMonth(inspection)?.year.toString() ?? null
}

/** Working days from the end of the inspection to its report. The 2016 file gives no last day: the fifth day from the first is taken. */
export function workingDaysToReport(inspection: Inspection): number | null {
  const started = inspection.started.on
  const ended = inspection.endedOn ?? (inspection.framework === '2016' && started !== null ? addDays(started, 4) : null)
  return ended === null || inspection.publishedOn === null ? null : workingDaysBetween(ended, inspection.publishedOn)
}

export type Spread = { readonly count: number; readonly median: number; readonly least: number; readonly most: number; readonly values: readonly number[] }

/** Middle, least and most of some whole numbers. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter(value => value !== null).sort((a, b) => a - b)
  const middle = (known.length - 1) / 2
  const low = known[Math.floor(middle)]
  const high = known[Math.ceil(middle)]
  if (low === undefined || high === undefined) return null
  return { count: known.length, median: (low + high) / 2, least: known[0] ?? low, most: known.at(-1) ?? high, values: known }
}

/** How an area's first 2016 inspection came out: the rows of the transition table. */
export const firstOutcomes = ['noWsoa', 'Yes', 'Some', 'No', 'notRevisited', 'none'] as const
export type FirstOutcome = typeof firstOutcomes[number]
export type NextOutcome = Outcome | 'unknown' | 'notYet'
export const nextOutcomes: readonly NextOutcome[] = ['positive', 'inconsistent', 'systemic_failings', 'unknown', 'notYet']

/** From the 2016 outcome to the first 2023 outcome of the same area, area by area; an outcome is never carried over to a successor. */
export function transitions(areas: readonly string[], inspections: readonly Inspection[]): ReadonlyMap<FirstOutcome, ReadonlyMap<NextOutcome, readonly string[]>> {
  const table = new Map(firstOutcomes.map(first => [first, new Map<NextOutcome, string[]>(nextOutcomes.map(next => [next, []]))]))
  for (const area of areas) {
    const own = inspections.filter(inspection => inspection.area === area)
    const before = own.find(inspection => inspection.framework === '2016')
    const after = own.filter(inspection => inspection.framework === '2023').sort((a, b) => a.sequence - b.sequence)[0]
    table.get(firstOf(before))?.get(after === undefined ? 'notYet' : after.outcome ?? 'unknown')?.push(area)
  }
  return table
}

export type ThemeCount = { readonly theme: string; readonly share: Share; readonly inspections: readonly string[] }

/** How many of the reports read name each theme in findings of that kind, most often first. */
export function themeCounts(themes: readonly Themes[], finding: Finding): ThemeCount[] {
  const read = themes.filter(row => row.finding === finding)
  const names = new Set(themes.flatMap(row => row.themes))
  return [...names].flatMap(theme => {
    const naming = read.filter(row => row.themes.includes(theme)).map(row => row.inspection)
    const share = wilson(naming.length, read.length)
    return share === null ? [] : [{ theme, share, inspections: naming }]
  }).sort((a, b) => b.share.count - a.share.count || (a.theme < b.theme ? -1 : 1))
}

function groupOf(key: string, inspections: readonly Inspection[]): Group {
  const known = inspections.filter(inspection => foundFailing(inspection) !== null)
  const with2023 = (outcome: Outcome | null) => inspections.filter(inspection => inspection.framework === '2023' && inspection.outcome === outcome).length
  return {
    key, inspections, inspected: inspections.length, failing: wilson(known.filter(inspection => foundFailing(inspection)).length, known.length),
    wsoa: inspections.filter(inspection => inspection.wsoaRequired === true).length, positive: with2023('positive'),
    inconsistent: with2023('inconsistent'), systemic_failings: with2023('systemic_failings'), unknown: with2023(null),
  }
}

function startMonth(inspection: Inspection): Temporal.PlainYearMonth | null {
  const { on, month } = inspection.started
  return on?.toPlainYearMonth() ?? (month === null ? null : Temporal.PlainYearMonth.from(month))
}

function firstOf(inspection: Inspection | undefined): FirstOutcome {
  if (inspection === undefined) return 'none'
  if (inspection.wsoaRequired === false) return 'noWsoa'
  return inspection.revisit?.progress ?? 'notRevisited'
}
