import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { demoAreas, demoDay } from '../../cast/demo.ts'
import { people } from '../../cast/people.ts'
import { loadCast } from '../capabilities/access/index.ts'
import { importReturn, returnsOfArea, writeXml } from '../capabilities/sen2/index.ts'
import { generateReturn, revise } from '../capabilities/synthetic/index.ts'
import { system } from '../platform/actor/index.ts'
import type { Database } from '../platform/database/index.ts'
import { nameResponsibleInDemo } from './demo-responsible.ts'

/** On which day each demo area stands; null areas and real ones stand on today. */
export function demoToday(area: string | null): Temporal.PlainDate | undefined {
  return demoAreas.some(({ code }) => code === area) ? Temporal.PlainDate.from(demoDay) : undefined
}

/**
 * Loads the demo where it is missing: the cast who may sign in, whom each fictional area names for its duties, and its return
 * of invented children, taken in by the same door as a council's own. A newer return of Wrenfold is left beside it to import by hand.
 */
export async function loadDemo(db: Database, data: string, seen: (done: number, total: number) => void): Promise<void> {
  const accounts = await db.beginLoading(system('start'), work => loadCast(work, people))
  await nameResponsibleInDemo(db, accounts)
  const total = demoAreas.reduce((sum, { plans }) => sum + plans, 0)
  let before = 0
  const folder = join(data, 'demo')
  await mkdir(folder, { recursive: true })
  for (const { code, name, plans, seed, character, cast } of demoAreas) {
    const claims = system('start', code, ['import-return'])
    if ((await db.begin(claims, returnsOfArea)).length === 0) {
      const made = generateReturn({ area: code, seed, plans, character, cast })
      const path = join(folder, `${name.toLowerCase()}-2026.xml`)
      await pipeline(Readable.from(writeXml(made.header, made.persons)), createWriteStream(path))
      if (cast) {
        const newer = revise(made, { seed: seed + 1, share: 0.1 })
        await pipeline(Readable.from(writeXml(newer.header, newer.persons)), createWriteStream(join(folder, `${name.toLowerCase()}-2026-second.xml`)))
      }
      const outcome = await importReturn(db, claims, { path, fileName: `${name.toLowerCase()}-2026.xml`, seen: done => seen(before + done, total * 1.25) })
      if (outcome.kind !== 'imported') throw new Error(`The demo return of ${name} was not imported: ${JSON.stringify(outcome).slice(0, 500)}`)
    }
    before += plans
  }
}
