import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importReturn, writeXml } from '../src/capabilities/sen2/index.ts'
import { generateReturn, type SyntheticReturn } from '../src/capabilities/synthetic/index.ts'
import { system } from '../src/platform/actor/index.ts'
import type { Database } from '../src/platform/database/index.ts'

/** Wrenfold with the children of the cast and few others, and Ashmere with fewer still: enough where size is not the story. */
export async function loadSmallAreas(db: Database, data: string): Promise<void> {
  for (const made of [smallWrenfold(), generateReturn({ area: '998', seed: 998, plans: 40, character: 'late' })]) {
    const path = await writeReturn(data, `${made.header.LEA}.xml`, made)
    const outcome = await importReturn(db, system('start', made.header.LEA ?? null, ['import-return']), { path, fileName: `${made.header.LEA}.xml` })
    if (outcome.kind !== 'imported') throw new Error(`A small area was not imported: ${JSON.stringify(outcome).slice(0, 500)}`)
  }
}

/** The return from which the small Wrenfold is made. */
export function smallWrenfold(): SyntheticReturn {
  return generateReturn({ area: '999', seed: 2026, plans: 60, character: 'median', cast: true })
}

/** Writes a return as the XML that COLLECT takes; answers where. */
export async function writeReturn(data: string, name: string, made: SyntheticReturn): Promise<string> {
  await mkdir(data, { recursive: true })
  const path = join(data, name)
  await pipeline(Readable.from(writeXml(made.header, made.persons)), createWriteStream(path))
  return path
}
