import { sql } from 'kysely'
import { areaOf, copyIn, upsert, type Work } from '../../platform/database/index.ts'
import type { PlanFacts } from './words.ts'

type PlanRow = {
  area: string; id: string; child: string; request: string; started_on: Temporal.PlainDate | null; residential: string | null; work_based: string | null
  personal_budget: boolean | null; organised: boolean | null; direct_payment: string | null; ceased_on: Temporal.PlainDate | null; cease_reason: string | null
  transferred_from: string | null; active: boolean; recorded_at: Temporal.Instant
}
type WhereRow = { area: string; plan: string; child: string; rank: number; urn: string | null; ukprn: string | null; arrangement: string | null; note: string | null; in_unit: boolean | null; in_resourced_provision: boolean | null }
type PlacementRow = WhereRow & { position: number; entered_on: Temporal.PlainDate | null; left_on: Temporal.PlainDate | null; residential: string | null; work_based: string | null }
export type PlanTables = { 'plan.plan': PlanRow; 'plan.named_setting': WhereRow; 'plan.placement': PlacementRow; 'plan.need': { area: string; plan: string; child: string; rank: number; type: string } }

const planColumns = ['area', 'id', 'child', 'request', 'started_on', 'residential', 'work_based', 'personal_budget', 'organised', 'direct_payment', 'ceased_on', 'cease_reason', 'transferred_from', 'active', 'recorded_at'] as const
const whereColumns = ['area', 'plan', 'child', 'rank', 'urn', 'ukprn', 'arrangement', 'note', 'in_unit', 'in_resourced_provision'] as const

/** The plans of these children, earliest first. */
export async function plansOf(work: Work, children: readonly string[]): Promise<PlanFacts[]> {
  const db = work.tables<PlanTables>()
  const plans = await db.selectFrom('plan.plan').selectAll().where('area', '=', areaOf(work)).where('child', '=', sql<string>`any(${[...children]}::uuid[])`)
    .orderBy('started_on', ordered => ordered.asc().nullsFirst()).orderBy('id').execute()
  const mine = sql<string>`any(${plans.map(one => one.id)}::uuid[])`
  const named = await db.selectFrom('plan.named_setting').selectAll().where('area', '=', areaOf(work)).where('plan', '=', mine).orderBy('rank').execute()
  const placements = await db.selectFrom('plan.placement').selectAll().where('area', '=', areaOf(work)).where('plan', '=', mine).orderBy('position').execute()
  const needs = await db.selectFrom('plan.need').selectAll().where('area', '=', areaOf(work)).where('plan', '=', mine).orderBy('rank').execute()
  const [namedOf, placedOf, needsOf] = [byPlan(named), byPlan(placements), byPlan(needs)]
  return plans.map(row => ({
    id: row.id, child: row.child, request: row.request, startedOn: row.started_on?.toString() ?? null, residential: row.residential, workBased: row.work_based,
    personalBudget: row.personal_budget, organised: row.organised, directPayment: row.direct_payment, ceasedOn: row.ceased_on?.toString() ?? null,
    ceaseReason: row.cease_reason, transferredFrom: row.transferred_from, active: row.active,
    named: (namedOf.get(row.id) ?? []).map(whereOf),
    placements: (placedOf.get(row.id) ?? []).map(one => ({ ...whereOf(one), enteredOn: one.entered_on?.toString() ?? null, leftOn: one.left_on?.toString() ?? null, residential: one.residential, workBased: one.work_based })),
    needs: (needsOf.get(row.id) ?? []).map(({ rank, type }) => ({ rank, type })),
  }))
}

/** What each plan in force of a child names, in one question. */
export async function namedInForce(work: Work, child: string): Promise<PlanFacts['named'][]> {
  const rows = await work.tables<PlanTables>().selectFrom('plan.plan as p').leftJoin('plan.named_setting as n', join => join.onRef('n.area', '=', 'p.area').onRef('n.plan', '=', 'p.id'))
    .select(['p.id', 'n.rank', 'n.urn', 'n.ukprn', 'n.arrangement', 'n.note', 'n.in_unit', 'n.in_resourced_provision'])
    .where('p.area', '=', areaOf(work)).where('p.child', '=', child).where('p.active', '=', true).where('p.ceased_on', 'is', null).orderBy('p.id').orderBy('n.rank').execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].map(held => held.flatMap(({ rank, ...row }) => (rank === null ? [] : [whereOf({ rank, ...row })])))
}

function byPlan<Row extends { plan: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, row => row.plan)
}

function whereOf(row: Omit<WhereRow, 'area' | 'plan' | 'child'>): PlanFacts['named'][number] {
  return { rank: row.rank, urn: row.urn, ukprn: row.ukprn, arrangement: row.arrangement, note: row.note, inUnit: row.in_unit, inResourcedProvision: row.in_resourced_provision }
}

/** Adds plans never seen before, in bulk by COPY; the work must be the loader's. */
export async function addPlans(work: Work, plans: readonly PlanFacts[]): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'plan.plan', planColumns, plans.map(one => [area, one.id, one.child, one.request, one.startedOn, one.residential, one.workBased, one.personalBudget, one.organised,
    one.directPayment, one.ceasedOn, one.ceaseReason, one.transferredFrom, one.active, work.now]))
  await addParts(work, plans)
}

/** Writes plans as they now stand; where they name, placements and needs are replaced whole. */
export async function writePlans(work: Work, plans: readonly PlanFacts[]): Promise<void> {
  if (plans.length === 0) return
  const area = areaOf(work)
  await upsert(work, 'plan.plan', ['area', 'id'], plans.map(one => ({
    area, id: one.id, child: one.child, request: one.request, started_on: one.startedOn, residential: one.residential, work_based: one.workBased,
    personal_budget: one.personalBudget, organised: one.organised, direct_payment: one.directPayment, ceased_on: one.ceasedOn, cease_reason: one.ceaseReason,
    transferred_from: one.transferredFrom, active: one.active, recorded_at: work.now,
  })))
  const mine = sql<string>`any(${plans.map(one => one.id)}::uuid[])`
  for (const table of ['plan.named_setting', 'plan.placement', 'plan.need'] as const) {
    await work.tables<PlanTables>().deleteFrom(table).where('area', '=', area).where('plan', '=', mine).execute()
  }
  await addParts(work, plans)
}

async function addParts(work: Work, plans: readonly PlanFacts[]): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'plan.named_setting', whereColumns, plans.flatMap(({ id, child, named }) => named.map(one => [area, id, child, one.rank, one.urn, one.ukprn, one.arrangement, one.note, one.inUnit, one.inResourcedProvision])))
  await copyIn(work, 'plan.placement', [...whereColumns, 'position', 'entered_on', 'left_on', 'residential', 'work_based'], plans.flatMap(({ id, child, placements }) => placements.map((one, position) =>
    [area, id, child, one.rank, one.urn, one.ukprn, one.arrangement, one.note, one.inUnit, one.inResourcedProvision, position, one.enteredOn, one.leftOn, one.residential, one.workBased])))
  await copyIn(work, 'plan.need', ['area', 'plan', 'child', 'rank', 'type'], plans.flatMap(({ id, child, needs }) => needs.map(one => [area, id, child, one.rank, one.type])))
}
