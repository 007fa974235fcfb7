import { rule } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { csvLine, csvStart, page, send } from '../../../platform/web/index.ts'
import { wholeWorkList } from '../reads/work-list.ts'
import { daysLate } from '../rules/status.ts'
import { asked, narrowedBy, type Asked } from './asked.ts'

/** The work list as it is filtered, whole, as a file. */
export const workCsv = page({
  path: '/work.csv',
  permit: ['see-duties', 'see-involved-children'],
  record: 'duties.work-list-file',
  input: asked,
  view: 'capabilities/duties/pages/work.njk',
  load: (work, input) => {
    const shows = new Set<string>()
    return send({ type: 'text/csv; charset=utf-8', filename: `duties-${work.today}.csv`, body: lines(work, input, shows), shows })
  },
})

async function* lines(work: Work, input: Asked, shown: Set<string>): AsyncGenerator<string> {
  const today = work.today.toString()
  yield csvStart + csvLine(['duty', 'rule', 'surname', 'forename', 'owed_by', 'team', 'due_on', 'status', 'days_late', 'done_on', 'excused_because', 'ended_on', 'ended_because', 'child_id', 'duty_id'])
  for await (const batch of wholeWorkList(work, narrowedBy(input), input.sort)) {
    for (const { child } of batch) shown.add(child)
    yield batch.map(row => csvLine([
      rule(row.rule).title, row.rule, row.surname, row.forename, row.owner, row.team, row.due, row.status, daysLate(row, today), row.met, row.excused,
      row.ended?.on ?? null, row.ended?.because ?? null, row.child, row.id,
    ])).join('')
  }
}
