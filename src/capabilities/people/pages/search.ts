import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { listLinks, page } from '../../../platform/web/index.ts'
import { bannerFor } from '../../access/index.ts'
import { childrenNamed, childrenLimitedTo } from '../reads/children.ts'
import { fullName, yearGroup } from '../rules/in-words.ts'
import type { Child } from '../words.ts'

const most = 50

/** Finding a child by name or number. Someone limited to the children they are involved with begins with a list of those. */
export const searchPage = page({
  path: '/children',
  permit: ['see-children', 'see-involved-children'],
  record: 'people.search-for-a-child',
  input: z.object({ q: z.string().trim().max(100).catch(''), page: z.coerce.number().int().min(1).catch(1) }),
  view: 'capabilities/people/pages/search.njk',
  load: async (work, { q, page: at }) => {
    const frame = { title: 'Find a child or young person', banner: bannerFor(work.claims.area), q }
    const { children } = work.claims
    if (q === '' && children !== undefined) return { ...frame, ...await involved(work, children.length, at) }
    const found = q === '' ? [] : await childrenNamed(work, q, most + 1)
    const shown = found.slice(0, most)
    return {
      ...frame, heading: null, list: null, said: q === '' ? null : foundInWords(found.length, q),
      ...(q === '' ? {} : { shows: shown.map(({ id }) => id) }),
      table: table(work, shown, children === undefined ? emptyOfArea : emptyOfInvolved),
    }
  },
})

async function involved(work: Work, total: number, asked: number) {
  const at = Math.min(asked, Math.max(1, Math.ceil(total / most)))
  const shown = await childrenLimitedTo(work, { limit: most, offset: (at - 1) * most })
  return {
    heading: 'Children and young people you are involved with', said: null, shows: shown.map(({ id }) => id),
    list: listLinks({ path: '/children', filters: {}, page: at, pageSize: most, total, of: total === 1 ? 'child or young person' : 'children and young people' }),
    table: table(work, shown, 'No plan in force names your setting at present. A child appears here from the day that one does.'),
  }
}

const emptyOfArea = 'Nobody in your area has that name or number. Check the spelling, or try the first letters of the surname. A child of another area is not shown here.'
const emptyOfInvolved = 'Nobody whom you are involved with has that name or number. Check the spelling, or try the first letters of the surname.'

function foundInWords(count: number, q: string): string {
  if (count > most) return `More than ${most} children and young people match “${q}”. The first ${most} are shown: add more of the name.`
  return count === 1 ? `1 child or young person matches “${q}”.` : `${count} children and young people match “${q}”.`
}

function table(work: Work, children: readonly Child[], empty: string): object {
  return {
    id: 'children', caption: 'Children and young people found', captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Born' }, { text: 'Year group' }, { text: 'UPN' }],
    rows: children.map(child => [
      { text: fullName(child), href: `/children/${child.id}` },
      { text: shortDate(Temporal.PlainDate.from(child.birthDate)), nowrap: true },
      { text: yearGroup(child.birthDate, work.today) ?? '–' },
      { text: child.upn ?? '–' },
    ]),
    empty,
  }
}
