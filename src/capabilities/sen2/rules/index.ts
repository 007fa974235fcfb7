import { activePlanRules, placementRules } from './active-plan.ts'
import { anyBlockRules } from './any-block.ts'
import { assessmentRules } from './assessment.ts'
import { duplicateRules } from './duplicates.ts'
import { headerRules } from './header.ts'
import { personRules } from './person.ts'
import { planRules } from './plan.ts'
import { requestRules, requestsRules } from './requests.ts'
import { settingRules } from './settings.ts'
import type { Context, RuleFacts } from './shape.ts'
import { wholeReturnRules } from './whole-return.ts'

export { checkPerson, wholeReturn } from './checking.ts'
export type { WholeReturn } from './checking.ts'
export { contextFor } from './shape.ts'
export type { Context, ContextInput, Finding, LastYear, RuleFacts, Setting, SettingLookup } from './shape.ts'

/** Every rule as data, by number. */
export const allRules: readonly RuleFacts[] = [
  ...headerRules, ...Object.values(anyBlockRules), ...wholeReturnRules, ...personRules, ...Object.values(duplicateRules),
  ...requestRules, ...requestsRules, ...assessmentRules, ...planRules, ...settingRules, ...activePlanRules, ...placementRules,
].sort((one, other) => one.id < other.id ? -1 : 1)

const byId = new Map<string, RuleFacts>(allRules.map(rule => [rule.id, rule]))

/** A rule by its number. */
export function ruleOf(id: string): RuleFacts | undefined {
  return byId.get(id)
}

/** A rule, or a part of one, that could not run because something it needs was not given. */
export type NotChecked = { rule: string; title: string; why: string }

/** What this context leaves unchecked. */
export function notChecked(context: Context): NotChecked[] {
  const off = (id: string): boolean => context.profile.severities[id] === 'off'
  return allRules.flatMap(({ id, title, needs }) => {
    if (off(id)) return []
    if ((needs === 'settings' || id === 'S2-418') && context.settings === undefined) {
      return [{ rule: id, title, why: id === 'S2-418' ? 'The form of numbers was checked, but not whether the register has them: no register was given.' : 'No register of establishments was given.' }]
    }
    return needs === 'last year' && context.lastYear === undefined ? [{ rule: id, title, why: 'Last year’s figures were not given.' }] : []
  })
}
