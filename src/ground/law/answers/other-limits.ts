import type { Day } from '../../calendar/index.ts'
import { lastDayOf } from '../counting.ts'
import { rule } from '../register.ts'
import type { PeriodRuleId } from '../register.ts'

/** The last day under another rule, for answers that give several dates. */
export function limitOf(id: PeriodRuleId, from: Day): Day {
  const { period } = rule(id)
  if (period === null) throw new Error(`The rule ${id} has no single period to count`)
  return lastDayOf(period, from)
}
