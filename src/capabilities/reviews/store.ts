import { sql } from 'kysely'
import { areaOf, copyIn, upsert, type Work } from '../../platform/database/index.ts'
import type { PhaseTransferFacts, ReviewFacts, ReviewOutcome } from './words.ts'

type ReviewRow = {
  area: string; id: string; child: string; plan: string; meeting_on: Temporal.PlainDate | null; decided_on: Temporal.PlainDate | null
  outcome: ReviewOutcome | null; draft_on: Temporal.PlainDate | null; recorded_at: Temporal.Instant
}
type PhaseTransferRow = { area: string; id: string; child: string; plan: string; due_on: Temporal.PlainDate; final_on: Temporal.PlainDate | null; recorded_at: Temporal.Instant }
export type ReviewsTables = { 'reviews.review': ReviewRow; 'reviews.phase_transfer': PhaseTransferRow }

export type OfPlan<Facts> = Facts & { readonly plan: string; readonly child: string }

/** The reviews of these children's plans, in the order they were held. */
export async function reviewsOf(work: Work, children: readonly string[]): Promise<OfPlan<ReviewFacts>[]> {
  const rows = await work.tables<ReviewsTables>().selectFrom('reviews.review as r').selectAll('r').where('r.area', '=', areaOf(work))
    .where('r.child', '=', sql<string>`any(${[...children]}::uuid[])`).orderBy(sql`coalesce(r.meeting_on, r.decided_on)`).orderBy('r.id').execute()
  return rows.map(row => ({
    id: row.id, plan: row.plan, child: row.child, meetingOn: row.meeting_on?.toString() ?? null, decidedOn: row.decided_on?.toString() ?? null,
    outcome: row.outcome, draftOn: row.draft_on?.toString() ?? null,
  }))
}

/** The phase transfers of these children's plans, earliest first. */
export async function phaseTransfersOf(work: Work, children: readonly string[]): Promise<OfPlan<PhaseTransferFacts>[]> {
  const rows = await work.tables<ReviewsTables>().selectFrom('reviews.phase_transfer as t').selectAll('t').where('t.area', '=', areaOf(work))
    .where('t.child', '=', sql<string>`any(${[...children]}::uuid[])`).orderBy('t.due_on').execute()
  return rows.map(row => ({ id: row.id, plan: row.plan, child: row.child, dueOn: row.due_on.toString(), finalOn: row.final_on?.toString() ?? null }))
}

/** Adds reviews and transfers never seen before, in bulk by COPY; the work must be the loader's. */
export async function addReviews(work: Work, reviews: readonly OfPlan<ReviewFacts>[], transfers: readonly OfPlan<PhaseTransferFacts>[]): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'reviews.review', ['area', 'id', 'child', 'plan', 'meeting_on', 'decided_on', 'outcome', 'draft_on', 'recorded_at'],
    reviews.map(one => [area, one.id, one.child, one.plan, one.meetingOn, one.decidedOn, one.outcome, one.draftOn, work.now]))
  await copyIn(work, 'reviews.phase_transfer', ['area', 'id', 'child', 'plan', 'due_on', 'final_on', 'recorded_at'],
    transfers.map(one => [area, one.id, one.child, one.plan, one.dueOn, one.finalOn, work.now]))
}

/** Writes reviews and transfers as they now stand. */
export async function writeReviews(work: Work, reviews: readonly OfPlan<ReviewFacts>[], transfers: readonly OfPlan<PhaseTransferFacts>[]): Promise<void> {
  const area = areaOf(work)
  await upsert(work, 'reviews.review', ['area', 'id'], reviews.map(one => ({ area, id: one.id, child: one.child, plan: one.plan, meeting_on: one.meetingOn, decided_on: one.decidedOn, outcome: one.outcome, draft_on: one.draftOn, recorded_at: work.now })))
  await upsert(work, 'reviews.phase_transfer', ['area', 'id'], transfers.map(one => ({ area, id: one.id, child: one.child, plan: one.plan, due_on: one.dueOn, final_on: one.finalOn, recorded_at: work.now })))
}
