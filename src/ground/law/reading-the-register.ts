import { shortDate } from '../calendar/index.ts'
import { lawAsItStands } from './book.ts'
import { chapters } from './register.ts'
import type { ChapterId, RegisteredRule, RuleId } from './register.ts'
import type { Rule } from './words.ts'

/** Every rule as it stands, in the order of the process. */
export const rules: readonly RegisteredRule[] = lawAsItStands.rules

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return lawAsItStands.has(text)
}

/** The rule with an id, as it stands. */
export function rule(id: RuleId): RegisteredRule {
  return lawAsItStands.rule(id)
}

/** The stage of the process that a rule belongs to. */
export function chapterOf(id: RuleId): { readonly id: ChapterId; readonly title: string } {
  const found = chapterById.get(id)
  if (found === undefined) throw new Error(`There is no rule ${id} in the law register`)
  return found
}

/** Whether this version of a rule was law on a date. */
export function appliesTo(one: Rule, date: Temporal.PlainDate): boolean {
  const iso = date.toString()
  return one.effectiveFrom <= iso && (one.effectiveTo === null || iso <= one.effectiveTo)
}

/** When a version is law: "in force from 1 September 2014", with "to …" where it has ended. */
export function inForceInWords({ effectiveFrom, effectiveTo }: Rule): string {
  const day = (iso: string): string => shortDate(Temporal.PlainDate.from(iso))
  return `in force from ${day(effectiveFrom)}${effectiveTo === null ? '' : ` to ${day(effectiveTo)}`}`
}

const chapterById = new Map<string, { readonly id: ChapterId; readonly title: string }>(
  chapters.flatMap(({ id, title, rules: held }) => held.map(one => [one.id, { id, title }] as const)),
)
