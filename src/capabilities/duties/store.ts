import { sql } from 'kysely'
import { areaOf, copyIn, newId, upsert, type Work } from '../../platform/database/index.ts'
import type { RuleId } from '../../ground/law/index.ts'
import type { Moved } from './rules/settlement.ts'
import { teamFor } from './rules/teams.ts'
import type { About, Bearer, Duty, Owed } from './words.ts'

type DutyRow = {
  area: string; id: string; child: string; rule: string; about_kind: string; about: string; owed_by: string; team: string | null
  from_on: Temporal.PlainDate; due_on: Temporal.PlainDate; met_on: Temporal.PlainDate | null; excused_because: string | null
  ended_on: Temporal.PlainDate | null; ended_because: string | null; facts: unknown; settled_at: Temporal.Instant
}
export type DutiesTables = {
  'duties.duty': DutyRow
  'duties.moved': { area: string; duty: string; child: string; at: Temporal.Instant; was: Temporal.PlainDate; became: Temporal.PlainDate; because: string }
  'places.published_organisation': { area: string; id: string; name: string; kind: string }
  'places.published_team': { area: string; id: string; organisation: string; name: string }
  'people.published_child': { area: string; id: string; surname: string; forename: string; birth_date: Temporal.PlainDate }
}

const columns = ['area', 'id', 'child', 'rule', 'about_kind', 'about', 'owed_by', 'team', 'from_on', 'due_on', 'met_on', 'excused_because', 'ended_on', 'ended_because', 'facts', 'settled_at'] as const

/** Who bears each rule's duties in this area: the council, and its team for that stage. */
export async function bearers(work: Work): Promise<(rule: RuleId) => Bearer> {
  const db = work.tables<DutiesTables>()
  const council = await db.selectFrom('places.published_organisation').select('id').where('area', '=', areaOf(work)).where('kind', '=', 'council').executeTakeFirst()
  if (council === undefined) throw new Error(`Area ${areaOf(work)} has no council to owe its duties: add one first`)
  const teams = await db.selectFrom('places.published_team').select(['id', 'name']).where('area', '=', areaOf(work)).where('organisation', '=', council.id).execute()
  const byName = new Map(teams.map(team => [team.name, team.id]))
  return rule => ({ owedBy: council.id, team: byName.get(teamFor(rule)) ?? null })
}

/** Every duty about these things, in any state. */
export async function dutiesAbout(work: Work, abouts: readonly string[]): Promise<Duty[]> {
  const rows = await work.tables<DutiesTables>().selectFrom('duties.duty').selectAll().where('area', '=', areaOf(work))
    .where('about', '=', sql<string>`any(${[...abouts]}::uuid[])`).execute()
  return rows.map(dutyOf)
}

/** Adds duties in bulk by COPY; the work must be the loader's. */
export async function copyDuties(work: Work, owed: readonly Owed[], bearerOf: (rule: RuleId) => Bearer): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'duties.duty', columns, owed.map(one => {
    const { owedBy, team } = bearerOf(one.rule)
    return [area, newId(), one.child, one.rule, one.about.kind, one.about.id, owedBy, team, one.from, one.due, one.met, one.excused,
      one.ended?.on, one.ended?.because, JSON.stringify(one.facts), work.now]
  }))
}

/** Writes duties as they now stand. */
export async function writeDuties(work: Work, duties: readonly Duty[], bearerOf: (rule: RuleId) => Bearer): Promise<void> {
  const area = areaOf(work)
  await upsert(work, 'duties.duty', ['area', 'id'], duties.map(one => {
    const { owedBy, team } = bearerOf(one.rule)
    return {
      area, id: one.id, child: one.child, rule: one.rule, about_kind: one.about.kind, about: one.about.id, owed_by: owedBy, team,
      from_on: one.from, due_on: one.due, met_on: one.met, excused_because: one.excused, ended_on: one.ended?.on ?? null,
      ended_because: one.ended?.because ?? null, facts: JSON.stringify(one.facts), settled_at: work.now,
    }
  }))
}

/** Keeps the dates that duties had before they moved. */
export async function writeMoved(work: Work, moved: readonly Moved[]): Promise<void> {
  const area = areaOf(work)
  await upsert(work, 'duties.moved', ['area', 'duty', 'at'], moved.map(one => ({ area, duty: one.duty, child: one.child, at: work.now, was: one.was, became: one.became, because: one.because })))
}

/** The dates a duty had, oldest first. */
export async function movesOf(work: Work, duty: string): Promise<{ at: Temporal.Instant; was: Temporal.PlainDate; became: Temporal.PlainDate; because: string }[]> {
  return work.tables<DutiesTables>().selectFrom('duties.moved').select(['at', 'was', 'became', 'because']).where('area', '=', areaOf(work)).where('duty', '=', duty).orderBy('at').execute()
}

/** One duty, if this actor may see it. */
export async function findDuty(work: Work, id: string): Promise<Duty | undefined> {
  const row = await work.tables<DutiesTables>().selectFrom('duties.duty').selectAll().where('area', '=', areaOf(work)).where('id', '=', id).executeTakeFirst()
  return row && dutyOf(row)
}

/** Who owes a duty, by name: the body, and its team. */
export async function ownerOf(work: Work, duty: string): Promise<{ body: string; team: string | null } | undefined> {
  return work.tables<DutiesTables>().selectFrom('duties.duty as d')
    .innerJoin('places.published_organisation as o', join => join.onRef('o.area', '=', 'd.area').onRef('o.id', '=', 'd.owed_by'))
    .leftJoin('places.published_team as t', join => join.onRef('t.area', '=', 'd.area').onRef('t.id', '=', 'd.team'))
    .select(['o.name as body', 't.name as team']).where('d.area', '=', areaOf(work)).where('d.id', '=', duty).executeTakeFirst()
}

/** The duties about one child, soonest due first. */
export async function dutiesOfChild(work: Work, child: string): Promise<Duty[]> {
  const rows = await work.tables<DutiesTables>().selectFrom('duties.duty').selectAll().where('area', '=', areaOf(work)).where('child', '=', child).orderBy('due_on').orderBy('id').execute()
  return rows.map(dutyOf)
}

function dutyOf(row: DutyRow): Duty {
  return {
    id: row.id, rule: row.rule as RuleId, about: { kind: row.about_kind as About['kind'], id: row.about }, child: row.child,
    from: row.from_on.toString(), due: row.due_on.toString(), met: row.met_on?.toString() ?? null, excused: row.excused_because,
    ended: row.ended_on === null ? null : { on: row.ended_on.toString(), because: row.ended_because ?? '' },
    facts: row.facts as Record<string, string>,
  }
}
