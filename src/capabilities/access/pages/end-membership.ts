import { z } from 'zod'
import type { Work } from '../../../platform/database/index.ts'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { endAndPassOn, leftBy } from '../actions/leave.ts'
import { othersHere, personHere } from '../reads/people.ts'
import { membershipInWords, periodInWords } from '../rules/memberships.ts'
import { fieldOf, nobody, titleOf } from '../rules/passing.ts'
import { dayFrom, todayIn, typedWord, whyWrong } from './person-fields.ts'

const typed = z.object({ revision: typedWord, why: typedWord, on: z.unknown().optional(), 'on-day': typedWord, 'on-month': typedWord, 'on-year': typedWord, 'to-all': typedWord }).catchall(z.unknown())

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
      left: await leftChoices(work, person, membership),
      values: { 'to-all': '', revision: String(one.revision), why: '', ...todayIn(work, 'on') },
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
      const left = await endAndPassOn(work, person, { id: membership, revision: Number(posted.revision) }, on.day, posted.why, posted)
      if (left.kind === 'ended') return redirect(`/people-and-roles/${person}`)
      const isStale = left.wrong.some(({ field }) => field === 'stale')
      return invalid(left.wrong.map(({ field, text }) => ({ field: field === 'stale' ? 'on' : field, text })), isStale ? { ...posted, revision: String(one.revision) } : posted)
    },
  },
})

/** What ending it would leave without anybody, and who may take it over; null while another membership of theirs goes on. */
async function leftChoices(work: Work, person: string, membership: string) {
  const duties = await leftBy(work, person, membership, work.today)
  if (duties.length === 0) return null
  const people = (await othersHere(work, person)).map(({ id, name, as }) => ({ value: id, text: `${name} (${as})` }))
  const nobodyItem = { value: nobody, text: 'Nobody: leave it without anyone named' }
  return {
    count: duties.length === 1 ? '1 duty' : `${duties.length} duties`,
    everyone: [{ value: '', text: 'Choose' }, ...people, nobodyItem],
    duties: duties.map(duty => ({ field: fieldOf(duty), title: titleOf(duty), place: [duty.organisation.name, duty.team?.name].filter(Boolean).join(', '), items: [{ value: '', text: 'As chosen for all' }, ...people, nobodyItem] })),
  }
}
