import type { Child, Incoming } from '../words.ts'

export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly child: string; readonly by: 'UPN' | 'ULN' | 'name and birth date' }
  /** The numbers say one child and the name and birth date another: a person must look. */
  | { readonly kind: 'conflict'; readonly child: string; readonly because: string }

export type Possible = { readonly other: string; readonly because: string }

/**
 * Whether an incoming person is a child already known. A number alone is not enough: it must come with the same birth date
 * or the same name, for a mistyped number would otherwise merge two children. Nothing is merged on a guess.
 */
export function matchOf(incoming: Incoming, known: readonly Child[]): { readonly match: Match; readonly possible: readonly Possible[] } {
  for (const [by, number] of [['UPN', incoming.upn], ['ULN', incoming.uln]] as const) {
    if (number === null) continue
    const holder = known.find(child => (by === 'UPN' ? child.upn : child.uln) === number)
    if (holder === undefined) continue
    if (holder.birthDate === incoming.birthDate || sameName(holder, incoming)) return { match: { kind: 'same', child: holder.id, by }, possible: [] }
    const because = `${by} ${number} belongs to a child with another name and another birth date`
    return { match: { kind: 'conflict', child: holder.id, because }, possible: [] }
  }
  const alike = known.filter(child => child.birthDate === incoming.birthDate && sameName(child, incoming))
  const agreeing = alike.filter(child => agree(child.upn, incoming.upn) && agree(child.uln, incoming.uln))
  const only = agreeing[0]
  if (agreeing.length === 1 && only !== undefined) return { match: { kind: 'same', child: only.id, by: 'name and birth date' }, possible: [] }
  return { match: { kind: 'new' }, possible: alike.map(child => ({ other: child.id, because: 'the same name and birth date, but the numbers do not agree or there is more than one' })) }
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
