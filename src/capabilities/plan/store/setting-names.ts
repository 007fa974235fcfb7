import { sql } from 'kysely'
import type { Work } from '../../../platform/database/index.ts'

type SettingsSeen = { 'places.published_setting': { urn: string; ukprn: string | null; name: string } }

/** The names of settings by their number (URN, or UKPRN where that is all there is). */
export async function settingNames(work: Work, numbers: { readonly urns: readonly string[]; readonly ukprns: readonly string[] }): Promise<ReadonlyMap<string, string>> {
  if (numbers.urns.length === 0 && numbers.ukprns.length === 0) return new Map()
  const rows = await work.tables<SettingsSeen>().selectFrom('places.published_setting').select(['urn', 'ukprn', 'name'])
    .where(({ or, eb }) => or([eb('urn', '=', sql<string>`any(${[...numbers.urns]}::text[])`), eb('ukprn', '=', sql<string>`any(${[...numbers.ukprns]}::text[])`)])).execute()
  return new Map(rows.flatMap(({ urn, ukprn, name }) => [...(ukprn === null ? [] : [[ukprn, name] as const]), [urn, name] as const]))
}
