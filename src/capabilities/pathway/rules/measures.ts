import { dayOfIso } from '../../../ground/calendar/index.ts'
import { wilson, type Share } from '../../../ground/proportion/index.ts'
import type { AssessmentOutcome, IsoDate, RequestOutcome } from '../words.ts'

/** A request as it is counted. */
export type Counted = {
  readonly id: string
  readonly child: string
  readonly receivedOn: IsoDate
  readonly outcome: RequestOutcome
  readonly outcomeOn: IsoDate | null
  readonly movedTo: string | null
  readonly assessment: AssessmentOutcome | null
  /** The day the final plan was issued, or the family told that there would be none. */
  readonly assessmentOn: IsoDate | null
  readonly exception: boolean
}

export const figures = [
  'received', 'refused', 'decided', 'decided-in-6-weeks', 'not-issued', 'not-issued-in-16-weeks', 'issued', 'issued-in-20-weeks', 'issued-20-to-52-weeks', 'issued-over-52-weeks',
  'issued-without-exceptions', 'issued-in-20-weeks-without-exceptions', 'issued-20-to-52-weeks-without-exceptions', 'issued-over-52-weeks-without-exceptions',
  'open', 'open-past-20-weeks', 'open-past-20-weeks-excused',
] as const
export type FigureName = (typeof figures)[number]

const sixWeeks = 42
const sixteenWeeks = 112
const twentyWeeks = 140
const fiftyTwoWeeks = 364

/**
 * Whether a request is counted in a figure of a calendar year, as the DfE's published measures define them: requests by the
 * year they were received; decisions, plans, and decisions not to issue one, by the year they were made. (The published
 * decisions of 2023 and 2024 outnumber the outcomes of those years' requests, so they are the year's decisions.)
 * SEND Regulations 2014 regs 5(1), 10(1), 13(2); 42, 112 and 140 days are within the limit, a day more is not.
 */
export function isCounted(figure: FigureName, one: Counted, year: number, today: IsoDate): boolean {
  const inYear = (on: IsoDate | null): boolean => on !== null && on.startsWith(String(year))
  const received = inYear(one.receivedOn) && one.outcome !== 'historical'
  const decided = inYear(one.outcomeOn) && (one.outcome === 'assess' || one.outcome === 'refuse')
  const issued = one.assessment === 'issue' && inYear(one.assessmentOn)
  const notIssued = one.assessment === 'not-issue' && inYear(one.assessmentOn)
  const taken = (): number => days(one.receivedOn, one.assessmentOn ?? today)
  switch (figure) {
    case 'received': return received
    case 'refused': return received && one.outcome === 'refuse'
    case 'decided': return decided
    case 'decided-in-6-weeks': return decided && days(one.receivedOn, one.outcomeOn ?? today) <= sixWeeks
    case 'not-issued': return notIssued
    case 'not-issued-in-16-weeks': return notIssued && taken() <= sixteenWeeks
    case 'issued': return issued
    case 'issued-in-20-weeks': return issued && taken() <= twentyWeeks
    case 'issued-20-to-52-weeks': return issued && taken() > twentyWeeks && taken() <= fiftyTwoWeeks
    case 'issued-over-52-weeks': return issued && taken() > fiftyTwoWeeks
    case 'issued-without-exceptions': return issued && !one.exception
    case 'issued-in-20-weeks-without-exceptions': return issued && !one.exception && taken() <= twentyWeeks
    case 'issued-20-to-52-weeks-without-exceptions': return issued && !one.exception && taken() > twentyWeeks && taken() <= fiftyTwoWeeks
    case 'issued-over-52-weeks-without-exceptions': return issued && !one.exception && taken() > fiftyTwoWeeks
    case 'open': return isOpen(one)
    case 'open-past-20-weeks': return isOpen(one) && !one.exception && days(one.receivedOn, today) > twentyWeeks
    case 'open-past-20-weeks-excused': return isOpen(one) && one.exception && days(one.receivedOn, today) > twentyWeeks
  }
}

/** Whether it still waits for a decision or a final plan: what published rates never show. */
export function isOpen({ outcome, movedTo, assessment, assessmentOn }: Counted): boolean {
  if (movedTo !== null || outcome === 'refuse' || outcome === 'withdrawn') return false
  // A historical request was decided before the year of its return: it waits only if its assessment is said to.
  if (assessment === null) return outcome !== 'historical'
  return assessment === 'awaiting' || (assessment === 'issue' && assessmentOn === null)
}

export type Counts = Readonly<Record<FigureName, number>>

/** Every figure of the year at once. */
export function countAll(requests: readonly Counted[], year: number, today: IsoDate): Counts {
  return Object.fromEntries(figures.map(name => [name, requests.filter(one => isCounted(name, one, year, today)).length])) as Counts
}

export type Rate = { readonly id: string; readonly counted: FigureName; readonly of: FigureName; readonly share: Share | null }

/** The rates that the DfE publishes, each as what was counted out of what. */
export function ratesOf(counts: Counts): readonly Rate[] {
  const rate = (id: string, counted: FigureName, of: FigureName): Rate => ({ id, counted, of, share: wilson(counts[counted], counts[of]) })
  return [
    rate('refusal-rate', 'refused', 'received'),
    rate('decided-within-6-weeks', 'decided-in-6-weeks', 'decided'),
    rate('no-plan-decided-within-16-weeks', 'not-issued-in-16-weeks', 'not-issued'),
    rate('plans-within-20-weeks', 'issued-in-20-weeks-without-exceptions', 'issued-without-exceptions'),
    rate('plans-within-20-weeks-with-exceptions', 'issued-in-20-weeks', 'issued'),
    rate('plans-in-20-to-52-weeks', 'issued-20-to-52-weeks-without-exceptions', 'issued-without-exceptions'),
    rate('plans-in-20-to-52-weeks-with-exceptions', 'issued-20-to-52-weeks', 'issued'),
    rate('plans-over-52-weeks', 'issued-over-52-weeks-without-exceptions', 'issued-without-exceptions'),
    rate('plans-over-52-weeks-with-exceptions', 'issued-over-52-weeks', 'issued'),
  ]
}

export type Lateness = { readonly count: number; readonly middle: number; readonly longest: number }

/** How late the open breaches are, in days past the 20 weeks. Null when there are none. */
export function latenessOf(requests: readonly Counted[], year: number, today: IsoDate): Lateness | null {
  const late = requests.filter(one => isCounted('open-past-20-weeks', one, year, today)).map(one => days(one.receivedOn, today) - twentyWeeks).sort((one, other) => one - other)
  const half = late.length >> 1
  if (late.length === 0) return null
  const middle = late.length % 2 === 1 ? late[half] ?? 0 : ((late[half - 1] ?? 0) + (late[half] ?? 0)) / 2
  return { count: late.length, middle, longest: late.at(-1) ?? 0 }
}

/** How long open requests have waited, in bands that end on a last lawful day. */
export const bands = [
  { id: 'to-6-weeks', text: 'Up to 6 weeks', over: -1, to: sixWeeks }, { id: 'to-16-weeks', text: 'Over 6 to 16 weeks', over: sixWeeks, to: sixteenWeeks },
  { id: 'to-20-weeks', text: 'Over 16 to 20 weeks', over: sixteenWeeks, to: twentyWeeks }, { id: 'to-30-weeks', text: 'Over 20 to 30 weeks', over: twentyWeeks, to: 210 },
  { id: 'to-52-weeks', text: 'Over 30 to 52 weeks', over: 210, to: fiftyTwoWeeks }, { id: 'over-52-weeks', text: 'Over 52 weeks', over: fiftyTwoWeeks, to: Infinity },
] as const
export type Band = (typeof bands)[number]['id']

/** Whether an open request has waited as long as the band says since the day of receipt. */
export function isInBand(id: Band, one: Counted, today: IsoDate): boolean {
  const band = bands.find(each => each.id === id)
  const waited = days(one.receivedOn, today)
  return band !== undefined && isOpen(one) && waited > band.over && waited <= band.to
}

/** The open requests by how long they have waited. */
export function agesOf(requests: readonly Counted[], today: IsoDate): readonly { readonly id: Band; readonly band: string; readonly count: number; readonly late: boolean }[] {
  return bands.map(({ id, text, over }) => ({ id, band: text, late: over >= twentyWeeks, count: requests.filter(one => isInBand(id, one, today)).length }))
}

function days(from: IsoDate, to: IsoDate): number {
  return Number(dayOfIso(to)) - Number(dayOfIso(from))
}
