import { dayOfIso } from '../../../ground/calendar/index.ts'

/** A calendar day as ISO text. */
type IsoDate = string

/** One duty under two laws. `null` in `proposed`: the proposal would end it; in `standing`: the proposal would begin it. */
export type Compared = {
  readonly rule: string
  readonly standing: IsoDate | null
  readonly proposed: IsoDate | null
  readonly met: IsoDate | null
  /** An exception excuses lateness: an excused duty is not counted late under either law. */
  readonly excused: boolean
}

/** What a proposal would do to the duties under one rule. */
export type RuleCompared = {
  readonly rule: string
  readonly duties: number
  readonly same: number
  readonly earlier: number
  readonly later: number
  readonly ended: number
  readonly begun: number
  /** Not done, or done after the date: under the law as it stands, and under the proposal. */
  readonly lateNow: number
  readonly lateThen: number
  /** The middle number of days that a date that moves would move by: later is more than 0. Null where none moves. */
  readonly medianDaysMoved: number | null
}

type Tally = { -readonly [Name in Exclude<keyof RuleCompared, 'medianDaysMoved'>]: RuleCompared[Name] } & { readonly moves: Map<number, number> }

/** Counts, duty by duty, what a proposal would do; constant memory for any caseload. */
export function comparison(today: IsoDate): { add(duty: Compared): void; result(): readonly RuleCompared[] } {
  const tallies = new Map<string, Tally>()
  return {
    add({ rule, standing, proposed, met, excused }) {
      const tally = tallies.get(rule) ?? empty(rule)
      tallies.set(rule, tally)
      tally.duties += 1
      if (standing !== null && !excused && isLate(standing, met, today)) tally.lateNow += 1
      if (proposed !== null && !excused && isLate(proposed, met, today)) tally.lateThen += 1
      if (standing === null) tally.begun += 1
      else if (proposed === null) tally.ended += 1
      else count(tally, daysBetween(standing, proposed))
    },
    result: () => [...tallies.values()].map(({ moves, ...counts }) => ({ ...counts, medianDaysMoved: middleOf(moves) })),
  }
}

function count(tally: Tally, days: number): void {
  if (days === 0) { tally.same += 1; return }
  if (days < 0) tally.earlier += 1
  else tally.later += 1
  tally.moves.set(days, (tally.moves.get(days) ?? 0) + 1)
}

function isLate(due: IsoDate, met: IsoDate | null, today: IsoDate): boolean {
  return (met ?? today) > due
}

function middleOf(moves: ReadonlyMap<number, number>): number | null {
  const all = [...moves].sort(([one], [other]) => one - other)
  const total = all.reduce((sum, [, many]) => sum + many, 0)
  let passed = 0
  for (const [days, many] of all) {
    passed += many
    if (passed * 2 >= total) return days
  }
  return null
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  const [first, last] = [dayOfIso(from), dayOfIso(to)]
  if (first === null || last === null) throw new RangeError(`${first === null ? from : to} is not a date`)
  return last - first
}

function empty(rule: string): Tally {
  return { rule, duties: 0, same: 0, earlier: 0, later: 0, ended: 0, begun: 0, lateNow: 0, lateThen: 0, moves: new Map() }
}
