import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import { isPeriodRule, isRuleId, lawAsItStands, type Change, type Proposal, type RuleId } from '../../../ground/law/index.ts'
import { brokenJson } from '../rules/broken-json.ts'
import { didYouMean, nearName } from '../rules/near-names.ts'

const day = z.iso.date('Give a real date such as 2029-09-01')
const text = z.string('Write it as text').trim().min(1, 'Write some text')
const known = z.string('Name a rule by its id').refine((id): id is RuleId => isRuleId(id), { abort: true, error: ({ input }) => `There is no rule “${String(input)}” in the law register. ${didYouMean(String(input))}`.trim() })
const period = z.strictObject({
  amount: z.int('Give a whole number').min(1, 'Give at least 1').max(1000, 'Give at most 1000'),
  unit: z.enum(['days', 'weeks', 'months', 'years', 'working days'], 'Give days, weeks, months, years or working days'),
  counted: z.enum(['after', 'beginning with', 'at least before'], 'Give “after”, “beginning with” or “at least before”'),
}, nothingElse(['amount', 'unit', 'counted']))
// A rule’s own answer may give several dates from one length, so a length can be changed but not taken away.
const counted = known.refine(isPeriodRule, { error: ({ input }) => `The rule “${String(input)}” has no length of time to change` })
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changes'), rule: counted, from: day, title: text.optional(), period, says: text, act: text.optional() }, nothingElse(['kind', 'rule', 'from', 'title', 'period', 'says', 'act'])),
  z.strictObject({ kind: z.literal('ends'), rule: known, lastDay: day }, nothingElse(['kind', 'rule', 'lastDay'])),
  z.strictObject({
    kind: z.literal('begins'), rule: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'Give an id in small letters with hyphens, such as plan-letter').refine(id => !isRuleId(id), 'There is a rule with this id: use “changes”'),
    beside: counted, from: day, title: text, period, says: text, act: text,
  }, nothingElse(['kind', 'rule', 'beside', 'from', 'title', 'period', 'says', 'act'])),
], 'Give kind as “changes”, “ends” or “begins”')
const shape = z.strictObject({
  name: text, source: text, changes: z.array(change, 'Give a list of changes').min(1, 'Give at least one change'),
}, nothingElse(['name', 'source', 'changes']))

/** Reads a proposed law from the text of its file; what cannot be read says where in the file and what to write. */
export function readProposal(file: string): Proposal | { readonly wrong: string } {
  // Some programs begin a file with a byte order mark, which is no JSON.
  const json = file.replace(/^\uFEFF/, '')
  const broken = brokenJson(json)
  if (broken !== undefined) return { wrong: broken }
  const given: unknown = JSON.parse(json)
  const read = shape.safeParse(given)
  if (!read.success) return { wrong: read.error.issues.slice(0, 3).map(({ path, message }) => `${placeOf(path, given)}${message}`).join('; ') }
  const { changes } = read.data
  const twice = changes.map(one => one.rule).find((rule, at, all) => all.indexOf(rule) !== at)
  if (twice !== undefined) return { wrong: `changes: the rule “${twice}” is named twice; give each rule one change` }
  const early = changes.flatMap((one, at) => tooEarly(one, at))
  return early.length === 0 ? read.data : { wrong: early.join('; ') }
}

// Before its first version the register holds no law that a change could follow.
function tooEarly(change: Change, at: number): string[] {
  const [field, on, model] = change.kind === 'ends' ? ['lastDay', change.lastDay, change.rule] as const : ['from', change.from, change.kind === 'begins' ? change.beside : change.rule] as const
  const first = lawAsItStands.versionsOf(model)[0]?.effectiveFrom ?? ''
  return on >= first ? [] : [`${nameOf(change.rule, at)}, ${field}: ${inWords(on)} is before the first day of ${change.kind === 'begins' ? `“${model}”` : 'the rule'}, ${inWords(first)}`]
}

function nothingElse(names: readonly string[]): { error: (issue: z.core.$ZodRawIssue) => string } {
  const all = names.join(', ')
  return { error: issue => {
    if (issue.code !== 'unrecognized_keys') return `Give an object with ${all}`
    const [key = ''] = issue.keys
    const near = nearName(names, key)
    return `“${key.slice(0, 60)}” is not a member of it${near === undefined ? `; there can be ${all}` : `: did you mean ${near}?`}`
  } }
}

/** Where something stands: a change by its number as people count, with its rule, then the member. */
function placeOf(path: readonly PropertyKey[], given: unknown): string {
  const [first, second, ...rest] = path
  if (first !== 'changes' || typeof second !== 'number') return path.length === 0 ? '' : `${path.map(String).join('.')}: `
  const { rule } = ((given as { readonly changes: readonly unknown[] }).changes[second] ?? {}) as { readonly rule?: unknown }
  return `${nameOf(rule, second)}${rest.length === 0 ? '' : `, ${rest.map(String).join('.')}`}: `
}

function nameOf(rule: unknown, at: number): string {
  return `change ${at + 1}${typeof rule === 'string' && rule !== '' ? ` (${rule.slice(0, 60)})` : ''}`
}

function inWords(iso: string): string {
  return shortDate(Temporal.PlainDate.from(iso))
}
