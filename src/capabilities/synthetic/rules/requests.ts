import type { Day } from '../../../ground/calendar/index.ts'
import type { RawRequest } from '../../sen2/words.ts'
import { runningTotals } from './chance.ts'
import { iso } from './days.ts'
import type { Scene } from './scene.ts'

// Requests of 2025 by source (sen2.md 5.3 codes: parent or young person, setting, health, social care, other) and what became of them.
// "Not known" (9.5 %) has no code in the return, so it is spread over the others.
const source = { asked: [47744, 90762, 306, 866, 7534], assessed: [0.44, 0.758, 0.712, 0.694, 0.751], refused: [0.488, 0.166, 0.212, 0.251, 0.196] }
const asked = runningTotals(source.asked)
const assessed = runningTotals(source.asked.map((count, at) => count * (source.assessed[at] ?? 0)))
const refused = runningTotals(source.asked.map((count, at) => count * (source.refused[at] ?? 0)))

/** A request decided and agreed: "historical" without its date when the decision fell before the collection year. */
export function agreed(scene: Scene, received: Day, decided: Day): RawRequest {
  const request: RawRequest = { ReceivedDate: iso(received), ...sourced(scene, received, assessed), RYA: '0', RequestOutcome: 'H' }
  if (decided < scene.yearFrom) return request
  return { ...request, RequestOutcomeDate: iso(decided), RequestOutcome: 'Y', RequestMediation: '0', RequestTribunal: '0' }
}

/**
 * A request refused. Mediation follows about a quarter of refusals and an appeal about one in nine, three in ten of those
 * after mediation (11,151, 5,065 and 1,564 of 43,289 in 2025).
 */
export function refusal(scene: Scene, received: Day, decided: Day): RawRequest {
  const { chance } = scene
  const appealed = chance.is(0.117)
  const mediated = chance.is(appealed ? 0.31 : 0.25)
  return {
    ReceivedDate: iso(received), ...sourced(scene, received, refused), RYA: chance.is(0.0003) ? '1' : '0', RequestOutcomeDate: iso(decided), RequestOutcome: 'N',
    RequestMediation: mediated ? '1' : '0', RequestTribunal: appealed ? '1' : '0',
  }
}

/** A request without a decision: awaiting one (`A`) or withdrawn before one (`W`). */
export function undecided(scene: Scene, received: Day, outcome: 'A' | 'W'): RawRequest {
  return { ReceivedDate: iso(received), ...sourced(scene, received, asked), RYA: '0', RequestOutcome: outcome }
}

/** A request of earlier years, of which only the plan matters now. Old ones have often lost their date. */
export function historical(received: Day | null): RawRequest {
  return { ...received === null ? {} : { ReceivedDate: iso(received) }, RYA: '0', RequestOutcome: 'H' }
}

// The source was first asked for, and not yet required, in the year before the 2026 return's.
function sourced(scene: Scene, received: Day, totals: Float64Array): Pick<RawRequest, 'RequestSource'> {
  if (received < scene.yearFrom && scene.chance.is(0.3)) return {}
  return { RequestSource: String(scene.chance.place(totals) + 1) }
}
