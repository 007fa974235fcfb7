import type { ChildFacts } from '../words.ts'

export type Changes = Readonly<Record<string, { readonly was: unknown; readonly became: unknown }>>

/** The facts that differ, each with what it was and what it became. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Changes {
  const changed: Record<string, { was: unknown; became: unknown }> = {}
  for (const name of Object.keys(after)) {
    const was = before[name] ?? null
    const became = after[name] ?? null
    if (became !== was) changed[name] = { was, became }
  }
  return changed
}

/** Who a child is after a newer source: what it says wins, what it leaves out stays. */
export function merged(before: ChildFacts, after: ChildFacts): ChildFacts {
  const keep = <Key extends keyof ChildFacts>(key: Key): ChildFacts[Key] => after[key] ?? before[key]
  const identified = after.upn !== null || after.uln !== null
  return {
    surname: keep('surname'), forename: keep('forename'), birthDate: keep('birthDate'), sex: keep('sex'), ethnicity: keep('ethnicity'),
    postcode: keep('postcode'), upn: keep('upn'), uln: keep('uln'), upnUnknown: identified ? null : keep('upnUnknown'),
  }
}
