import { statSync } from 'node:fs'
import { alone } from './alone.ts'
import { count, inWords, type Measure } from './measure.ts'
import type { Place } from './place.ts'
import { returnOf } from './returns.ts'
import type { Validated } from './validating.ts'

/** The checking of a very large return by every rule: how fast, and in how much memory. */
export async function measureValidation(place: Place, plans: number): Promise<Measure[]> {
  const path = await returnOf(place.folder, '999', plans)
  const { people, ms, peak } = await alone<Validated>('validating.ts', path)
  const size = statSync(path).size
  return [{
    what: `Validation of ${count(people)} people in ${Math.round(size / 1e6)} MB of XML`, measured: `${inWords(ms)}, ${count(people / ms * 1000)} people/s, ${Math.round(peak / 1e6)} MB`,
    budget: '≤ 300 MB', within: peak <= 300e6,
  }]
}
