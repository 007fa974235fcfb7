import { sql } from 'kysely'
import { areaOf, copyIn, upsert, type Work } from '../../platform/database/index.ts'
import type { Counted } from './rules/measures.ts'
import type { AssessmentFacts, AssessmentOutcome, RequestFacts, RequestOutcome } from './words.ts'

type RequestRow = {
  area: string; id: string; child: string; received_on: Temporal.PlainDate | null; source: string | null; in_youth_accommodation: boolean
  outcome: RequestOutcome; outcome_on: Temporal.PlainDate | null; mediation: boolean | null; tribunal: boolean | null; moved_to: string | null; recorded_at: Temporal.Instant
}
type AssessmentRow = {
  area: string; request: string; child: string; outcome: AssessmentOutcome; outcome_on: Temporal.PlainDate | null; mediation: boolean | null; tribunal: boolean | null
  other_mediation: boolean | null; other_tribunal: boolean | null; exception: boolean | null; recorded_at: Temporal.Instant
}
export type PathwayTables = { 'pathway.request': RequestRow; 'pathway.assessment': AssessmentRow; 'people.published_child': { area: string; id: string; surname: string; forename: string } }

/** The requests about these children, each with its assessment, earliest first. */
export async function requestsOf(work: Work, children: readonly string[]): Promise<RequestFacts[]> {
  const rows = await work.tables<PathwayTables>().selectFrom('pathway.request as r')
    .leftJoin('pathway.assessment as a', join => join.onRef('a.area', '=', 'r.area').onRef('a.request', '=', 'r.id'))
    .selectAll('r')
    .select(['a.outcome as a_outcome', 'a.outcome_on as a_outcome_on', 'a.mediation as a_mediation', 'a.tribunal as a_tribunal', 'a.other_mediation', 'a.other_tribunal', 'a.exception'])
    .where('r.area', '=', areaOf(work)).where('r.child', '=', sql<string>`any(${[...children]}::uuid[])`)
    .orderBy('r.received_on', ordered => ordered.asc().nullsFirst()).orderBy('r.id').execute()
  return rows.map(row => ({
    id: row.id, child: row.child, receivedOn: row.received_on?.toString() ?? null, source: row.source, inYouthAccommodation: row.in_youth_accommodation,
    outcome: row.outcome, outcomeOn: row.outcome_on?.toString() ?? null, mediation: row.mediation, tribunal: row.tribunal, movedTo: row.moved_to,
    assessment: row.a_outcome === null ? null : assessmentOf({ ...row, a_outcome: row.a_outcome }),
  }))
}

function assessmentOf(row: { a_outcome: AssessmentOutcome; a_outcome_on: Temporal.PlainDate | null; a_mediation: boolean | null; a_tribunal: boolean | null; other_mediation: boolean | null; other_tribunal: boolean | null; exception: boolean | null }): AssessmentFacts {
  return {
    outcome: row.a_outcome, outcomeOn: row.a_outcome_on?.toString() ?? null, mediation: row.a_mediation, tribunal: row.a_tribunal,
    otherMediation: row.other_mediation, otherTribunal: row.other_tribunal, exception: row.exception,
  }
}

/** Adds requests never seen before, in bulk by COPY; the work must be the loader's. */
export async function addRequests(work: Work, requests: readonly RequestFacts[]): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'pathway.request', ['area', 'id', 'child', 'received_on', 'source', 'in_youth_accommodation', 'outcome', 'outcome_on', 'mediation', 'tribunal', 'moved_to', 'recorded_at'],
    requests.map(one => [area, one.id, one.child, one.receivedOn, one.source, one.inYouthAccommodation, one.outcome, one.outcomeOn, one.mediation, one.tribunal, one.movedTo, work.now]))
  await copyIn(work, 'pathway.assessment', ['area', 'request', 'child', 'outcome', 'outcome_on', 'mediation', 'tribunal', 'other_mediation', 'other_tribunal', 'exception', 'recorded_at'],
    requests.flatMap(one => one.assessment === null ? [] : [[area, one.id, one.child, one.assessment.outcome, one.assessment.outcomeOn, one.assessment.mediation, one.assessment.tribunal, one.assessment.otherMediation, one.assessment.otherTribunal, one.assessment.exception, work.now]]))
}

/** Writes requests and assessments as they now stand. */
export async function writeRequests(work: Work, requests: readonly RequestFacts[]): Promise<void> {
  const area = areaOf(work)
  await upsert(work, 'pathway.request', ['area', 'id'], requests.map(one => ({
    area, id: one.id, child: one.child, received_on: one.receivedOn, source: one.source, in_youth_accommodation: one.inYouthAccommodation,
    outcome: one.outcome, outcome_on: one.outcomeOn, mediation: one.mediation, tribunal: one.tribunal, moved_to: one.movedTo, recorded_at: work.now,
  })))
  await upsert(work, 'pathway.assessment', ['area', 'request'], requests.flatMap(({ id, child, assessment }) => assessment === null ? [] : [{
    area, request: id, child, outcome: assessment.outcome, outcome_on: assessment.outcomeOn, mediation: assessment.mediation, tribunal: assessment.tribunal,
    other_mediation: assessment.otherMediation, other_tribunal: assessment.otherTribunal, exception: assessment.exception, recorded_at: work.now,
  }]))
}

/**
 * The requests that a year's figures can count: received, decided or issued in it, or still waiting. One decided before the
 * year of its return is historical and may still be waiting, or have had its plan issued in the year.
 */
export async function requestsToCount(work: Work, year: number): Promise<Counted[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<Omit<Counted, 'receivedOn' | 'outcomeOn' | 'assessmentOn'> & { receivedOn: Temporal.PlainDate; outcomeOn: Temporal.PlainDate | null; assessmentOn: Temporal.PlainDate | null }>`
    select r.id, r.child, r.received_on as "receivedOn", r.outcome, r.outcome_on as "outcomeOn", r.moved_to as "movedTo", a.outcome as assessment, a.outcome_on as "assessmentOn", coalesce(a.exception, false) as exception
    from pathway.request r left join pathway.assessment a on a.area = r.area and a.request = r.id
    where r.area = ${areaOf(work)} and r.received_on is not null
      and (r.received_on between ${from}::date and ${to}::date or r.outcome_on between ${from}::date and ${to}::date or a.outcome_on between ${from}::date and ${to}::date
        or (r.outcome in ('awaiting', 'assess') and a.outcome is null)
        or (r.outcome in ('awaiting', 'assess', 'historical') and (a.outcome = 'awaiting' or (a.outcome = 'issue' and a.outcome_on is null))))
    order by r.received_on, r.id`.execute(work.tables<PathwayTables>())
  return rows.map(row => ({ ...row, receivedOn: row.receivedOn.toString(), outcomeOn: row.outcomeOn?.toString() ?? null, assessmentOn: row.assessmentOn?.toString() ?? null }))
}

/** Plans issued in a year on requests whose day of receipt is not recorded: they can be in no rate. */
export async function issuedUndated(work: Work, year: number): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*) as many from pathway.assessment a join pathway.request r on r.area = a.area and r.id = a.request
    where a.area = ${areaOf(work)} and a.outcome = 'issue' and a.outcome_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date and r.received_on is null`.execute(work.tables<PathwayTables>())
  return rows[0]?.many ?? 0
}

/** Names of children, for a list of what a figure counted. */
export async function namesOf(work: Work, children: readonly string[]): Promise<Map<string, string>> {
  const rows = await work.tables<PathwayTables>().selectFrom('people.published_child').select(['id', 'surname', 'forename']).where('area', '=', areaOf(work)).where('id', '=', sql<string>`any(${[...children]}::uuid[])`).execute()
  return new Map(rows.map(row => [row.id, `${row.surname}, ${row.forename}`]))
}
