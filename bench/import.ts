import { join } from 'node:path'
import { alone } from './alone.ts'
import { copyBack, dump } from './copying.ts'
import type { Imported } from './importing.ts'
import { count, inWords, median, type Measure } from './measure.ts'
import type { Place } from './place.ts'
import { returnOf } from './returns.ts'

const area = '999'
const mostMemory = 300e6

/** The import of a return of so many plans against COPY of exactly the rows it made, turn by turn, each into a fresh database. */
export async function measureImport(place: Place, plans: number, runs: number): Promise<Measure[]> {
  const path = await returnOf(place.folder, area, plans)
  const imports: Imported[] = []
  const copies: number[] = []
  let rows = 0
  for (let turn = 0; turn < runs; turn++) {
    const into = await place.database('imported')
    imports.push(await importAlone(into, path, area))
    const dumped = await dump(into, area, join(place.folder, 'dumped'))
    rows = dumped.reduce((sum, one) => sum + one.rows, 0)
    await place.drop('imported')
    copies.push(await copyBack(await place.database('copied'), dumped))
    await place.drop('copied')
  }
  const took = median(imports.map(one => one.ms))
  const limit = median(copies)
  const people = imports[0]?.people ?? 0
  return [
    {
      what: `SEN2 import, ${count(plans)} plans (${count(people)} people), validated, duties derived`,
      measured: `${inWords(took)}, ${count(rows / took * 1000)} rows/s`, limit: `COPY ${inWords(limit)}, ${count(rows / limit * 1000)} rows/s`,
      ratio: took / limit, budget: '≤ 4×', within: took / limit <= 4,
    },
    memory(`Its memory, whole process at its highest`, Math.max(...imports.map(one => one.peak))),
  ]
}

/** The memory of one import of a very large return. */
export async function measureLargeImport(place: Place, plans: number): Promise<Measure[]> {
  const { people, ms, peak } = await importAlone(await place.database('imported'), await returnOf(place.folder, area, plans), area)
  await place.drop('imported')
  return [memory(`Memory of an import of ${count(people)} people (${inWords(ms)})`, peak)]
}

/** An import in a process of its own. */
export function importAlone(url: string, path: string, into: string): Promise<Imported> {
  return alone<Imported>('importing.ts', url, path, into)
}

function memory(what: string, peak: number): Measure {
  return { what, measured: `${Math.round(peak / 1e6)} MB`, budget: '≤ 300 MB', within: peak <= mostMemory }
}
