import type { Child, Incoming } from '../words.ts'

export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly child: string; readonly by: 'UPN' | 'ULN' | 'name and birth date' }
  /** The numbers say one child and the name and birth date another: a person must look. */
  | { readonly kind: 'conflict'; readonly child: string; readonly because: string }

export type Possible = { readonly other: string; readonly because: string }

type Matched = { readonly match: Match; readonly possible: readonly Possible[] }
type Held = { readonly by: 'UPN' | 'ULN'; readonly number: string; readonly child: Child }

/**
 * Whether an incoming person is a child already known. A number alone is not enough: it must come with the same birth date
 * or the same name, for a mistyped number would otherwise merge two children. Nothing is merged on a guess.
 */
export function matchOf(incoming: Incoming, known: readonly Child[]): Matched {
  const alike = known.filter(child => child.birthDate === incoming.birthDate && sameName(child, incoming))
  const [first, second] = heldNumbers(incoming, known)
  if (first === undefined) return byName(incoming, alike)
  const because = whyNot(first, second, incoming, alike)
  return { match: because === null ? { kind: 'same', child: first.child.id, by: first.by } : { kind: 'conflict', child: first.child.id, because }, possible: [] }
}

/** Which known children hold the incoming numbers; the UPN counts before the ULN. */
function heldNumbers({ upn, uln }: Incoming, known: readonly Child[]): readonly Held[] {
  const holder = (by: Held['by'], number: string | null): Held[] => {
    const child = number === null ? undefined : known.find(one => (by === 'UPN' ? one.upn : one.uln) === number)
    return child === undefined || number === null ? [] : [{ by, number, child }]
  }
  return [...holder('UPN', upn), ...holder('ULN', uln)]
}

function whyNot({ by, number, child }: Held, second: Held | undefined, incoming: Incoming, alike: readonly Child[]): string | null {
  if (second !== undefined && second.child.id !== child.id) return `${by} ${number} and ${second.by} ${second.number} belong to two different children`
  if (child.birthDate !== incoming.birthDate && !sameName(child, incoming)) return `${by} ${number} belongs to a child with another name and another birth date`
  // Twins whose numbers were exchanged share the birth date, so the number and the date together still say the wrong one.
  if (alike.length > 0 && !alike.includes(child)) return `${by} ${number} belongs to one child, and the name and birth date are another’s`
  return null
}

function byName(incoming: Incoming, alike: readonly Child[]): Matched {
  const agreeing = alike.filter(child => agree(child.upn, incoming.upn) && agree(child.uln, incoming.uln))
  const only = agreeing[0]
  if (agreeing.length === 1 && only !== undefined) return { match: { kind: 'same', child: only.id, by: 'name and birth date' }, possible: [] }
  const because = agreeing.length === 0 ? 'The same name and birth date, but another number' : 'The same name and birth date as more than one child'
  return { match: { kind: 'new' }, possible: alike.map(child => ({ other: child.id, because })) }
}

function sameName(one: { surname: string; forename: string }, other: { surname: string; forename: string }): boolean {
  return plainName(one) === plainName(other)
}

/** A name as it is compared: letters only, no case, no accents. */
export function plainName({ surname, forename }: { surname: string; forename: string }): string {
  return `${forename} ${surname}`.normalize('NFD').replace(/[^\p{Letter} ]/gu, '').toLowerCase()
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}
