import { runningTotals } from './chance.ts'
import { groupByAge, groupByYears, needByAge, needByGroup, needByYears, needs, plansByAge, plansByGroup, plansByStartAge, plansByYears } from './national-counts.ts'
import { raked, type Margin } from './rake.ts'

/** One kind of plan: age at 31 August (2 stands for under 3), whole years in place, setting group and primary need, each by its place in the counts. */
export type Kind = { readonly age: number; readonly years: number; readonly group: number; readonly need: number }

export type Shape = {
  kind(cell: number): Kind
  /** Running totals over cells of plans a year old or more, and of plans newer than that. */
  readonly older: Float64Array
  readonly newer: Float64Array
  /** Running totals over whole years in place (1 to 11) for each age. */
  readonly yearsAtAge: readonly Float64Array[]
}

const ages = plansByAge.length
const spans = plansByYears.length
const groups = plansByGroup.length

/**
 * How many plans there are of each kind. The published tables take two things at a time; this is the table of four that
 * agrees with them all, found by raking (iterative proportional fitting). Drawn once.
 */
export function caseloadShape(): Shape {
  return shape ??= drawn()
}

let shape: Shape | undefined

function drawn(): Shape {
  const ageYears = raked([ages, spans], (age, span) => startAge(age, span) < 0 ? 0 : 1, [
    { key: (age, span) => Math.max(0, startAge(age, span)), counts: plansByStartAge },
    { key: (_, span) => span, counts: plansByYears },
    { key: age => age, counts: plansByAge },
  ], 60)
  const ageGroup = raked([ages, groups], (age, group) => groupByAge[age]?.[group] ?? 0, [
    { key: age => age, counts: plansByAge }, { key: (_, group) => group, counts: plansByGroup },
  ], 20)
  const yearsGroup = raked([spans, groups], (span, group) => groupByYears[span]?.[group] ?? 0, [
    { key: span => span, counts: plansByYears }, { key: (_, group) => group, counts: plansByGroup },
  ], 20)
  const three: readonly Margin[] = [
    { key: (_, span, group) => span * groups + group, counts: yearsGroup },
    { key: (age, _, group) => age * groups + group, counts: ageGroup },
    { key: (age, span) => age * spans + span, counts: ageYears },
  ]
  const ageYearsGroup = raked([ages, spans, groups], (age, span, group) =>
    (ageYears[age * spans + span] as number) * (ageGroup[age * groups + group] as number) * (yearsGroup[span * groups + group] as number), three, 20)
  const all = raked([ages, spans, groups, needs.length], (age, span, group, need) =>
    (ageYearsGroup[(age * spans + span) * groups + group] as number) * share(needByAge, age, need) * share(needByYears, span, need) * share(needByGroup, group, need) / (share(totals, 0, need) ** 2), [
    { key: (_a, _s, group, need) => group * needs.length + need, counts: scaled(needByGroup, plansByGroup) },
    { key: (_a, span, _g, need) => span * needs.length + need, counts: scaled(needByYears, plansByYears) },
    { key: (age, _s, _g, need) => age * needs.length + need, counts: scaled(needByAge, plansByAge) },
    { key: (age, span, group) => (age * spans + span) * groups + group, counts: ageYearsGroup },
  ], 8)
  const kind = (cell: number): Kind => {
    const need = cell % needs.length
    const rest = (cell - need) / needs.length
    const group = rest % groups
    const pair = (rest - group) / groups
    return { age: Math.floor(pair / spans) + 2, years: pair % spans, group, need }
  }
  const only = (keep: (years: number) => boolean) => runningTotals(all.map((count, cell) => keep(kind(cell).years) ? count : 0))
  return {
    kind, older: only(years => years > 0), newer: only(years => years === 0),
    yearsAtAge: Array.from({ length: ages }, (_, age) => runningTotals(Float64Array.from({ length: spans }, (_s, span) => span === 0 ? 0 : ageYears[age * spans + span] as number))),
  }
}

// Row of plansByStartAge; the first row is 2 and under, so a child under 3 may have held a plan for a year.
function startAge(age: number, span: number): number {
  const started = age - span
  return started < -1 ? -1 : Math.min(plansByStartAge.length - 1, Math.max(0, started))
}

const totals = [needs.map((_, need) => needByAge.reduce((sum, row) => sum + (row[need] ?? 0), 0))]

function share(table: readonly (readonly number[])[], row: number, need: number): number {
  const counts = table[row] ?? []
  return (counts[need] ?? 0) / counts.reduce((sum, count) => sum + count, 0)
}

function scaled(table: readonly (readonly number[])[], rows: readonly number[]): number[] {
  return table.flatMap((_, row) => needs.map((_n, need) => share(table, row, need) * (rows[row] as number)))
}
