import type { Work } from '../../../platform/database/index.ts'
import { everHeld, heldDuties } from '../../places/index.ts'
import { namedHolder, type NamedHolder } from '../rules/named.ts'
import { membersOfArea, personNames } from '../store.ts'
import { coversToday } from '../store/covers.ts'
import type { Member } from '../words.ts'

export { membersOfArea } from '../store.ts'

/** Who is named for each duty in the area today, and whether they still work here. */
export async function namedToday(work: Work): Promise<NamedHolder[]> {
  const members = await membersById(work)
  const standsIn = await coversToday(work)
  return (await heldDuties(work)).map(held => namedHolder(held, members, standsIn))
}

/** Everyone who was ever named for a duty, the latest first, with who set each. */
export async function everNamed(work: Work, duty: number): Promise<(NamedHolder & { readonly setByName: string })[]> {
  const members = await membersById(work)
  const held = await everHeld(work, duty)
  const names = await personNames(work, held.map(({ setBy }) => setBy))
  return held.map(one => ({ ...namedHolder(one, members), setByName: names.get(one.setBy) ?? (one.setBy.startsWith('system:') ? 'the service itself' : 'someone no longer known here') }))
}

async function membersById(work: Work): Promise<ReadonlyMap<string, Member>> {
  return new Map((await membersOfArea(work)).map(member => [member.id, member]))
}
