import type { Work } from '../../../platform/database/index.ts'
import { organisationsNamed, putMemberships, putPeople } from '../store.ts'
import { castIssuer, type PersonToAdd } from '../words.ts'

/** Before any story of the cast begins. */
const since = Temporal.PlainDate.from('2024-09-01')

/** Gives the cast their accounts and memberships; answers each one’s account by subject. The work must be the loader's; running it again changes nothing. */
export async function loadCast(work: Work, people: readonly PersonToAdd[]): Promise<ReadonlyMap<string, string>> {
  const ids = await putPeople(work, castIssuer, people)
  const organisations = await organisationsNamed(work, [...new Set(people.map(({ organisation }) => organisation))])
  await putMemberships(work, people.flatMap(({ subject, area, organisation, roles }) => {
    if (area === null) return []
    const person = ids.get(subject)
    const body = organisations.find(one => one.area === area && one.name === organisation)
    if (person === undefined || body === undefined) throw new Error(`${organisation} is not an organisation of area ${area}: load places first`)
    return roles.map(role => ({ area, person, organisation: body.id, role, begins_on: since, ends_on: null }))
  }))
  return ids
}
