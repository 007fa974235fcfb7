import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { blockNames, blocks } from '../profile/index.ts'
import type { BlockName } from '../profile/index.ts'
import type { NamedFile } from './source.ts'
import { UnreadableReturn } from './unreadable.ts'

export type BladeFiles = Record<BlockName, NamedFile>

/** The files of a folder, by name. */
export async function filesIn(folder: string): Promise<NamedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(({ name }) => ({ name, path: join(folder, name) })).sort((one, other) => one.name < other.name ? -1 : 1)
}

/** Which file is which: COLLECT ends each name with the module, and whatever comes before is free. Other files are passed over. */
export function bladeFiles(files: readonly NamedFile[]): BladeFiles {
  const found = new Map<BlockName, NamedFile>()
  for (const file of files) {
    const module = /(?:^|[^a-z0-9])([a-z0-9]+)\.csv$/i.exec(file.name)?.[1]?.toLowerCase()
    const name = blockNames.find(block => blocks[block].module === module)
    if (name === undefined) continue
    const first = found.get(name)
    if (first !== undefined) throw new UnreadableReturn(`${first.name} and ${file.name} are both ${module} files. Leave only the nine files of one export.`)
    found.set(name, file)
  }
  if (found.size === 0) throw new UnreadableReturn('None of the files is a Blade CSV of COLLECT, such as Blade-Export_26-02-2026_person.csv. Choose the folder of the nine CSV files, or one XML file.')
  const missing = blockNames.filter(name => !found.has(name)).map(name => `${blocks[name].module}.csv`)
  if (missing.length > 0) throw new UnreadableReturn(`The export lacks ${missing.join(', ')}. Export all nine CSV files from COLLECT, also those without rows.`)
  return Object.fromEntries(found) as BladeFiles
}
