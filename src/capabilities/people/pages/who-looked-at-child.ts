import { z } from 'zod'
import { listLinks, notFound, page } from '../../../platform/web/index.ts'
import { bannerFor, childReference, looksAtChild, looksTable } from '../../access/index.ts'
import { findChild } from '../reads/children.ts'
import { fullName } from '../rules/in-words.ts'

const pageSize = 50

/** Who looked at one child's record. Whoever looks after data protection sees the record's reference and not the name. */
export const whoLookedAtChildPage = page({
  path: '/children/:id/who-looked',
  permit: 'see-who-looked',
  record: 'people.who-looked-at-a-child',
  input: z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).catch(1) }),
  view: 'capabilities/people/pages/who-looked-at-child.njk',
  load: async (work, { id, page: at }) => {
    const child = await findChild(work, id)
    const { looks, total } = await looksAtChild(work, id, pageSize, (at - 1) * pageSize)
    if (child === undefined && total === 0) return notFound()
    const path = `/children/${id}/who-looked`
    const whose = child === undefined ? `record ${childReference(id)}` : `${fullName(child)}’s record`
    return {
      title: `Who looked at ${whose}`, banner: bannerFor(work.claims.area),
      backLink: child === undefined ? { text: 'Who looked', href: '/who-looked' } : { text: fullName(child), href: `/children/${id}` },
      list: listLinks({ path, filters: {}, page: at, pageSize, total, of: total === 1 ? 'look' : 'looks' }),
      table: looksTable(looks, { caption: `Who looked at ${whose}`, empty: 'Nobody has looked at this record yet.' }),
    }
  },
})
