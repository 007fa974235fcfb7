import type { Work } from '../../../platform/database/index.ts'
import { shortDate } from '../../../ground/calendar/index.ts'
import { page, type Page } from '../../../platform/web/index.ts'
import { loadPanels, type Panel } from '../../../platform/web/panel.ts'
import { readEngland } from '../reads/england.ts'
import { countingRule, countingRules } from '../rules/counting-rules.ts'
import type { Figure } from '../rules/count.ts'
import { foundBy, revisitsFound } from '../rules/sentences.ts'
import { attribution, compiledTo } from '../words.ts'
import { askedCount, lastDay, openFigure, type AskedCount } from './asked.ts'
import { failingByRegion, failingByYear, outcomesByYear } from './england-charts.ts'
import { reportedTable, themeTable, timeToReport, transitionTable } from './england-tables.ts'
import { figureWords, numberOf } from './figures.ts'

/** England: the inspection programme as at a day, by framework and counting rule; every figure opens to what it counts. */
export function englandPage(panels: readonly Panel<null>[] = []): Page {
  return page({
    path: '/england',
    permit: 'anyone',
    record: 'inspection.england',
    view: 'capabilities/inspection/pages/england.njk',
    load: (work, query) => modelOf(work, askedCount(query), panels),
  })
}

const shown: Record<'2016' | '2023', readonly Figure[]> = {
  2016: ['inspected', 'notYet', 'wsoa', 'noWsoa', 'revisited', 'Yes', 'Some', 'No', 'undated'],
  2023: ['inspected', 'notYet', 'systemic_failings', 'inconsistent', 'positive', 'unknown', 'undated'],
}

async function modelOf(work: Work, asked: AskedCount, panels: readonly Panel<null>[]) {
  const read = await readEngland(work, asked.rule, asked.asAt)
  const { made } = read
  const rule = countingRule(asked.rule)
  const csv = (view: string) => `/england/inspections.csv?${new URLSearchParams({ view, 'rule': asked.rule, 'as-at': asked.asAt.toString() })}`
  return {
    title: 'England: inspections of local areas',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    errors: asked.errors,
    sentences: [foundBy(made, read.failing), revisitsFound(made)].filter(sentence => sentence !== null),
    rule: { id: rule.id, title: rule.title, says: rule.says, dateBasis: rule.dateBasis, abolished: rule.abolished, usedBy: rule.usedBy },
    frameworks: (['2023', '2016'] as const).map(framework => ({
      text: framework === '2023' ? '2023 framework' : '2016 framework', href: `/england?framework=${framework}`, active: asked.framework === framework,
    })),
    control: {
      action: '/england', label: 'How to count', submitText: 'Count', clearHref: `/england?framework=${asked.framework}`, hidden: [{ name: 'framework', value: asked.framework }],
      fields: [
        { kind: 'date', name: 'as-at', label: 'As at', value: asked.asAt.toString() },
        { kind: 'select', name: 'rule', label: 'Counting rule', items: countingRules.filter(one => one.framework === asked.framework).map(one => ({ value: one.id, text: `${one.id} ${one.title}`, selected: one.id === asked.rule })) },
      ],
    },
    figures: shown[made.framework].flatMap(figure => {
      const number = numberOf(made, figure)
      return number === null || (number === 0 && ['undated', 'unknown', 'No'].includes(figure)) ? [] : [{ words: figureWords[figure], number, href: openFigure({ rule: asked.rule, asAt: made.asAt }, figure) }]
    }),
    universe: { number: made.universe, href: openFigure({ rule: asked.rule, asAt: made.asAt }, 'universe') },
    asAt: shortDate(made.asAt),
    notes: [...made.notes, ...beyondRecord(asked)],
    charts: [outcomesByYear(read, csv('years')), failingByYear(read, csv('years')), failingByRegion(read, csv('regions'))].filter(chart => chart !== null),
    timeToReport: timeToReport(read),
    transitions: transitionTable(read),
    reported: reportedTable(read),
    themes: themeTable(read),
    csv: { reported: csv('reported'), themes: csv('themes'), areas: csv('areas') },
    panels: await loadPanels(work, panels, null),
    attribution,
  }
}

function beyondRecord({ asAt, framework }: AskedCount): string[] {
  const last = Temporal.PlainDate.from(lastDay[framework])
  if (Temporal.PlainDate.compare(asAt, last) <= 0) return []
  return [framework === '2023' ? `The register was compiled to ${shortDate(Temporal.PlainDate.from(compiledTo))}; reports published after that are missing.`
    : `The official file ends on ${shortDate(last)}, when every area of the time had been inspected; later re-visits are missing.`]
}
