import type { RuleId } from './register.ts'
import { forAllChildren } from './responsibilities/all-children.ts'
import { forOneChild } from './responsibilities/one-child.ts'
import type { Part, Party, Responsibility } from './responsibilities/words.ts'
import type { Body } from './words.ts'

export { parties } from './responsibilities/words.ts'
export type { Part, Party, Responsibility } from './responsibilities/words.ts'

/** The accountability matrix: who must do what, by law, and who helps, is asked or is told. In the order of their numbers. */
export const responsibilities: readonly Responsibility[] = [...forAllChildren, ...forOneChild].toSorted((one, other) => one.number - other.number)

/** The duty with this number. */
export function responsibility(number: number): Responsibility | undefined {
  return responsibilities.find(one => one.number === number)
}

/** The duties whose clocks this rule carries, the first in the matrix first. */
export function responsibilitiesUnder(rule: RuleId): readonly Responsibility[] {
  return responsibilities.filter(one => one.rules.includes(rule))
}

/** What part a party has in a duty; null when it has none. */
export function partOf(party: Party, { must, cooperates = [], consulted = [], informed = [] }: Responsibility): Part | null {
  const parts: readonly [Part, readonly Party[]][] = [['must', must], ['cooperates', cooperates], ['consulted', consulted], ['informed', informed]]
  return parts.find(([, held]) => held.includes(party))?.[0] ?? null
}

/** The parties as they stand in a sentence. */
export const partyWords: Readonly<Record<Party, string>> = {
  council: 'the council',
  'educational-psychology': 'the educational psychology service',
  'social-care': 'social care',
  'integrated-care-board': 'the integrated care board',
  'health-provider': 'the health provider',
  setting: 'the setting',
  'advice-service': 'the information, advice and support service',
  family: 'the family',
}

/** What each part asks of a party, after its name. */
export const partWords: Readonly<Record<Part, string>> = {
  must: 'must do it', cooperates: 'must help', consulted: 'must be asked', informed: 'must be told',
}

/** Which parties of the matrix a body of the register is: none where it is outside the eight, or owes what no area could name someone for. */
export function partiesOwing(body: Body): readonly Party[] {
  return owing[body]
}

const owing: Readonly<Record<Body, readonly Party[]>> = {
  'local authority': ['council', 'social-care'],
  'old authority': ['council'],
  'new authority': ['council'],
  'home authority': ['council'],
  'body asked for advice': ['setting', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider'],
  setting: ['setting'],
  'governing board': ['setting'],
  'review organiser': ['setting', 'council'],
  'integrated care board': ['integrated-care-board'],
  'health body': ['integrated-care-board', 'health-provider'],
  'mediation arranger': ['council', 'integrated-care-board'],
  'local area': ['council', 'integrated-care-board'],
  'data controller': ['council', 'setting', 'integrated-care-board', 'health-provider'],
  family: [],
  'mediation adviser': [],
  tribunal: [],
  inspectorates: [],
  government: [],
}
