import type { Party } from '../../../ground/law/index.ts'
import type { Organisation, OrganisationKind } from '../words.ts'

/**
 * Which kinds of body may answer for a party in an area. Every setting owes its own duties; where none is listed the council
 * may name whom the area asks about all of them. An advice service or a psychology service may stand in the council.
 */
const kinds: Readonly<Record<Party, readonly OrganisationKind[]>> = {
  council: ['council'],
  'educational-psychology': ['council', 'provider'],
  'social-care': ['council', 'provider'],
  'integrated-care-board': ['ICB'],
  'health-provider': ['trust', 'provider'],
  setting: ['setting', 'council'],
  'advice-service': ['SENDIASS', 'provider', 'council'],
  family: [],
}

/** The bodies of an area that may answer for a party, the likeliest kind first. */
export function bodiesFor(party: Party, organisations: readonly Organisation[]): readonly Organisation[] {
  return kinds[party].flatMap(kind => organisations.filter(one => one.kind === kind))
}

/** What a setting is called as a body of an area: two of one name are told apart by their numbers. */
export function nameForBody(name: string, urn: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `${name} (${urn})` : name
}
