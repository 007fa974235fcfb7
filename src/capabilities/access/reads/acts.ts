import type { Work } from '../../../platform/database/index.ts'
import { happeningsAbout } from '../../../platform/record/index.ts'
import { personNames } from '../store.ts'

/** What was done about somebody’s memberships, by whom. */
export type Act = { readonly at: Temporal.Instant; readonly by: string; readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }

const kinds = ['access.membership-given', 'access.membership-changed', 'access.membership-ended', 'access.cover-set', 'access.cover-ended', 'access.sessions-ended']

/** Everything that was done about one person in the area, the latest first. */
export async function actsOn(work: Work, person: string): Promise<Act[]> {
  const found = []
  for (const kind of kinds) found.push(...(await happeningsAbout(work, person, { kind, limit: 200, offset: 0 })).happenings)
  const names = await personNames(work, found.map(({ actor }) => actor))
  return found.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at) || b.id.localeCompare(a.id))
    .map(({ at, actor, kind, facts }) => ({ at, kind, facts, by: names.get(actor) ?? (actor.startsWith('system:') ? 'the service itself' : 'someone no longer known here') }))
}
