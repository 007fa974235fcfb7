import { bankHolidays, dayOfIso, longDay } from '../calendar/index.ts'
import type { BankHolidays, Day } from '../calendar/index.ts'
import { lastDayOf } from './counting.ts'
import type { PeriodRuleId, RegisteredRule, RuleId } from './register.ts'
import { register } from './register.ts'

/** A whole set of law: every version of every rule, and the bank holidays by which working days are counted. */
export type LawBook = {
  readonly name: string
  /** The newest version of every rule, in the order of the process. */
  readonly rules: readonly RegisteredRule[]
  readonly holidays: BankHolidays
  has(id: string): id is RuleId
  /** The newest version of a rule. */
  rule(id: RuleId): RegisteredRule
  /** Every version of a rule, oldest first. */
  versionsOf(id: RuleId): readonly RegisteredRule[]
  /** The version in force on the day a clock started: a case keeps it for good. Undefined where there was none. */
  inForceOn(id: RuleId, started: Day): RegisteredRule | undefined
  /** The last day under a rule with one length of time, from the day of its trigger. */
  limitOf(id: PeriodRuleId, from: Day): Day
}

type Version = { readonly from: Day; readonly to: Day | null; readonly rule: RegisteredRule }

/** Binds versions of rules into a book; refuses two versions of a rule in force on one day. */
export function lawBook(name: string, all: readonly RegisteredRule[], holidays: BankHolidays = bankHolidays): LawBook {
  const versions = new Map<string, Version[]>()
  for (const rule of all) {
    const version = { from: dayOf(rule, rule.effectiveFrom), to: rule.effectiveTo === null ? null : dayOf(rule, rule.effectiveTo), rule }
    const before = versions.get(rule.id)
    if (before === undefined) { versions.set(rule.id, [version]); continue }
    const last = before[before.length - 1]
    if (last !== undefined && (last.to === null || last.to >= version.from)) {
      throw new Error(`The rule ${rule.id} has two versions in force on ${longDay(version.from)}: end the older one the day before`)
    }
    before.push(version)
  }
  const newest = (id: string): RegisteredRule => {
    const found = versions.get(id)?.at(-1)
    if (found === undefined) throw new Error(`There is no rule ${id} in the law register`)
    return found.rule
  }
  const inForceOn = (id: string, started: Day): RegisteredRule | undefined => {
    const found = versions.get(id)
    if (found === undefined) throw new Error(`There is no rule ${id} in the law register`)
    for (const { from, to, rule } of found) if (from <= started && (to === null || started <= to)) return rule
    return undefined
  }
  return {
    name,
    rules: [...versions.keys()].map(newest),
    holidays,
    has: (id): id is RuleId => versions.has(id),
    rule: newest,
    versionsOf: id => (versions.get(id) ?? []).map(({ rule }) => rule),
    inForceOn,
    limitOf: (id, from) => {
      const { period } = inForceOn(id, from) ?? newest(id)
      if (period === null) throw new Error(`The rule ${id} has no single period to count`)
      return lastDayOf(period, from, holidays)
    },
  }
}

/** The law as it stands, with every earlier version that the register holds. */
export const lawAsItStands: LawBook = lawBook('The law as it stands', register)

function dayOf({ id }: RegisteredRule, iso: string): Day {
  const day = dayOfIso(iso)
  if (day === null) throw new Error(`The rule ${id} is dated ${iso}, which is not a date`)
  return day
}
