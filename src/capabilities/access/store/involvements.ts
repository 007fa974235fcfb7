import { areaOf, copyIn, newId, type Work } from '../../../platform/database/index.ts'
import type { Capacity, Involved, ToInvolve } from '../rules/involvement.ts'

type Row = {
  area: string; id: string; child: string; organisation: string; person: string | null; capacity: Capacity; purpose: string
  begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate | null; because_kind: string; because: string; recorded_at: Temporal.Instant
}
type Tables = { 'access.involvement': Row; 'access.person': { id: string; name: string }; 'places.published_organisation': { area: string; id: string; name: string } }

const columns = ['area', 'id', 'child', 'organisation', 'person', 'capacity', 'purpose', 'begins_on', 'ends_on', 'because_kind', 'because', 'recorded_at'] as const

/** Adds involvements by COPY, and answers their ids; the work must be the loader's. */
export async function addInvolvements(work: Work, involved: readonly ToInvolve[]): Promise<string[]> {
  const ids = involved.map(() => newId())
  await copyIn(work, 'access.involvement', columns, involved.map((one, at) =>
    [areaOf(work), ids[at], one.child, one.organisation, one.person, one.capacity, one.purpose, one.beginsOn, one.endsOn, one.because.kind, one.because.id, work.now]))
  return ids
}

/** Sets the first day on which an involvement no longer holds, or that none is known; the work must be the loader's. */
export async function setEnd(work: Work, ids: readonly string[], endsOn: Temporal.PlainDate | null): Promise<void> {
  await work.tables<Tables>().updateTable('access.involvement').set({ ends_on: endsOn }).where('area', '=', areaOf(work)).where('id', 'in', [...ids]).execute()
}

/** Everyone who is or was involved with a child, the latest to begin first. */
export async function involvedWith(work: Work, child: string): Promise<Involved[]> {
  const rows = await work.tables<Tables>().selectFrom('access.involvement as i')
    .innerJoin('places.published_organisation as o', join => join.onRef('o.area', '=', 'i.area').onRef('o.id', '=', 'i.organisation'))
    .leftJoin('access.person as p', 'p.id', 'i.person')
    .select(['i.id', 'o.name as organisation', 'p.name as person', 'i.capacity', 'i.purpose', 'i.begins_on', 'i.ends_on'])
    .where('i.area', '=', areaOf(work)).where('i.child', '=', child).orderBy('i.begins_on', 'desc').orderBy('o.name').orderBy('i.id').execute()
  return rows.map(({ begins_on, ends_on, ...row }) => ({ ...row, beginsOn: begins_on, endsOn: ends_on }))
}

/** The children with whom these bodies, or this person in them, are involved today. */
export async function childrenOf(work: Work, organisations: readonly string[], person: string): Promise<string[]> {
  if (organisations.length === 0) return []
  const today = work.today
  const rows = await work.tables<Tables>().selectFrom('access.involvement').select('child').distinct()
    .where('area', '=', areaOf(work)).where('organisation', 'in', [...organisations])
    .where(({ or, eb }) => or([eb('person', 'is', null), eb('person', '=', person)]))
    .where('begins_on', '<=', today).where(({ or, eb }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', today)])).execute()
  return rows.map(({ child }) => child)
}
