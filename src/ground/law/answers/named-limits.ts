import type { Day } from '../../calendar/index.ts'
import type { LawBook } from '../book.ts'
import type { PeriodRuleId } from '../register.ts'

/** The orders that have a time, which can be excused. */
export const ordersWithATime = [
  'tribunal-assess-notify', 'tribunal-assess-no-plan', 'tribunal-assess-final-plan', 'tribunal-make-draft', 'tribunal-make-final',
  'tribunal-remit', 'tribunal-amend', 'tribunal-continue-amend', 'tribunal-name-school',
] as const satisfies readonly PeriodRuleId[]

/** The orders that apply on their own day. */
const ordersAtOnce = ['tribunal-continue', 'tribunal-cease'] as const

/** What the Tribunal can order that the regulations give a time. */
export type NamedOrder = (typeof ordersWithATime)[number] | (typeof ordersAtOnce)[number]

/** The order meant by its rule id, with or without "tribunal-", or by a short form of it; null for any other text. */
export function orderNamed(text: string): NamedOrder | null {
  const words = text.trim().toLowerCase().replace(/[\s_]+/g, '-').replace(/^tribunal-/, '')
  const id = `tribunal-${shortForms.get(words) ?? words}`
  return [...ordersWithATime, ...ordersAtOnce].find(order => order === id) ?? null
}

/** Whether an order has a time, and so does not apply at once. */
export function hasATime(order: NamedOrder): order is (typeof ordersWithATime)[number] {
  return ordersWithATime.some(timed => timed === order)
}

/** The last day for an order made, or agreed as though it had been made, on a day. */
export function lastDayForOrder(order: NamedOrder, from: Day, law: LawBook): Day {
  return hasATime(order) ? law.limitOf(order, from) : from
}

/** The limit meant by "6 weeks", "20-week" or a rule id; null for any other text. */
export function periodNamed(text: string): PeriodRuleId | null {
  if (/\b(6|six)\b|ehcna-decide-to-assess|decide[- ]?to[- ]?assess/i.test(text)) return 'ehcna-decide-to-assess'
  if (/\b(16|sixteen)\b|ehcna-decide-not-to-issue|not[- ]?to[- ]?issue/i.test(text)) return 'ehcna-decide-not-to-issue'
  if (/\b(20|twenty)\b|ehcna-final-plan|final[- ]?plan/i.test(text)) return 'ehcna-final-plan'
  return null
}

const shortForms: ReadonlyMap<string, string> = new Map([
  ['assess', 'assess-notify'],
  ['reassess', 'assess-notify'],
  ['re-assess', 'assess-notify'],
  ['carry-out-an-assessment', 'assess-notify'],
  ['no-plan', 'assess-no-plan'],
  ['final-plan', 'assess-final-plan'],
  ['assess-final', 'assess-final-plan'],
  ['amend-plan', 'amend'],
  ['amend-the-plan', 'amend'],
  ['amend-contents', 'amend'],
  ['amend-section-b', 'amend'],
  ['amend-section-f', 'amend'],
  ['amend-sections-b-and-f', 'amend'],
  ['make', 'make-draft'],
  ['make-plan', 'make-draft'],
  ['make-a-plan', 'make-draft'],
  ['draft-plan', 'make-draft'],
  ['make-and-maintain', 'make-draft'],
  ['make-final-plan', 'make-final'],
  ['name-setting', 'name-school'],
  ['name-a-school', 'name-school'],
  ['change-school', 'name-school'],
  ['change-setting', 'name-school'],
  ['amend-section-i', 'name-school'],
  ['reconsider', 'remit'],
  ['maintain', 'continue'],
  ['continue-to-maintain', 'continue'],
  ['continue-and-amend', 'continue-amend'],
  ['cease-plan', 'cease'],
])
