import { z } from 'zod'
import { longDate, shortDate } from '../../../ground/calendar/index.ts'
import { parties, partyWords } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { dateField } from '../../../platform/web/fields.ts'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { changeNaming, nameResponsible, placeOf, type HeldDuty, type Naming } from '../../places/index.ts'
import { namingOf } from '../reads/area-duties.ts'
import { asksOf, comingOf, readNaming, somebodyElse, type NamingChoices } from '../rules/naming.ts'
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
    const { name, banner } = await placeOf(work)
    const { duty, choices, held, standing } = found
    const coming = comingOf(standing, work.today)
    return {
      title: `Name who does this for ${partyWords[party]}`,
      banner,
      backLink: { text: 'Back to the duty', href: `/responsibilities/${number}` },
      action: `/responsibilities/${number}/${party}`,
      duty: duty.title, party: partyInDuty(party, duty), asks: asksOf(party),
      today: `Today in ${name} is ${longDate(work.today)}.`,
      now: held === undefined ? null : `${whoInWords(held)}, since ${shortDate(held.from)}.${hasLeft(held, choices) ? ' They have no membership here now, so nobody counts as named.' : ''}`,
      coming: coming === null ? null : { from: shortDate(coming.from), who: `${whoInWords(coming)}.`, withdraw: `/responsibilities/${number}/${party}/withdrawal` },
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
      const outcome = await nameOrChange(work, found.standing, { duty: number, party, from: from.data, ...read.naming }, posted.seen === '' ? null : posted.seen)
      switch (outcome.kind) {
        case 'named': return redirect(`/responsibilities/${number}?saved=${party}`)
        case 'too early': return invalid([{ field: 'from', text: `Enter ${longDate(outcome.since.from)} or a later day: what it replaces began then` }], posted)
        case 'begun': return invalid([{ field: 'from', text: `What you had open began on ${longDate(outcome.since.from)}. Save again if yours should follow it` }], posted)
        case 'changed meanwhile': return invalid([{ field: 'organisation', text: changedWords(outcome.now) }], { ...posted, seen: outcome.now?.id ?? '' })
      }
    },
  },
})

/** What someone is told whose form was open while another changed what it shows. */
export function changedWords(now: HeldDuty | undefined): string {
  return `Someone else changed this while you had it open. Nothing of yours was saved. It now says: ${now === undefined ? 'nobody.' : heldInWords(now)} Save again only if yours should replace it`
}

function heldInWords({ name, post, organisation, team, from }: HeldDuty): string {
  return `${whoInWords({ name, post, organisation, team })}, from ${shortDate(from)}.`
}

/** Someone named, in one line; a body alone where there is nobody in it. */
export function whoInWords({ name, post, organisation, team }: Pick<HeldDuty, 'name' | 'post' | 'organisation' | 'team'>): string {
  return [name ?? 'nobody by name', post, team?.name, organisation.name].filter(Boolean).join(', ')
}

/** What has not begun is changed; what has is followed. */
function nameOrChange(work: Work, standing: HeldDuty | undefined, naming: Naming, seen: string | null) {
  return seen !== null && comingOf(standing, work.today)?.id === seen ? changeNaming(work, naming, seen) : nameResponsible(work, naming, seen)
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
  const from = comingOf(standing, work.today)?.from ?? work.today
  const isMember = members.some(({ id }) => id === standing?.person)
  const isOther = standing !== undefined && standing.person === null && standing.name !== null
  return {
    seen: standing?.id ?? '',
    organisation: standing?.organisation.id ?? (bodies.length === 1 ? bodies[0]?.id ?? '' : ''), team: standing?.team?.id ?? '',
    person: isMember ? standing?.person ?? '' : isOther ? somebodyElse : '', name: isOther ? standing.name ?? '' : '',
    post: isMember || isOther ? standing?.post ?? '' : '', contact: isMember || isOther ? standing?.contact ?? '' : '',
    'from-day': String(from.day), 'from-month': String(from.month), 'from-year': String(from.year),
  }
}
