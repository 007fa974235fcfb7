import { areaOf } from '../../../platform/database/index.ts'
import { csvOf, page, send, type CsvCell } from '../../../platform/web/index.ts'
import { requestsToCount } from '../reads/counted.ts'
import { publishedBeside } from '../reads/published.ts'
import { rateWords } from '../rules/figures-in-words.ts'
import { agesOf, countAll, ratesOf } from '../rules/measures.ts'
import { yearAsked } from './overview.ts'

const heading = ['figure', 'about', 'count', 'of', 'percent', 'low', 'high', 'england_percent', 'england_period']

/** The overview's rates and the ages of what is open, as a file: counts and no children. */
export const overviewCsv = page({
  path: '/overview.csv',
  permit: 'see-overview',
  record: 'pathway.overview-file',
  input: yearAsked,
  view: 'capabilities/pathway/pages/overview.njk',
  load: async (work, asked) => {
    const year = asked.year ?? work.today.year - 1
    const today = work.today.toString()
    const requests = await requestsToCount(work, year)
    const rates = ratesOf(countAll(requests, year, today))
    const beside = await publishedBeside(work, areaOf(work), rates.map(({ id }) => id))
    const percent = (share: number | undefined): CsvCell => share === undefined ? null : Number((share * 100).toFixed(1))
    const rows: CsvCell[][] = [
      ...rates.map(({ id, share }): CsvCell[] => {
        const england = beside.get(id)?.england ?? null
        return [rateWords[id] ?? id, String(year), share?.count ?? 0, share?.of ?? 0, percent(share?.share), percent(share?.low), percent(share?.high), england?.percent ?? null, england?.period ?? null]
      }),
      ...agesOf(requests, today).map(({ band, count }): CsvCell[] => [`Open requests, ${band.toLowerCase()}`, today, count, null, null, null, null, null, null]),
    ]
    return send({ type: 'text/csv; charset=utf-8', filename: `limits-${areaOf(work)}-${year}.csv`, body: csvOf(heading, rows) })
  },
})
