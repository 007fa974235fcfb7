import { z } from 'zod'
import type { FieldError } from '../../../platform/web/fields.ts'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { changeMembership } from '../actions/change-membership.ts'
import { leftBy } from '../actions/leave.ts'
import { personHere, placesHere } from '../reads/people.ts'
import { membershipInWords, periodInWords } from '../rules/memberships.ts'
import { readPost, whyNotPeriod } from '../rules/terms.ts'
import { choicesOf, dayFrom, dayIn, dayUnlessEmpty, typedFields, todayIn, whyWrong } from './person-fields.ts'

const endHere = 'Leave this empty, and end the role by the link above: it is their last, and what they are named for must pass to someone'

/** Change what somebody is from a day. */
export const changeMembershipPage = page({
  path: '/people-and-roles/:person/:membership',
  permit: 'manage-people',
  record: 'access.change-membership',
  input: z.object({ person: z.uuid(), membership: z.uuid() }),
  view: 'capabilities/access/pages/change-membership.njk',
  load: async (work, { person, membership }) => {
    const found = await personHere(work, person)
    const one = found?.memberships.find(({ id }) => id === membership)
    if (found === undefined || one === undefined) return notFound()
    const later = Temporal.PlainDate.compare(one.beginsOn, work.today) > 0
    return {
      title: `Change a role of ${found.account.name}`,
      banner: (await placeOf(work)).banner,
      backLink: { text: `Back to ${found.account.name}`, href: `/people-and-roles/${person}` },
      action: `/people-and-roles/${person}/${membership}`, end: `/people-and-roles/${person}/${membership}/end`,
      now: `${membershipInWords(one)}, ${periodInWords(one.beginsOn, one.endsOn)}.`,
      choices: choicesOf(await placesHere(work)),
      values: { revision: String(one.revision), organisation: one.organisation, team: one.team ?? '', role: one.role, why: '', ...(later ? dayIn(one.beginsOn, 'from') : todayIn(work, 'from')), ...dayIn(one.endsOn, 'until') },
    }
  },
  act: {
    body: z.object(typedFields),
    run: async (work, { person, membership }, posted) => {
      const found = await personHere(work, person)
      const one = found?.memberships.find(({ id }) => id === membership)
      if (one === undefined) return notFound()
      const post = readPost(posted, await placesHere(work))
      const [from, until] = [dayFrom(posted.from, 'from', 'Enter the day from which it is changed'), dayUnlessEmpty(posted.until, 'until')]
      const wrong: FieldError[] = 'wrong' in post ? [...post.wrong] : []
      for (const day of [from, until]) if ('wrong' in day) wrong.push(day.wrong)
      const period = 'day' in from && 'day' in until ? whyNotPeriod(from.day, until.day, work.today) : null
      if (period !== null) wrong.push(period)
      wrong.push(...whyWrong(posted.why))
      if (wrong.length > 0 || 'wrong' in post || 'wrong' in from || 'wrong' in until) return invalid(wrong, posted)
      const isSooner = until.day !== null && !(one.endsOn?.equals(until.day) ?? false)
      if (isSooner && (await leftBy(work, person, membership, until.day)).length > 0) return invalid([{ field: 'until', text: endHere }], posted)
      const changed = await changeMembership(work, { id: membership, revision: Number(posted.revision) }, { ...post.post, from: from.day, until: until.day }, posted.why)
      if (changed.kind === 'changed') return redirect(`/people-and-roles/${person}`)
      return changed.field === 'stale' ? invalid([{ field: 'organisation', text: changed.text }], { ...posted, revision: String(one.revision) }) : invalid([changed], posted)
    },
  },
})
