import { z } from 'zod'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { endMembership } from '../actions/change-membership.ts'
import { personHere } from '../reads/people.ts'
import { membershipInWords, periodInWords } from '../rules/memberships.ts'
import { dayFrom, todayIn, typedWord, whyWrong } from './person-fields.ts'

const typed = z.object({ revision: typedWord, why: typedWord, on: z.unknown().optional(), 'on-day': typedWord, 'on-month': typedWord, 'on-year': typedWord })

/** End what somebody is from a day. */
export const endMembershipPage = page({
  path: '/people-and-roles/:person/:membership/end',
  permit: 'manage-people',
  record: 'access.end-membership',
  input: z.object({ person: z.uuid(), membership: z.uuid() }),
  view: 'capabilities/access/pages/end-membership.njk',
  load: async (work, { person, membership }) => {
    const found = await personHere(work, person)
    const one = found?.memberships.find(({ id }) => id === membership)
    if (found === undefined || one === undefined) return notFound()
    return {
      title: `End a role of ${found.account.name}`,
      banner: (await placeOf(work)).banner,
      backLink: { text: `Back to ${found.account.name}`, href: `/people-and-roles/${person}` },
      action: `/people-and-roles/${person}/${membership}/end`,
      now: `${membershipInWords(one)}, ${periodInWords(one.beginsOn, one.endsOn)}.`,
      values: { revision: String(one.revision), why: '', ...todayIn(work, 'on') },
    }
  },
  act: {
    body: typed,
    run: async (work, { person, membership }, posted) => {
      const one = (await personHere(work, person))?.memberships.find(({ id }) => id === membership)
      if (one === undefined) return notFound()
      const on = dayFrom(posted.on, 'on', 'Enter the day from which it no longer holds')
      const wrong = [...('wrong' in on ? [on.wrong] : []), ...whyWrong(posted.why)]
      if (wrong.length > 0 || 'wrong' in on) return invalid(wrong, posted)
      const ended = await endMembership(work, { id: membership, revision: Number(posted.revision) }, on.day, posted.why)
      if (ended.kind === 'changed') return redirect(`/people-and-roles/${person}`)
      return ended.field === 'stale' ? invalid([{ field: 'on', text: ended.text }], { ...posted, revision: String(one.revision) }) : invalid([ended], posted)
    },
  },
})
