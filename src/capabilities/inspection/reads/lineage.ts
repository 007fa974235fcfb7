import type { Work } from '../../../platform/database/index.ts'
import { allAreas, allSuccessions, predecessorsOf, successorsOf, type Area } from '../../places/index.ts'
import { sortKey } from '../rules/history.ts'
import { inspectionsOf } from '../store.ts'
import type { Inspection } from '../words.ts'

/** The areas this one took over from, and those that took over from it. */
export async function lineageOf(work: Work, code: string): Promise<{ predecessors: Area[]; successors: Area[] }> {
  const [areas, successions] = [await allAreas(work), await allSuccessions(work)]
  const named = (codes: readonly string[]) => codes.flatMap(one => areas.find(area => area.code === one) ?? [])
  return { predecessors: named([...new Set(predecessorsOf(code, successions))]), successors: named(successorsOf(code, successions)) }
}

/** The area's own inspections and its predecessors', newest first, kept apart: an outcome is never carried over. */
export async function historyOf(work: Work, code: string, predecessors: readonly Area[]): Promise<{ own: Inspection[]; before: { area: Area; inspections: Inspection[] }[] }> {
  const all = (await inspectionsOf(work, [code, ...predecessors.map(area => area.code)])).sort((a, b) => sortKey(a) < sortKey(b) ? 1 : -1)
  return {
    own: all.filter(inspection => inspection.area === code),
    before: predecessors.map(area => ({ area, inspections: all.filter(inspection => inspection.area === area.code) })).filter(one => one.inspections.length > 0),
  }
}
