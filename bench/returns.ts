import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXml } from '../src/capabilities/sen2/index.ts'
import { generateReturn } from '../src/capabilities/synthetic/index.ts'

/** The file of a fictional area's return of so many plans; made once. */
export async function returnOf(folder: string, area: string, plans: number): Promise<string> {
  const path = join(folder, `return-${area}-${plans}.xml`)
  if (existsSync(path)) return path
  const { header, persons } = generateReturn({ area, seed: Number(area) + plans, plans, character: 'median' })
  await pipeline(Readable.from(writeXml(header, persons)), createWriteStream(path))
  return path
}
