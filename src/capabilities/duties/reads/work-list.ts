import { areaOf, type Work } from '../../../platform/database/index.ts'
import { organisationsOf, teamsOf } from '../../places/index.ts'
import type { Lateness } from '../rules/lateness.ts'
import { countListed, countToDo, rulesInUse } from '../store/counts.ts'
import { workList } from '../store/work-list.ts'
import type { Listed, Narrowed, Sort, ToDo } from '../words.ts'

export { wholeWorkList } from '../store/work-list.ts'

type Choice = { readonly id: string; readonly name: string }
export type WorkPage = { readonly toDo: ToDo; readonly total: number; readonly page: number; readonly rows: readonly Listed[] }

/** One page of the area's duties with their number, and how much there is to do in all. A page past the end is the last. */
export async function workPageOf(work: Work, narrowed: Narrowed, sort: Sort, asked: { page: number; size: number }): Promise<WorkPage> {
  const toDo = await countToDo(work, narrowed)
  const total = counted(toDo, narrowed.lateness) ?? await countListed(work, narrowed)
  const page = Math.min(asked.page, Math.max(1, Math.ceil(total / asked.size)))
  const rows = total === 0 ? [] : await workList(work, narrowed, sort, { limit: asked.size, offset: (page - 1) * asked.size })
  return { toDo, total, page, rows }
}

export type DaysWork = { readonly toDo: ToDo; readonly late: readonly Listed[]; readonly soon: readonly Listed[] }

/** The work of the day: the first `most.late` of what is late, the longest first, and of what is due today and in the next 7 days. */
export async function daysWorkOf(work: Work, narrowed: Omit<Narrowed, 'lateness'>, most: { late: number; soon: number }): Promise<DaysWork> {
  const toDo = await countToDo(work, narrowed)
  const late = toDo.late === 0 ? [] : await workList(work, { ...narrowed, lateness: 'late' }, 'due', { limit: most.late, offset: 0 })
  const soon = toDo.in7Days === 0 ? [] : await workList(work, { ...narrowed, lateness: 'due-in-7-days' }, 'due', { limit: most.soon, offset: 0 })
  return { toDo, late, soon }
}

/** By what a work list of this area can be narrowed. */
export async function choicesOf(work: Work): Promise<{ rules: readonly string[]; owners: readonly Choice[]; teams: readonly Choice[] }> {
  // No duty of the ledger is a setting's, of which there are hundreds.
  const owners = (await organisationsOf(work, areaOf(work))).filter(({ kind }) => kind !== 'setting')
  return { rules: await rulesInUse(work), owners, teams: await teamsOf(work, areaOf(work)) }
}

/** The number of a list of what is to do is known from the counts; of what is done it is not. */
function counted(toDo: ToDo, lateness: Lateness): number | null {
  switch (lateness) {
    case 'to-do': return toDo.toDo
    case 'late': return toDo.late
    case 'due-today': return toDo.dueToday
    case 'due-in-7-days': return toDo.in7Days
    case 'due-in-28-days': return toDo.in28Days
    case 'open': return toDo.open
    default: return null
  }
}
