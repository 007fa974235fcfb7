import type { Work } from '../../../platform/database/index.ts'
import type { Involved } from '../rules/involvement.ts'
import { isCurrent } from '../rules/standing.ts'
import { involvedWith } from '../store/involvements.ts'

/** Who is involved with a child today, who is about to be, and who no longer is. */
export type Circle = { readonly now: readonly Involved[]; readonly later: readonly Involved[]; readonly before: readonly Involved[] }

/** The circle of a child, as far as this actor may see it. */
export async function circleOf(work: Work, child: string): Promise<Circle> {
  const all = await involvedWith(work, child)
  const now = all.filter(one => isCurrent(one, work.today))
  const before = all.filter(({ endsOn }) => endsOn !== null && Temporal.PlainDate.compare(endsOn, work.today) <= 0)
  return { now, later: all.filter(one => !now.includes(one) && !before.includes(one)), before }
}
