import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import { moment } from '../../../platform/web/filters.ts'
import { browserInWords } from '../../../platform/web/browser-in-words.ts'
import { notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { endSessions } from '../actions/end-sessions.ts'
import { personHere, sessionsOfPerson } from '../reads/people.ts'
import { actInWords } from '../rules/acts-in-words.ts'
import { holdsOn, standingOn } from '../rules/memberships.ts'
import { roleInWords } from '../rules/permits.ts'
import { titleOf } from '../rules/passing.ts'
import { firstSignIn, type HeldMembership } from '../words.ts'

const standings = { current: null, 'not-begun': { text: 'Not begun', tone: 'soon' }, ended: { text: 'Ended', tone: 'quiet' } } as const

/** One person of the area: what they are, what they were, and everything that was done about it. */
export const personPage = page({
  path: '/people-and-roles/:person',
  permit: 'manage-people',
  record: 'access.person',
  input: z.object({ person: z.uuid() }),
  view: 'capabilities/access/pages/person.njk',
  load: async (work, { person }) => {
    const found = await personHere(work, person)
    if (found === undefined) return notFound()
    const { account, memberships, acts, duties, covers } = found
    const lastSignedIn = memberships[0]?.lastSignedIn ?? null
    return {
      title: account.name,
      banner: (await placeOf(work)).banner,
      breadcrumbs: [{ text: 'People and roles', href: '/people-and-roles' }],
      email: account.email,
      signedIn: lastSignedIn !== null ? `Last signed in ${moment(lastSignedIn)}` : account.issuer === firstSignIn ? 'Has not signed in yet: matched by work email when they do' : 'Has not signed in yet',
      duties: duties.map(duty => ({ text: titleOf(duty), href: `/responsibilities/${duty.duty}`, note: duty.post ?? '' })),
      covers: covers.filter(({ endsOn }) => Temporal.PlainDate.compare(endsOn, work.today) > 0).map(one => ({
        text: `${one.name} stands in from ${shortDate(one.beginsOn)} to ${shortDate(one.endsOn.subtract({ days: 1 }))}`, end: `/people-and-roles/${person}/cover/${one.id}`,
      })),
      setCover: holdsOn(memberships, work.today) ? `/people-and-roles/${person}/cover` : null,
      sessions: (await sessionsOfPerson(work, person)).slice(0, 20).map(one => ({ text: browserInWords(one.agent), note: `Signed in ${moment(one.startedAt)}, last seen ${moment(one.seenAt)}` })),
      endSessions: `/people-and-roles/${person}/sessions`,
      add: `/people-and-roles/add?person=${person}`,
      memberships: memberships.map(one => membershipOf(one, work.today)),
      acts: acts.map(({ at, by, kind, facts }) => ({ text: actInWords(kind, facts), note: `${by}, ${moment(at)}${typeof facts['why'] === 'string' ? `. Why: ${facts['why']}` : ''}` })),
    }
  },
})

/** Sign somebody out everywhere. */
export const endSessionsPage = page({
  path: '/people-and-roles/:person/sessions',
  permit: 'manage-people',
  record: 'access.end-sessions',
  input: z.object({ person: z.uuid() }),
  act: {
    body: z.object({}),
    run: async (work, { person }) => {
      if (await personHere(work, person) === undefined) return notFound()
      await endSessions(work, person)
      return redirect(`/people-and-roles/${person}`)
    },
  },
})

function membershipOf(one: HeldMembership, today: Temporal.PlainDate) {
  const standing = standingOn(one, today)
  const never = one.endsOn?.equals(one.beginsOn) ?? false
  return {
    role: roleInWords[one.role], place: [one.organisationName, one.teamName].filter(Boolean).join(', '), status: standings[standing],
    period: never ? 'Never held' : `Since ${shortDate(one.beginsOn)}${one.endsOn === null ? '' : `, and no longer from ${shortDate(one.endsOn)}`}`,
    change: standing === 'ended' ? null : `/people-and-roles/${one.person}/${one.id}`, end: standing === 'ended' ? null : `/people-and-roles/${one.person}/${one.id}/end`,
  }
}
