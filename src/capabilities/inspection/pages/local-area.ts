import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import { sureWords, rule, sourceOf } from '../../../ground/law/index.ts'
import { notFound, page, type Page } from '../../../platform/web/index.ts'
import { loadPanels, type Panel } from '../../../platform/web/panel.ts'
import { findArea, neighboursOf, type Area } from '../../places/index.ts'
import { historyOf, lineageOf } from '../reads/lineage.ts'
import { opening } from '../rules/opening.ts'
import { whatIsOwed, type Owed } from '../rules/what-is-owed.ts'
import { attribution, compiledTo } from '../words.ts'
import { historyItem } from './history-item.ts'

/** A part of a local area's page that another room offers; its key is the area's code. */
type AreaPanel = Panel<string>

/** A local area: what inspectors found here, what must happen next, and what the figures say. */
export function localAreaPage(panels: readonly AreaPanel[]): Page {
  return page({
    path: '/areas/:code',
    permit: 'anyone',
    record: 'inspection.local-area',
    input: z.object({ code: z.string().regex(/^\d{3}$/) }),
    view: 'capabilities/inspection/pages/local-area.njk',
    load: async (work, { code }) => {
      const area = await findArea(work, code)
      if (area === undefined) return notFound()
      const { predecessors, successors } = await lineageOf(work, code)
      const { own, before } = await historyOf(work, code, predecessors)
      const owed = area.fictional || area.abolishedOn !== null ? [] : whatIsOwed(own, work.today)
      const loaded = await loadPanels(work, panels, code)
      return {
        title: area.name,
        ...(area.fictional ? { banner: `${area.name} is an invented area. No place, body or person here exists.` } : {}),
        breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Local areas', href: '/areas' }],
        caption: area.fictional ? 'Invented area' : `${area.region} · ${area.type}`,
        opening: opening({ area, own, before, successors: successors.map(one => one.name), owed, today: work.today }),
        lineage: lineageWords(area, predecessors, successors),
        owed: comingFirst(owed, work.today).map(one => owedLine(one, work.today)),
        history: [...own, ...before.flatMap(one => one.inspections)].map(inspection => historyItem(inspection, before.find(one => one.area.code === inspection.area)?.area.name ?? null)),
        panels: loaded,
        neighbours: area.fictional ? [] : (await neighboursOf(work, code)).map(link),
        source: `${attribution} Inspection reports to ${shortDate(Temporal.PlainDate.from(compiledTo))}. Monitoring inspections are in no published file we hold.`,
      }
    },
  })
}

function lineageWords(area: Area, predecessors: readonly Area[], successors: readonly Area[]): { text: string; links: { text: string; href: string }[] }[] {
  return [
    ...(successors.length === 0 || area.abolishedOn === null ? [] : [{ text: `Ended on ${shortDate(area.abolishedOn)}. Its work passed to`, links: successors.map(link) }]),
    ...(predecessors.length === 0 || area.createdOn === null ? [] : [{ text: `Began on ${shortDate(area.createdOn)}, taking over from`, links: predecessors.map(link) }]),
  ]
}

function comingFirst(owed: readonly Owed[], today: Temporal.PlainDate): Owed[] {
  return owed.toSorted((a, b) => Number(hasPassed(a, today)) - Number(hasPassed(b, today)))
}

function hasPassed({ due }: Owed, today: Temporal.PlainDate): boolean {
  return due !== null && Temporal.PlainDate.compare(due, today) < 0
}

function owedLine(owed: Owed, today: Temporal.PlainDate): object {
  const { rule: id, act, owedBy, due, limit, toTheDay, working, facts } = owed
  const { provisions, certainty } = rule(id)
  return {
    act, owedBy, due: due === null ? 'No date is fixed' : `${toTheDay ? 'By' : 'By about'} ${shortDate(due)}`,
    passed: hasPassed(owed, today) ? 'This date has passed. Whether it was done is not in the published record we hold.' : null,
    kind: limit === 'statutory' ? 'Law' : limit === 'programme' ? 'Programme' : 'Expected, not law',
    whyTitle: due === null ? 'Why no date' : 'Why this date',
    // Where no date is fixed, the rule’s own source is a target of ours that is not used here.
    why: due === null ? working : [...working, `Source: ${provisions.map(sourceOf).join('; ')}. ${sureWords[certainty]}`],
    law: { href: `/law/${id}`, text: `Rule ${id}` },
    workOut: due === null ? null : `/work-out-a-date/${id}?${factsInAddress(facts)}`,
  }
}

function factsInAddress(facts: Owed['facts']): string {
  return new URLSearchParams(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])).toString()
}

function link(area: Area): { text: string; href: string } {
  return { text: area.name, href: `/areas/${area.code}` }
}
