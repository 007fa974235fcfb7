import { alone } from './alone.ts'
import { importAlone } from './import.ts'
import { count, inWords, median, type Measure } from './measure.ts'
import type { Place } from './place.ts'
import type { Recomputed } from './recomputing.ts'
import { returnOf } from './returns.ts'

const area = '999'
const mostMemory = 300e6

/** Working a ledger again under the same law, and under one that moves every review, beside reading the same rows. */
export async function measureRecompute(place: Place, plans: number, runs: number): Promise<Measure[]> {
  const url = await place.database('recomputed')
  await importAlone(url, await returnOf(place.folder, area, plans), area)
  const turn = (how: 'read' | 'same' | 'sooner'): Promise<Recomputed> => alone<Recomputed>('recomputing.ts', url, area, how)
  const [reads, sames, moves]: [Recomputed[], Recomputed[], Recomputed[]] = [[], [], []]
  for (let at = 0; at < runs; at++) {
    reads.push(await turn('read'))
    sames.push(await turn('same'))
    moves.push(await turn('sooner'))
    // Back to the law as it stands, so that the next turn finds what this one found.
    await turn('same')
  }
  await place.drop('recomputed')
  const limit = median(reads.map(one => one.ms))
  const beside = (what: string, of: readonly Recomputed[], budget: number): Measure => {
    const [took, { duties, changed } = { duties: 0, changed: 0 }] = [median(of.map(one => one.ms)), of[0]]
    return {
      what: `${what}, ${count(plans)} plans (${count(duties)} duties, ${count(changed)} move)`, measured: `${inWords(took)}, ${count(duties / took * 1000)} duties/s`,
      limit: `reading them ${inWords(limit)}`, ratio: took / limit, budget: `≤ ${budget}×`, within: took / limit <= budget,
    }
  }
  const peak = Math.max(...[...sames, ...moves].map(one => one.peak))
  return [
    beside('Duties worked again, same law', sames, 4),
    beside('Duties worked again, every review a month sooner', moves, 20),
    { what: 'Its memory, whole process at its highest', measured: `${Math.round(peak / 1e6)} MB`, budget: '≤ 300 MB', within: peak <= mostMemory },
  ]
}
