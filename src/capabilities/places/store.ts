import { sql } from 'kysely'
import { areaOf, type Work } from '../../platform/database/index.ts'
import type { Area, Organisation, OtherName, Setting, Succession, Team } from './words.ts'
import type { Neighbour, ShippedPlaces } from './shipped.ts'

type AreaRow = {
  code: string; name: string; ons_code: string | null; region_code: string | null; region: string; type: string; provider_urn: string | null
  created_on: Temporal.PlainDate | null; abolished_on: Temporal.PlainDate | null; fictional: boolean
}

type PlacesTables = {
  'places.area': AreaRow
  'places.area_succession': { predecessor_code: string; successor_code: string; succeeded_on: Temporal.PlainDate }
  'places.neighbour': { area_code: string; rank: number; neighbour_code: string }
  'places.area_name': { area_code: string; name: string; kind: string }
  'places.loaded': { file: string; sha256: string; loaded_at: Temporal.Instant }
  'places.organisation': Organisation
  'places.team': Team
  'places.setting': { urn: string; area_code: string | null; name: string; type: string; setting_group: string | null; status: string; phase: string | null; town: string | null; postcode: string | null; closed_on: Temporal.PlainDate | null }
}

/** Every area, real, former and fictional, by name. */
export async function allAreas(work: Work): Promise<Area[]> {
  const rows = await work.tables<PlacesTables>().selectFrom('places.area').selectAll().orderBy('name').orderBy('code').execute()
  return rows.map(areaOfRow)
}

/** One area by its code. */
export async function findArea(work: Work, code: string): Promise<Area | undefined> {
  const row = await work.tables<PlacesTables>().selectFrom('places.area').selectAll().where('code', '=', code).executeTakeFirst()
  return row && areaOfRow(row)
}

/** Who took over from whom. */
export async function allSuccessions(work: Work): Promise<Succession[]> {
  const rows = await work.tables<PlacesTables>().selectFrom('places.area_succession').selectAll().execute()
  return rows.map(row => ({ predecessor: row.predecessor_code, successor: row.successor_code, on: row.succeeded_on }))
}

/** Other names of every area. */
export async function allNames(work: Work): Promise<OtherName[]> {
  const rows = await work.tables<PlacesTables>().selectFrom('places.area_name').selectAll().execute()
  return rows.map(row => ({ area: row.area_code, name: row.name, kind: row.kind }))
}

/** The area's statistical neighbours, nearest first. */
export async function neighboursOf(work: Work, code: string): Promise<Area[]> {
  const rows = await work.tables<PlacesTables>().selectFrom('places.neighbour as n').innerJoin('places.area as a', 'a.code', 'n.neighbour_code')
    .selectAll('a').where('n.area_code', '=', code).orderBy('n.rank').execute()
  return rows.map(areaOfRow)
}

/** The organisations of the area, as this actor may see them. */
export async function organisationsOf(work: Work, area: string): Promise<Organisation[]> {
  return work.tables<PlacesTables>().selectFrom('places.organisation').selectAll().where('area', '=', area).orderBy('name').execute()
}

/** The teams of the area, as this actor may see them. */
export async function teamsOf(work: Work, area: string): Promise<Team[]> {
  return work.tables<PlacesTables>().selectFrom('places.team').selectAll().where('area', '=', area).orderBy('name').execute()
}

/** The settings of an area that are not closed, by name. */
export async function settingsOf(work: Work, area: string): Promise<{ urn: string; name: string; type: string; group: string | null; town: string | null; postcode: string | null }[]> {
  const rows = await work.tables<PlacesTables>().selectFrom('places.setting').select(['urn', 'name', 'type', 'setting_group', 'town', 'postcode'])
    .where('area_code', '=', area).where('closed_on', 'is', null).orderBy('name').execute()
  return rows.map(({ setting_group, ...row }) => ({ ...row, group: setting_group }))
}

/** The settings known by these numbers, in their order. */
export async function settingsByNumber(work: Work, urns: readonly string[]): Promise<{ urn: string; name: string }[]> {
  return work.tables<PlacesTables>().selectFrom('places.setting').select(['urn', 'name']).where('urn', 'in', [...urns]).orderBy('urn').execute()
}

/** The hash of the edition of these files last loaded. */
export async function loadedHash(work: Work, file: string): Promise<string | undefined> {
  const row = await work.tables<PlacesTables>().selectFrom('places.loaded').select('sha256').where('file', '=', file).executeTakeFirst()
  return row?.sha256
}

/** Notes the edition now loaded. */
export async function noteLoaded(work: Work, file: string, sha256: string): Promise<void> {
  await work.tables<PlacesTables>().insertInto('places.loaded').values({ file, sha256, loaded_at: work.now })
    .onConflict(on => on.column('file').doUpdateSet({ sha256: sql`excluded.sha256`, loaded_at: sql`excluded.loaded_at` })).execute()
}

/** Puts the areas in place; what hangs on an area keeps hanging on it. */
export async function putAreas(work: Work, areas: ShippedPlaces['areas']): Promise<void> {
  const values = areas.map(area => ({
    code: area.code, name: area.name, ons_code: area.onsCode, region_code: area.regionCode, region: area.region, type: area.type,
    provider_urn: area.providerUrn, created_on: area.createdOn, abolished_on: area.abolishedOn, fictional: area.fictional,
  }))
  await work.tables<PlacesTables>().insertInto('places.area').values(values).onConflict(on => on.column('code').doUpdateSet({
    name: sql`excluded.name`, ons_code: sql`excluded.ons_code`, region_code: sql`excluded.region_code`, region: sql`excluded.region`,
    type: sql`excluded.type`, provider_urn: sql`excluded.provider_urn`, created_on: sql`excluded.created_on`,
    abolished_on: sql`excluded.abolished_on`, fictional: sql`excluded.fictional`,
  })).execute()
}

/** Replaces who followed whom, who is like whom and what else they are called. */
export async function replaceLinks(work: Work, successions: readonly Succession[], neighbours: readonly Neighbour[], names: readonly OtherName[]): Promise<void> {
  const tables = work.tables<PlacesTables>()
  await tables.deleteFrom('places.area_succession').execute()
  await tables.deleteFrom('places.neighbour').execute()
  await tables.deleteFrom('places.area_name').execute()
  await tables.insertInto('places.area_succession').values(successions.map(link => ({ predecessor_code: link.predecessor, successor_code: link.successor, succeeded_on: link.on }))).execute()
  await tables.insertInto('places.neighbour').values(neighbours.map(link => ({ area_code: link.area, rank: link.rank, neighbour_code: link.neighbour }))).execute()
  await tables.insertInto('places.area_name').values(names.map(other => ({ area_code: other.area, name: other.name, kind: other.kind }))).execute()
}

/** Puts organisations in place by their ids. */
export async function putOrganisations(work: Work, organisations: readonly Organisation[]): Promise<void> {
  await work.tables<PlacesTables>().insertInto('places.organisation').values([...organisations])
    .onConflict(on => on.columns(['area', 'id']).doUpdateSet({ name: sql`excluded.name`, kind: sql`excluded.kind`, urn: sql`excluded.urn` })).execute()
}

/** Puts teams in place by their ids. */
export async function putTeams(work: Work, teams: readonly Team[]): Promise<void> {
  await work.tables<PlacesTables>().insertInto('places.team').values([...teams])
    .onConflict(on => on.columns(['area', 'id']).doUpdateSet({ organisation: sql`excluded.organisation`, name: sql`excluded.name` })).execute()
}

export type HashedSetting = Setting & { readonly areaCode: string | null; readonly hash: string }

/** What is already known of these settings: the hash of the row each was last read from, and whether it had closed. */
export async function knownSettings(work: Work, urns: readonly string[]): Promise<Map<string, { hash: string; closed: boolean }>> {
  const rows = await work.tables<SettingTables>().selectFrom('places.setting').select(['urn', 'row_hash', 'closed_on']).where('urn', 'in', [...urns]).execute()
  return new Map(rows.map(row => [row.urn, { hash: row.row_hash, closed: row.closed_on !== null }]))
}

/** Puts these settings in place, one statement for all. */
export async function putSettings(work: Work, settings: readonly HashedSetting[]): Promise<void> {
  const values = settings.map(setting => settingRow(work, setting))
  const first = values[0]
  if (first === undefined) return
  const changes = Object.fromEntries(Object.keys(first).filter(column => column !== 'urn').map(column => [column, sql`excluded.${sql.ref(column)}`]))
  await work.tables<SettingTables>().insertInto('places.setting').values(values).onConflict(on => on.column('urn').doUpdateSet(changes)).execute()
}

type SettingTables = { 'places.setting': ReturnType<typeof settingRow> }

function settingRow(work: Work, s: HashedSetting) {
  return {
    urn: s.urn, ukprn: s.ukprn, area_code: s.areaCode, la_code: s.laCode, la_name: s.laName, establishment_number: s.establishmentNumber,
    previous_la_code: s.previousLaCode, previous_establishment_number: s.previousEstablishmentNumber, name: s.name, type_code: s.typeCode, type: s.type,
    setting_group: s.group, status_code: s.statusCode, status: s.status, phase_code: s.phaseCode, phase: s.phase, opened_on: s.openedOn,
    closed_on: s.closedOn, changed_on: s.changedOn, low_age: s.lowAge, high_age: s.highAge, gender: s.gender, capacity: s.capacity, pupils: s.pupils,
    census_on: s.censusOn, sen_types: s.senTypes, resourced_provision: s.resourcedProvision, resourced_on_roll: s.resourcedOnRoll,
    resourced_capacity: s.resourcedCapacity, unit_on_roll: s.unitOnRoll, unit_capacity: s.unitCapacity, special_classes: s.specialClasses,
    section_41: s.section41, boarders: s.boarders, street: s.street, locality: s.locality, town: s.town, postcode: s.postcode,
    easting: s.easting, northing: s.northing, trust_code: s.trustCode, trust: s.trust, row_hash: s.hash, imported_at: work.now,
  }
}

function areaOfRow(row: AreaRow): Area {
  return {
    code: row.code, name: row.name, onsCode: row.ons_code, regionCode: row.region_code, region: row.region, type: row.type,
    createdOn: row.created_on, abolishedOn: row.abolished_on, fictional: row.fictional,
  }
}

/** Takes an area for bulk work until the transaction ends: a second such work on it waits here. The work must be the loader's. */
export async function holdArea(work: Work): Promise<void> {
  await work.tables<PlacesTables>().selectFrom('places.area').select('code').where('code', '=', areaOf(work)).forNoKeyUpdate().executeTakeFirst()
}
