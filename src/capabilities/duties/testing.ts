import { lawAsItStands, lawBook, rule, type LawBook, type RegisteredRule, type RuleId } from '../../ground/law/index.ts'
import type { BankHolidays } from '../../ground/calendar/index.ts'

/** The law as it stands but for some rules, whose versions are given instead: for trying a change of the law. */
export function lawBut(changed: readonly RegisteredRule[], holidays: BankHolidays = lawAsItStands.holidays): LawBook {
  const ids = new Set<RuleId>(changed.map(({ id }) => id))
  return lawBook('A changed law', [...lawAsItStands.rules.filter(({ id }) => !ids.has(id)).flatMap(({ id }) => lawAsItStands.versionsOf(id)), ...changed], holidays)
}

/** A rule with another length, or other days of being in force. */
export function ruleBut(id: RuleId, change: Partial<RegisteredRule>): RegisteredRule {
  return { ...rule(id), ...change }
}

/** Two versions of a rule: as it is until a day, and changed from then on. */
export function changedFrom(id: RuleId, day: string, change: Partial<RegisteredRule>): RegisteredRule[] {
  const last = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
  return [ruleBut(id, { effectiveTo: last }), ruleBut(id, { effectiveFrom: day, ...change })]
}
