import { z } from 'zod'
import { notFound, page } from '../../../platform/web/index.ts'
import { askWhy, bannerFor } from '../../access/index.ts'
import { findChild, fullName } from '../../people/index.ts'
import { childsCircle } from '../reads/circle.ts'
import { endedRows, rowsOf } from './circle-rows.ts'

const head = [{ text: 'Who' }, { text: 'As, and why' }, { text: 'Since' }]

/** Who is involved with a child, since when and why; who was and no longer is; and whom the circle lacks. */
export const circlePage = page({
  path: '/children/:id/circle',
  permit: ['see-children', 'see-involved-children'],
  record: 'plan.child-circle',
  input: z.object({ id: z.uuid() }),
  view: 'capabilities/plan/pages/circle.njk',
  load: async (work, { id }) => {
    const child = await findChild(work, id)
    if (child === undefined) return notFound()
    const why = askWhy(work, `/children/${id}/circle`)
    if (why !== undefined) return why
    const { now, later, before, missing } = await childsCircle(work, id)
    const name = fullName(child)
    return {
      title: `${name}’s circle`, banner: bannerFor(work.claims.area), about: { kind: 'child', id, surname: child.surname },
      breadcrumbs: [{ text: 'Children and young people', href: '/children' }, { text: name, href: `/children/${id}` }],
      missing,
      now: { id: 'now', caption: 'Involved today', captionHidden: true, firstCellIsHeader: true, head, rows: rowsOf(now), empty: 'Nobody outside the council is recorded as involved today.' },
      later: later.length === 0 ? null : { id: 'later', caption: 'To be involved', captionHidden: true, firstCellIsHeader: true, head: head.with(2, { text: 'From' }), rows: rowsOf(later) },
      before: { id: 'before', caption: 'No longer involved', captionHidden: true, firstCellIsHeader: true, head: [{ text: 'Who, and as what' }, { text: 'From' }, { text: 'Until' }], rows: endedRows(before), empty: 'Nobody’s involvement has ended since this record began.' },
    }
  },
})
