import { sql } from 'kysely'
import { areaOf, copyIn, upsert, type Work } from '../../platform/database/index.ts'

import type { LeftOut } from './words.ts'

type ReturnRow = {
  area: string; id: string; census_date: Temporal.PlainDate; profile: string; serial: string | null; file_name: string; sha256: string
  imported_at: Temporal.Instant; imported_by: string; people: number; added: number; changed: number; unchanged: number; left_out: number; duties: number
}
type UploadRow = { area: string; id: string; file_name: string; folder: string; uploaded_at: Temporal.Instant; uploaded_by: string; state: UploadState; progress: number; report: unknown }
type Sen2Tables = {
  'sen2.return': ReturnRow
  'sen2.left_out': { area: string; return: string; ordinal: number; person: string; because: string }
  'sen2.possible_duplicate': { area: string; return: string; ordinal: number; child: string; other: string; because: string }
  'sen2.source': { area: string; child: string; return: string; hash: string }
  'sen2.upload': UploadRow
  'people.published_child': { area: string; id: string; surname: string; forename: string }
  'places.published_area': { code: string; fictional: boolean; abolished_on: Temporal.PlainDate | null }
}

export type UploadState = 'waiting' | 'checking' | 'checked' | 'importing' | 'imported' | 'refused' | 'abandoned'
export type Upload = { readonly id: string; readonly fileName: string; readonly folder: string; readonly uploadedAt: Temporal.Instant; readonly uploadedBy: string; readonly state: UploadState; readonly progress: number; readonly report: unknown }
export type ImportedReturn = Omit<ReturnRow, 'area'>
export type { LeftOut }
export type PossibleDuplicate = { readonly ordinal: number; readonly child: string; readonly other: string; readonly because: string }

/** The codes of the real areas that exist now. */
export async function areaCodes(work: Work): Promise<Set<string>> {
  const rows = await work.tables<Sen2Tables>().selectFrom('places.published_area').select('code').where('fictional', '=', false).where('abolished_on', 'is', null).execute()
  return new Set(rows.map(row => row.code))
}

/** The return imported last. */
export async function latestReturn(work: Work): Promise<ImportedReturn | undefined> {
  return work.tables<Sen2Tables>().selectFrom('sen2.return').selectAll().where('area', '=', areaOf(work)).orderBy('census_date', 'desc').orderBy('imported_at', 'desc').limit(1).executeTakeFirst()
}

/** Every return imported, latest first. */
export async function returnsOfArea(work: Work): Promise<ImportedReturn[]> {
  return work.tables<Sen2Tables>().selectFrom('sen2.return').selectAll().where('area', '=', areaOf(work)).orderBy('imported_at', 'desc').execute()
}

/** One return, with who was left out and who may be one child twice. */
export async function findReturn(work: Work, id: string): Promise<{ imported: ImportedReturn; leftOut: LeftOut[]; duplicates: PossibleDuplicate[] } | undefined> {
  const db = work.tables<Sen2Tables>()
  const imported = await db.selectFrom('sen2.return').selectAll().where('area', '=', areaOf(work)).where('id', '=', id).executeTakeFirst()
  if (imported === undefined) return undefined
  const leftOut = await db.selectFrom('sen2.left_out').select(['ordinal', 'person', 'because']).where('area', '=', areaOf(work)).where('return', '=', id).orderBy('ordinal').execute()
  const duplicates = await db.selectFrom('sen2.possible_duplicate').select(['ordinal', 'child', 'other', 'because']).where('area', '=', areaOf(work)).where('return', '=', id).orderBy('ordinal').execute()
  return { imported, leftOut, duplicates }
}

/** Which return last spoke of each of these children, and the digest of what it said. */
export async function sourcesOf(work: Work, children: readonly string[]): Promise<Map<string, { returnId: string; hash: string }>> {
  const rows = await work.tables<Sen2Tables>().selectFrom('sen2.source').select(['child', 'return', 'hash']).where('area', '=', areaOf(work)).where('child', '=', sql<string>`any(${[...children]}::uuid[])`).execute()
  return new Map(rows.map(row => [row.child, { returnId: row.return, hash: row.hash }]))
}

type Source = { readonly child: string; readonly returnId: string; readonly hash: string }

/** Notes what the return said of children it is the first to speak of, by COPY. */
export async function addSources(work: Work, sources: readonly Source[]): Promise<void> {
  const area = areaOf(work)
  await copyIn(work, 'sen2.source', ['area', 'child', 'return', 'hash'], sources.map(one => [area, one.child, one.returnId, one.hash]))
}

/** Notes what the return said of children already known. */
export async function writeSources(work: Work, sources: readonly Source[]): Promise<void> {
  const area = areaOf(work)
  await upsert(work, 'sen2.source', ['area', 'child'], sources.map(one => ({ area, child: one.child, return: one.returnId, hash: one.hash })))
}

/** Keeps the return as imported, with who was left out and who may be one child twice. */
export async function keepReturn(work: Work, kept: Omit<ImportedReturn, 'imported_at'>, leftOut: readonly LeftOut[], duplicates: readonly PossibleDuplicate[]): Promise<void> {
  const area = areaOf(work)
  await work.tables<Sen2Tables>().insertInto('sen2.return').values({ area, ...kept, imported_at: work.now }).execute()
  await upsert(work, 'sen2.left_out', ['area', 'return', 'ordinal'], leftOut.map(one => ({ area, return: kept.id, ...one })))
  await upsert(work, 'sen2.possible_duplicate', ['area', 'return', 'ordinal', 'other'], duplicates.map(one => ({ area, return: kept.id, ...one })))
}

/** Begins an upload: the file stands in `folder`, nothing has been read. */
export async function beginUpload(work: Work, upload: { id: string; fileName: string; folder: string; by: string }): Promise<void> {
  await work.tables<Sen2Tables>().insertInto('sen2.upload').values({ area: areaOf(work), id: upload.id, file_name: upload.fileName, folder: upload.folder, uploaded_at: work.now, uploaded_by: upload.by, state: 'waiting', progress: 0, report: null }).execute()
}

/** One upload, if this actor may see it. */
export async function findUpload(work: Work, id: string): Promise<Upload | undefined> {
  const row = await work.tables<Sen2Tables>().selectFrom('sen2.upload').selectAll().where('area', '=', areaOf(work)).where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, fileName: row.file_name, folder: row.folder, uploadedAt: row.uploaded_at, uploadedBy: row.uploaded_by, state: row.state, progress: row.progress, report: row.report }
}

/** Moves an upload on, only from one of the states named; answers whether it did. */
export async function moveUpload(work: Work, id: string, from: readonly UploadState[], to: { state: UploadState; progress?: number; report?: unknown }): Promise<boolean> {
  const changed = await work.tables<Sen2Tables>().updateTable('sen2.upload')
    .set({ state: to.state, ...(to.progress === undefined ? {} : { progress: to.progress }), ...(to.report === undefined ? {} : { report: JSON.stringify(to.report) }) })
    .where('area', '=', areaOf(work)).where('id', '=', id).where('state', 'in', [...from]).executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Uploads older than a week whose files and findings still stand. The work must be the loader's: it sees every area. */
export async function oldUploads(work: Work): Promise<{ area: string; id: string; folder: string }[]> {
  return work.tables<Sen2Tables>().selectFrom('sen2.upload').select(['area', 'id', 'folder']).where('folder', '<>', '')
    .where('uploaded_at', '<', work.now.subtract({ hours: 24 * 7 })).execute()
}

/** Takes out of an upload what names people, and gives it up if it had not ended. */
export async function forgetUpload(work: Work, id: string): Promise<void> {
  await work.tables<Sen2Tables>().updateTable('sen2.upload').set({
    folder: '', state: sql<UploadState>`case when state in ('imported', 'refused') then state else 'abandoned' end`,
    report: sql`report - 'rows' - 'inError' - 'coming' || '{"rows": []}'`,
  }).where('area', '=', areaOf(work)).where('id', '=', id).execute()
}

/** Uploads that are on their way, latest first. */
export async function openUploads(work: Work): Promise<{ id: string; fileName: string; uploadedAt: Temporal.Instant; state: UploadState }[]> {
  const rows = await work.tables<Sen2Tables>().selectFrom('sen2.upload').select(['id', 'file_name', 'uploaded_at', 'state']).where('area', '=', areaOf(work))
    .where('state', 'in', ['waiting', 'checking', 'checked', 'importing']).orderBy('uploaded_at', 'desc').execute()
  return rows.map(row => ({ id: row.id, fileName: row.file_name, uploadedAt: row.uploaded_at, state: row.state }))
}

/** Names of children, for a list of what a return did. */
export async function namesOf(work: Work, children: readonly string[]): Promise<Map<string, string>> {
  const rows = await work.tables<Sen2Tables>().selectFrom('people.published_child').select(['id', 'surname', 'forename']).where('area', '=', areaOf(work)).where('id', '=', sql<string>`any(${[...children]}::uuid[])`).execute()
  return new Map(rows.map(row => [row.id, `${row.surname}, ${row.forename}`]))
}

/** The return that was made of exactly these bytes, if it was ever imported. */
export async function returnOfBytes(work: Work, sha256: string): Promise<ImportedReturn | undefined> {
  return work.tables<Sen2Tables>().selectFrom('sen2.return').selectAll().where('area', '=', areaOf(work)).where('sha256', '=', sha256).limit(1).executeTakeFirst()
}
