import { shortDate } from '../../ground/calendar/index.ts'
import type { ChildPanel, Moment } from '../people/index.ts'
import { phaseTransfersOf, reviewsOf } from './reads/of-child.ts'
import { outcomes, transferStands } from './rules/in-words.ts'
import type { IsoDate, PhaseTransferFacts, ReviewFacts } from './words.ts'

/** What this room shows of a child. */
export const panels: readonly ChildPanel[] = [{
  id: 'reviews',
  title: 'Reviews',
  kind: 'progress',
  view: 'capabilities/reviews/panels/reviews.njk',
  async load(work, child) {
    const reviews = await reviewsOf(work, [child.id])
    const transfers = await phaseTransfersOf(work, [child.id])
    if (reviews.length === 0 && transfers.length === 0) return null
    return {
      reviews: table(reviews.toReversed()),
      transfers: transfers.length === 0 ? null : transferTable(transfers, work.today.toString()),
      moments: [...reviews.flatMap(momentsOfReview), ...transfers.flatMap(momentsOfTransfer)],
    }
  },
}]

function table(reviews: readonly ReviewFacts[]): object {
  return {
    id: 'child-reviews', caption: 'Reviews of the plan, latest first', captionHidden: true, empty: 'No review of the plan is recorded.', firstCellIsHeader: true,
    head: [{ text: 'Meeting' }, { text: 'Decision told' }, { text: 'What was decided' }, { text: 'Draft of the changes sent' }],
    rows: reviews.map(({ meetingOn, decidedOn, outcome, draftOn }) => [
      { text: day(meetingOn) }, { text: day(decidedOn) },
      { text: outcome === null ? 'Not recorded' : outcomes[outcome] },
      { text: outcome === 'amend' || draftOn !== null ? day(draftOn) : '–' },
    ]),
  }
}

function transferTable(transfers: readonly PhaseTransferFacts[], today: IsoDate): object {
  return {
    id: 'child-transfers', caption: 'Moves to the next phase of education', firstCellIsHeader: true,
    head: [{ text: 'Plan to be reviewed and changed before' }, { text: 'How it stands' }],
    rows: transfers.map(transfer => {
      const { says, tag } = transferStands(transfer, today)
      return [{ text: day(transfer.dueOn) }, tag === null ? { text: says } : { status: tag, note: says }]
    }),
  }
}

function momentsOfReview({ meetingOn, decidedOn, outcome, draftOn }: ReviewFacts): Moment[] {
  return [
    ...on(meetingOn, 'Review meeting'),
    ...on(draftOn, 'Draft of the changed plan sent'),
    ...on(decidedOn, 'Decision after the review', outcome === null ? undefined : `${outcomes[outcome]}.`),
  ]
}

function momentsOfTransfer({ finalOn }: PhaseTransferFacts): Moment[] {
  return on(finalOn, 'Changed plan issued for the move to the next phase')
}

function on(date: IsoDate | null, what: string, detail?: string): Moment[] {
  return date === null ? [] : [{ on: date, what, detail }]
}

function day(iso: IsoDate | null): string {
  return iso === null ? 'Not recorded' : shortDate(Temporal.PlainDate.from(iso))
}
