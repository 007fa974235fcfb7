import type { LawBook, RuleId } from '../../../ground/law/index.ts'
import type { RuleCompared } from './comparison.ts'

type Column = { readonly heading: string; readonly cell: (one: RuleCompared) => string }

const number = (many: number): string => many.toLocaleString('en-GB')
const columns: readonly Column[] = [
  { heading: 'duties', cell: one => number(one.duties) },
  { heading: 'same', cell: one => number(one.same) },
  { heading: 'earlier', cell: one => number(one.earlier) },
  { heading: 'later', cell: one => number(one.later) },
  { heading: 'ended', cell: one => number(one.ended) },
  { heading: 'begun', cell: one => number(one.begun) },
  { heading: 'late now', cell: one => number(one.lateNow) },
  { heading: 'late then', cell: one => number(one.lateThen) },
  { heading: 'days moved', cell: one => (one.medianDaysMoved === null ? '-' : `${one.medianDaysMoved > 0 ? '+' : ''}${number(one.medianDaysMoved)}`) },
]

/** The comparison as lines of a table: a rule a line, in the order of the law. */
export function comparedTable(rules: readonly RuleCompared[], law: LawBook): readonly string[] {
  const inOrder = law.rules.flatMap(({ id }) => rules.filter(({ rule }) => rule === id))
  const rows = inOrder.map(one => [law.rule(one.rule as RuleId).title, ...columns.map(({ cell }) => cell(one))])
  const all = [['rule', ...columns.map(({ heading }) => heading)], ...rows]
  const widths = all[0]?.map((_, at) => Math.max(...all.map(row => row[at]?.length ?? 0))) ?? []
  return all.map(row => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '))
}

/** What it comes to, in sentences. */
export function comparedInWords({ rules, notWorkedOut }: { readonly rules: readonly RuleCompared[]; readonly notWorkedOut: number }): readonly string[] {
  const sum = (name: Exclude<keyof RuleCompared, 'rule' | 'medianDaysMoved'>): number => rules.reduce((total, one) => total + one[name], 0)
  const [now, then] = [sum('lateNow'), sum('lateThen')]
  return [
    rules.length === 0 ? 'There is no duty to compare.'
      : `Of ${duties(sum('duties') - sum('begun'))}, ${number(sum('same'))} would stay as they are, ${number(sum('earlier'))} would fall due earlier, ${number(sum('later'))} later, and ${number(sum('ended'))} would end; ${duties(sum('begun'))} would begin.`,
    ...(rules.length === 0 ? [] : [`${number(now)} are late or were done late, and not excused, under the law as it stands; ${number(then)} would be under the proposal. The law measures lateness, and a later date alone helps no child.`]),
    ...(notWorkedOut === 0 ? [] : [`${duties(notWorkedOut)} could not be worked out from the facts recorded, and ${notWorkedOut === 1 ? 'is' : 'are'} left out.`]),
  ]
}

function duties(many: number): string {
  return many === 1 ? '1 duty' : `${number(many)} duties`
}
