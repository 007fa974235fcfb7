import { sql } from 'kysely'
import { areaOf, copyIn, newId, type Work } from '../database/index.ts'
import { actorName } from '../actor/index.ts'
import type { Anchor, Happening, Link, Look, RecordedHappening, Way } from './words.ts'

type HappeningRow = { area: string; id: string; at: Temporal.Instant; actor: string; kind: string; child: string | null; about: string | null; facts: unknown }
type LookRow = { area: string; id: string; at: Temporal.Instant; actor: string; page: string; child: string | null; purpose: string | null; refused: boolean; way: Way; children: string[] | null; because: string | null; namesake: boolean }
type ShownRow = { area: string; child: string; look: string }
type SealRow = { area: string; position: number; kind: string; entry: string; entry_at: Temporal.Instant; content: string; hash: string }
type AnchorRow = { area: string; day: Temporal.PlainDate; position: number; hash: string }
type RecordTables = { 'record.happening': HappeningRow; 'record.look': LookRow; 'record.shown': ShownRow; 'record.seal': SealRow; 'record.anchor': AnchorRow }

/** An entry of either kind, as its seal covers it. */
export type Entry = { kind: 'happening' | 'look'; id: string; at: Temporal.Instant; body: string }
export type Seal = { position: number; kind: string; entry: string; entryAt: Temporal.Instant; content: string; hash: string }

/** Records a change in the transaction that makes it. */
export async function recordHappening(work: Work, happening: Happening): Promise<void> {
  await work.tables<RecordTables>().insertInto('record.happening').values({
    area: areaOf(work), id: newId(), at: work.now, actor: actorName(work.claims.actor), kind: happening.kind,
    child: happening.child ?? null, about: happening.about ?? null, facts: JSON.stringify(happening.facts),
  }).execute()
}

/** Records many changes at once by COPY, for bulk work begun as the loader. */
export async function recordHappenings(work: Work, happenings: Iterable<Happening>): Promise<number> {
  const area = areaOf(work)
  const actor = actorName(work.claims.actor)
  function* rows() {
    for (const one of happenings) yield [area, newId(), work.now, actor, one.kind, one.child, one.about, JSON.stringify(one.facts)]
  }
  return copyIn(work, 'record.happening', ['area', 'id', 'at', 'actor', 'kind', 'child', 'about', 'facts'], rows())
}

/**
 * Records that the actor looked, in the transaction that shows it. `area` is given for a refused try of someone who stands in none.
 */
export async function recordLook(work: Work, look: Look, area = areaOf(work)): Promise<void> {
  const id = newId()
  const shown = [...new Set(look.children)]
  await work.tables<RecordTables>().insertInto('record.look').values({
    area, id, at: work.now, actor: actorName(work.claims.actor), page: look.page, way: look.way ?? 'opened', child: look.child ?? null,
    children: look.children === undefined ? null : shown, purpose: work.claims.purpose ?? null, namesake: look.namesake ?? false,
    refused: look.refused ?? false, because: look.because ?? null,
  }).execute()
  for (let at = 0; at < shown.length; at += most) {
    await work.tables<RecordTables>().insertInto('record.shown').values(shown.slice(at, at + most).map(child => ({ area, child, look: id }))).execute()
  }
}

// A statement takes 65,535 values; smaller ones are planned sooner.
const most = 1000

/** What happened to one child, oldest first. */
export async function happeningsOf(work: Work, child: string): Promise<RecordedHappening[]> {
  const rows = await work.tables<RecordTables>().selectFrom('record.happening').selectAll()
    .where('area', '=', areaOf(work)).where('child', '=', child).orderBy('at').orderBy('id').execute()
  return rows.map(happeningOf)
}

function happeningOf(row: HappeningRow): RecordedHappening {
  return { id: row.id, at: row.at, actor: row.actor, kind: row.kind, child: row.child ?? undefined, about: row.about ?? undefined, facts: row.facts as Record<string, unknown> }
}

/** What happened about one thing, of one kind, in the order it was recorded. */
export async function happeningsAbout(work: Work, about: string, of: { kind: string; limit: number; offset: number }): Promise<{ happenings: RecordedHappening[]; total: number }> {
  const base = work.tables<RecordTables>().selectFrom('record.happening').where('area', '=', areaOf(work)).where('about', '=', about).where('kind', '=', of.kind)
  const rows = await base.selectAll().orderBy('id').limit(of.limit).offset(of.offset).execute()
  const count = await base.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  return { total: count.n, happenings: rows.map(happeningOf) }
}

// The row as text, made by the database in one fixed way whatever the session's time zone, so that sealing and verifying see the same bytes.
const happeningBody = sql<string>`jsonb_build_array(area, id, extract(epoch from at), actor, kind, child, about, facts)::text`
// What a look says beyond the plain is added only where it says it, so that seals made before it could still hold. The children
// are those who can be found from both sides: a way from a child to the look that is taken away shows as a look that was altered.
const lookBody = sql<string>`(jsonb_build_array(area, id, extract(epoch from at), actor, page, child, purpose, refused)
  || case when way = 'opened' and children is null and because is null and not namesake then '[]'::jsonb else jsonb_build_array(way, because, namesake, to_jsonb(children),
    (select count(*) from record.shown s where s.area = e.area and s.look = e.id and s.child = any(e.children))) end)::text`

/** Entries not yet sealed, in the order they were made, up to `limit`. */
export async function unsealed(work: Work, limit: number): Promise<Entry[]> {
  const db = work.tables<RecordTables>()
  const area = areaOf(work)
  const happening = db.selectFrom('record.happening as e').select(['e.id', 'e.at', sql<'happening' | 'look'>`'happening'`.as('kind'), happeningBody.as('body')])
    .where('e.area', '=', area).where(({ not, exists, selectFrom }) => not(exists(selectFrom('record.seal as s').select('s.entry')
      .whereRef('s.area', '=', 'e.area').where('s.kind', '=', 'happening').whereRef('s.entry', '=', 'e.id'))))
  const look = db.selectFrom('record.look as e').select(['e.id', 'e.at', sql<'happening' | 'look'>`'look'`.as('kind'), lookBody.as('body')])
    .where('e.area', '=', area).where(({ not, exists, selectFrom }) => not(exists(selectFrom('record.seal as s').select('s.entry')
      .whereRef('s.area', '=', 'e.area').where('s.kind', '=', 'look').whereRef('s.entry', '=', 'e.id'))))
  return happening.unionAll(look).orderBy('at').orderBy('id').limit(limit).execute()
}

/** The last seal of the area's chain. */
export async function lastSeal(work: Work): Promise<Seal | undefined> {
  const row = await work.tables<RecordTables>().selectFrom('record.seal').selectAll().where('area', '=', areaOf(work)).orderBy('position', 'desc').limit(1).executeTakeFirst()
  return row && { position: row.position, kind: row.kind, entry: row.entry, entryAt: row.entry_at, content: row.content, hash: row.hash }
}

/** Appends to the chain; a second sealer at the same moment collides on the position and rolls back. */
export async function appendSeals(work: Work, seals: readonly Seal[]): Promise<void> {
  const area = areaOf(work)
  await work.tables<RecordTables>().insertInto('record.seal')
    .values(seals.map(seal => ({ area, position: seal.position, kind: seal.kind, entry: seal.entry, entry_at: seal.entryAt, content: seal.content, hash: seal.hash }))).execute()
}

/** A stretch of the chain with the entries as they stand now; `body` is null where the entry is gone. */
export async function linksAfter(work: Work, position: number, limit: number): Promise<Link[]> {
  const { rows } = await sql<{ position: number; kind: string; entry: string; entry_at: Temporal.Instant; content: string; hash: string; body: string | null; at: Temporal.Instant | null }>`
    select s.position, s.kind, s.entry, s.entry_at, s.content, s.hash, now.body, now.at
    from record.seal s left join lateral (
      select ${happeningBody} as body, e.at from record.happening e where s.kind = 'happening' and e.area = s.area and e.id = s.entry
      union all select ${lookBody}, e.at from record.look e where s.kind = 'look' and e.area = s.area and e.id = s.entry) now on true
    where s.area = ${areaOf(work)} and s.position > ${position} order by s.position limit ${limit}`.execute(work.tables<RecordTables>())
  return rows.map(({ entry_at: entryAt, ...row }) => ({ ...row, entryAt }))
}

/** Entries that no seal covers, though they give a time more than a day before the last that was sealed; the first hundred. */
export async function backdated(work: Work): Promise<string[]> {
  const area = areaOf(work)
  const { rows } = await sql<{ id: string }>`
    with newest as (select max(entry_at) - interval '24 hours' as at from (select entry_at from record.seal where area = ${area} order by position desc limit 10000) latest)
    select e.id from (select area, id, at, 'happening' as kind from record.happening union all select area, id, at, 'look' from record.look) e, newest
    where e.area = ${area} and e.at < newest.at and not exists (select 1 from record.seal s where s.area = e.area and s.kind = e.kind and s.entry = e.id)
    order by e.at limit 100`.execute(work.tables<RecordTables>())
  return rows.map(({ id }) => id)
}

/** The anchors that the area keeps, by day. */
export async function anchorsOf(work: Work): Promise<Anchor[]> {
  const rows = await work.tables<RecordTables>().selectFrom('record.anchor').select(['day', 'position', 'hash']).where('area', '=', areaOf(work)).orderBy('day').execute()
  return rows.map(row => ({ ...row, day: row.day.toString() }))
}

/** The latest of them. */
export async function lastAnchor(work: Work): Promise<Anchor | undefined> {
  const row = await work.tables<RecordTables>().selectFrom('record.anchor').select(['day', 'position', 'hash']).where('area', '=', areaOf(work)).orderBy('day', 'desc').limit(1).executeTakeFirst()
  return row && { ...row, day: row.day.toString() }
}

/** Writes down where the chain stood when a day had ended. */
export async function addAnchor(work: Work, { day, position, hash }: Anchor): Promise<void> {
  await work.tables<RecordTables>().insertInto('record.anchor').values({ area: areaOf(work), day: Temporal.PlainDate.from(day), position, hash }).execute()
}

/** How many entries the chain does not cover yet. */
export async function countUnsealed(work: Work): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from record.happening where area = ${areaOf(work)}) + (select count(*) from record.look where area = ${areaOf(work)})
      - (select count(*) from record.seal s where area = ${areaOf(work)} and (
        exists (select 1 from record.happening e where e.area = s.area and e.id = s.entry) or exists (select 1 from record.look e where e.area = s.area and e.id = s.entry))) as n`
    .execute(work.tables<RecordTables>())
  return rows[0]?.n ?? 0
}

/** The areas that have recorded anything. The work must be the loader's: it sees every area. */
export async function areasToSeal(work: Work): Promise<string[]> {
  const { rows } = await sql<{ area: string }>`select area from record.happening union select area from record.look union select area from record.seal order by area`.execute(work.tables<RecordTables>())
  return rows.map(row => row.area)
}
