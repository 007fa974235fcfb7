import { answer, exampleFacts } from '../../../ground/law/index.ts'
import type { FactName, RuleId } from '../../../ground/law/index.ts'

/** The facts without which a rule gives no answer, found by asking it: each that it misses is given in turn until it answers. */
export function neededFacts(id: RuleId): readonly FactName[] {
  const known = needed.get(id)
  if (known !== undefined) return known
  const given: { [name: string]: unknown } = {}
  const found: FactName[] = []
  for (;;) {
    const said = answer(id, given)
    const missing = said.kind === 'unknown' ? said.missing.filter(name => !(name in given)) : []
    if (missing.length === 0) break
    found.push(...missing)
    for (const name of missing) given[name] = exampleFacts[name]
  }
  needed.set(id, found)
  return found
}

// The register does not change while the service runs.
const needed = new Map<RuleId, readonly FactName[]>()
