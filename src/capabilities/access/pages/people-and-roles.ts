import { z } from 'zod'
import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { moment } from '../../../platform/web/filters.ts'
import { csvOf, listLinks, page, send } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { membershipsInArea, placesHere } from '../reads/people.ts'
import { membershipsAsked, standingOn, type PeopleAsked, type Standing } from '../rules/memberships.ts'
import { roleInWords } from '../rules/permits.ts'
import { roles } from '../rules/terms.ts'
import type { HeldMembership } from '../words.ts'

const path = '/people-and-roles'
const pageSize = 50
const standings = { current: 'Current', 'not-begun': 'Not begun', ended: 'Ended' } as const satisfies Record<Standing, string>

const asked = z.object({
  q: z.string().trim().max(100).optional().catch(undefined).transform(text => text === '' ? undefined : text),
  organisation: z.uuid().optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  standing: z.enum(['current', 'not-begun', 'ended']).optional().catch(undefined),
})

/** Everyone with a membership in the area, by body and team. */
export const peopleAndRolesPage = page({
  path,
  permit: 'manage-people',
  record: 'access.people-and-roles',
  input: asked.extend({ page: z.coerce.number().int().min(1).catch(1) }),
  view: 'capabilities/access/pages/people-and-roles.njk',
  load: async (work, { page: at, ...narrowed }) => {
    const { name, banner } = await placeOf(work)
    const all = await membershipsInArea(work)
    const found = membershipsAsked(all, narrowed, work.today)
    const shown = found.slice((at - 1) * pageSize, at * pageSize)
    const isNarrowed = Object.values(narrowed).some(value => value !== undefined)
    return {
      title: `People and roles in ${name}`,
      banner,
      counts: countsOf(all, work.today),
      list: listLinks({ path, filters: narrowed, page: at, pageSize, total: found.length, of: found.length === 1 ? 'membership' : 'memberships' }),
      csv: `${path}.csv?${new URLSearchParams(Object.entries(narrowed).filter((entry): entry is [string, string] => entry[1] !== undefined))}`,
      filters: { action: path, label: 'Find people', clearHref: isNarrowed ? path : null, fields: await fieldsOf(work, narrowed) },
      parts: [...Map.groupBy(shown, one => one.organisation)].map(([id, memberships]) => ({ id: `of-${id}`, title: memberships[0]?.organisationName ?? '', rows: memberships.map(one => rowOf(one, work.today)) })),
      empty: shown.length > 0 ? null : isNarrowed ? 'Nobody matches. Try fewer words, or clear the filter.' : 'Nobody has a membership in this area yet.',
    }
  },
})

/** The same as a file. */
export const peopleAndRolesCsv = page({
  path: `${path}.csv`,
  permit: 'manage-people',
  record: 'access.people-and-roles-file',
  input: asked,
  view: 'capabilities/access/pages/people-and-roles.njk',
  load: async (work, narrowed) => send({
    type: 'text/csv; charset=utf-8', filename: `people-and-roles-${work.claims.area ?? ''}-${work.today}.csv`,
    body: csvOf(['name', 'email', 'organisation', 'team', 'role', 'from', 'until', 'stands', 'last_signed_in'], membershipsAsked(await membershipsInArea(work), narrowed, work.today).map(one => [
      one.name, one.email, one.organisationName, one.teamName, roleInWords[one.role], one.beginsOn.toString(), one.endsOn?.toString() ?? null, standings[standingOn(one, work.today)].toLowerCase(),
      one.lastSignedIn?.toString({ smallestUnit: 'second' }) ?? null,
    ])),
  }),
})

function rowOf(one: HeldMembership, today: Temporal.PlainDate) {
  const standing = standingOn(one, today)
  return {
    name: one.name, href: `${path}/${one.person}`, email: one.email, team: one.teamName ?? 'No one team', role: roleInWords[one.role],
    since: shortDate(one.beginsOn), until: one.endsOn === null ? null : shortDate(one.endsOn),
    status: standing === 'current' ? null : { text: standings[standing], tone: standing === 'not-begun' ? 'soon' : 'quiet' },
    signedIn: one.lastSignedIn === null ? 'Never' : moment(one.lastSignedIn),
  }
}

function countsOf(all: readonly HeldMembership[], today: Temporal.PlainDate) {
  const current = all.filter(one => standingOn(one, today) === 'current')
  const [people, administrators] = [new Set(current.map(one => one.person)).size, current.filter(one => one.role === 'area-administrator').length]
  return [
    { count: people, text: people === 1 ? 'person with a role today' : 'people with a role today' },
    { count: administrators, text: administrators === 1 ? 'area administrator' : 'area administrators', href: `${path}?role=area-administrator&standing=current` },
    { count: all.filter(one => standingOn(one, today) === 'not-begun').length, text: 'not begun', href: `${path}?standing=not-begun` },
  ].map(item => item.count === 0 ? { count: 0, text: item.text } : item)
}

async function fieldsOf(work: Work, { q, organisation, role, standing }: PeopleAsked): Promise<object[]> {
  const { organisations } = await placesHere(work)
  return [
    { kind: 'search', name: 'q', label: 'Name, email or team', value: q ?? '' },
    { kind: 'select', name: 'organisation', label: 'Organisation', items: [{ value: '', text: 'Any' }, ...organisations.map(({ id, name }) => ({ value: id, text: name, selected: id === organisation }))] },
    { kind: 'select', name: 'role', label: 'Role', items: [{ value: '', text: 'Any' }, ...roles.map(value => ({ value, text: roleInWords[value], selected: value === role }))] },
    { kind: 'select', name: 'standing', label: 'Show', items: [{ value: '', text: 'All' }, ...Object.entries(standings).map(([value, text]) => ({ value, text, selected: value === standing }))] },
  ]
}
