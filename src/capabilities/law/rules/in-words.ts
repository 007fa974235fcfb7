import { shortDate } from '../../../ground/calendar/index.ts'
import { askFor, bindingWord, bodyWords, factWords } from '../../../ground/law/index.ts'
import type { Certainty, RegisteredRule, Tag } from '../../../ground/law/index.ts'

/** Where a rule comes from, in words. */
export const kindWords: Readonly<Record<Tag, string>> = {
  Act: 'Act of Parliament',
  regulations: 'Regulations',
  case: 'Decided case',
  Code: 'Code of Practice',
  guidance: 'Guidance',
  derived: 'Worked out from the law',
  'our target': 'Our own target, not law',
}

/** How sure we are of the wording, in a few words for a list. */
export const certaintyInShort: Readonly<Record<Certainty, string>> = {
  A: 'Wording checked',
  B: 'Well known, wording not read again',
  C: 'Read in an official source',
  S: 'Stated in a published report',
  H: 'Matches published guidance',
  M: 'The figure may differ',
  D: 'Our own convention',
  U: 'Check the wording',
}

/** In an inspection framework, how firmly a limit is set. */
export const limitWords: Readonly<Record<NonNullable<RegisteredRule['limit']>, string>> = {
  statutory: 'The law sets this limit.',
  expected: 'Inspectors expect it by then; the law does not set it.',
  advisory: 'This limit is what usually happens; the law does not set it.',
  programme: 'This limit is part of the plan of the inspection programme.',
  discretionary: 'Whether it happens is for inspectors to decide.',
}

/** Who owes it: "The council", "The council and the integrated care board". */
export function whoOwes({ owedBy, alsoOwedBy }: RegisteredRule): string {
  return alsoOwedBy === undefined ? bodyWords[owedBy] : `${bodyWords[owedBy]} and ${lower(bodyWords[alsoOwedBy])}`
}

/** Who must do what, in a sentence without its date: "The council must issue the final plan." */
export function whoMustWhat(rule: RegisteredRule): string {
  return `${whoOwes(rule)} ${bindingWord(rule)} ${rule.act.replace('{the}', 'the').replace(/,$/, '')}.`
}

/** How long, and from when: "20 weeks from the day the request was received". */
export function howLong({ period, trigger, beforeDay, lastDay, mustLast, between }: RegisteredRule): string {
  const started = factWords[trigger[0]]
  // A rule that is asked “as at today” has no day to count from that a reader could know.
  const from = started.kind === 'date' && trigger[0] !== 'today' ? started.dayOf : null
  if (beforeDay !== undefined) return `before ${dayOfTheYear(beforeDay)}`
  if (lastDay !== undefined) return `by ${shortDate(Temporal.PlainDate.from(lastDay))}`
  if (between !== undefined) return `${between.least === between.most ? '' : `${between.least} to `}${between.most} ${between.of}`
  if (mustLast !== undefined) return `if it lasts ${mustLast.amount} ${mustLast.unit} or more`
  if (period === null) return 'no fixed time'
  const length = `${period.amount} ${period.amount === 1 ? period.unit.replace(/s$/, '') : period.unit}`
  const [after, first, before] = from === null ? ['', ', counting the first day', ' before'] : [` from ${from}`, ` beginning with ${from}`, ` before ${from}`]
  switch (period.counted) {
    case 'after': return `${length}${after}`
    case 'beginning with': return `${length}${first}`
    case 'at least before': return `at least ${length}${before}`
  }
}

/** A fact as it is asked for, as the start of a sentence. */
export function factInWords(name: RegisteredRule['facts'][number]): string {
  return upper(askFor(name)).replace(/,$/, '')
}

/** The same text with its first letter a capital. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// Only a leading article or a common noun: names such as Ofsted keep their capital.
function lower(text: string): string {
  return text.replace(/^(The|Whoever)\b/, word => word.toLowerCase())
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "15 February", from 02-15. */
function dayOfTheYear(monthAndDay: string): string {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number)
  return `${day} ${months[month - 1]}`
}
