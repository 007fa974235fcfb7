import { shortDate } from '../../../ground/calendar/index.ts'
import { bodyWords, rule } from '../../../ground/law/index.ts'
import type { IsoDate, Owed, Status } from '../words.ts'
import { daysLate, statusOn } from './status.ts'

type Dated = Pick<Owed, 'rule' | 'due' | 'met' | 'excused' | 'ended'>
export type Tag = { readonly text: string; readonly tone: 'late' | 'soon' | 'met' | 'quiet' }

/** How a duty stands on a day, as a sentence that says who: "The council is 7 days late." */
export function standing(duty: Dated, today: IsoDate): string {
  const late = daysLate(duty, today)
  switch (statusOn(duty, today)) {
    case 'late': return `${bodyWords[rule(duty.rule).owedBy]} is ${days(late)} late.`
    case 'due today': return 'It is due today.'
    case 'open': return `There ${daysLeft(duty, today) === 1 ? 'is' : 'are'} ${days(daysLeft(duty, today))} left.`
    case 'met': return `Done on ${day(duty.met)}, in time.`
    case 'met late': return `Done on ${day(duty.met)}, ${days(late)} late.`
    case 'ended': return `No longer owed since ${day(duty.ended?.on ?? null)}.`
    case 'excused': return duty.met !== null && duty.met <= today ? `Done on ${day(duty.met)}, ${days(late)} after the date, and excused.` : `${days(late)} past the date, and excused.`
  }
}

/** The same in a few words, for a column. */
export function tag(duty: Dated, today: IsoDate): Tag {
  const late = daysLate(duty, today)
  switch (statusOn(duty, today)) {
    case 'late': return { text: `${days(late)} late`, tone: 'late' }
    case 'due today': return { text: 'due today', tone: 'soon' }
    case 'open': return { text: `${days(daysLeft(duty, today))} left`, tone: daysLeft(duty, today) <= 7 ? 'soon' : 'quiet' }
    case 'met': return { text: 'done in time', tone: 'met' }
    case 'met late': return { text: `done ${days(late)} late`, tone: 'quiet' }
    case 'ended': return { text: 'no longer owed', tone: 'quiet' }
    case 'excused': return { text: `excused, ${days(late)} over`, tone: 'quiet' }
  }
}

/** Under which heading a duty stands in the list of work, by how soon it must be done. */
export function heading(status: Status, due: IsoDate, today: IsoDate): string {
  if (status === 'late') return 'Late'
  if (status === 'excused') return 'Past the date, and excused'
  if (status === 'due today') return 'Due today'
  const left = between(today, due)
  return left <= 7 ? 'In the next 7 days' : left <= 28 ? 'In the next 28 days' : 'Later'
}

function daysLeft(duty: Dated, today: IsoDate): number {
  return between(today, duty.due)
}

function between(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to).days
}

function days(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'day' : 'days'}`
}

function day(iso: IsoDate | null): string {
  return iso === null ? 'a day not known' : shortDate(Temporal.PlainDate.from(iso))
}
