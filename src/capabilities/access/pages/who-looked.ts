import { z } from 'zod'
import { listLinks, page } from '../../../platform/web/index.ts'
import { bannerFor } from '../rules/banner.ts'
import { childReference, pageInWords } from '../rules/looks-in-words.ts'
import { looksTable } from './looks-table.ts'
import { pagesLookedAt, personNames, whoLooked } from '../reads/looks.ts'
import type { LooksAsked } from '../words.ts'

const pageSize = 50
const word = z.string().trim().max(100).optional().catch(undefined).transform(text => text === '' ? undefined : text)

/** What the list can be narrowed by, as it stands in the address. */
export const looksFilter = z.object({
  name: word, reference: word, seen: word,
  person: z.uuid().optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
  only: z.union([z.string(), z.array(z.string())]).optional().transform(value => value === undefined ? [] : [value].flat()),
})

type Filter = z.infer<typeof looksFilter>

/** The area's looks, latest first. */
export const whoLookedPage = page({
  path: '/who-looked',
  permit: 'see-who-looked',
  record: 'access.who-looked',
  input: looksFilter.extend({ page: z.coerce.number().int().min(1).catch(1) }),
  view: 'capabilities/access/pages/who-looked.njk',
  load: async (work, { page: at, ...filter }) => {
    const { looks, total } = await whoLooked(work, askedBy(filter), pageSize, (at - 1) * pageSize)
    const pages = await pagesLookedAt(work)
    const filters = { name: filter.name, reference: filter.reference, seen: filter.seen, on: filter.on, only: filter.only[0], person: filter.person }
    const isNarrowed = Object.values(filters).some(value => value !== undefined)
    return {
      title: 'Who looked',
      banner: bannerFor(work.claims.area),
      whose: filter.person === undefined ? null : (await personNames(work, [filter.person])).get(filter.person) ?? 'Someone no longer known here',
      questions: work.claims.may.has('question-looks') ? '/who-looked/questions' : null,
      list: listLinks({ path: '/who-looked', filters, page: at, pageSize, total, of: total === 1 ? 'look' : 'looks' }),
      csv: `/who-looked.csv?${new URLSearchParams(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined))}`,
      filters: {
        action: '/who-looked', label: 'Filter who looked', clearHref: isNarrowed ? '/who-looked' : null, hidden: filter.person === undefined ? [] : [{ name: 'person', value: filter.person }],
        fields: [
          { kind: 'search', name: 'name', label: 'Person’s name', value: filter.name ?? '' },
          { kind: 'search', name: 'reference', label: 'Child’s record reference', value: filter.reference ?? '' },
          { kind: 'date', name: 'on', label: 'Day', value: filter.on ?? '' },
          { kind: 'select', name: 'seen', label: 'Page', items: [{ value: '', text: 'Any' }, ...pages.map(value => ({ value, text: pageInWords(value), selected: value === filter.seen }))] },
          { kind: 'select', name: 'only', label: 'Show', items: [
            { value: '', text: 'Every look' },
            { value: 'children', text: 'Children’s records only', selected: filter.only.includes('children') },
            { value: 'refused', text: 'Tries that were refused', selected: filter.only.includes('refused') },
          ] },
        ],
      },
      table: looksTable(looks, {
        caption: 'Who looked, latest first', empty: isNarrowed ? 'Nobody’s look matches. Try fewer words, or clear the filter.' : 'Nobody has looked at anything in this area yet.',
        child: id => ({ text: childReference(id), href: `/children/${id}/who-looked` }),
      }),
    }
  },
})

/** The filter as the store asks it. */
export function askedBy({ name, reference, seen, person, on, only }: Filter): LooksAsked {
  const day = on === undefined ? undefined : Temporal.PlainDate.from(on)
  const start = (of: Temporal.PlainDate | undefined) => of?.toZonedDateTime('Europe/London').toInstant()
  return { actor: person, from: start(day), upTo: start(day?.add({ days: 1 })), name, reference, page: seen, onlyRefused: only.includes('refused'), onlyChildren: only.includes('children') }
}
