import type { Work } from '../../../platform/database/index.ts'
import { currentMemberships } from '../store.ts'
import type { Role } from '../words.ts'

/** The areas that whoever acts works in today, and as what. */
export async function areasOfActor(work: Work): Promise<{ area: string; name: string; roles: Role[] }[]> {
  const { actor } = work.claims
  const memberships = actor.kind === 'person' ? await currentMemberships(work, actor.id) : []
  return [...Map.groupBy(memberships, ({ area }) => area)].map(([area, held]) => ({ area, name: held[0]?.areaName ?? area, roles: held.map(({ role }) => role) }))
}
