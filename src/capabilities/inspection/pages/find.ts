import { z } from 'zod'
import { page, redirect } from '../../../platform/web/index.ts'
import { shortDate } from '../../../ground/calendar/index.ts'
import { allNames, allSuccessions, areasOn, plain, searchAreas, successorsOf, type Area, type Found } from '../../places/index.ts'
import { registerOf } from '../reads/register.ts'
import { foundIn, sortKey } from '../rules/history.ts'
import type { Inspection } from '../words.ts'

/** Find a local area by name, or see every one by region. A whole name leads straight to its area. */
export const findPage = page({
  path: '/areas',
  permit: 'anyone',
  record: 'inspection.find-area',
  input: z.object({ q: z.string().max(200).optional() }),
  view: 'capabilities/inspection/pages/find.njk',
  load: async (work, { q = '' }) => {
    const register = await registerOf(work)
    const areas = [...register.areas.values()]
    const found = searchAreas(areas, await allNames(work), q)
    const only = found.length === 1 ? found[0] : found.filter(one => plain(one.area.name) === plain(q)).length === 1 && plain(found[0]?.area.name ?? '') === plain(q) ? found[0] : undefined
    if (only !== undefined && only.area.abolishedOn === null) return redirect(`/areas/${only.area.code}`)
    const successions = await allSuccessions(work)
    const wayTo = (one: Found) => ({ ...lineOf(one.area, register.inspections), as: one.as, ended: endedWords(one.area, successorsOf(one.area.code, successions).map(code => register.areas.get(code)?.name ?? code)) })
    const today = areasOn(areas, work.today)
    return {
      title: q.trim() === '' ? 'Local areas' : found.length === 0 ? `No local area is called “${q.trim()}”` : `Local areas like “${q.trim()}”`,
      q: q.trim(),
      names: today.map(area => area.name),
      found: found.map(wayTo),
      regions: q.trim() === '' ? regionsOf(today, register.inspections) : [],
      invented: q.trim() === '' ? areas.filter(area => area.fictional).map(area => ({ name: area.name, href: `/areas/${area.code}` })) : [],
      breadcrumbs: [{ text: 'Home', href: '/' }],
    }
  },
})

function regionsOf(areas: readonly Area[], inspections: readonly Inspection[]): { name: string; areas: ReturnType<typeof lineOf>[] }[] {
  const names = [...new Set(areas.map(area => area.region))].sort()
  return names.map(name => ({ name, areas: areas.filter(area => area.region === name).map(area => lineOf(area, inspections)) }))
}

function lineOf(area: Area, inspections: readonly Inspection[]): { name: string; href: string; region: string; last: string } {
  const last = inspections.filter(inspection => inspection.area === area.code).sort((a, b) => sortKey(a) < sortKey(b) ? 1 : -1)[0]
  const year = last?.publishedOn?.year ?? last?.started.month?.slice(0, 4)
  const words = area.fictional ? 'An invented area, for demonstration' : last === undefined ? 'No inspection in its present shape yet' : `${year}: ${foundIn(last).replace(/\..*$/, '')}`
  return { name: area.name, href: `/areas/${area.code}`, region: area.region, last: words }
}

function endedWords(area: Area, successors: readonly string[]): string | null {
  return area.abolishedOn === null ? null : `Ended on ${shortDate(area.abolishedOn)}; now ${successors.join(' and ')}`
}
