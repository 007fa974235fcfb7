import { csvOf, notFound, page, send } from '../../../platform/web/index.ts'
import { z } from 'zod'
import { readEngland, type EnglandRead } from '../reads/england.ts'
import type { Group } from '../rules/national.ts'
import { attribution } from '../words.ts'
import { askedCount } from './asked.ts'
import { themeWords } from './england-tables.ts'

/** The figures of the England page as CSV files: by year, by region, reported and recomputed, themes, and the inspections themselves. */
export const englandCsv = page({
  path: '/england/inspections.csv',
  permit: 'anyone',
  record: 'inspection.england-csv',
  input: z.looseObject({ view: z.enum(['years', 'regions', 'reported', 'themes', 'areas']) }),
  view: 'capabilities/inspection/pages/england.njk',
  load: async (work, query) => {
    const asked = askedCount(query)
    if (asked.errors.length > 0) return notFound()
    const read = await readEngland(work, asked.rule, asked.asAt)
    return send({ type: 'text/csv; charset=utf-8', body: files[query.view](read), filename: `inspections-${query.view}-${asked.rule}-${asked.asAt}.csv` })
  },
})

type Csv = (read: EnglandRead) => string

const groups = (name: string, list: readonly Group[]) => csvOf(
  [name, 'inspected', 'wsoa_required', 'positive', 'inconsistent', 'systemic_failings', 'outcome_unknown', 'found_failing', 'out_of', 'share', 'wilson_95_low', 'wilson_95_high', 'source'],
  list.map(group => [group.key, group.inspected, group.wsoa, group.positive, group.inconsistent, group.systemic_failings, group.unknown, group.failing?.count ?? null, group.failing?.of ?? null,
    round(group.failing?.share), round(group.failing?.low), round(group.failing?.high), attribution]))

const files: Record<'years' | 'regions' | 'reported' | 'themes' | 'areas', Csv> = {
  years: read => groups('year', read.years),
  regions: read => groups('region', read.regions),
  reported: read => csvOf(['id', 'framework', 'as_at', 'metric', 'counting_rule', 'reported', 'out_of', 'recomputed', 'agrees', 'source_type', 'note'],
    read.reconciled.map(({ total, recomputed, agrees }) => [total.id, total.framework, total.asAt, total.metric, total.rule, total.reported, total.denominator, recomputed, agrees === null ? null : agrees ? 'yes' : 'no', total.sourceType, total.note])),
  themes: read => {
    const priorities = new Map(read.priorities.map(theme => [theme.theme, theme.share]))
    return csvOf(['theme', 'in_priority_actions', 'of_reports_with_priority_actions', 'in_areas_for_improvement', 'of_reports', 'wilson_95_low', 'wilson_95_high', 'caveat'],
      read.improvements.map(({ theme, share }) => [themeWords(theme), priorities.get(theme)?.count ?? null, priorities.get(theme)?.of ?? null, share.count, share.of, round(share.low), round(share.high), 'by keyword; indicative only, not to judge an area']))
  },
  areas: read => csvOf(['dfe_code', 'area', 'region', 'framework', 'first_day', 'last_day', 'published', 'wsoa_required', 'significant_weaknesses', 'revisit_first_day', 'revisit_progress', 'outcome', 'source_file', 'source_line'],
    read.made.behind.inspections.inspected.map(one => [one.area, read.areas.get(one.area)?.name ?? null, read.areas.get(one.area)?.region ?? null, one.framework, one.started.on?.toString() ?? one.started.month, one.endedOn?.toString() ?? null,
      one.publishedOn?.toString() ?? null, one.wsoaRequired === null ? null : one.wsoaRequired ? 'Yes' : 'No', one.weaknesses, one.revisit?.started.on?.toString() ?? one.revisit?.started.month ?? null, one.revisit?.progress ?? null, one.outcome, one.source.file, one.source.row])),
}

function round(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 10_000) / 10_000
}
