import type { Work } from '../../../platform/database/index.ts'
import { redirect, type Reply } from '../../../platform/web/index.ts'

/** Whoever looks at children’s records says why, once a session: the way to say it, or nothing when they have. */
export function askWhy(work: Work, next: string): Reply | undefined {
  return work.claims.purpose === undefined ? redirect(`/looking?next=${encodeURIComponent(next)}`) : undefined
}
