import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { csvOf, listLinks, page, send } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { figureWords } from '../rules/figures-in-words.ts'
import { figures, isCounted, type Counted, type FigureName } from '../rules/measures.ts'
import { namesOf, requestsToCount } from '../reads/counted.ts'

const asked = z.object({ figure: z.enum(figures), year: z.coerce.number().int().min(2014).max(2100), page: z.coerce.number().int().min(1).catch(1) })
const pageSize = 50

/** The requests that a figure of the overview counted. */
export const countedRequestsPage = page({
  path: '/overview/requests',
  permit: 'see-children',
  record: 'pathway.counted-requests',
  input: asked,
  view: 'capabilities/pathway/pages/counted-requests.njk',
  load: async (work, { figure, year, page: at }) => {
    const counted = await countedIn(work, figure, year)
    const shown = counted.slice((at - 1) * pageSize, at * pageSize)
    const names = await namesOf(work, shown.map(one => one.child))
    const list = listLinks({ path: '/overview/requests', filters: { figure, year: String(year) }, page: at, pageSize, total: counted.length, of: counted.length === 1 ? 'request' : 'requests', sort: 'received' })
    return {
      title: figure.startsWith('open') ? figureWords[figure] : `${figureWords[figure]} in ${year}`,
      banner: (await placeOf(work)).banner,
      breadcrumbs: [{ text: 'Our area', href: `/overview?year=${year}` }],
      caption: longDate(work.today),
      list,
      table: {
        id: 'requests', caption: figureWords[figure], captionHidden: true, firstCellIsHeader: true,
        head: [{ text: 'Child' }, { text: 'Received' }, { text: 'Decided whether to assess' }, { text: 'Plan issued, or told there is none' }, { text: 'Days', numeric: true }],
        rows: shown.map(one => [
          { text: names.get(one.child) ?? 'Not known', href: `/children/${one.child}` }, { text: day(one.receivedOn) }, { text: day(one.outcomeOn) },
          { text: day(one.assessmentOn), ...(one.exception ? { note: 'exception recorded' } : {}) }, { text: String(daysTaken(one, work.today.toString())), numeric: true },
        ]),
      },
      csv: `/overview/requests.csv?${new URLSearchParams({ figure, year: String(year) })}`,
    }
  },
})

/** The same as a file. */
export const countedRequestsCsv = page({
  path: '/overview/requests.csv',
  permit: 'see-children',
  record: 'pathway.counted-requests-file',
  input: asked,
  view: 'capabilities/pathway/pages/counted-requests.njk',
  load: async (work, { figure, year }) => {
    const counted = await countedIn(work, figure, year)
    const names = await namesOf(work, counted.map(one => one.child))
    const rows = counted.map(one => [names.get(one.child) ?? '', one.receivedOn, one.outcome, one.outcomeOn, one.assessment, one.assessmentOn, one.exception ? 'yes' : 'no', daysTaken(one, work.today.toString()), one.child])
    return send({ type: 'text/csv; charset=utf-8', filename: `${figure}-${year}.csv`, body: csvOf(['child', 'received_on', 'outcome', 'outcome_on', 'assessment', 'assessment_on', 'exception', 'days', 'child_id'], rows) })
  },
})

async function countedIn(work: Work, figure: FigureName, year: number): Promise<Counted[]> {
  const today = work.today.toString()
  return (await requestsToCount(work, year)).filter(one => isCounted(figure, one, year, today))
}

function day(iso: string | null): string {
  return iso === null ? '–' : shortDate(Temporal.PlainDate.from(iso))
}

function daysTaken({ receivedOn, outcome, outcomeOn, assessmentOn }: Counted, today: string): number {
  const end = assessmentOn ?? (outcome === 'refuse' ? outcomeOn : null) ?? today
  return Temporal.PlainDate.from(receivedOn).until(end).days
}
