import type { Work } from '../../../platform/database/index.ts'
import { circleOf, type Circle } from '../../access/index.ts'
import { missing } from '../rules/missing.ts'
import { namedInForce } from '../store.ts'

/** A child's circle, and whom it lacks. */
export async function childsCircle(work: Work, child: string): Promise<Circle & { readonly missing: readonly string[] }> {
  const circle = await circleOf(work, child)
  return { ...circle, missing: missing(await namedInForce(work, child), circle.now) }
}
