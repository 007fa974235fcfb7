import { blockNames } from './blocks.ts'
import { codeLists } from './codes.ts'
import { items } from './items.ts'
import type { BlockName, Code, CodeList, Item, Severity, Year } from './shape.ts'
import { years } from './years.ts'
import type { Thresholds } from './years.ts'

export { blockNames, blocks, childBlocks } from './blocks.ts'
export { codeLists } from './codes.ts'
export { items } from './items.ts'
export type { Block, BlockName, Code, CodeList, Item, ItemType, Severity, Year } from './shape.ts'
export type { Thresholds } from './years.ts'

/** One year's return: what may be in it, what its codes are, and how severe each rule is. */
export type Profile = {
  year: Year
  /** As reports name it. */
  name: string
  census: string
  standing: 'published' | 'assumed'
  /** The calendar year before census day. */
  collection: { from: string; to: string }
  items: Record<BlockName, readonly Item[]>
  codes: Record<CodeList, readonly Code[]>
  severities: Record<string, Severity | 'off'>
  transferAges: readonly number[]
  thresholds: Thresholds
}

const profiles = new Map<number, Profile>(
  Object.keys(years).map(key => Number(key) as Year).map(year => [year, profileOf(year)]),
)

/** The profile of the return made in January of this year, where this version knows it. */
export function profileFor(year: number): Profile | undefined {
  return profiles.get(year)
}

/** The years whose returns can be read, oldest first. */
export const profileYears: readonly Year[] = [...profiles.values()].map(profile => profile.year)

/** The census days that can be chosen, oldest first. */
export const censusDays: readonly string[] = [...profiles.values()].map(profile => profile.census)

/** The newest return that the DfE has published: what a file of an unknown year is read against. */
export const newestPublished: Profile = [...profiles.values()].filter(profile => profile.standing === 'published').at(-1) ?? profileOf(2026)

function profileOf(year: Year): Profile {
  const since = (thing: { since?: Year }): boolean => thing.since === undefined || thing.since <= year
  const data = years[year]
  return {
    year,
    name: String(year),
    census: data.census,
    standing: data.standing,
    collection: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    items: mapRecord(blockNames, name => items[name].filter(since)),
    codes: mapRecord(Object.keys(codeLists) as CodeList[], name => codeLists[name].filter(since)),
    severities: data.severities,
    transferAges: data.transferAges,
    thresholds: data.thresholds,
  }
}

function mapRecord<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, of(key)])) as Record<Key, Value>
}
