import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { page } from '../../../platform/web/index.ts'
import { bannerFor } from '../../access/index.ts'
import { childrenNamed } from '../reads/children.ts'
import { fullName, yearGroup } from '../rules/in-words.ts'
import type { Child } from '../words.ts'

const most = 50

/** Finding a child by name or number. */
export const searchPage = page({
  path: '/children',
  permit: 'see-children',
  record: 'people.search-for-a-child',
  input: z.object({ q: z.string().trim().max(100).catch('') }),
  view: 'capabilities/people/pages/search.njk',
  load: async (work, { q }) => {
    const found = q === '' ? [] : await childrenNamed(work, q, most + 1)
    const shown = found.slice(0, most)
    return {
      title: 'Find a child or young person', banner: bannerFor(work.claims.area), q,
      said: q === '' ? null : foundInWords(found.length, q),
      ...(q === '' ? {} : { shows: shown.map(({ id }) => id) }),
      table: table(work, shown),
    }
  },
})

function foundInWords(count: number, q: string): string {
  if (count > most) return `More than ${most} children and young people match “${q}”. The first ${most} are shown: add more of the name.`
  return count === 1 ? `1 child or young person matches “${q}”.` : `${count} children and young people match “${q}”.`
}

function table(work: Work, children: readonly Child[]): object {
  return {
    id: 'children', caption: 'Children and young people found', captionHidden: true, firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Born' }, { text: 'Year group' }, { text: 'UPN' }],
    rows: children.map(child => [
      { text: fullName(child), href: `/children/${child.id}` },
      { text: shortDate(Temporal.PlainDate.from(child.birthDate)), nowrap: true },
      { text: yearGroup(child.birthDate, work.today) ?? '–' },
      { text: child.upn ?? '–' },
    ]),
    empty: 'Nobody in your area has that name or number. Check the spelling, or try the first letters of the surname. A child of another area is not shown here.',
  }
}
