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
  const words = plainWords(text).replaceAll(' ', '-').replace(/^tribunal-/, '')
  const id = `tribunal-${shortForms.get(words) ?? words}`
  return [...ordersWithATime, ...ordersAtOnce].find(order => order === id) ?? orderDescribed(plainWords(text))
}

/** The order that a phrase describes beyond doubt: "amend sections B and F", "name the school in section I". */
function orderDescribed(words: string): NamedOrder | null {
  if (/\b(not|no|refuse\w*|or)\b|n[’']t\b/.test(words)) return null
  const sections = words.match(/\bsections?\b(.*)/)?.[1] ?? ''
  const contents = /\b[bf]\b/.test(sections) || /\bcontents?\b/.test(words)
  const setting = /\bi\b/.test(sections) || /\b(school|setting|placement|college|institution)\b/.test(words)
  if (/\b(amend|change)\b/.test(words)) {
    if (/\b(continue|keep)\b/.test(words)) return 'tribunal-continue-amend'
    return contents ? 'tribunal-amend' : setting ? 'tribunal-name-school' : null
  }
  if (/\bname\b/.test(words)) return setting && !contents ? 'tribunal-name-school' : null
  return /\bassess(ment)?\b/.test(words) && !/\b(plan|draft|final|amend\w*)\b/.test(words) ? 'tribunal-assess-notify' : null
}

/** Whether an order has a time, and so does not apply at once. */
export function hasATime(order: NamedOrder): order is (typeof ordersWithATime)[number] {
  return ordersWithATime.some(timed => timed === order)
}

/** The last day for an order made, or agreed as though it had been made, on a day. */
export function lastDayForOrder(order: NamedOrder, from: Day, law: LawBook): Day {
  return hasATime(order) ? law.limitOf(order, from) : from
}

/** The limit meant by "6 weeks", "20-week" or a rule id; null for any other text, and for one that names more than one. */
export function periodNamed(text: string): PeriodRuleId | null {
  const words = plainWords(text)
  const byLength = lengths.filter(([length]) => length.test(words))
  if (byLength.length > 0) return byLength.length === 1 ? byLength[0]?.[2] ?? null : null
  return lengths.find(([, name]) => name.test(words))?.[2] ?? null
}

const lengths: readonly (readonly [RegExp, RegExp, PeriodRuleId])[] = [
  [/(?<!\d)6(?!\d)|\bsix\b/, /(decide|decision|whether) to assess|assessment decision/, 'ehcna-decide-to-assess'],
  [/(?<!\d)16(?!\d)|\bsixteen\b/, /not to issue|\bno plan\b/, 'ehcna-decide-not-to-issue'],
  [/(?<!\d)14(?!\d)|\bfourteen\b/, /re ?assess/, 'reassess-final'],
  [/(?<!\d)20(?!\d)|\btwenty\b/, /final plan/, 'ehcna-final-plan'],
]

/** Words apart and in small letters, however they were joined: "sixWeeks", "six_weeks" and "six-weeks" are "six weeks". */
function plainWords(text: string): string {
  return text.trim().replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[\s_-]+/g, ' ')
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
