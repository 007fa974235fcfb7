import { dayOfParts, daysLater, longDay, partsOfDay, shortDay, weekdayOfDay, workingDaysLater } from '../calendar/index.ts'
import type { Day } from '../calendar/index.ts'
import type { LawBook } from './book.ts'
import { inAShorterMonth, lengthInWords, listed } from './answers/reasoned.ts'
import type { PeriodRuleId } from './register.ts'

/** A stretch of the year on whose days the time for an appeal does not end, in words, and its last day. */
type ClosedSeason = { readonly names: string; readonly inside: string; readonly ends: string; readonly lastDay: Day }

/** The day on which a time limit before the Tribunal ends, and the sentences that lead to it. */
export type TribunalTime = { readonly on: Day; readonly steps: readonly string[] }

/** The time for lodging an appeal: `rawEnd` is its end before it moves on. */
export type AppealWindow = TribunalTime & { readonly rawEnd: Day }

/**
 * When the time for starting an appeal ends (SI 2008/2699 rule 12(2) and (3)(a)). Nothing else in the register moves on like this:
 * periods under the SEND Regulations stay where they fall.
 */
export function tribunalTimeFrom(raw: Day, law: LawBook): TribunalTime {
  const closed = closedSeasonOf(raw)
  if (closed === null) return offNonWorkingDays(raw, law)
  const on = workingDaysLater(closed.lastDay, 1, law.holidays)
  return {
    on,
    steps: [
      `The time ends on ${longDay(raw)}, which is ${closed.inside}, so it moves on to the first working day after ${closed.ends}.`,
      ...passedOver(daysLater(closed.lastDay, 1), on, law),
      `That is ${longDay(on)}.`,
    ],
  }
}

/** When any other time limit before the Tribunal ends: only a non-working day moves it (SI 2008/2699 rule 12(2)). */
export function offNonWorkingDays(raw: Day, law: LawBook): TribunalTime {
  const why = notWorking(raw, law)
  if (why === null) return { on: raw, steps: [`The time ends on ${longDay(raw)}, a working day, so it does not move.`] }
  const on = workingDaysLater(raw, 1, law.holidays)
  // Only a time that ended outside them can seem to move into August or Christmas by mistake.
  const closed = closedSeasonOf(raw) === null ? closedSeasonOf(on) : null
  return {
    on,
    steps: [
      `The time ends on ${longDay(raw)}, which is ${why}, so it moves on to the next working day.`,
      ...passedOver(daysLater(raw, 1), on, law),
      `That is ${longDay(on)}.`,
      ...(closed === null ? [] : [`It is ${closed.inside}, but the time itself ended before that, so it does not move again.`]),
    ],
  }
}

/** The time for lodging an appeal: the later of the period from the notice and the one from the mediation certificate (SI 2008/2699 rule 20(1)(c)). */
export function appealWindow(noticeSent: Day, certificate: Day | undefined, law: LawBook): AppealWindow {
  const fromNotice = law.limitOf('appeal-lodge', noticeSent)
  const notice = `${lengthIn('appeal-lodge', noticeSent, law)} after ${longDay(noticeSent)}, the day the notice was sent, the date is ${longDay(fromNotice)}${inAShorterMonth(noticeSent, fromNotice)}.`
  if (certificate === undefined) {
    const ended = tribunalTimeFrom(fromNotice, law)
    return { rawEnd: fromNotice, on: ended.on, steps: [notice, ...ended.steps] }
  }
  const fromCertificate = law.limitOf('appeal-lodge-certificate', certificate)
  const rawEnd = fromCertificate > fromNotice ? fromCertificate : fromNotice
  const ended = tribunalTimeFrom(rawEnd, law)
  return {
    rawEnd,
    on: ended.on,
    steps: [
      notice,
      `${lengthIn('appeal-lodge-certificate', certificate, law)} after ${longDay(certificate)}, the day of the mediation certificate, the date is ${longDay(fromCertificate)}${inAShorterMonth(certificate, fromCertificate)}.`,
      fromCertificate === fromNotice ? 'Both end on the same day.'
        : `The later of the two counts: the one from the ${rawEnd === fromNotice ? 'notice' : 'certificate'}.`,
      ...ended.steps,
    ],
  }
}

/** The nth working day after a day, leaving out 25 December to 1 January and August (SI 2008/2699 rule 12(3)(b)), and what was left out. */
export function workingDaysOfTribunal(from: Day, workingDays: number, law: LawBook): TribunalTime {
  const seasons = new Set<string>()
  const holidays: string[] = []
  let on = from
  for (let left = workingDays; left > 0;) {
    on = daysLater(on, 1)
    const closed = closedSeasonOf(on)
    if (closed !== null) { seasons.add(closed.names); continue }
    if (notWorking(on, law) === null) left--
    else if (weekdayOfDay(on) < 6) holidays.push(`${shortDay(on)} (${law.holidays.nameOn(on)})`)
  }
  return { on, steps: [`Left out: ${listed(['weekends', ...holidays, ...seasons])}.`] }
}

/** The closed season that a day lies in: from 25 December to 1 January, or August. */
function closedSeasonOf(day: Day): ClosedSeason | null {
  const { year, month, dayOfMonth } = partsOfDay(day)
  if (month === 8) return { names: 'August', inside: 'in August', ends: '31 August', lastDay: dayOfParts(year, 8, 31) }
  if ((month === 12 && dayOfMonth >= 25) || (month === 1 && dayOfMonth === 1)) {
    return { names: '25 December to 1 January', inside: 'between 25 December and 1 January', ends: '1 January', lastDay: dayOfParts(month === 12 ? year + 1 : year, 1, 1) }
  }
  return null
}

function passedOver(from: Day, before: Day, law: LawBook): string[] {
  const steps: string[] = []
  for (let day = from; day < before; day = daysLater(day, 1)) steps.push(`${shortDay(day)} is ${notWorking(day, law) ?? 'a working day'}.`)
  return steps
}

function notWorking(day: Day, { holidays }: LawBook): string | null {
  const holiday = holidays.nameOn(day)
  if (holiday !== undefined) return `a bank holiday (${holiday})`
  const weekday = weekdayOfDay(day)
  return weekday === 6 ? 'a Saturday' : weekday === 7 ? 'a Sunday' : null
}

function lengthIn(id: PeriodRuleId, from: Day, law: LawBook): string {
  const { period } = law.inForceOn(id, from) ?? law.rule(id)
  if (period === null) throw new Error(`The rule ${id} has no single period to count`)
  return lengthInWords(period)
}
