import { command, type Given } from '../../../platform/cli/index.ts'
import { count, type Count, type Figure } from '../rules/count.ts'
import { countingRule, countingRules, isRuleId, type RuleId } from '../rules/counting-rules.ts'
import { wilson } from '../../../ground/proportion/index.ts'
import { foundBy, revisitsFound } from '../rules/sentences.ts'
import { shippedRegister } from '../reads/shipped-register.ts'
import type { CountedArea, Inspection } from '../words.ts'
import { attribution, compiledTo } from '../words.ts'

/** `los inspection count`: the programme counted by one stated rule as at a day, with the areas behind every figure. */
export const countCommand = command({
  name: 'inspection count',
  summary: 'Count inspections of local areas by a stated rule, as at a day',
  options: {
    'rule': { type: 'string', description: `the counting rule, CR-1 to CR-6 (see: los inspection rules)` },
    'as-at': { type: 'string', description: 'the day to count to, like 2021-08-31; the last day of the record if left out' },
    'from': { type: 'string', description: 'count only what happened from this day, like 2020-09-01' },
  },
  needs: 'nothing',
  run: async (context, options) => {
    const asked = askedOf(options)
    if (typeof asked === 'string') return context.fail(asked)
    const register = shippedRegister()
    const made = count(register, asked.rule, asked.asAt, asked.from)
    if (options.json === true) context.json(asJson(made, register.nameOf))
    else inWords(made, register.nameOf).forEach(line => { context.out(line) })
    return 0
  },
})

type Asked = { readonly rule: RuleId; readonly asAt: Temporal.PlainDate; readonly from: Temporal.PlainDate | undefined }

function askedOf(options: Given): Asked | string {
  const known = countingRules.map(rule => rule.id).join(', ')
  const named = typeof options.rule === 'string' ? options.rule.trim().toUpperCase() : undefined
  if (named === undefined) return `--rule is missing: say one of ${known}`
  if (!isRuleId(named)) return `--rule: there is no counting rule "${String(options.rule)}"; say one of ${known}`
  const usual = countingRule(named).framework === '2016' ? '2022-08-31' : compiledTo
  const asAt = dayOf(options, 'as-at') ?? Temporal.PlainDate.from(usual)
  const from = dayOf(options, 'from')
  if (typeof asAt === 'string') return asAt
  if (typeof from === 'string') return from
  if (from !== undefined && Temporal.PlainDate.compare(from, asAt) > 0) return `--from: ${from} is after --as-at, ${asAt}`
  return { rule: named, asAt, from }
}

function dayOf(options: Given, name: string): Temporal.PlainDate | string | undefined {
  const given = options[name]
  if (typeof given !== 'string') return undefined
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) throw new RangeError()
    return Temporal.PlainDate.from(given, { overflow: 'reject' })
  } catch {
    return `--${name}: "${given}" is not a date; write it like 2021-08-31`
  }
}

function asJson(made: Count, nameOf: (code: string) => string): object {
  const { behind, notes, asAt, from, rule, ...figures } = made
  const { says, dateBasis, abolished } = countingRule(rule)
  const area = ({ code, name }: CountedArea) => ({ code, name })
  const inspection = (one: Inspection) => ({
    code: one.area, name: nameOf(one.area), started: one.started.on?.toString() ?? one.started.month, published: one.publishedOn?.toString() ?? null,
    source: `${one.source.file}:${one.source.row}`,
  })
  return {
    rule, says, dateBasis, abolishedAreas: abolished, asAt: asAt.toString(), from: from?.toString() ?? null, ...figures, notes,
    areas: {
      universe: behind.universe.map(area), notYet: behind.notYet.map(area),
      ...Object.fromEntries(Object.entries(behind.inspections).map(([figure, list]) => [figure, list.map(inspection)])),
    },
    attribution,
  }
}

function inWords(made: Count, nameOf: (code: string) => string): string[] {
  const rule = countingRule(made.rule)
  const failing = made.framework === '2016' ? wilson(made.wsoa ?? 0, made.inspected) : wilson(made.systemic_failings ?? 0, made.inspected - (made.unknown ?? 0))
  const figures: readonly Figure[] = made.framework === '2016' ? ['inspected', 'wsoa', 'revisited', 'Yes', 'Some', 'No', 'notYet'] : ['inspected', 'positive', 'inconsistent', 'systemic_failings', 'unknown', 'notYet']
  const line = (label: string, value: number | null) => `  ${label.padEnd(20)}${String(value).padStart(5)}`
  const few = ['No', 'unknown'] as const
  return [
    `${made.rule} ${rule.title} (${made.framework} framework)`, rule.says,
    `Dated by ${rule.dateBasis}; abolished areas ${rule.abolished}.`, '',
    foundBy(made, failing), ...[revisitsFound(made) ?? []].flat(), '',
    line('universe', made.universe), ...figures.map(figure => line(figure, made[figure as keyof Count] as number | null)),
    ...few.flatMap(figure => made.behind.inspections[figure].length === 0 ? [] : [`  ${figure}: ${made.behind.inspections[figure].map(one => nameOf(one.area)).join(', ')}`]),
    ...made.notes, '', attribution,
  ]
}
