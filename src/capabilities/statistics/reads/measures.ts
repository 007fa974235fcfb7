import type { Work } from '../../../platform/database/index.ts'
import { allMeasures, type StoredMeasure } from '../store.ts'

export type BySubject = { readonly subject: string; readonly measures: readonly StoredMeasure[] }

/** Measures by subject, in order: all, or the main ones, or those that have a figure for one area. */
export async function measuresBySubject(work: Work, { mainOnly = false, area }: { mainOnly?: boolean; area?: string } = {}): Promise<BySubject[]> {
  const measures = (await allMeasures(work, area)).filter(measure => !mainOnly || measure.main)
  return [...Map.groupBy(measures, measure => measure.subject)].map(([subject, those]) => ({ subject, measures: those }))
}
