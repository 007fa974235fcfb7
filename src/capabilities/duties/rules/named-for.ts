import { partiesOwing, responsibilitiesUnder, rule, type RuleId } from '../../../ground/law/index.ts'
import type { NamedHolder } from '../../access/index.ts'

/** Who the area named for a duty’s rule, in lines, with the page of the duty in law; null where no duty of the matrix has the rule. */
export type NamedFor = { readonly lines: readonly string[]; readonly number: number }

/**
 * Who is named for what a rule asks, among those of the body that owes it here: the rule belongs to duties of the matrix, and
 * the area names someone for each party that must do them.
 */
export function namedFor(id: RuleId, body: string, named: readonly NamedHolder[], inWords: (one: NamedHolder) => string | null): NamedFor | null {
  const { owedBy, alsoOwedBy } = rule(id)
  const owing = [owedBy, ...(alsoOwedBy === undefined ? [] : [alsoOwedBy])].flatMap(partiesOwing)
  const duties = responsibilitiesUnder(id).filter(({ must }) => must.some(party => owing.includes(party)))
  const [first] = duties
  if (first === undefined) return null
  const here = named.filter(one => one.organisation.name === body && owing.includes(one.party) && duties.some(({ number }) => number === one.duty))
  const holders = [...new Set(here.flatMap(one => inWords(one) ?? []))]
  const held = here.find(one => one.holder !== null)
  if (held !== undefined) return { lines: holders.map(words => `Named for this: ${words}.`), number: held.duty }
  const left = here.find(one => one.because !== null)
  return { lines: [left?.because == null ? 'Nobody is named for this.' : `Nobody is named for this: ${left.because}.`], number: left?.duty ?? first.number }
}
