import type { Work } from '../../platform/database/index.ts'
import type { Panel } from '../../platform/web/panel.ts'
import { comparisonFigure, type Shaping } from './pages/comparison.ts'
import { comparators } from './reads/comparators.ts'
import { inBrief, type Brief } from './reads/in-brief.ts'
import { besideInWords, inWords } from './rules/in-words.ts'
import { periodInWords } from './rules/period.ts'
import { spokenName } from './rules/spoken-name.ts'

const view = 'capabilities/statistics/pages/panel.njk'

/** The six figures a local area's page shows against England, its region and ten similar areas. */
export const areaPanels: readonly Panel<string>[] = [
  panel('timeliness', 'New plans within 20 weeks', 'plans-within-20-weeks', name => ({
    says: (value, when) => `${value} of new plans in ${name} came within the 20 weeks the law allows in ${when}, leaving exceptions out.`, since: '2016',
  }), ['plans-over-52-weeks', 'decided-within-6-weeks']),
  panel('plans', 'Plans in force', 'plans-in-force', name => ({
    says: (value, when) => `${value} children and young people in ${name} had a plan in ${when}.`, since: '2016', growth: true,
  }), ['plans-per-1000-aged-0-25', 'new-plans']),
  panel('refusals', 'Requests refused', 'refusal-rate', name => ({
    says: (value, when) => `${value} of requests for an assessment in ${name} were refused in ${when}.`,
  }), ['requests', 'not-issued-rate']),
  panel('appeals', 'Appeals to the tribunal', 'appeals-per-1000-plans', name => ({
    says: (value, when) => `In ${when} there were ${value.replace(' per 1,000', '')} SEND appeals in ${name} for every 1,000 plans in force.`,
  }), ['appeals', 'appeal-rate']),
  panel('suspensions', 'Suspensions of pupils with a plan', 'suspensions-plan', name => ({
    says: (value, when) => `In ${when} there were ${value.replace(' per 100 pupils', '')} suspensions for every 100 pupils with a plan in ${name}.`,
  }), ['suspensions-sen-support', 'suspensions-no-sen', 'permanent-exclusions-sen-support']),
  panel('absence', 'Absence of pupils with a plan', 'absence-plan', name => ({
    says: (value, when) => `Pupils with a plan in ${name} missed ${value} of school in ${when}.`,
  }), ['absence-sen-support', 'absence-no-sen', 'severe-absence-plan']),
]

function panel(id: string, title: string, measure: string, shape: (name: string) => Shaping, beside: readonly string[]): Panel<string> {
  return { id: `figures-${id}`, title, view, load: (work, area) => modelOf(work, area, measure, shape, beside) }
}

async function modelOf(work: Work, area: string, measureId: string, shape: (name: string) => Shaping, beside: readonly string[]): Promise<Readonly<Record<string, unknown>> | null> {
  const found = await comparators(work, measureId, area)
  // A fictional area, or figures not loaded: the page has nothing to say here.
  if (found === undefined) return null
  const also = (await inBrief(work, beside, area)).map(brief => inALine(brief, area))
  return { figure: comparisonFigure(found, shape(spokenName(found.area.name))), also, notes: [...found.measure.cautions, ...found.notes], more: { href: `/areas/${area}/figures/${measureId}`, text: 'All years, similar areas and sources' } }
}

/** Another measure in one line: its last value, England's for the same period, and where it opens. */
function inALine({ measure, last, beside }: Brief, area: string): { title: string; href: string; value: string; beside: string } {
  return {
    title: measure.title, href: `/areas/${area}/figures/${measure.id}`,
    value: last?.value == null ? 'no figure shown' : `${inWords(measure.unit, last.value)}, ${periodInWords(measure.counted, last.period)}`,
    beside: beside === undefined ? '' : `${beside.name} ${besideInWords(measure.unit, beside.value)}`,
  }
}
