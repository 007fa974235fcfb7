import type { FieldError } from '../../../platform/web/index.ts'
import { countingRule, countingRules, isRuleId, type RuleId } from '../rules/counting-rules.ts'
import { compiledTo, type Framework } from '../words.ts'

/** What a page of counts was asked, read from its address; what cannot be read is an error beside its default. */
export type AskedCount = {
  readonly rule: RuleId
  readonly framework: Framework
  readonly asAt: Temporal.PlainDate
  readonly from: Temporal.PlainDate | undefined
  readonly errors: readonly FieldError[]
}

/** The day to which each framework's record is complete: what is shown unless another day is asked for. */
export const lastDay: Record<Framework, string> = { 2016: '2022-08-31', 2023: compiledTo }
const usualRule: Record<Framework, RuleId> = { 2016: 'CR-3', 2023: 'CR-6' }

/** Reads framework, counting rule, day and first day. The rule decides the framework when both are given and differ. */
export function askedCount(query: Readonly<Record<string, unknown>>): AskedCount {
  const errors: FieldError[] = []
  const text = (name: string) => typeof query[name] === 'string' ? query[name].trim() : ''
  const wanted = text('framework') === '2016' ? '2016' : '2023'
  const named = text('rule').toUpperCase()
  if (named !== '' && !isRuleId(named)) errors.push({ field: 'filter-rule', text: `Choose a counting rule from the list: ${countingRules.map(rule => rule.id).join(', ')}` })
  const rule = isRuleId(named) && (text('framework') === '' || countingRule(named).framework === wanted) ? named : usualRule[wanted]
  const framework = countingRule(rule).framework
  const day = (name: string, label: string) => {
    if (text(name) === '') return undefined
    try {
      return Temporal.PlainDate.from(text(name), { overflow: 'reject' })
    } catch {
      errors.push({ field: `filter-${name}`, text: `${label} must be a real date, like 2021-08-31` })
      return undefined
    }
  }
  return { rule, framework, asAt: day('as-at', 'The day to count to') ?? Temporal.PlainDate.from(lastDay[framework]), from: day('from', 'The first day'), errors }
}

/** The address of the areas behind one figure of a count. */
export function openFigure({ rule, asAt, from }: { rule: RuleId; asAt: Temporal.PlainDate; from?: Temporal.PlainDate | null | undefined }, figure: string): string {
  const query = new URLSearchParams({ rule, figure, 'as-at': asAt.toString(), ...(from ? { from: from.toString() } : {}) })
  return `/england/areas?${query}`
}
