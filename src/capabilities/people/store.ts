import { sql } from 'kysely'
import { areaOf, copyIn, upsert, type Work } from '../../platform/database/index.ts'
import { plainName } from './rules/matching.ts'
import type { Child, Incoming } from './words.ts'

type ChildRow = {
  area: string; id: string; surname: string; forename: string; birth_date: Temporal.PlainDate; sex: string; ethnicity: string | null
  postcode: string | null; upn: string | null; uln: string | null; upn_unknown: string | null; recorded_at: Temporal.Instant
}
type PeopleTables = { 'people.child': ChildRow }

const columns = ['area', 'id', 'surname', 'forename', 'birth_date', 'sex', 'ethnicity', 'postcode', 'upn', 'uln', 'upn_unknown', 'recorded_at'] as const

const allButAddress = columns.filter(column => column !== 'postcode')

/** What this actor's role in the database may read of a child: someone limited to some children reads no address. */
function readable(work: Work): readonly (keyof ChildRow)[] {
  return work.claims.children === undefined ? columns : allButAddress
}

/** One child, if this actor may see them. */
export async function findChild(work: Work, id: string): Promise<Child | undefined> {
  const row = await work.tables<PeopleTables>().selectFrom('people.child').select([...readable(work)]).where('area', '=', areaOf(work)).where('id', '=', id).executeTakeFirst()
  return row && childOf(row)
}

/** Children by any part of their name, for a search; at most `limit`. */
export async function childrenNamed(work: Work, text: string, limit: number): Promise<Child[]> {
  const words = text.trim().toLowerCase().split(/\s+/).filter(word => word !== '')
  if (words.length === 0) return []
  let query = work.tables<PeopleTables>().selectFrom('people.child').select([...readable(work)]).where('area', '=', areaOf(work))
  for (const word of words) query = query.where(sql<boolean>`(lower(surname) like ${`${like(word)}%`} or lower(forename) like ${`${like(word)}%`} or upn = ${word.toUpperCase()})`)
  const rows = await query.orderBy('surname').orderBy('forename').limit(limit).execute()
  return rows.map(childOf)
}

/** The children that this actor is limited to, by name. Everyone that their role in the database lets them see is one. */
export async function childrenLimitedTo(work: Work, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<Child[]> {
  const rows = await work.tables<PeopleTables>().selectFrom('people.child').select([...readable(work)]).where('area', '=', areaOf(work))
    .where('id', '=', sql<string>`any(${[...work.claims.children ?? []]}::uuid[])`).orderBy(sql`lower(surname)`).orderBy(sql`lower(forename)`).orderBy('id').limit(limit).offset(offset).execute()
  return rows.map(childOf)
}

function like(word: string): string {
  return word.replace(/[\\%_]/g, found => `\\${found}`)
}

/** The known children that any of the incoming people might be: those who share a number, or a name and birth date. */
export async function candidatesFor(work: Work, incoming: readonly Incoming[]): Promise<Child[]> {
  const upns = incoming.flatMap(one => one.upn ?? [])
  const ulns = incoming.flatMap(one => one.uln ?? [])
  const births = [...new Set(incoming.map(one => one.birthDate))]
  const db = work.tables<PeopleTables>()
  const byNumber = await db.selectFrom('people.child').selectAll().where('area', '=', areaOf(work))
    .where(({ or, eb }) => or([eb('upn', '=', sql<string>`any(${upns}::text[])`), eb('uln', '=', sql<string>`any(${ulns}::text[])`)])).execute()
  const names = new Set(incoming.map(plainName))
  const byBirth = await db.selectFrom('people.child').selectAll().where('area', '=', areaOf(work))
    .where('birth_date', '=', sql<Temporal.PlainDate>`any(${births}::date[])`)
    .execute()
  const found = new Map(byNumber.map(row => [row.id, childOf(row)]))
  for (const row of byBirth) if (names.has(plainName(row))) found.set(row.id, childOf(row))
  return [...found.values()]
}

/** Adds children in bulk; the work must be the loader's. */
export async function addChildren(work: Work, children: readonly Child[]): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'people.child', columns, children.map(one => [area, one.id, one.surname, one.forename, one.birthDate, one.sex, one.ethnicity, one.postcode, one.upn, one.uln, one.upnUnknown, work.now]))
}

/** Overwrites children with their corrected facts. */
export async function changeChildren(work: Work, children: readonly Child[]): Promise<void> {
  const area = areaOf(work)
  await upsert(work, 'people.child', ['area', 'id'], children.map(one => ({
    area, id: one.id, surname: one.surname, forename: one.forename, birth_date: one.birthDate, sex: one.sex, ethnicity: one.ethnicity,
    postcode: one.postcode, upn: one.upn, uln: one.uln, upn_unknown: one.upnUnknown, recorded_at: work.now,
  })))
}

function childOf(row: Omit<ChildRow, 'postcode'> & { postcode?: string | null }): Child {
  return {
    id: row.id, surname: row.surname, forename: row.forename, birthDate: row.birth_date.toString(), sex: row.sex, ethnicity: row.ethnicity,
    postcode: row.postcode ?? null, upn: row.upn, uln: row.uln, upnUnknown: row.upn_unknown,
  }
}

/** Whether the area holds any child yet. */
export async function anyChild(work: Work): Promise<boolean> {
  const row = await work.tables<PeopleTables>().selectFrom('people.child').select('id').where('area', '=', areaOf(work)).limit(1).executeTakeFirst()
  return row !== undefined
}
