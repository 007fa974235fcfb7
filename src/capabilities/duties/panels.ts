import { shortDate } from '../../ground/calendar/index.ts'
import { rule, whyThisDate } from '../../ground/law/index.ts'
import type { ChildPanel, Moment, NextDuty } from '../people/index.ts'
import { statusOn } from './rules/status.ts'
import { tag } from './rules/wording.ts'
import { dutiesOfChild } from './reads/of-child.ts'
import type { Duty, IsoDate } from './words.ts'

/** What this room shows of a child. */
export const panels: readonly ChildPanel[] = [{
  id: 'duties',
  title: 'What is owed',
  kind: 'progress',
  view: 'capabilities/duties/panels/duties.njk',
  async load(work, child) {
    const today = work.today.toString()
    const duties = await dutiesOfChild(work, child.id)
    const open = duties.filter(duty => isToDo(duty, today))
    const done = duties.filter(duty => !isToDo(duty, today)).toReversed()
    return {
      open: table('open-duties', 'Duties still to do, soonest first', open, today, 'Nothing is still to do.'),
      done: done.length === 0 ? null : { count: done.length, table: table('done-duties', 'Duties done or no longer owed, latest first', done, today, '') },
      next: open[0] === undefined ? undefined : nextOf(open[0], child.forename, today),
      moments: open.flatMap(duty => passed(duty, today)),
    }
  },
}]

/** Whether someone must still do something about it. */
function isToDo(duty: Duty, today: IsoDate): boolean {
  const status = statusOn(duty, today)
  return status === 'open' || status === 'late' || status === 'due today' || (status === 'excused' && (duty.met === null || duty.met > today))
}

function table(id: string, caption: string, duties: readonly Duty[], today: IsoDate, empty: string): object {
  return {
    id, caption, captionHidden: true, firstCellIsHeader: true, empty,
    head: [{ text: 'Duty' }, { text: 'How it stands' }, { text: 'Due' }],
    rows: duties.map(duty => [
      { text: rule(duty.rule).title, href: `/duties/${duty.id}` },
      { status: tag(duty, today), note: noteOf(duty, today) },
      { text: shortDate(Temporal.PlainDate.from(duty.due)) },
    ]),
  }
}

function noteOf(duty: Duty, today: IsoDate): string | undefined {
  if (duty.met !== null && duty.met <= today) return shortDate(Temporal.PlainDate.from(duty.met))
  return statusOn(duty, today) === 'ended' ? duty.ended?.because : duty.excused ?? undefined
}

function nextOf(duty: Duty, forename: string, today: IsoDate): NextDuty {
  const why = whyThisDate(duty.rule, duty.facts, { name: forename })
  const must = why.kind === 'why' ? why.must : `${rule(duty.rule).title}, by ${shortDate(Temporal.PlainDate.from(duty.due))}.`
  return { must, status: tag(duty, today), href: `/duties/${duty.id}` }
}

function passed(duty: Duty, today: IsoDate): Moment[] {
  return duty.due < today ? [{ on: duty.due, what: `The last day passed: ${beginningSmall(rule(duty.rule).title)}`, detail: 'It was not done by then.', isOnlyADate: true }] : []
}

function beginningSmall(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}
