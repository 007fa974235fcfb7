/** Who is acting. Nothing touches data without one. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'system'; readonly name: string }

/**
 * What the actor stands as in one transaction: who, in which area, and which permits they hold there.
 * Row-level security reads these claims; an empty claim means no rows.
 */
export type Claims = {
  readonly actor: Actor
  readonly area: string | null
  readonly may: ReadonlySet<string>
  /** Why the actor is looking at people's records, once they have said so. */
  readonly purpose?: string | undefined
  /** Of which children alone the actor may see anything; absent for an actor who is not limited to any. */
  readonly children?: readonly string[] | undefined
}

export const anyone: Claims = { actor: { kind: 'public' }, area: null, may: new Set() }

/** Claims of the machine itself at work in one area (jobs, commands). */
export function system(name: string, area: string | null = null, may: Iterable<string> = []): Claims {
  return { actor: { kind: 'system', name }, area, may: new Set(may) }
}

/** The actor's id as the record keeps it: a person's id, `system:name` or `public`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'person' ? actor.id : actor.kind === 'system' ? `system:${actor.name}` : 'public'
}
