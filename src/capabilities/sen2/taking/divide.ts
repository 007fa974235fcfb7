import { createHash } from 'node:crypto'
import { newId } from '../../../platform/database/index.ts'
import { matchOf, type Child, type Incoming } from '../../people/index.ts'
import { HashIndex } from '../rules/hash-index.ts'
import type { LeftOut, PossibleDuplicate } from '../store.ts'
import type { RawPerson } from '../words.ts'

/** One person of the return, by what identifies them and a digest of all that is said of them. */
export type Sighting = { readonly raw: RawPerson; readonly incoming: Incoming; readonly hash: string }
export type Fresh = Sighting & { readonly id: string }
export type KnownSighting = Sighting & { readonly child: Child }

/** Who a batch may be: the children it may speak of, and which return last said what of each. */
export type Candidates = { readonly children: readonly Child[]; readonly sources: ReadonlyMap<string, { readonly returnId: string; readonly hash: string }> }

/** What this return has spoken of so far. */
export type Spoken = {
  readonly returnId: string
  /** Known children who came by name or number and had nothing new said of them; of the others the database knows. */
  readonly unchanged: Set<string>
  /** Learner numbers, which no rule of the return keeps from coming twice. */
  readonly learners: HashIndex
}

export type Divided = { readonly fresh: readonly Fresh[]; readonly known: readonly KnownSighting[]; readonly unchanged: number; readonly leftOut: readonly LeftOut[]; readonly duplicates: readonly PossibleDuplicate[] }

/** Nothing spoken of yet. */
export function noneSpoken(returnId: string): Spoken {
  return { returnId, unchanged: new Set(), learners: new HashIndex() }
}

/** A person as they came, ready to be compared. */
export function sightingOf(raw: RawPerson): Sighting {
  const { at: _, ...said } = raw
  return { raw, hash: createHash('sha256').update(JSON.stringify(said)).digest('base64url'), incoming: incomingOf(raw) }
}

/** What identifies a person of the return. */
export function incomingOf(raw: RawPerson): Incoming {
  return {
    ordinal: raw.at.ordinal, upn: raw.UPN?.toUpperCase() ?? null, uln: raw.UniqueLearnerNumber ?? null,
    surname: raw.Surname ?? '', forename: raw.Forename ?? '', birthDate: raw.PersonBirthDate ?? '',
  }
}

/** Who is new, who is known and may say something new, and who says nothing new; a number that names another child is left out for a person to look at. */
export function divide(sightings: readonly Sighting[], { children, sources }: Candidates, spoken: Spoken): Divided {
  const byUpn = Map.groupBy(children, one => one.upn)
  const byUln = Map.groupBy(children, one => one.uln)
  const byBirth = Map.groupBy(children, one => one.birthDate)
  const met = new Set(children.filter(one => spoken.unchanged.has(one.id) || sources.get(one.id)?.returnId === spoken.returnId).map(one => one.id))
  const divided = { fresh: [] as Fresh[], known: [] as KnownSighting[], unchanged: 0, leftOut: [] as LeftOut[], duplicates: [] as PossibleDuplicate[] }
  for (const one of sightings) {
    const { incoming } = one
    const near = [...new Set([...(incoming.upn === null ? [] : byUpn.get(incoming.upn) ?? []), ...(incoming.uln === null ? [] : byUln.get(incoming.uln) ?? []), ...(byBirth.get(incoming.birthDate) ?? [])])]
    const { match, possible } = matchOf(incoming, near.filter(child => !met.has(child.id)))
    const because = twice(incoming, near, met, spoken) ?? (match.kind === 'conflict' ? match.because : null)
    if (because !== null) {
      divided.leftOut.push({ ordinal: incoming.ordinal, person: `${incoming.ordinal}: ${incoming.forename} ${incoming.surname}`, because })
    } else if (match.kind === 'same') {
      met.add(match.child)
      const child = near.find(candidate => candidate.id === match.child)
      if (child === undefined || sources.get(match.child)?.hash === one.hash) {
        spoken.unchanged.add(match.child)
        divided.unchanged += 1
      } else divided.known.push({ ...one, child })
    } else {
      const id = newId()
      divided.fresh.push({ ...one, id })
      for (const { other, because: alike } of possible) divided.duplicates.push({ ordinal: incoming.ordinal, child: id, other, because: alike })
    }
  }
  return divided
}

/** Someone whose number this return has already used: the second of two is left out. */
function twice({ ordinal, upn, uln }: Incoming, near: readonly Child[], met: ReadonlySet<string>, { learners }: Spoken): string | null {
  const first = uln === null ? undefined : learners.firstOrPut(Math.floor(Number(uln) / 2 ** 32), Number(uln) >>> 0, ordinal)
  if (first !== undefined) return `ULN ${uln} is also that of person ${first} of this return`
  const holder = near.find(child => met.has(child.id) && ((upn !== null && child.upn === upn) || (uln !== null && child.uln === uln)))
  return holder === undefined ? null : `${holder.upn === upn ? `UPN ${upn}` : `ULN ${uln}`} is that of a child of whom this return has already spoken`
}
