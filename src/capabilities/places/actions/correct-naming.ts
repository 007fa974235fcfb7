import { shortDate } from '../../../ground/calendar/index.ts'
import type { Party } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { hasBegun } from '../rules/naming.ts'
import { addHeld, endHeld, endOn, heldBefore, standAgain, standingFor } from '../store/responsibilities.ts'
import type { HeldDuty, Naming } from '../words.ts'
import type { Named } from './name-responsible.ts'

type Begun = { readonly kind: 'begun'; readonly since: HeldDuty }

/** Changes a naming that has not begun in the area, to begin on any day that leaves whom it follows their first. */
export async function changeNaming(work: Work, naming: Naming, seen: string): Promise<Named | Begun> {
  const standing = await standingFor(work, naming.duty, naming.party)
  if (standing === undefined || standing.id !== seen) return { kind: 'changed meanwhile', now: standing }
  if (hasBegun(standing, work.today)) return { kind: 'begun', since: standing }
  const before = await heldBefore(work, standing)
  if (before !== undefined && Temporal.PlainDate.compare(naming.from, before.from) < 0) return { kind: 'too early', since: before }
  const ended = await endHeld(work, seen, standing.from, `Changed before it began, to begin on ${shortDate(naming.from)}`)
  if (ended && before !== undefined) await endOn(work, before.id, naming.from)
  const id = ended ? await addHeld(work, naming) : undefined
  if (id === undefined) return { kind: 'changed meanwhile', now: await standingFor(work, naming.duty, naming.party) }
  const { duty, party, organisation, team, person, name, post, from } = naming
  await recordHappening(work, {
    kind: 'places.naming-changed', about: id,
    facts: { duty, party, organisation, team, person, name, post, from: from.toString(), replaced: seen, was: standing.from.toString() },
  })
  return { kind: 'named', id }
}

type Withdrawn = Begun | { readonly kind: 'withdrawn'; readonly again: HeldDuty | undefined } | { readonly kind: 'changed meanwhile'; readonly now: HeldDuty | undefined }

/** Withdraws whole a naming that has not begun: whom it was to follow goes on, and the row is kept with why. */
export async function withdrawNaming(work: Work, { duty, party }: { readonly duty: number; readonly party: Party }, seen: string, why: string): Promise<Withdrawn> {
  const standing = await standingFor(work, duty, party)
  if (standing === undefined || standing.id !== seen) return { kind: 'changed meanwhile', now: standing }
  if (hasBegun(standing, work.today)) return { kind: 'begun', since: standing }
  const before = await heldBefore(work, standing)
  if (!await endHeld(work, seen, standing.from, why)) return { kind: 'changed meanwhile', now: await standingFor(work, duty, party) }
  if (before !== undefined) await standAgain(work, before.id)
  await recordHappening(work, {
    kind: 'places.naming-withdrawn', about: seen,
    facts: { duty, party, name: standing.name, from: standing.from.toString(), why, again: before?.id ?? null },
  })
  return { kind: 'withdrawn', again: before }
}
