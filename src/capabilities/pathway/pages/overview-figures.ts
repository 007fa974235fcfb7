import { barChart } from '../../../platform/charts/index.ts'
import type { Published } from '../reads/published.ts'
import { figureWords, rateWords } from '../rules/figures-in-words.ts'
import { agesOf, type Band, type Counted, type Counts, type FigureName, type Rate } from '../rules/measures.ts'

type Beside = ReadonlyMap<string, { readonly own: Published | null; readonly england: Published | null }>

/** Where a figure opens to the requests that it counted. */
export function openHref(figure: FigureName, year: number, band?: Band): string {
  return `/overview/requests?${new URLSearchParams({ figure, year: String(year), ...(band === undefined ? {} : { band }) })}`
}

/** The limits of a year as the DfE counts them, each beside the last published figures. */
export function rateTable(rates: readonly Rate[], beside: Beside, year: number): object {
  const hasOwn = [...beside.values()].some(({ own }) => own !== null)
  return {
    id: 'rates', caption: `The limits in ${year}, counted as the Department for Education counts them`, captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Limit' }, { text: 'Here', numeric: true }, { text: 'Counted', numeric: true }, ...(hasOwn ? [{ text: 'Here, last published', numeric: true }] : []), { text: 'England, last published', numeric: true }],
    rows: rates.map(rate => [
      { text: rateWords[rate.id] ?? rate.id }, ...shareCells(rate, year),
      ...(hasOwn ? [publishedCell(beside.get(rate.id)?.own ?? null)] : []), publishedCell(beside.get(rate.id)?.england ?? null),
    ]),
  }
}

function shareCells({ share, counted: figure, of }: Rate, year: number): object[] {
  if (share === null) return [{ text: 'None to count', numeric: true }, { text: '–', numeric: true }]
  return [
    { text: `${(share.share * 100).toFixed(1)}%`, numeric: true },
    { text: `${share.count} of ${share.of}`, numeric: true, href: openHref(figure, year), note: `of ${figureWords[of].replace(/^[A-Z]/, letter => letter.toLowerCase())}` },
  ]
}

function publishedCell(known: Published | null): object {
  return known === null ? { text: 'Not published', numeric: true } : { text: `${known.percent.toFixed(1)}%`, numeric: true, note: `in ${known.period}`, href: known.href }
}

/** Every count behind the rates, each leading to its requests. */
export function countTable(counts: Counts, year: number): object {
  const shown = (Object.keys(figureWords) as FigureName[]).filter(name => !name.startsWith('open'))
  return {
    id: 'counts', caption: `What was counted in ${year}`, captionHidden: true, firstCellIsHeader: true, head: [{ text: 'What was counted' }, { text: 'How many', numeric: true }],
    rows: shown.map(name => [{ text: figureWords[name] }, { text: counts[name].toLocaleString('en-GB'), numeric: true, href: openHref(name, year) }]),
  }
}

/** The open requests by how long they have waited, as a chart with its sentence, table and file. */
export function ageFigure(requests: readonly Counted[], year: number, today: string): object {
  const ages = agesOf(requests, today)
  const all = ages.reduce((sum, one) => sum + one.count, 0)
  const late = ages.filter(one => one.late).reduce((sum, one) => sum + one.count, 0)
  const sentence = all === 0 ? 'No request is open.'
    : `${all.toLocaleString('en-GB')} ${all === 1 ? 'request is' : 'requests are'} open; ${late.toLocaleString('en-GB')} of them ${late === 1 ? 'has' : 'have'} waited over 20 weeks since ${all === 1 ? 'it was' : 'they were'} received.`
  const title = 'How long open requests have waited'
  return {
    id: 'ages', heading: title, level: 2, sentence,
    svg: barChart({ title, sentence, format: 'count', bars: ages.map(one => ({ label: one.band, value: one.count, emphasis: one.late })) }).svg,
    table: { caption: title, head: [{ text: 'Since the request was received' }, { text: 'Open requests', numeric: true }], rows: ages.map(one => [{ text: one.band }, { text: one.count.toLocaleString('en-GB'), numeric: true, href: openHref('open', year, one.id) }]) },
    csv: { href: `/overview.csv?year=${year}` },
    source: { text: 'This area’s own record' },
  }
}
