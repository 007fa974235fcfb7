import type { PeriodRuleId } from '../register.ts'

// SI 2014/1530 reg 44(2): weeks from the order. These become rules of their own with the Tribunal's.
const weeksForOrder: Readonly<Record<string, number>> = {
  'tribunal-assess-notify': 2,
  'tribunal-assess-no-plan': 10,
  'tribunal-assess-final-plan': 14,
  'tribunal-make-draft': 5,
  'tribunal-make-final': 11,
  'tribunal-remit': 2,
  'tribunal-amend': 5,
  'tribunal-continue-amend': 5,
  'tribunal-name-school': 2,
}

/** The orders whose time can be excused. */
export const ordersThatCanBeNamed: readonly string[] = Object.keys(weeksForOrder)

/** The weeks that an order allows, from its rule id with or without "tribunal-"; null for any other text. */
export function orderNamed(text: string): number | null {
  const words = text.trim().toLowerCase().replace(/[\s_]+/g, '-').replace(/^tribunal-/, '')
  return weeksForOrder[`tribunal-${words}`] ?? weeksForOrder[`tribunal-${shortForms[words] ?? ''}`] ?? null
}

/** The limit meant by "6 weeks", "20-week" or a rule id; null for any other text. */
export function periodNamed(text: string): PeriodRuleId | null {
  if (/\b(6|six)\b|ehcna-decide-to-assess|decide[- ]?to[- ]?assess/i.test(text)) return 'ehcna-decide-to-assess'
  if (/\b(16|sixteen)\b|ehcna-decide-not-to-issue|not[- ]?to[- ]?issue/i.test(text)) return 'ehcna-decide-not-to-issue'
  if (/\b(20|twenty)\b|ehcna-final-plan|final[- ]?plan/i.test(text)) return 'ehcna-final-plan'
  return null
}

const shortForms: Readonly<Record<string, string>> = {
  assess: 'assess-notify',
  'amend-plan': 'amend',
  'amend-contents': 'amend',
  'make-plan': 'make-draft',
  'make-and-maintain': 'make-draft',
  'name-setting': 'name-school',
  'change-school': 'name-school',
  'continue-and-amend': 'continue-amend',
}
