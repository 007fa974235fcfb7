import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { csvOf, listLinks, page, send } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { figureWords } from '../rules/figures-in-words.ts'
import { bands, figures, isCounted, isInBand, isOpen, type Counted } from '../rules/measures.ts'
import { namesOf, requestsToCount } from '../reads/counted.ts'

const asked = z.object({
  figure: z.enum(figures),
  year: z.coerce.number().int().min(2014).max(2100),
  band: z.enum(bands.map(({ id }) => id)).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})
type Asked = z.infer<typeof asked>
const pageSize = 50

/** The requests that a figure of the overview counted. */
export const countedRequestsPage = page({
  path: '/overview/requests',
  permit: 'see-children',
  record: 'pathway.counted-requests',
  input: asked,
  view: 'capabilities/pathway/pages/counted-requests.njk',
  load: async (work, input) => {
    const { figure } = input
    const counted = await countedIn(work, input)
    const at = Math.min(input.page, Math.max(1, Math.ceil(counted.length / pageSize)))
    const shown = counted.slice((at - 1) * pageSize, at * pageSize)
    const names = await namesOf(work, shown.map(one => one.child))
    const list = listLinks({ path: '/overview/requests', filters: filtersOf(input), page: at, pageSize, total: counted.length, of: counted.length === 1 ? 'request' : 'requests' })
    return {
      title: titleOf(input),
      banner: (await placeOf(work)).banner,
      breadcrumbs: [{ text: 'Our area', href: `/overview?year=${input.year}` }],
      caption: longDate(work.today),
      shows: shown.map(({ child }) => child),
      list,
      table: {
        id: 'requests', caption: figureWords[figure], captionHidden: true, firstCellIsHeader: true,
        head: [{ text: 'Child' }, { text: 'Received' }, { text: 'Decided whether to assess' }, { text: 'Plan issued, or told there is none' }, { text: 'Days', numeric: true }],
        rows: shown.map(one => [
          { text: names.get(one.child) ?? 'Not known', href: `/children/${one.child}` }, { text: day(one.receivedOn) }, { text: decidedWords(one) },
          { text: one.assessmentOn === null && isOpen(one) ? 'Not yet' : day(one.assessmentOn), ...(one.exception ? { note: 'exception recorded' } : {}) }, { text: String(daysTaken(one, work.today.toString())), numeric: true },
        ]),
      },
      csv: `/overview/requests.csv?${new URLSearchParams(filtersOf(input))}`,
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
  load: async (work, input) => {
    const counted = await countedIn(work, input)
    const names = await namesOf(work, counted.map(one => one.child))
    const rows = counted.map(one => [names.get(one.child) ?? '', one.receivedOn, one.outcome, one.outcomeOn, one.assessment, one.assessmentOn, one.exception ? 'yes' : 'no', daysTaken(one, work.today.toString()), one.child])
    return send({
      type: 'text/csv; charset=utf-8', filename: `${input.figure}-${input.year}.csv`, shows: counted.map(({ child }) => child),
      body: csvOf(['child', 'received_on', 'outcome', 'outcome_on', 'assessment', 'assessment_on', 'exception', 'days', 'child_id'], rows),
    })
  },
})

async function countedIn(work: Work, { figure, year, band }: Asked): Promise<Counted[]> {
  const today = work.today.toString()
  return (await requestsToCount(work, year)).filter(one => isCounted(figure, one, year, today) && (band === undefined || isInBand(band, one, today)))
}

function filtersOf({ figure, year, band }: Asked): Record<string, string> {
  return { figure, year: String(year), ...(band === undefined ? {} : { band }) }
}

function titleOf({ figure, year, band }: Asked): string {
  if (!figure.startsWith('open')) return `${figureWords[figure]} in ${year}`
  const waited = bands.find(({ id }) => id === band)?.text
  return waited === undefined ? figureWords[figure] : `${figureWords[figure]}: ${waited.toLowerCase()}`
}

function decidedWords({ outcome, outcomeOn }: Counted): string {
  if (outcomeOn !== null) return day(outcomeOn)
  return outcome === 'awaiting' ? 'Not yet' : outcome === 'historical' ? 'Day not recorded' : '–'
}

function day(iso: string | null): string {
  return iso === null ? '–' : shortDate(Temporal.PlainDate.from(iso))
}

function daysTaken({ receivedOn, outcome, outcomeOn, assessmentOn }: Counted, today: string): number {
  const end = assessmentOn ?? (outcome === 'refuse' ? outcomeOn : null) ?? today
  return Temporal.PlainDate.from(receivedOn).until(end).days
}
