import { z } from 'zod'
import { notFound, page } from '../../../platform/web/index.ts'
import { measuresBySubject } from '../reads/measures.ts'
import { cellInWords } from '../rules/in-words.ts'
import { periodInWords } from '../rules/period.ts'
import { withheld } from '../rules/withheld.ts'
import { areaByCode, newestOf, type StoredMeasure } from '../reads/figures.ts'
import { england, type Figure } from '../words.ts'
import { trail } from './words.ts'

const view = 'capabilities/statistics/pages/list.njk'

/** Every measure published for England, with its newest figure. */
export const englandFigures = page({
  path: '/england/figures', permit: 'anyone', record: 'statistics.england-figures',
  load: async work => ({
    title: 'Published figures for England', name: 'England', code: england, breadcrumbs: trail(null).slice(0, 1),
    lead: 'Official statistics about special educational needs and disability, each opened to the file and line it stands on.',
    subjects: listed(await measuresBySubject(work), await newestOf(work, [england]), england, '/england/figures'),
  }),
  view,
})

/** Every measure published for one area, with its newest figure and England's. */
export const areaFigures = page({
  path: '/areas/:code/figures', permit: 'anyone', record: 'statistics.area-figures', input: z.object({ code: z.string().regex(/^\d{3}$/) }),
  load: async (work, { code }) => {
    const area = await areaByCode(work, code)
    if (area === undefined || area.fictional) return notFound()
    return {
      title: `Published figures for ${area.name}`, name: area.name, code, breadcrumbs: trail(area).slice(0, 2),
      lead: `Official statistics about special educational needs and disability in ${area.name}, each opened to the file and line it stands on.`,
      subjects: listed(await measuresBySubject(work, { area: code }), await newestOf(work, [code, england]), code, `/areas/${code}/figures`),
    }
  },
  view,
})

function listed(subjects: Awaited<ReturnType<typeof measuresBySubject>>, newest: readonly Figure[], code: string, base: string) {
  const byMeasure = Map.groupBy(newest, figure => figure.measure)
  const row = (measure: StoredMeasure) => {
    const figures = byMeasure.get(measure.id) ?? []
    const figure = figures.find(each => each.area === code)
    const national = code === england ? undefined : figures.find(each => each.area === england)
    const said = (each: Figure | undefined) => each === undefined ? '' : cellInWords(measure.unit, withheld(measure.unit, each))
    return [
      { text: measure.title, href: `${base}/${measure.id}` },
      { text: said(figure), numeric: true, ...(figure === undefined ? {} : { note: periodInWords(measure.counted, figure.period) }) },
      ...(code === england ? [] : [{ text: said(national), numeric: true, ...(national === undefined ? {} : { note: periodInWords(measure.counted, national.period) }) }]),
    ]
  }
  return subjects.map(({ subject, measures }) => ({
    subject, id: subject.toLowerCase().replaceAll(' ', '-'),
    head: [{ text: 'Measure' }, { text: code === england ? 'Newest figure' : 'Newest here', numeric: true }, ...(code === england ? [] : [{ text: 'England', numeric: true }])],
    main: measures.filter(measure => measure.main).map(row), detail: measures.filter(measure => !measure.main).map(row),
  }))
}
