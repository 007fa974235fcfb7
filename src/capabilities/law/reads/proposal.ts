import { z } from 'zod'
import { isPeriodRule, isRuleId, type Proposal, type RuleId } from '../../../ground/law/index.ts'

const day = z.iso.date('Give a real date such as 2029-09-01')
const text = z.string('Write it as text').trim().min(1, 'Write some text')
const known = z.string('Name a rule by its id').refine((id): id is RuleId => isRuleId(id), { error: ({ input }) => `There is no rule “${String(input)}” in the law register` })
const period = z.strictObject({
  amount: z.int('Give a whole number').min(1, 'Give at least 1').max(1000, 'Give at most 1000'),
  unit: z.enum(['days', 'weeks', 'months', 'years', 'working days'], 'Give days, weeks, months, years or working days'),
  counted: z.enum(['after', 'beginning with', 'at least before'], 'Give “after”, “beginning with” or “at least before”'),
}, 'Give amount, unit and counted, and nothing else')
// A rule’s own answer may give several dates from one length, so a length can be changed but not taken away.
const counted = known.refine(isPeriodRule, { error: ({ input }) => `The rule “${String(input)}” has no length of time to change` })
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changes'), rule: counted, from: day, title: text.optional(), period, says: text, act: text.optional() }),
  z.strictObject({ kind: z.literal('ends'), rule: known, lastDay: day }),
  z.strictObject({
    kind: z.literal('begins'), rule: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'Give an id in small letters with hyphens, such as plan-letter').refine(id => !isRuleId(id), 'There is a rule with this id: use “changes”'),
    beside: counted, from: day, title: text, period, says: text, act: text,
  }),
], 'Give kind as “changes”, “ends” or “begins”')
const shape = z.strictObject({
  name: text, source: text, changes: z.array(change, 'Give a list of changes').min(1, 'Give at least one change'),
}, 'Give a name, a source and a list of changes, and nothing else')

/** Reads a proposed law from the text of its file; what cannot be read says where in the file and what to write. */
export function readProposal(json: string): Proposal | { readonly wrong: string } {
  const given = parsed(json)
  if ('wrong' in given) return given
  const read = shape.safeParse(given.value)
  if (!read.success) return { wrong: read.error.issues.slice(0, 3).map(({ path, message }) => `${placeOf(path)}${message}`).join('; ') }
  const twice = read.data.changes.map(one => one.rule).find((rule, at, all) => all.indexOf(rule) !== at)
  return twice === undefined ? read.data : { wrong: `changes: the rule “${twice}” is named twice; give each rule one change` }
}

function parsed(json: string): { readonly value: unknown } | { readonly wrong: string } {
  try {
    return { value: JSON.parse(json) }
  } catch (error) {
    return { wrong: `It is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map(step => (typeof step === 'number' ? `[${step + 1}]` : `${String(step)}`)).join('.').replaceAll('.[', '[')}: `
}
