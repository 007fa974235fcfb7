import type { Work } from '../../../platform/database/index.ts'

/** The person at work, for a job that goes on in their name. */
export function whoIs(work: Work): { readonly id: string; readonly name: string } {
  const { actor } = work.claims
  if (actor.kind !== 'person') throw new Error('Only a person signed in can upload a return')
  return { id: actor.id, name: actor.name }
}
