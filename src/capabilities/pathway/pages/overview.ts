import { z } from 'zod'
import { longDate } from '../../../ground/calendar/index.ts'
import { rule } from '../../../ground/law/index.ts'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { page } from '../../../platform/web/index.ts'
import { lateByRule, type LateUnder } from '../../duties/index.ts'
import { placeOf } from '../../places/index.ts'
import { issuedUndated, requestsToCount } from '../reads/counted.ts'
import { publishedBeside } from '../reads/published.ts'
import { countAll, latenessOf, ratesOf, type Counts } from '../rules/measures.ts'
import { ageFigure, countTable, openHref, rateTable } from './overview-figures.ts'

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
    const rates = ratesOf(counts)
    const { name, banner } = await placeOf(work)
    return {
      title: `${name}: how the limits are kept`,
      banner,
      caption: longDate(work.today),
      opening: [waitingWords(latenessOf(requests, year, today)), headlineWords(counts, year)],
      openLinks: openLinks(counts, year),
      ages: ageFigure(requests, year, today),
      late: lateTable(await lateByRule(work)),
      year,
      years: [work.today.year - 2, work.today.year - 1, work.today.year].map(one => ({ text: one === work.today.year ? `${one} so far` : String(one), href: `/overview?year=${one}`, current: one === year })),
      cautions: await cautionsFor(work, year),
      rates: rateTable(rates, await publishedBeside(work, areaOf(work), rates.map(({ id }) => id)), year),
      counts: countTable(counts, year),
      csv: `/overview.csv?year=${year}`,
    }
  },
})

function waitingWords(late: ReturnType<typeof latenessOf>): string {
  if (late === null) return 'No child is waiting past the 20 weeks for a plan.'
  if (late.count === 1) return `1 child is waiting past the 20 weeks for a plan now, by ${counted(late.longest, 'day', 'days')}. Published rates do not show the wait until the plan is issued.`
  return `${late.count.toLocaleString('en-GB')} children are waiting past the 20 weeks for a plan now: half of them by ${counted(Math.round(late.middle), 'day', 'days')} or more, the longest by ${late.longest.toLocaleString('en-GB')}. Published rates do not show them until their plans are issued.`
}

function headlineWords(counts: Counts, year: number): string {
  const share = ratesOf(counts).find(rate => rate.id === 'plans-within-20-weeks')?.share ?? null
  return share === null ? `No plan was issued in ${year}.`
    : `In ${year}, ${Math.round(share.share * 100)} in 100 plans came within the 20 weeks (${share.count} of ${share.of}, exceptions left out).`
}

function openLinks(counts: Counts, year: number): object[] {
  const number = (figure: keyof Counts) => counts[figure].toLocaleString('en-GB')
  return [
    { text: `See the ${number('open-past-20-weeks')} open past 20 weeks`, href: openHref('open-past-20-weeks', year) },
    { text: 'Their final plans in the list of work', href: '/work?status=late&rule=ehcna-final-plan' },
    ...(counts['open-past-20-weeks-excused'] === 0 ? [] : [{ text: `See the ${number('open-past-20-weeks-excused')} with an exception recorded`, href: openHref('open-past-20-weeks-excused', year) }]),
    { text: `See all ${number('open')} open requests`, href: openHref('open', year) },
  ]
}

function lateTable(late: readonly LateUnder[]): object {
  const sorted = late.toSorted((one, other) => other.late - one.late)
  return {
    id: 'late', caption: 'Duties that are late now', captionHidden: true, firstCellIsHeader: true, empty: 'Nothing is late.',
    head: [{ text: 'Duty' }, { text: 'Late now', numeric: true }, { text: 'Middle, in days', numeric: true }, { text: 'Longest, in days', numeric: true }],
    rows: sorted.map(one => [
      { text: rule(one.rule).title }, { text: one.late.toLocaleString('en-GB'), numeric: true, href: `/work?status=late&rule=${one.rule}` },
      { text: one.medianDays.toLocaleString('en-GB'), numeric: true }, { text: one.longestDays.toLocaleString('en-GB'), numeric: true },
    ]),
  }
}

async function cautionsFor(work: Work, year: number): Promise<string[]> {
  const undated = await issuedUndated(work, year)
  return [
    ...(undated === 0 ? [] : [`${counted(undated, 'plan was', 'plans were')} issued in ${year} on a request whose day of receipt is not recorded, and ${undated === 1 ? 'is' : 'are'} in none of these rates.`]),
    // A return speaks of one calendar year and of what was still open at its end.
    ...(year < work.today.year - 1 ? [`What is known of ${year} is only what later returns still hold, so its counts can be too low.`] : []),
  ]
}

function counted(many: number, one: string, more: string): string {
  return `${many.toLocaleString('en-GB')} ${many === 1 ? one : more}`
}
