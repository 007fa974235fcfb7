import type { Work } from '../../../platform/database/index.ts'
import { circleOf, type Circle } from '../../access/index.ts'
import { missing } from '../rules/missing.ts'
import { plansOfChild } from './of-child.ts'

/** A child's circle, and whom it lacks. */
export async function childsCircle(work: Work, child: string): Promise<Circle & { readonly missing: readonly string[] }> {
  const circle = await circleOf(work, child)
  const { plans, names } = await plansOfChild(work, child)
  return { ...circle, missing: missing(plans, circle.now, names) }
}
