import { page } from '../../../platform/web/index.ts'
import { corrections } from '../rules/corrections.ts'
import { figuresPerSource, sourcesById } from '../reads/figures.ts'

/** Every file of published statistics: who published it, under what licence, what to beware of, and what was put right. */
export const sourcesPage = page({
  path: '/sources', permit: 'anyone', record: 'statistics.sources',
  load: async work => {
    const counts = await figuresPerSource(work)
    const sources = await sourcesById(work)
    return {
      title: 'Sources', breadcrumbs: [{ text: 'England', href: '/england' }],
      total: [...counts.values()].reduce((sum, each) => sum + each, 0), files: sources.length,
      publishers: [...Map.groupBy(sources, source => source.publisher)].map(([publisher, those]) => ({
        publisher,
        files: those.map(source => ({ ...source, caution: source.caution ?? null, figures: counts.get(source.id) ?? 0, notes: [...new Set(corrections.filter(each => each.file === source.file).map(each => each.note))] })),
      })),
    }
  },
  view: 'capabilities/statistics/pages/sources.njk',
})
