import { areaOf, type Work } from '../../../platform/database/index.ts'
import { recordLook } from '../../../platform/record/index.ts'
import type { Looked } from '../../../platform/web/index.ts'
import { childInPath, isNamesake } from '../rules/looks.ts'
import { lastAreaOf } from '../store.ts'

/**
 * Keeps what the server saw someone look at, or try to. Someone who stands in no area sees nothing of any, so only their refused
 * tries are kept: under the area that they last worked in, or under none.
 */
export async function keepLook(work: Work, { page, path, way, about, shows, refused }: Looked): Promise<void> {
  const { actor, area } = work.claims
  if (area === null && refused === undefined) return
  const child = about?.kind === 'child' ? about.id : about === undefined ? childInPath(path) : undefined
  const surname = about?.kind === 'child' ? about.surname : undefined
  await recordLook(work, {
    page, way, child, children: shows === undefined ? undefined : [...shows], refused: refused !== undefined, because: refused,
    namesake: surname !== undefined && actor.kind === 'person' && isNamesake(actor.name, surname),
  }, area === null ? await lastAreaOf(work) : areaOf(work))
}
