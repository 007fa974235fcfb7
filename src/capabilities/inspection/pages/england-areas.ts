import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import { notFound, page } from '../../../platform/web/index.ts'
import { registerOf } from '../reads/register.ts'
import { count } from '../rules/count.ts'
import { countingRule } from '../rules/counting-rules.ts'
import { foundIn, heldOn, revisitIn } from '../rules/history.ts'
import { firstOutcomes, nextOutcomes, transitions } from '../rules/national.ts'
import { attribution, type Inspection } from '../words.ts'
import { askedCount } from './asked.ts'
import { behind, figureWords, isFigure } from './figures.ts'

type Row = { readonly name: string; readonly href: string; readonly region: string; readonly held: string; readonly found: string; readonly published: string; readonly source: string }

/** The areas or inspections behind one figure of the England page. */
export const englandAreasPage = page({
  path: '/england/areas',
  permit: 'anyone',
  record: 'inspection.england-areas',
  input: z.looseObject({ figure: z.string().optional(), before: z.enum(firstOutcomes).optional(), after: z.enum(nextOutcomes as [string, ...string[]]).optional() }),
  view: 'capabilities/inspection/pages/england-areas.njk',
  load: async (work, query) => {
    const register = await registerOf(work)
    const nameOf = (code: string) => register.areas.get(code)
    const ofInspection = (inspection: Inspection): Row => ({
      name: nameOf(inspection.area)?.name ?? inspection.area, href: `/areas/${inspection.area}`, region: nameOf(inspection.area)?.region ?? '', held: heldOn(inspection),
      found: [foundIn(inspection), revisitIn(inspection)].filter(Boolean).join(' '), published: inspection.publishedOn === null ? 'not in the record' : shortDate(inspection.publishedOn),
      source: `${inspection.source.file}, line ${inspection.source.row}`,
    })
    const crumbs = [{ text: 'Home', href: '/' }, { text: 'England', href: '/england' }]
    if (query.before !== undefined && query.after !== undefined) {
      const codes = transitions(register.areasOn(work.today).map(area => area.code), register.inspections).get(query.before)?.get(query.after as typeof nextOutcomes[number]) ?? []
      const first = (code: string) => register.inspections.filter(inspection => inspection.area === code && inspection.sequence === 1)
      const rows = codes.map(code => nameOf(code)).filter(area => area !== undefined).flatMap(area => first(area.code).length === 0 ? [noInspection(area)] : first(area.code).map(ofInspection))
      return { title: `${codes.length} ${codes.length === 1 ? 'area' : 'areas'}: then and now`, breadcrumbs: crumbs, explained: 'The first inspection of each area under each framework.', rows: sorted(rows), errors: [], notes: [], attribution }
    }
    const figure = query.figure ?? 'inspected'
    if (!isFigure(figure)) return notFound()
    const asked = askedCount(query)
    const made = count(register, asked.rule, asked.asAt, asked.from)
    const found = behind(made, figure)
    const rows = found.kind === 'areas' ? found.areas.map(noInspection) : found.inspections.map(ofInspection)
    const rule = countingRule(asked.rule)
    return {
      title: `${rows.length} ${found.kind === 'areas' ? 'areas' : rows.length === 1 ? 'inspection' : 'inspections'}: ${figureWords[figure]}`,
      breadcrumbs: [...crumbs.slice(0, 1), { text: 'England', href: `/england?${new URLSearchParams({ 'rule': asked.rule, 'as-at': asked.asAt.toString() })}` }],
      explained: `${made.from === null ? '' : `From ${shortDate(made.from)}, `}${made.from === null ? 'As' : 'as'} at ${shortDate(made.asAt)}, by ${rule.id}, ${rule.title}. ${rule.says}`,
      rows: sorted(rows), errors: asked.errors, notes: figure === 'notYet' || figure === 'undated' ? made.notes : [], attribution,
    }
  },
})

function noInspection(area: { code: string; name: string; region: string }): Row {
  return { name: area.name, href: `/areas/${area.code}`, region: area.region, held: '', found: '', published: '', source: '' }
}

function sorted(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.name.localeCompare(b.name))
}
