import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import { parties, partyWords } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { dateField } from '../../../platform/web/fields.ts'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { nameResponsible, placeOf, type HeldDuty } from '../../places/index.ts'
import { namingOf } from '../reads/area-duties.ts'
import { asksOf, readNaming, somebodyElse, type NamingChoices } from '../rules/naming.ts'
import { partyInDuty } from '../rules/responsibilities.ts'

const word = z.string().trim().catch('').default('')
const typed = z.object({
  organisation: word, team: word, person: word, name: word, post: word, contact: word, seen: word,
  from: z.unknown().optional(), 'from-day': word, 'from-month': word, 'from-year': word,
})
const day = dateField({ missing: 'Enter the day from which it holds', impossible: 'Enter a day that exists, such as 15 1 2026' })

/** Name who holds a duty for one of the parties that must do it. */
export const nameResponsiblePage = page({
  path: '/responsibilities/:duty/:party',
  permit: 'name-responsible',
  record: 'law.name-responsible',
  input: z.object({ duty: z.coerce.number().int().min(1).max(1000), party: z.enum(parties) }),
  view: 'capabilities/law/pages/name-responsible.njk',
  load: async (work, { duty: number, party }) => {
    const found = await namingOf(work, number, party)
    if (found === undefined) return notFound()
    const { banner } = await placeOf(work)
    const { duty, choices, standing } = found
    return {
      title: `Name who does this for ${partyWords[party]}`,
      banner,
      backLink: { text: 'Back to the duty', href: `/responsibilities/${number}` },
      action: `/responsibilities/${number}/${party}`,
      duty: duty.title, party: partyInDuty(party, duty), asks: asksOf(party),
      now: standing === undefined ? null : heldInWords(standing) + (hasLeft(standing, choices) ? ' They have no membership here now, so nobody counts as named.' : ''),
      ...listsOf(choices),
      values: valuesOf(work, choices, standing),
    }
  },
  act: {
    body: typed,
    run: async (work, { duty: number, party }, posted) => {
      const found = await namingOf(work, number, party)
      if (found === undefined) return notFound()
      const read = readNaming(posted, found.choices)
      const from = day.safeParse(posted.from)
      const limit = work.today.add({ years: 1 })
      const ofDay = !from.success ? [{ field: 'from', text: from.error.issues[0]?.message ?? '' }]
        : Temporal.PlainDate.compare(from.data, limit) > 0 ? [{ field: 'from', text: `Enter a day no later than ${shortDate(limit)}, a year from today` }] : []
      if ('wrong' in read || !from.success || ofDay.length > 0) return invalid([...('wrong' in read ? read.wrong : []), ...ofDay], posted)
      const outcome = await nameResponsible(work, { duty: number, party, from: from.data, ...read.naming }, posted.seen === '' ? null : posted.seen)
      switch (outcome.kind) {
        case 'named': return redirect(`/responsibilities/${number}`)
        case 'too early': return invalid([{ field: 'from', text: `Enter ${longDate(outcome.since.from)} or a later day: what it replaces began then` }], posted)
        case 'changed meanwhile': return invalid([{ field: 'organisation', text: changedWords(outcome.now) }], { ...posted, seen: outcome.now?.id ?? '' })
      }
    },
  },
})

function changedWords(now: HeldDuty | undefined): string {
  return `Someone else changed this while you had it open. Nothing of yours was saved. It now says: ${now === undefined ? 'nobody.' : heldInWords(now)} Save again only if yours should replace it`
}

function heldInWords({ name, post, organisation, team, from }: HeldDuty): string {
  return `${[name ?? 'nobody by name', post, team?.name, organisation.name].filter(Boolean).join(', ')}, from ${shortDate(from)}.`
}

function hasLeft({ person }: HeldDuty, { members }: NamingChoices): boolean {
  return person !== null && !members.some(({ id }) => id === person)
}

function listsOf({ bodies, teams, members }: NamingChoices) {
  const bodyOf = (id: string) => bodies.find(one => one.id === id)?.name ?? ''
  return {
    bodies: bodies.map(({ id, name }) => ({ value: id, text: name })),
    teams: [{ value: '', text: 'No one team' }, ...teams.map(({ id, name, organisation }) => ({ value: id, text: bodies.length > 1 ? `${name} (${bodyOf(organisation)})` : name }))],
    people: [{ value: '', text: 'Nobody yet' }, ...members.map(({ id, name, organisations }) => ({ value: id, text: `${name} (${organisations.join(', ')})` })), { value: somebodyElse, text: 'Someone who does not sign in here' }],
  }
}

function valuesOf(work: Work, { bodies, members }: NamingChoices, standing: HeldDuty | undefined) {
  const isMember = members.some(({ id }) => id === standing?.person)
  const isOther = standing !== undefined && standing.person === null && standing.name !== null
  return {
    seen: standing?.id ?? '',
    organisation: standing?.organisation.id ?? (bodies.length === 1 ? bodies[0]?.id ?? '' : ''), team: standing?.team?.id ?? '',
    person: isMember ? standing?.person ?? '' : isOther ? somebodyElse : '', name: isOther ? standing.name ?? '' : '',
    post: isMember || isOther ? standing?.post ?? '' : '', contact: isMember || isOther ? standing?.contact ?? '' : '',
    'from-day': String(work.today.day), 'from-month': String(work.today.month), 'from-year': String(work.today.year),
  }
}
