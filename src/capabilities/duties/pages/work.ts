import { longDate } from '../../../ground/calendar/index.ts'
import { rules } from '../../../ground/law/index.ts'
import { areaOf, type Work } from '../../../platform/database/index.ts'
import { listLinks, page } from '../../../platform/web/index.ts'
import { bannerFor } from '../../access/index.ts'
import { findArea } from '../../places/index.ts'
import { choicesOf, daysWorkOf, workPageOf } from '../reads/work-list.ts'
import { latenesses, type Lateness } from '../rules/lateness.ts'
import type { Listed, ToDo } from '../words.ts'
import { asked, filtersOf, isDaysWork, narrowedBy, workHref, type Asked } from './asked.ts'
import { groupsOf, groupsOfTheDay, type Group } from './work-rows.ts'

const size = 50

/** My work: what must happen today, and what is about to go wrong. */
export const workPage = page({
  path: '/work',
  permit: ['see-duties', 'see-involved-children'],
  record: 'duties.work-list',
  input: asked,
  view: 'capabilities/duties/pages/work.njk',
  load: async (work, input) => {
    const area = await findArea(work, areaOf(work))
    const shown = isDaysWork(input) ? await theDay(work, input) : await theList(work, input)
    return {
      title: 'My work',
      banner: bannerFor(work.claims.area),
      caption: [area?.name, longDate(work.today)].filter(Boolean).join(', '),
      counts: countsOf(shown.toDo, input),
      narrowed: Object.values(filtersOf(input)).some(value => value !== undefined),
      filters: { action: '/work', clearHref: '/work', hidden: input.sort === 'due' ? [] : [{ name: 'sort', value: input.sort }], fields: await fieldsOf(work, input) },
      ...shown,
    }
  },
})

async function theDay(work: Work, input: Asked): Promise<Shown> {
  const narrowed = narrowedBy(input)
  const days = await daysWorkOf(work, narrowed, { late: 5, soon: 40 })
  const { toDo } = days
  const everything = { ...filtersOf(input), status: 'to-do' }
  const links = listLinks({ path: '/work', filters: everything, page: 1, pageSize: size, total: 0, of: 'duties', sort: undefined })
  const rest = toDo.toDo === 0 ? null : { text: `See everything still to do (${toDo.toDo.toLocaleString('en-GB')})`, href: workHref(everything) }
  return { toDo, list: null, shows: childrenIn([...days.late, ...days.soon]), head: headOf(links), groups: groupsOfTheDay(days, input, work.today.toString()), empty: emptyWords(input, toDo), rest, csv: workHref(everything, '/work.csv') }
}

async function theList(work: Work, input: Asked): Promise<Shown> {
  const { toDo, total, page: at, rows } = await workPageOf(work, narrowedBy(input), input.sort, { page: input.page, size })
  const list = listLinks({ path: '/work', filters: filtersOf(input), page: at, pageSize: size, total, of: total === 1 ? 'duty' : 'duties', sort: input.sort })
  const csv = workHref({ ...filtersOf(input), sort: input.sort === 'due' ? undefined : input.sort }, '/work.csv')
  return { toDo, list, shows: childrenIn(rows), head: headOf(list), groups: groupsOf(rows, input, work.today.toString()), empty: emptyWords(input, toDo), rest: null, csv }
}

type Links = ReturnType<typeof listLinks>
type Shown = {
  readonly toDo: ToDo; readonly list: Links | null; readonly shows: readonly string[]; readonly head: readonly object[]; readonly groups: readonly Group[]
  readonly empty: string; readonly rest: { readonly text: string; readonly href: string } | null; readonly csv: string
}

function childrenIn(rows: readonly Listed[]): string[] {
  return rows.map(({ child }) => child)
}

function headOf(links: Links): object[] {
  return [
    { text: 'Child', sort: links.sort('child') }, { text: 'Duty', sort: links.sort('rule') }, { text: 'Due', sort: links.sort('due') },
    { text: 'How it stands', sort: links.sort('late') }, { text: 'Owed by' }, { text: 'Why' },
  ]
}

function countsOf(toDo: ToDo, input: Asked): object[] {
  const excused = toDo.toDo - toDo.late - toDo.dueToday - toDo.open
  const to = (status: Lateness) => workHref({ ...filtersOf(input), status })
  return [
    { count: toDo.toDo, text: toDo.toDo === 1 ? 'duty to do' : 'duties to do', href: to('to-do') },
    { count: toDo.late, text: 'late', tone: 'late', href: to('late') },
    { count: toDo.dueToday, text: 'due today', tone: 'soon', href: to('due-today') },
    { count: toDo.in7Days, text: 'due in the next 7 days', href: to('due-in-7-days') },
    ...(excused === 0 ? [] : [{ count: excused, text: 'past the date, and excused', href: to('excused') }]),
  ]
}

async function fieldsOf(work: Work, input: Asked): Promise<object[]> {
  const used = await choicesOf(work)
  const any = { value: '', text: 'Any' }
  const choice = (value: string, text: string, chosen: string | undefined) => ({ value, text, selected: value === chosen })
  return [
    { kind: 'select', name: 'status', label: 'How it stands', items: [{ value: '', text: 'Late, and due in the next 7 days' }, ...latenesses.map(({ id, text }) => choice(id, text, input.status ?? (isDaysWork(input) ? undefined : 'to-do')))] },
    { kind: 'select', name: 'rule', label: 'Duty', items: [any, ...rules.filter(({ id }) => used.rules.includes(id) || id === input.rule).map(({ id, title }) => choice(id, title, input.rule))] },
    // Where one body owes everything there is nothing to choose.
    ...(used.owners.length < 2 && input.owner === undefined ? [] : [{ kind: 'select', name: 'owner', label: 'Owed by', items: [any, ...used.owners.map(({ id, name }) => choice(id, name, input.owner))] }]),
    { kind: 'select', name: 'team', label: 'Team', items: [any, ...used.teams.map(({ id, name }) => choice(id, name, input.team))] },
  ]
}

function emptyWords(input: Asked, toDo: ToDo): string {
  const narrowed = input.rule !== undefined || input.owner !== undefined || input.team !== undefined
  const matching = narrowed ? 'that matches ' : ''
  if (input.status === 'late') return `Nothing ${matching}is late.`
  if (input.status === 'due-today') return `Nothing ${matching}is due today.`
  if (toDo.toDo > 0 && isDaysWork(input)) return `Nothing ${matching}is late or due in the next 7 days.`
  if (narrowed || (input.status !== undefined && input.status !== 'to-do')) return 'No duty matches. Clear the filters to see what is to do.'
  return 'Nothing is to do. Duties appear here once a return has been imported.'
}
