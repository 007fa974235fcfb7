import { sql } from 'kysely'
import { areaOf, streamOf, type Work } from '../../../platform/database/index.ts'
import type { Way } from '../../../platform/record/index.ts'
import type { FamilyLook } from '../rules/family-history.ts'
import { isCurrent } from '../rules/standing.ts'
import { organisationThen, standingThen, type Held } from '../rules/then.ts'
import type { LooksAsked, Role, WhoLooked } from '../words.ts'

type LookRow = {
  area: string; id: string; at: Temporal.Instant; actor: string; page: string; child: string | null; purpose: string | null; refused: boolean
  way: Way; children: string[] | null; because: string | null; namesake: boolean
}
type LookTables = {
  'access.person': { id: string; name: string }
  'access.membership': { area: string; person: string; organisation: string; role: Role; begins_on: Temporal.PlainDate; ends_on: Temporal.PlainDate | null }
  'places.published_organisation': { area: string; id: string; name: string; kind: string }
  'record.look': LookRow
  'record.shown': { area: string; child: string; look: string }
}

/** Who looked in the area, latest first, by name. */
export async function whoLooked(work: Work, asked: LooksAsked, limit: number, offset = 0): Promise<{ looks: WhoLooked[]; total: number }> {
  const rows = await looksNamed(work, asked).limit(limit).offset(offset).execute()
  const held = await heldByPerson(work)
  const { n } = await looksAsked(work, asked).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return { looks: rows.map(row => lookOf(row, held)), total: n }
}

/** The same looks without end, in batches through a cursor. */
export async function* everyLook(work: Work, asked: LooksAsked): AsyncGenerator<WhoLooked[]> {
  const held = await heldByPerson(work)
  for await (const rows of streamOf<NamedLook>(work, looksNamed(work, asked).compile())) yield rows.map(row => lookOf(row, held))
}

/** What each person did with one child's record on each day since, for each reason, in no order; not the looks at the page `except`. */
export async function familyLooks(work: Work, child: string, asked: { since: Temporal.PlainDate; except: string }): Promise<FamilyLook[]> {
  const held = await heldByPerson(work)
  const from = asked.since.toZonedDateTime('Europe/London').toInstant()
  const rows = await looksAsked(work, { child, except: asked.except, from })
    .select([sql<Temporal.PlainDate>`(l.at at time zone 'Europe/London')::date`.as('day'), 'l.actor', 'l.way', 'l.refused', 'l.purpose', 'p.name']).distinct().execute()
  return rows.map(({ day, actor, name, way, refused, purpose }) => {
    const body = organisationThen(held.get(actor) ?? [], day)
    return {
      day: day.toString(), actor, name: name ?? actorInWords(actor), organisation: body?.organisation ?? null, isCouncil: body?.isCouncil ?? false,
      did: refused ? 'tried' : way, purpose,
    }
  })
}

/** Which roles a person held on a day. */
export async function rolesByPerson(work: Work): Promise<(actor: string, day: Temporal.PlainDate) => Role[]> {
  const held = await heldByPerson(work)
  return (actor, day) => (held.get(actor) ?? []).filter(one => isCurrent(one, day)).map(({ role }) => role)
}

async function heldByPerson(work: Work): Promise<ReadonlyMap<string, Held[]>> {
  const rows = await work.tables<LookTables>().selectFrom('access.membership as m')
    .innerJoin('places.published_organisation as o', join => join.onRef('o.area', '=', 'm.area').onRef('o.id', '=', 'm.organisation'))
    .select(['m.person', 'm.role', 'm.begins_on as beginsOn', 'm.ends_on as endsOn', 'o.name as organisation', 'o.kind']).where('m.area', '=', areaOf(work)).orderBy('m.role').execute()
  return new Map(Map.groupBy(rows, ({ person }) => person).entries().map(([person, of]) => [person, of.map(({ kind, ...one }) => ({ ...one, isCouncil: kind === 'council' }))]))
}

/** The pages named in the latest looks, to choose from. */
export async function pagesLookedAt(work: Work): Promise<string[]> {
  const db = work.tables<LookTables>()
  const latest = db.selectFrom('record.look').select('page').where('area', '=', areaOf(work)).orderBy('at', 'desc').limit(5000).as('latest')
  const rows = await db.selectFrom(latest).select('page').distinct().orderBy('page').execute()
  return rows.map(({ page }) => page)
}

type NamedLook = Omit<LookRow, 'area' | 'id' | 'children' | 'namesake'> & { name: string | null; many: number | null }

function looksNamed(work: Work, asked: LooksAsked) {
  return looksAsked(work, asked).select(['l.at', 'l.actor', 'l.page', 'l.child', 'l.purpose', 'l.refused', 'l.way', 'l.because', 'p.name', sql<number | null>`cardinality(l.children)`.as('many')]).orderBy('l.at', 'desc').orderBy('l.id', 'desc')
}

function looksAsked(work: Work, { child, reference, page, except, actor, from, upTo, name, onlyRefused, onlyChildren }: LooksAsked) {
  const area = areaOf(work)
  let query = work.tables<LookTables>().selectFrom('record.look as l')
    .leftJoin('access.person as p', join => join.on(sql<boolean>`p.id::text = l.actor`)).where('l.area', '=', area)
  if (child !== undefined) query = query.where(isOf(area, sql`= ${child}`))
  if (reference !== undefined) query = query.where(isOf(area, sql`in (select child from record.look where area = ${area} and right(child::text, 8) = ${reference.toLowerCase()})`))
  if (page !== undefined) query = query.where('l.page', '=', page)
  if (except !== undefined) query = query.where('l.page', '<>', except)
  if (actor !== undefined) query = query.where('l.actor', '=', actor)
  if (from !== undefined) query = query.where('l.at', '>=', from)
  if (upTo !== undefined) query = query.where('l.at', '<', upTo)
  if (name !== undefined) query = query.where(sql<boolean>`lower(p.name) like ${`%${name.toLowerCase().replace(/[\\%_]/g, found => `\\${found}`)}%`}`)
  if (onlyRefused === true) query = query.where('l.refused', '=', true)
  if (onlyChildren === true) query = query.where(({ or, eb }) => or([eb('l.child', 'is not', null), eb('l.children', 'is not', null)]))
  return query
}

// A look is at a child's own record, or at a list or a file that the child was in.
function isOf(area: string, child: ReturnType<typeof sql>) {
  return sql<boolean>`l.id in (select id from record.look where area = ${area} and child ${child} union all select look from record.shown where area = ${area} and child ${child})`
}

function lookOf({ name, many, ...look }: NamedLook, held: ReadonlyMap<string, Held[]>): WhoLooked {
  return { ...look, name: name ?? actorInWords(look.actor), as: standingThen(held.get(look.actor) ?? [], look.at.toZonedDateTimeISO('Europe/London').toPlainDate()), children: many }
}

function actorInWords(actor: string): string {
  if (actor === 'public') return 'Someone not signed in'
  return actor.startsWith('system:') ? `The service itself (${actor.slice('system:'.length)})` : 'Someone no longer known here'
}
