import { shortDate } from '../../../ground/calendar/index.ts'
import { rule } from '../../../ground/law/index.ts'
import type { DaysWork } from '../reads/work-list.ts'
import { isToDo, type Lateness } from '../rules/lateness.ts'
import { heading, tag } from '../rules/wording.ts'
import type { IsoDate, Listed } from '../words.ts'
import { filtersOf, workHref, type Asked } from './asked.ts'

export type Group = { readonly heading: string | null; readonly rows: readonly (readonly object[])[]; readonly more: { readonly text: string; readonly href: string } | null }

/** The day's work under its three headings; each says when it is empty, and leads to the rest of a long one. */
export function groupsOfTheDay({ toDo, late, soon }: DaysWork, asked: Asked, today: IsoDate): Group[] {
  const dueToday = soon.filter(row => row.due === today)
  const to = (status: Lateness) => workHref({ ...filtersOf(asked), status })
  const group = (title: string, rows: readonly Listed[], total: number, status: Lateness, all: string): Group => ({
    heading: `${title} (${total.toLocaleString('en-GB')})`, rows: rows.map(row => cellsOf(row, today)), more: rows.length < total ? { text: all, href: to(status) } : null,
  })
  return [
    group('Late', late, toDo.late, 'late', `See all ${toDo.late.toLocaleString('en-GB')} that are late`),
    group('Due today', dueToday, toDo.dueToday, 'due-today', `See all ${toDo.dueToday.toLocaleString('en-GB')} due today`),
    group('In the next 7 days', soon.slice(dueToday.length), toDo.in7Days - toDo.dueToday, 'due-in-7-days', 'See all that are due in the next 7 days'),
  ].filter(({ rows, more }) => rows.length > 0 || more !== null)
}

/** The rows of a list; under headings by how soon they must be done, while that is their order. */
export function groupsOf(rows: readonly Listed[], { sort, status }: Asked, today: IsoDate): Group[] {
  if (rows.length === 0) return []
  if (sort !== 'due' || !isToDo(status ?? 'to-do')) return [{ heading: null, rows: rows.map(row => cellsOf(row, today)), more: null }]
  const under: { heading: string; rows: object[][]; more: null }[] = []
  for (const row of rows) {
    const title = heading(row.status, row.due, today)
    if (under.at(-1)?.heading !== title) under.push({ heading: title, rows: [], more: null })
    under.at(-1)?.rows.push(cellsOf(row, today))
  }
  return under
}

function cellsOf(row: Listed, today: IsoDate): object[] {
  const name = `${row.surname}, ${row.forename}`
  const { title } = rule(row.rule)
  return [
    { text: name, href: `/children/${row.child}` },
    { text: title },
    { text: shortDate(Temporal.PlainDate.from(row.due)), nowrap: true },
    { status: tag(row, today) },
    { ...(row.team === null ? { text: row.owner } : { text: row.team, note: row.owner }), nowrap: true },
    { text: 'Why this date', label: `Why this date: ${title}, ${name}`, href: `/duties/${row.id}`, nowrap: true },
  ]
}
