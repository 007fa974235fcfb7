import type { Work } from '../../../platform/database/index.ts'
import { settingNames } from '../store/setting-names.ts'
import { plansOf } from '../store.ts'
import type { PlanFacts } from '../words.ts'

/** A child's plans, the one in force first, with the names of the settings they speak of. */
export async function plansOfChild(work: Work, child: string): Promise<{ plans: PlanFacts[]; names: ReadonlyMap<string, string> }> {
  const plans = (await plansOf(work, [child])).toReversed().toSorted((a, b) => Number(b.active) - Number(a.active))
  const places = plans.flatMap(({ named, placements }) => [...named, ...placements])
  const names = await settingNames(work, { urns: places.flatMap(({ urn }) => urn ?? []), ukprns: places.flatMap(({ urn, ukprn }) => (urn === null ? ukprn ?? [] : [])) })
  return { plans, names }
}
