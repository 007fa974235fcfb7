import { z } from 'zod'
import { bodyWords, chapters, instruments } from '../../../ground/law/index.ts'
import type { Body, ChapterId, InstrumentId, Tag } from '../../../ground/law/index.ts'
import { kindWords } from '../rules/in-words.ts'
import type { Narrowed } from '../rules/search.ts'

const oneOf = <Id extends string>(known: object | readonly string[]) =>
  z.string().refine((text): text is Id => (Array.isArray(known) ? known.includes(text) : Object.hasOwn(known, text))).optional().catch(undefined)

/** What the register was asked for in an address. What cannot be read is left out, so that an old link still opens a list. */
export const asked = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  stage: oneOf<ChapterId>(chapters.map(({ id }) => id)),
  body: oneOf<Body>(bodyWords),
  instrument: oneOf<InstrumentId>(instruments),
  kind: oneOf<Tag>(kindWords),
  /** Every stage open at once, rather than those that something was asked of. */
  show: z.literal('all').optional().catch(undefined),
})

/** Whether anything was asked for at all. */
export function isNarrowed(narrowed: Narrowed): boolean {
  return Object.values(narrowed).some(value => value !== undefined && value !== '')
}

/** An address of the register with these filters. */
export function lawHref(narrowed: Narrowed, path = '/law'): string {
  const kept = Object.entries(narrowed).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}
