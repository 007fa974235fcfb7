import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { addHeld, endHeld, standingFor } from '../store/responsibilities.ts'
import type { HeldDuty, Naming } from '../words.ts'

export type Named =
  | { readonly kind: 'named'; readonly id: string }
  /** Someone else named another since it was seen: this is what stands now. */
  | { readonly kind: 'changed meanwhile'; readonly now: HeldDuty | undefined }
  /** It would begin before what it replaces did. */
  | { readonly kind: 'too early'; readonly since: HeldDuty }

/**
 * Names who holds a duty for one of the parties that must do it, in place of the row that was seen (null where there was
 * none). The old row is ended and kept.
 */
export async function nameResponsible(work: Work, naming: Naming, seen: string | null): Promise<Named> {
  const standing = await standingFor(work, naming.duty, naming.party)
  if ((standing?.id ?? null) !== seen) return { kind: 'changed meanwhile', now: standing }
  if (standing !== undefined && Temporal.PlainDate.compare(naming.from, standing.from) < 0) return { kind: 'too early', since: standing }
  const ended = standing === undefined || await endHeld(work, standing.id, naming.from)
  const id = ended ? await addHeld(work, naming) : undefined
  // Between the look above and this, another transaction may have been first.
  if (id === undefined) return { kind: 'changed meanwhile', now: await standingFor(work, naming.duty, naming.party) }
  const { duty, party, organisation, team, person, name, post, from } = naming
  await recordHappening(work, {
    kind: 'places.responsible-named', about: id,
    facts: { duty, party, organisation, team, person, name, post, from: from.toString(), replaced: seen },
  })
  return { kind: 'named', id }
}
