import { areasOn, joinAreas, shippedPlaces } from '../../places/index.ts'
import type { Register } from '../rules/counting-rules.ts'
import { shippedInspections } from '../shipped.ts'
import type { ReportedTotal } from '../words.ts'

/** The shipped record itself, for counting without a database: a command must give the published figures on any machine. */
export function shippedRegister(): Register & { readonly nameOf: (code: string) => string; readonly totals: readonly ReportedTotal[] } {
  const { areas, names } = shippedPlaces()
  const { inspections, totals } = shippedInspections(joinAreas(areas, names))
  const byCode = new Map(areas.map(area => [area.code, area.name]))
  return { areasOn: day => areasOn(areas, day), inspections, totals, nameOf: code => byCode.get(code) ?? code }
}
