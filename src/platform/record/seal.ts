import { createHash } from 'node:crypto'
import { areaOf, type Work } from '../database/index.ts'
import { appendSeals, countUnsealed, lastSeal, sealedAfter, unsealed, type Seal } from './store.ts'
import type { Fault, Verdict } from './words.ts'

const batch = 5000

/** Seals what the area has recorded since the last time; answers how many entries. Safe to run twice. */
export async function seal(work: Work): Promise<number> {
  let done = 0
  let last = await lastSeal(work)
  for (;;) {
    const entries = await unsealed(work, batch)
    const seals: Seal[] = []
    for (const entry of entries) {
      const content = digest(entry.kind, entry.body)
      last = { position: (last?.position ?? 0) + 1, kind: entry.kind, entry: entry.id, entryAt: entry.at, content, hash: digest(last?.hash ?? '', content) }
      seals.push(last)
    }
    if (seals.length > 0) await appendSeals(work, seals)
    done += seals.length
    if (entries.length < batch) return done
  }
}

/**
 * Walks the area's chain and proves or disproves it. Altered: the entry no longer gives its digest. Removed: the entry is gone,
 * or its seal is. Reordered: the chain does not lead here from the seal before. A tail cut off whole shows only against the
 * `head` of an earlier verdict, so keep that somewhere else.
 */
export async function verify(work: Work): Promise<Verdict> {
  const faults: Fault[] = []
  let position = 0
  let hash = ''
  for (;;) {
    const stretch = await sealedAfter(work, position, batch)
    for (const one of stretch) {
      if (one.position !== position + 1) faults.push({ position: position + 1, entry: 'its seal is missing', what: 'removed' })
      if (one.body === null) faults.push({ position: one.position, entry: one.entry, what: 'removed' })
      else if (digest(one.kind, one.body) !== one.content) faults.push({ position: one.position, entry: one.entry, what: 'altered' })
      if (digest(hash, one.content) !== one.hash) faults.push({ position: one.position, entry: one.entry, what: 'reordered' })
      position = one.position
      hash = one.hash
    }
    if (stretch.length < batch) break
  }
  return { area: areaOf(work), sealed: position, unsealed: await countUnsealed(work), head: hash, faults }
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}
