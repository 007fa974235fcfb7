import { barChart, stackedChart } from '../../../platform/charts/index.ts'
import type { EnglandRead } from '../reads/england.ts'
import type { Group } from '../rules/national.ts'
import { betterOrWorse, inAHundred } from '../rules/sentences.ts'
import { attribution } from '../words.ts'

type Cell = { text: string; numeric?: boolean; href?: string }

/** A chart with its sentence, table, CSV and source, as the `chartFigure` macro takes it. */
export type ChartFigure = {
  readonly id: string
  readonly heading: string
  readonly level: 3
  readonly sentence: string
  readonly svg: string
  readonly table: { caption: string; head: Cell[]; rows: Cell[][] }
  readonly csv: { href: string }
  readonly source: { text: string; note?: string }
}

/** What a failing is called under each framework. */
const failingWords = { 2016: 'A written statement of action was required', 2023: 'Widespread or systemic failings were found' } as const

const source = { text: attribution.replace('Source: ', '') }

/** What inspectors found, year by year, as counts. */
export function outcomesByYear({ made, years }: EnglandRead, csv: string): ChartFigure | null {
  if (years.length === 0) return null
  const parts = made.framework === '2016' ? ['Statement required', 'Not required'] : ['Widespread or systemic failings', 'Inconsistent', 'Typically positive', 'Not in the record']
  const counts = (group: Group) => made.framework === '2016' ? [group.wsoa, group.inspected - group.wsoa] : [group.systemic_failings, group.inconsistent, group.positive, group.unknown]
  const yearWord = made.framework === '2016' ? 'school year' : 'year'
  const sentence = `${made.inspected} inspections, by the ${yearWord} in which each began: ${years.map(year => `${year.inspected} in ${year.key}`).join(', ')}.`
  return {
    id: 'outcomes-by-year', heading: 'What inspectors found, year by year', level: 3, sentence, source, csv: { href: csv },
    svg: stackedChart({ title: 'What inspectors found, year by year', sentence, parts, rows: years.map(year => ({ label: year.key, counts: counts(year) })) }).svg,
    table: { caption: `Inspections by ${yearWord} and outcome`, head: head([yearWord === 'year' ? 'Year' : 'School year', 'Inspected', ...parts]), rows: years.map(year => row(year.key, [year.inspected, ...counts(year)])) },
  }
}

/** The share found failing, year by year, with its range, and whether it differs by more than chance. */
export function failingByYear({ made, years }: EnglandRead, csv: string): ChartFigure | null {
  const sentence = betterOrWorse(years, failingWords[made.framework])
  if (sentence === null) return null
  return shares({ id: 'failing-by-year', heading: 'Is it getting better?', sentence, groups: years, first: made.framework === '2016' ? 'School year' : 'Year', csv })
}

/** The share found failing in each region, with its range, beside England. */
export function failingByRegion({ made, regions, failing }: EnglandRead, csv: string): ChartFigure | null {
  if (failing === null) return null
  const outside = regions.filter(region => region.failing !== null && (region.failing.low > failing.share || region.failing.high < failing.share))
  const apart = outside.length === 0 ? 'No region differs from England by more than chance would explain.'
    : `More than chance apart from England: ${outside.map(region => `${region.key}, ${inAHundred(region.failing ?? failing)}`).join('; ')}.`
  const sentence = `${failingWords[made.framework]} in ${inAHundred(failing)} of inspections in England. ${apart}`
  return shares({ id: 'failing-by-region', heading: 'Region by region', sentence, groups: regions, first: 'Region', csv, reference: failing.share })
}

function shares({ id, heading, sentence, groups, first, csv, reference }: { id: string; heading: string; sentence: string; groups: readonly Group[]; first: string; csv: string; reference?: number }): ChartFigure {
  const bars = groups.map(group => ({
    label: group.key, value: group.failing?.share ?? null, low: group.failing?.low, high: group.failing?.high,
    said: group.failing === null ? undefined : `${group.failing.count} of ${group.failing.of}`, emphasis: false,
  }))
  const percentOf = (share: number | undefined) => share === undefined ? 'no share' : `${Math.round(share * 100)}%`
  return {
    id, heading, level: 3, sentence, source, csv: { href: csv },
    svg: barChart({ title: heading, sentence, bars, format: 'share', xLabel: 'Share found failing; the line is the likely range (95%)', reference: reference === undefined ? undefined : { name: 'England', value: reference } }).svg,
    table: {
      caption: heading, head: head([first, 'Found failing', 'Out of', 'Share', 'Likely from', 'to']),
      rows: groups.map(group => row(group.key, [group.failing?.count ?? 0, group.failing?.of ?? 0, percentOf(group.failing?.share), percentOf(group.failing?.low), percentOf(group.failing?.high)])),
    },
  }
}

function head([first, ...rest]: string[]): Cell[] {
  return [{ text: first ?? '' }, ...rest.map(text => ({ text, numeric: true }))]
}

function row(first: string, rest: readonly (number | string)[]): Cell[] {
  return [{ text: first }, ...rest.map(value => ({ text: String(value), numeric: true }))]
}
