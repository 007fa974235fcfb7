import { z } from 'zod'
import { listLinks, notFound, page } from '../../../platform/web/index.ts'
import { loadPanels } from '../../../platform/web/panel.ts'
import { bannerFor, childReference, familyPanel, looksAtChild, looksByDay } from '../../access/index.ts'
import { findChild } from '../reads/children.ts'
import { fullName } from '../rules/in-words.ts'

const name = 'people.who-looked-at-a-child'
const pageSize = 50

/**
 * Who looked at one child's record, day by day, and the same as the family will read it. Whoever looks after data protection sees the
 * record's reference and not the name. Looks at this page are looks at nothing of the child's: they are in the area's list alone.
 */
export const whoLookedAtChildPage = page({
  path: '/children/:id/who-looked',
  permit: 'see-who-looked',
  record: name,
  input: z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).catch(1) }),
  view: 'capabilities/people/pages/who-looked-at-child.njk',
  load: async (work, { id, page: at }) => {
    const child = await findChild(work, id)
    const { looks, total } = await looksAtChild(work, id, { limit: pageSize, offset: (at - 1) * pageSize, except: name })
    if (child === undefined && total === 0) return notFound()
    const path = `/children/${id}/who-looked`
    const whose = child === undefined ? `record ${childReference(id)}` : `${fullName(child)}’s record`
    return {
      title: `Who looked at ${whose}`, banner: bannerFor(work.claims.area),
      backLink: child === undefined ? { text: 'Who looked', href: '/who-looked' } : { text: fullName(child), href: `/children/${id}` },
      list: listLinks({ path, filters: {}, page: at, pageSize, total, of: total === 1 ? 'look' : 'looks' }),
      days: looksByDay(looks), empty: 'Nobody has looked at this record yet.',
      panels: await loadPanels(work, [familyPanel], { id, except: name, forename: child?.forename ?? null, sex: child?.sex ?? null }),
    }
  },
})
