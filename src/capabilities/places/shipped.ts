import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { Area, FictionalPlaces, OtherName, Succession } from './words.ts'

const folder = new URL('../../../data/', import.meta.url)
const files = ['places/local-areas.csv', 'places/former-areas.csv', 'places/names.csv', 'places/establishment-types.csv', 'fictional/places.json', ...['998', '999'].map(code => `fictional/settings-${code}.csv`)]

export type SettingType = { readonly code: string; readonly type: string; readonly group: string; readonly certainty: string }
export type Neighbour = { readonly area: string; readonly rank: number; readonly neighbour: string }
export type ShippedPlaces = {
  readonly areas: readonly (Area & { readonly providerUrn: string | null })[]
  readonly successions: readonly Succession[]
  readonly neighbours: readonly Neighbour[]
  readonly names: readonly OtherName[]
  readonly fictional: FictionalPlaces
}

/** What tells one edition of the shipped places from another. */
export function shippedHash(): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(new URL(file, folder)))
  return hash.digest('hex')
}

/** The shipped places as data: today's areas, those reorganised away, and the invented ones. */
export function shippedPlaces(): ShippedPlaces {
  const current = rows('places/local-areas.csv')
  const former = rows('places/former-areas.csv')
  const fictional = JSON.parse(readFileSync(new URL('fictional/places.json', folder), 'utf8')) as FictionalPlaces
  const successions = former.flatMap(row => split(row.successors_dfe_codes).map(successor => ({
    predecessor: must(row, 'code'), successor, on: Temporal.PlainDate.from(must(row, 'abolished_on')),
  })))
  const createdOn = new Map(successions.map(link => [link.successor, link.on]))
  return {
    areas: [
      ...current.map(row => area(row, 'dfe_la_code', 'la_name', createdOn)),
      ...former.map(row => area(row, 'code', 'name', createdOn)),
      ...fictional.areas.map(place => ({
        code: place.code, name: place.name, onsCode: null, regionCode: null, region: place.region, type: place.type,
        createdOn: null, abolishedOn: null, fictional: true, providerUrn: null,
      })),
    ],
    successions,
    neighbours: current.flatMap(row => split(row.statistical_neighbours_dfe_codes_in_order)
      .map((neighbour, index) => ({ area: must(row, 'dfe_la_code'), rank: index + 1, neighbour }))),
    names: [
      ...rows('places/names.csv').map(row => ({ area: must(row, 'code'), name: must(row, 'name'), kind: must(row, 'kind') })),
      ...current.filter(row => row.ons_code_in_dfe_2026_file_if_different)
        .map(row => ({ area: must(row, 'dfe_la_code'), name: must(row, 'ons_code_in_dfe_2026_file_if_different'), kind: 'ONS code in DfE 2026 files' })),
    ],
    fictional,
  }
}

/** The files of invented settings, in the shape of the GIAS extract. */
export function fictionalSettingFiles(): string[] {
  return files.filter(file => file.startsWith('fictional/settings-')).map(file => fileURLToPath(new URL(file, folder)))
}

/** Each establishment type of the GIAS extract and the setting group of the published EHC-plan tables it falls in. */
export function settingTypes(): SettingType[] {
  return rows('places/establishment-types.csv')
    .map(row => ({ code: must(row, 'code'), type: must(row, 'type'), group: must(row, 'setting_group'), certainty: must(row, 'certainty') }))
}

type Row = Record<string, string | undefined>

function rows(file: string): Row[] {
  return parse(readFileSync(new URL(file, folder)), { columns: true, bom: true, skip_empty_lines: true }) as Row[]
}

function area(row: Row, codeColumn: string, nameColumn: string, createdOn: ReadonlyMap<string, Temporal.PlainDate>): ShippedPlaces['areas'][number] {
  const code = must(row, codeColumn)
  return {
    code, name: must(row, nameColumn), onsCode: row.ons_code || null, regionCode: must(row, 'region_code'), region: must(row, 'region_name'),
    type: must(row, 'la_type'), createdOn: createdOn.get(code) ?? null,
    abolishedOn: row.abolished_on ? Temporal.PlainDate.from(row.abolished_on) : null, fictional: false, providerUrn: row.ofsted_provider_urn || null,
  }
}

function must(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined || value === '') throw new Error(`A row of the shipped places has no ${column}: ${JSON.stringify(row)}`)
  return value
}

function split(list: string | undefined): string[] {
  return (list ?? '').split(' ').filter(Boolean)
}
