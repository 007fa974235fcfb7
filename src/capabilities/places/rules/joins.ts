import type { Area, OtherName } from '../words.ts'
import { existedOn } from './existing.ts'

export type Join = (nameOrCode: string, on?: Temporal.PlainDate) => string | undefined

/**
 * Finds an area's code from what an official file calls it: DfE code, ONS code, name or a known other name.
 * Where a name was used twice over time (Dorset), `on` decides; without it the area that lives on is meant.
 */
export function joinAreas(areas: readonly Area[], names: readonly OtherName[]): Join {
  const byCode = new Map(areas.map(area => [area.code, area]))
  const calls = new Map<string, Area[]>()
  const call = (what: string | null, area: Area | undefined) => {
    if (what === null || area === undefined) return
    const known = calls.get(key(what)) ?? []
    if (!known.includes(area)) calls.set(key(what), [...known, area])
  }
  for (const area of areas) { call(area.name, area); call(area.onsCode, area); call(area.code, area) }
  for (const other of names) call(other.name, byCode.get(other.area))
  return (nameOrCode, on) => {
    const candidates = calls.get(key(nameOrCode)) ?? []
    const then = on === undefined ? [] : candidates.filter(area => existedOn(area, on))
    const now = candidates.filter(area => area.abolishedOn === null)
    const meant = then.length > 0 ? then : now.length > 0 ? now : candidates
    return meant.length === 1 ? meant[0]?.code : undefined
  }
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
}
