import { shortDate } from '../../../ground/calendar/index.ts'
import { rule } from '../../../ground/law/index.ts'
import { isToDo } from '../rules/lateness.ts'
import { heading, tag } from '../rules/wording.ts'
import type { IsoDate, Listed } from '../words.ts'
import type { Asked } from './asked.ts'

export type Group = { readonly heading: string | null; readonly rows: readonly (readonly object[])[] }

/** The rows of the list; under headings by how soon they must be done, while that is their order. */
export function groupsOf(rows: readonly Listed[], { sort, status }: Asked, today: IsoDate): Group[] {
  if (rows.length === 0) return []
  if (sort !== 'due' || !isToDo(status)) return [{ heading: null, rows: rows.map(row => cellsOf(row, today)) }]
  const groups: { heading: string; rows: object[][] }[] = []
  for (const row of rows) {
    const under = heading(row.status, row.due, today)
    if (groups.at(-1)?.heading !== under) groups.push({ heading: under, rows: [] })
    groups.at(-1)?.rows.push(cellsOf(row, today))
  }
  return groups
}

function cellsOf(row: Listed, today: IsoDate): object[] {
  const name = `${row.surname}, ${row.forename}`
  const { title } = rule(row.rule)
  return [
    { text: title },
    { text: name, href: `/children/${row.child}` },
    { text: shortDate(Temporal.PlainDate.from(row.due)), nowrap: true },
    { status: tag(row, today) },
    { text: row.owner, ...(row.team === null ? {} : { note: row.team }) },
    { text: 'Why this date', hiddenText: `${title}, ${name}`, href: `/duties/${row.id}`, nowrap: true },
  ]
}
