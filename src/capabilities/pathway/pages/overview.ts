import { z } from 'zod'
import { longDate } from '../../../ground/calendar/index.ts'
import { barChart } from '../../../platform/charts/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { page } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { series } from '../../statistics/index.ts'
import { figureWords, rateWords } from '../rules/figures-in-words.ts'
import { agesOf, countAll, latenessOf, ratesOf, type Counted, type Counts, type FigureName, type Rate } from '../rules/measures.ts'
import { requestsToCount } from '../reads/counted.ts'

/** The year asked for in an address; the last whole calendar year if none is. */
export const yearAsked = z.object({ year: z.coerce.number().int().min(2014).max(2100).optional().catch(undefined) })

/** How the area keeps the three limits: the rates that are published, and what they hide. */
export const overviewPage = page({
  path: '/overview',
  permit: 'see-overview',
  record: 'pathway.overview',
  input: yearAsked,
  view: 'capabilities/pathway/pages/overview.njk',
  load: async (work, asked) => {
    const year = asked.year ?? work.today.year - 1
    const today = work.today.toString()
    const requests = await requestsToCount(work, year)
    const counts = countAll(requests, year, today)
    const { name, banner } = await placeOf(work)
    return {
      title: `${name}: how the limits are kept`,
      banner,
      caption: longDate(work.today),
      opening: openingWords(requests, counts, year, today),
      openLinks: [{ text: `Open past 20 weeks (${counts['open-past-20-weeks']})`, href: open('open-past-20-weeks', year) }, ...(counts['open-past-20-weeks-excused'] === 0 ? [] : [{ text: `With an exception recorded (${counts['open-past-20-weeks-excused']})`, href: open('open-past-20-weeks-excused', year) }]), { text: 'All open requests', href: open('open', year) }],
      ages: ageFigure(requests, year, today),
      year,
      years: [work.today.year - 2, work.today.year - 1, work.today.year].map(one => ({ text: String(one), href: `/overview?year=${one}`, current: one === year })),
      rates: { id: 'rates', caption: `The limits in ${year}, counted as the Department for Education counts them`, captionHidden: true, firstCellIsHeader: true, ...await rateTable(work, counts, year) },
      counts: { id: 'counts', caption: `What was counted in ${year}`, captionHidden: true, firstCellIsHeader: true, head: [{ text: 'What was counted' }, { text: 'How many', numeric: true }], rows: countRows(counts, year) },
    }
  },
})

function openingWords(requests: readonly Counted[], counts: Counts, year: number, today: string): string[] {
  const late = latenessOf(requests, year, today)
  const headline = ratesOf(counts).find(rate => rate.id === 'plans-within-20-weeks')?.share ?? null
  return [
    late === null ? 'No child is waiting past the 20 weeks for a plan.'
      : `${counted(late.count, 'child is', 'children are')} waiting past the 20 weeks for a plan now: half of them by ${counted(Math.round(late.middle), 'day', 'days')} or more, the longest by ${late.longest.toLocaleString('en-GB')}. Published rates do not show them until their plans are issued.`,
    headline === null ? `No plan was issued in ${year}.` : `In ${year}, ${Math.round(headline.share * 100)} in 100 plans came within the 20 weeks (${headline.count} of ${headline.of}, exceptions left out; likely range ${Math.round(headline.low * 100)} to ${Math.round(headline.high * 100)}).`,
  ]
}

function counted(many: number, one: string, more: string): string {
  return `${many.toLocaleString('en-GB')} ${many === 1 ? one : more}`
}

async function rateTable(work: Work, counts: Counts, year: number): Promise<{ head: object[]; rows: object[][] }> {
  const rows = []
  for (const rate of ratesOf(counts)) rows.push([{ text: rateWords[rate.id] ?? rate.id }, ...shareCells(rate, year), await publishedCell(work, rate.id)])
  return { head: [{ text: 'Limit' }, { text: 'Here', numeric: true }, { text: 'Counted', numeric: true }, { text: 'England, last published', numeric: true }], rows }
}

function shareCells({ share, counted: figure, of }: Rate, year: number): object[] {
  if (share === null) return [{ text: 'None to count', numeric: true }, { text: '–', numeric: true }]
  return [
    { text: `${(share.share * 100).toFixed(1)}%`, numeric: true, note: `likely range ${Math.round(share.low * 100)} to ${Math.round(share.high * 100)}%` },
    { text: `${share.count} of ${share.of}`, numeric: true, href: open(figure, year), note: `out of ${figureWords[of].toLowerCase()}` },
  ]
}

async function publishedCell(work: Work, measure: string): Promise<object> {
  const known = (await series(work, measure, 'ENG'))?.figures.findLast(figure => figure.value !== null)
  if (known === undefined || known.value === null) return { text: 'Not published', numeric: true }
  return { text: `${known.value.toFixed(1)}%`, numeric: true, note: `in ${known.period}`, href: `/england/figures/${measure}` }
}

function countRows(counts: Counts, year: number): object[][] {
  const shown = (Object.keys(figureWords) as FigureName[]).filter(name => !name.startsWith('open'))
  return shown.map(name => [{ text: figureWords[name] }, { text: counts[name].toLocaleString('en-GB'), numeric: true, href: open(name, year) }])
}

/** Where a figure opens to the requests that it counted. */
function open(figure: FigureName, year: number): string {
  return `/overview/requests?figure=${figure}&year=${year}`
}

function ageFigure(requests: readonly Counted[], year: number, today: string): object {
  const ages = agesOf(requests, today)
  const all = ages.reduce((sum, one) => sum + one.count, 0)
  const late = ages.filter(one => one.late).reduce((sum, one) => sum + one.count, 0)
  const sentence = all === 0 ? 'No request is open.' : `${all} requests are open; ${late} of them have waited over 20 weeks since they were received.`
  const title = 'How long open requests have waited'
  return {
    id: 'ages', heading: title, level: 2, sentence,
    svg: barChart({ title, sentence, format: 'count', bars: ages.map(one => ({ label: one.band, value: one.count, emphasis: one.late })) }).svg,
    table: { caption: title, head: [{ text: 'Since the request was received' }, { text: 'Open requests', numeric: true }], rows: ages.map(one => [{ text: one.band }, { text: String(one.count), numeric: true }]) },
    csv: { href: `/overview/requests.csv?figure=open&year=${year}` },
    source: { text: 'This area’s own record' },
  }
}

