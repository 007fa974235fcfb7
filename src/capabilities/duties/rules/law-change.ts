import { bankHolidaysFrom, dayOfIso, daysLater, isoOfDay, shortDate, weekdayOfDay, type BankHolidays, type Day } from '../../../ground/calendar/index.ts'
import { chapterOf, isRuleId, lawBook, type LawBook, type RegisteredRule } from '../../../ground/law/index.ts'
import type { IsoDate, Owed } from '../words.ts'
import { underLaw } from './under-law.ts'

/** The law by which a ledger was settled, as it is kept: each rule’s versions in words, and the bank holidays. */
export type SettledLaw = ReadonlyMap<string, string>

/** What changed in the law since a ledger was settled. */
export type LawChange = {
  readonly differs: boolean
  /** What changed in a few words, the rules first. */
  readonly inWords: readonly string[]
  /** The days that became or stopped being bank holidays, in words; none where it is not known what they were. */
  readonly holidaysChanged: readonly string[]
  /** Why a duty that was settled before moved from one day to another. */
  because(duty: Pick<Owed, 'rule' | 'facts' | 'from' | 'due'>, became: IsoDate): string
}

const holidays = 'bank holidays'

/** A law as it is kept beside a ledger. */
export function settledLaw(law: LawBook): SettledLaw {
  return new Map([...law.rules.map(({ id }) => [id, law.versionsOf(id).map(versionInWords).join('\n')] as const), [holidays, holidayLines(law.holidays)]])
}

/** Compares the law a ledger was settled under with another; none was kept where it is empty. */
export function lawChange(settled: SettledLaw, law: LawBook): LawChange {
  const now = settledLaw(law)
  const changed = law.rules.filter(({ id }) => settled.get(id) !== now.get(id))
  const before = namesByDay(settled.get(holidays) ?? '')
  const after = namesByDay(now.get(holidays) ?? '')
  const days = [...new Set([...before.keys(), ...after.keys()])].filter(day => before.has(day) !== after.has(day)).sort()
  const sameRulesOldDays = settled.size === 0 || days.length === 0 ? null
    : lawBook(law.name, law.rules.flatMap(({ id }) => law.versionsOf(id)), bankHolidaysFrom(`date,name\n${settled.get(holidays) ?? ''}`))
  const dayInWords = (day: IsoDate): string => `${shortDate(Temporal.PlainDate.from(day))} ${after.has(day) ? `became a bank holiday (${after.get(day)})` : 'stopped being a bank holiday'}`
  const lengths = ({ id }: RegisteredRule, from: IsoDate): { was: string; is: string } | null => {
    const [was, is] = [lengthOn(settled.get(id), from), lengthOn(now.get(id), from)]
    return was === is ? null : inShort(was, is)
  }
  return {
    differs: changed.length > 0 || days.length > 0 || [...settled.keys()].some(subject => !now.has(subject)),
    holidaysChanged: settled.size === 0 ? [] : days.map(dayInWords),
    inWords: settled.size === 0 ? ['the law they were worked out under was not kept']
      : [...(changed.length === 0 ? [] : [changed.length <= 3 ? `the law on ${new Intl.ListFormat('en-GB').format(changed.map(({ title }) => `“${title}”`))} changed` : `${changed.length} rules changed or are new`]), ...days.map(dayInWords)],
    because(duty, became) {
      if (settled.size === 0) return 'Worked out again under the law as it stands; what it was counted by before was not kept'
      const own = lengths(law.rule(duty.rule), duty.from)
      if (own !== null) return `The law on “${law.rule(duty.rule).title}” changed: ${own.was} became ${own.is}`
      if (sameRulesOldDays !== null && isDue(underLaw(duty, sameRulesOldDays), duty.due)) {
        const [first, last] = [duty.from, duty.due, became].sort().flatMap((day, at) => (at === 1 ? [] : [day]))
        const between = days.filter(day => day >= (first ?? '') && day <= (last ?? '') && isWeekday(day))
        return between.length === 0 ? 'The list of bank holidays changed' : capital(between.map(dayInWords).join('; '))
      }
      // A rule without a length of its own is counted by others of its stage.
      const others = changed.filter(one => one.id !== duty.rule && sameStage(one.id, duty.rule)).flatMap(one => { const found = lengths(one, duty.from); return found === null ? [] : [{ title: one.title, ...found }] })
      if (others.length > 0) return `The law it is counted by changed: ${others.map(({ title, was, is }) => `for “${title}”, ${was} became ${is}`).join('; ')}`
      return 'The way it is counted was corrected'
    },
  }
}

function versionInWords({ effectiveFrom, effectiveTo, period, beforeDay }: RegisteredRule): string {
  const length = period === null ? 'no length of its own' : `${period.amount} ${period.amount === 1 ? period.unit.replace(/s$/, '') : period.unit}, ${counted[period.counted]}`
  return `from ${effectiveFrom}${effectiveTo === null ? '' : ` to ${effectiveTo}`}: ${beforeDay === undefined ? length : `before ${dayOfYear(beforeDay)}`}`
}

const counted = { after: 'after the day', 'beginning with': 'beginning with the day', 'at least before': 'before the day' } as const

function lengthOn(versions: string | undefined, from: IsoDate): string {
  for (const line of versions?.split('\n') ?? []) {
    const [, begins = '', ends, length] = /^from (\S{10})(?: to (\S{10}))?: (.+)$/.exec(line) ?? []
    if (begins !== '' && begins <= from && (ends === undefined || from <= ends)) return length ?? none
  }
  return none
}

const none = 'no law in force'

// How the days are counted is said only where it is what changed.
function inShort(was: string, is: string): { was: string; is: string } {
  const [shortWas = was, shortIs = is] = [was.split(',')[0], is.split(',')[0]]
  return shortWas === shortIs ? { was, is } : { was: shortWas, is: shortIs }
}

function holidayLines(list: BankHolidays): string {
  const lines: string[] = []
  const last = dayIn(`${list.lastYear}-12-31`)
  for (let day = dayIn(`${list.firstYear}-01-01`); day <= last; day = daysLater(day, 1)) {
    const name = list.nameOn(day)
    if (name !== undefined) lines.push(`${isoOfDay(day)},${name}`)
  }
  return lines.join('\n')
}

function namesByDay(lines: string): ReadonlyMap<IsoDate, string> {
  return new Map(lines.split('\n').filter(line => line !== '').map(line => [line.slice(0, 10), line.slice(11)]))
}

function isDue(under: ReturnType<typeof underLaw>, on: IsoDate): boolean {
  return under.kind === 'due' && under.on === on
}

function isWeekday(iso: IsoDate): boolean {
  return weekdayOfDay(dayIn(iso)) < 6
}

function sameStage(one: string, other: string): boolean {
  return isRuleId(one) && isRuleId(other) && chapterOf(one).id === chapterOf(other).id
}

function dayOfYear(monthAndDay: string): string {
  return shortDate(Temporal.PlainDate.from(`2001-${monthAndDay}`)).replace(' 2001', '')
}

function dayIn(iso: string): Day {
  const day = dayOfIso(iso)
  if (day === null) throw new RangeError(`${iso} is not a date`)
  return day
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
