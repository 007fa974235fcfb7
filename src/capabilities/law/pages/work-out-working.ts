import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import type { WhyThisDate } from '../../../ground/law/index.ts'
import { withTitles } from '../rules/typed-choices.ts'

/** A line of the working: what it is, and what it says. */
export type Row = { readonly key: string; readonly lines: readonly string[] }

/** The working in the order in which it is read: because, rule, counting, readings, how sure, if it is missed, where it is written. */
export function workingOf(why: WhyThisDate): Row[] {
  const rows: readonly Row[] = [
    { key: 'Because', lines: [why.because] },
    { key: 'Rule', lines: [why.ruleText] },
    { key: 'Counting', lines: why.counting },
    { key: 'Two ways to read it', lines: readingLines(why) },
    { key: 'How sure are we?', lines: [why.sure] },
    { key: 'If it is missed', lines: why.ifMissed },
    { key: 'Where it is written', lines: [`${why.provisions.join('; ')}.`] },
    { key: 'Version', lines: [versionLine(why)] },
  ]
  return rows.filter(({ lines }) => lines.length > 0).map(({ key, lines }) => ({ key, lines: lines.map(withTitles) }))
}

/** The safer date in a sentence, where it is not the one that was counted. */
export function saferThan(why: WhyThisDate): string | null {
  const day = saferDay(why)
  return day === null ? null : `The law can be read in another way, which gives ${day}. To be safe, work to that day.`
}

/** The safer date, where it is not the one that was counted. */
export function saferDay({ readings }: WhyThisDate): string | null {
  const safer = readings.find(({ chosen, safer: keepsBoth, on }) => !chosen && keepsBoth && on !== null)
  return safer?.on == null ? null : longDayOf(safer.on)
}

/** On which day’s law an answer stands: the day on which its clock started. */
export function standsOn({ version }: WhyThisDate, facts: Readonly<Record<string, unknown>>, today: Temporal.PlainDate): string {
  const started = version.trigger.map(name => facts[name]).find(value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
  const law = started === undefined ? 'It stands on the law as it is now' : `It stands on the law of ${longDayOf(String(started))}, the day that starts the clock`
  return `${law}, as we held it on ${shortDate(today)}.`
}

/** Monday 25 May 2026, from a date as an address carries it. */
export function longDayOf(iso: string): string {
  return longDate(Temporal.PlainDate.from(iso))
}

function versionLine({ version: { effectiveFrom, effectiveTo } }: WhyThisDate): string {
  const from = shortDate(Temporal.PlainDate.from(effectiveFrom))
  return effectiveTo === null ? `In force since ${from}.` : `In force from ${from} to ${shortDate(Temporal.PlainDate.from(effectiveTo))}.`
}

function readingLines({ readings }: WhyThisDate): string[] {
  const dates = new Set(readings.map(({ on }) => on))
  const lines = readings.map(({ chosen, words, on, safer }) => [
    `${chosen ? 'Used here' : 'The other'}: ${words}${on === null ? '' : `: ${longDayOf(on)}`}.`, ...(safer ? ['This is the safer date: whoever keeps to it keeps to both.'] : []),
  ].join(' '))
  return readings.length > 1 && dates.size === 1 && !dates.has(null) ? [...lines, 'Here both give the same date.'] : lines
}
