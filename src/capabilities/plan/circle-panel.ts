import type { ChildPanel } from '../people/index.ts'
import { childsCircle } from './reads/circle.ts'
import { rowsOf } from './pages/circle-rows.ts'

/** Who is involved with the child today, and whom the circle lacks. */
export const circlePanel: ChildPanel = {
  id: 'circle',
  title: 'Circle',
  kind: 'circle',
  view: 'capabilities/plan/panels/circle.njk',
  async load(work, child) {
    const { now, before, missing } = await childsCircle(work, child.id)
    return {
      now: {
        id: 'involved', caption: 'Who is involved today', captionHidden: true, firstCellIsHeader: true, head: [{ text: 'Who' }, { text: 'As, and why' }, { text: 'Since' }],
        rows: rowsOf(now), empty: 'Nobody outside the council is recorded as involved today.',
      },
      missing, href: `/children/${child.id}/circle`,
      more: before.length === 0 ? `All of ${child.forename}’s circle` : `All of ${child.forename}’s circle, and who is no longer in it`,
    }
  },
}
