import { sql } from 'kysely'
import type { Party } from '../../../ground/law/index.ts'
import { actorName } from '../../../platform/actor/index.ts'
import { areaOf, newId, type Work } from '../../../platform/database/index.ts'
import type { HeldDuty, Naming } from '../words.ts'

type Row = {
  area: string; id: string; duty: number; party: string; organisation: string; team: string | null; person: string | null; name: string | null; post: string | null; contact: string | null
  begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate | null; set_by: string; set_at: Temporal.Instant; set_on: Temporal.PlainDate | null; why_never_held: string | null; replaced_by: string | null; replaced_at: Temporal.Instant | null
}
type Tables = { 'places.responsibility': Row; 'places.organisation': { area: string; id: string; name: string }; 'places.team': { area: string; id: string; name: string } }

/** Who holds each duty on the day of the work, as this actor may see it. */
export async function heldDuties(work: Work): Promise<HeldDuty[]> {
  const today = work.today.toString()
  const rows = await named(work).where('r.begins_on', '<=', sql<Temporal.PlainDate>`${today}::date`)
    .where(({ eb, or }) => or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>', sql<Temporal.PlainDate>`${today}::date`)]))
    .orderBy('r.duty').orderBy('r.party').execute()
  return rows.map(heldOf)
}

/** Everyone who was ever named for a duty, the latest named first. */
export async function everHeld(work: Work, duty: number): Promise<HeldDuty[]> {
  return (await named(work).where('r.duty', '=', duty).orderBy('r.set_at', 'desc').orderBy('r.id', 'desc').execute()).map(heldOf)
}

/** The row that stands for a party of a duty: the last that was set, though it may begin on a later day. */
export async function standingFor(work: Work, duty: number, party: Party): Promise<HeldDuty | undefined> {
  const row = await named(work).where('r.duty', '=', duty).where('r.party', '=', party).where('r.replaced_at', 'is', null).executeTakeFirst()
  return row && heldOf(row)
}

/** The rows that stand with this person named, which a later row has not replaced. */
export async function standingOfPerson(work: Work, person: string): Promise<HeldDuty[]> {
  return (await named(work).where('r.person', '=', person).where('r.replaced_at', 'is', null).orderBy('r.duty').orderBy('r.party').execute()).map(heldOf)
}

/** Every row that stands in the area, which a later row has not replaced. */
export async function standingEverywhere(work: Work): Promise<HeldDuty[]> {
  return (await named(work).where('r.replaced_at', 'is', null).orderBy('r.duty').orderBy('r.party').execute()).map(heldOf)
}

/** The row that holds up to the day on which this one begins, which it took the place of. */
export async function heldBefore(work: Work, { id, duty, party, from }: HeldDuty): Promise<HeldDuty | undefined> {
  const row = await named(work).where('r.duty', '=', duty).where('r.party', '=', party).where('r.id', '<>', id)
    .where('r.ends_on', '=', sql<Temporal.PlainDate>`${from.toString()}::date`).whereRef('r.begins_on', '<', 'r.ends_on').executeTakeFirst()
  return row && heldOf(row)
}

/** Ends on another day a row that was replaced: whoever takes its place begins then. */
export async function endOn(work: Work, id: string, on: Temporal.PlainDate): Promise<void> {
  await work.tables<Tables>().updateTable('places.responsibility').set({ ends_on: on }).where('area', '=', areaOf(work)).where('id', '=', id).execute()
}

/** Lets a row stand again whose place was never taken. */
export async function standAgain(work: Work, id: string): Promise<void> {
  await work.tables<Tables>().updateTable('places.responsibility').set({ ends_on: null, replaced_by: null, replaced_at: null })
    .where('area', '=', areaOf(work)).where('id', '=', id).execute()
}

/** Ends the row that stood, if it is still the one that was seen; answers whether it was. The row is locked until the transaction ends. */
export async function endHeld(work: Work, seen: string, on: Temporal.PlainDate, whyNeverHeld: string | null = null): Promise<boolean> {
  const { numUpdatedRows } = await work.tables<Tables>().updateTable('places.responsibility')
    .set({ ends_on: on, replaced_by: actorName(work.claims.actor), replaced_at: work.now, why_never_held: whyNeverHeld })
    .where('area', '=', areaOf(work)).where('id', '=', seen).where('replaced_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Adds the row that stands from now on; answers its id, or undefined where another stands already. */
export async function addHeld(work: Work, naming: Naming): Promise<string | undefined> {
  const { from, ...rest } = naming
  const row = await work.tables<Tables>().insertInto('places.responsibility')
    .values({ area: areaOf(work), id: newId(), ...rest, begins_on: from, ends_on: null, set_by: actorName(work.claims.actor), set_at: work.now, set_on: work.today, why_never_held: null, replaced_by: null, replaced_at: null })
    .onConflict(on => on.columns(['area', 'duty', 'party']).where('replaced_at', 'is', null).doNothing())
    .returning('id').executeTakeFirst()
  return row?.id
}

function named(work: Work) {
  return work.tables<Tables>().selectFrom('places.responsibility as r')
    .innerJoin('places.organisation as o', join => join.onRef('o.area', '=', 'r.area').onRef('o.id', '=', 'r.organisation'))
    .leftJoin('places.team as t', join => join.onRef('t.area', '=', 'r.area').onRef('t.id', '=', 'r.team'))
    .selectAll('r').select(['o.name as organisation_name', 't.name as team_name']).where('r.area', '=', areaOf(work))
}

function heldOf(row: Row & { organisation_name: string; team_name: string | null }): HeldDuty {
  return {
    id: row.id, duty: row.duty, party: row.party as Party, organisation: { id: row.organisation, name: row.organisation_name },
    team: row.team === null ? null : { id: row.team, name: row.team_name ?? '' },
    person: row.person, name: row.name, post: row.post, contact: row.contact, from: row.begins_on, until: row.ends_on, setBy: row.set_by, setAt: row.set_at,
    setOn: row.set_on, whyNeverHeld: row.why_never_held,
  }
}
