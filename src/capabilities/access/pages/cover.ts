import { z } from 'zod'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { endCover, setCover } from '../actions/cover.ts'
import { othersHere, personHere } from '../reads/people.ts'
import { dayFrom, dayIn, todayIn, typedWord, whyWrong } from './person-fields.ts'

const typed = z.object({
  by: typedWord, why: typedWord, from: z.unknown().optional(), 'from-day': typedWord, 'from-month': typedWord, 'from-year': typedWord,
  to: z.unknown().optional(), 'to-day': typedWord, 'to-month': typedWord, 'to-year': typedWord,
})

/** Have someone stand in for another for a time. */
export const coverPage = page({
  path: '/people-and-roles/:person/cover',
  permit: 'manage-people',
  record: 'access.cover',
  input: z.object({ person: z.uuid() }),
  view: 'capabilities/access/pages/cover.njk',
  load: async (work, { person }) => {
    const found = await personHere(work, person)
    if (found === undefined) return notFound()
    const others = await othersHere(work, person)
    return {
      title: `Who stands in for ${found.account.name}?`,
      banner: (await placeOf(work)).banner,
      backLink: { text: `Back to ${found.account.name}`, href: `/people-and-roles/${person}` },
      action: `/people-and-roles/${person}/cover`,
      people: [{ value: '', text: 'Choose' }, ...others.map(({ id, name, as }) => ({ value: id, text: `${name} (${as})` }))],
      values: { by: '', why: '', ...todayIn(work, 'from'), ...dayIn(null, 'to') },
    }
  },
  act: {
    body: typed,
    run: async (work, { person }, posted) => {
      if (await personHere(work, person) === undefined) return notFound()
      const [from, to] = [dayFrom(posted.from, 'from', 'Enter the first day of the cover'), dayFrom(posted.to, 'to', 'Enter the last day of the cover')]
      const wrong = [...(posted.by === '' ? [{ field: 'by', text: 'Choose who stands in' }] : []), ...('wrong' in from ? [from.wrong] : []), ...('wrong' in to ? [to.wrong] : []), ...whyWrong(posted.why)]
      if (wrong.length > 0 || 'wrong' in from || 'wrong' in to) return invalid(wrong, posted)
      if (!(await othersHere(work, person)).some(({ id }) => id === posted.by)) return invalid([{ field: 'by', text: 'Choose someone of the list' }], posted)
      const set = await setCover(work, { person, coveredBy: posted.by, from: from.day, to: to.day }, posted.why)
      return set.kind === 'set' ? redirect(`/people-and-roles/${person}`) : invalid([set], posted)
    },
  },
})

/** End a cover from today. */
export const endCoverPage = page({
  path: '/people-and-roles/:person/cover/:cover',
  permit: 'manage-people',
  record: 'access.end-cover',
  input: z.object({ person: z.uuid(), cover: z.uuid() }),
  act: {
    body: z.object({}),
    run: async (work, { person, cover }) => await endCover(work, person, cover) === undefined ? notFound() : redirect(`/people-and-roles/${person}`),
  },
})
