import { areaOf, type Work } from '../../../platform/database/index.ts'
import { findArea } from '../store.ts'

/** The name of the area that the work is in, and what its pages say across the top when it is invented. */
export async function placeOf(work: Work): Promise<{ readonly name: string; readonly banner?: string }> {
  const area = await findArea(work, areaOf(work))
  if (area === undefined) return { name: 'Your area' }
  return area.fictional ? { name: area.name, banner: `${area.name} is an invented area. No place, body or person here exists.` } : { name: area.name }
}
