import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf, isFolder } from '../reading/source.ts'
import type { ImportedReturn } from '../store.ts'

/** What tells one return from another. */
export type Arrived = { readonly sha256: string; readonly census: string; readonly serial: string | null }

/** Why a return is not taken although nothing may be wrong with it. */
export type NotNewer =
  | { readonly kind: 'already'; readonly returnId: string; readonly importedAt: Temporal.Instant }
  | { readonly kind: 'older'; readonly census: string; readonly serial: string | null }

/** How a return stands against the one imported last: null when it may be taken. Of one census day, the higher serial number is the newer. */
export function standingOf(latest: Pick<ImportedReturn, 'id' | 'sha256' | 'census_date' | 'serial' | 'imported_at'> | undefined, now: Arrived): NotNewer | null {
  if (latest === undefined) return null
  if (latest.sha256 === now.sha256) return { kind: 'already', returnId: latest.id, importedAt: latest.imported_at }
  const before = latest.census_date.toString()
  const older = now.census < before || (now.census === before && Number(now.serial) < Number(latest.serial))
  return older ? { kind: 'older', census: before, serial: latest.serial } : null
}

/** The digest of a file's bytes, or of every file of a folder in the order of their names. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  const files = await isFolder(path) ? (await readdir(path)).sort().map(name => join(path, name)) : [path]
  for (const file of files) for await (const bytes of bytesOf(file)) hash.update(bytes)
  return hash.digest('hex')
}
