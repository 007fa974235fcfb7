import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Upload as Posted } from '../../../platform/web/index.ts'

/** Moves what was posted into a folder of the upload's own, under the names it came with; answers the folder. */
export async function keepFiles(id: string, posted: readonly Posted[]): Promise<string> {
  const folder = join(dirname(posted[0]?.path ?? ''), `return-${id}`)
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
  for (const file of posted) await rename(file.path, join(folder, 'files', safeName(file.filename)))
  return folder
}

/** What `openReturn` is to read: the one file, or the folder of several. */
export async function readable(folder: string): Promise<string> {
  const files = await readdir(join(folder, 'files'))
  return files.length === 1 ? join(folder, 'files', files[0] ?? '') : join(folder, 'files')
}

/** Deletes the return itself, which holds children's details; its report stays. */
export async function dropFiles(folder: string): Promise<void> {
  await rm(join(folder, 'files'), { recursive: true, force: true })
}

/** Deletes all of an upload: the return and what was found in it. */
export async function dropFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Where the whole list of findings stands, as CSV or JSON. */
export function findingsFile(folder: string, kind: 'csv' | 'json'): string {
  return join(folder, `findings.${kind}`)
}

function safeName(name: string): string {
  return basename(name).replace(/[^\w.() -]/g, '_') || 'return'
}
