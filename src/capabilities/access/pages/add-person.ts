import { z } from 'zod'
import type { Work } from '../../../platform/database/index.ts'
import type { FieldError } from '../../../platform/web/fields.ts'
import { invalid, notFound, page, redirect } from '../../../platform/web/index.ts'
import { placeOf } from '../../places/index.ts'
import { dropDraft, keepDraft } from '../actions/draft.ts'
import { alreadyWords, giveMembership } from '../actions/give-membership.ts'
import { accountFor } from '../reads/accounts.ts'
import { draftOf, membershipsInArea, personHere, placesHere } from '../reads/people.ts'
import { membershipInWords, overlapping, periodInWords, standingOn } from '../rules/memberships.ts'
import { roleInWords } from '../rules/permits.ts'
import { isEmail, readPost, whyNotPeriod, type Places } from '../rules/terms.ts'
import type { Terms, Whom } from '../words.ts'
import { choicesOf, dayFrom, dayUnlessEmpty, todayIn, typedFields, typedWord, whyWrong } from './person-fields.ts'

const typed = z.object({ ...typedFields, person: z.union([z.uuid(), z.literal('')]).catch('').default(''), name: typedWord, email: typedWord, subject: typedWord })
type Typed = z.infer<typeof typed>

const kind = 'add-person'

/** Fill in whom to add, or another role for someone who is here. */
export const addPersonPage = page({
  path: '/people-and-roles/add',
  permit: 'manage-people',
  record: 'access.add-person',
  input: z.object({ person: z.uuid().optional().catch(undefined), draft: z.uuid().optional().catch(undefined) }),
  view: 'capabilities/access/pages/add-person.njk',
  load: async (work, { person, draft }) => {
    const kept = draft === undefined ? undefined : typed.safeParse(await draftOf(work, kind, draft)).data
    const id = kept?.person ?? person ?? ''
    const here = id === '' ? undefined : await personHere(work, id)
    if (id !== '' && here === undefined) return notFound()
    const { banner } = await placeOf(work)
    return {
      title: here === undefined ? 'Add someone' : `Give ${here.account.name} another role`,
      banner,
      backLink: here === undefined ? { text: 'Back to people and roles', href: '/people-and-roles' } : { text: `Back to ${here.account.name}`, href: `/people-and-roles/${id}` },
      isNew: here === undefined,
      choices: choicesOf(await placesHere(work)),
      values: kept ?? { person: id, name: '', email: '', subject: '', organisation: '', team: '', role: '', why: '', ...todayIn(work, 'from'), 'until-day': '', 'until-month': '', 'until-year': '' },
    }
  },
  act: {
    body: typed,
    run: async (work, _input, posted) => {
      const read = readPerson(posted, await placesHere(work), work.today)
      if ('wrong' in read) return invalid(read.wrong, posted)
      if (posted.person !== '' && await personHere(work, posted.person) === undefined) return notFound()
      const refusal = await whyNot(work, read.whom, read.terms)
      if (refusal !== null) return invalid([refusal], posted)
      return redirect(`/people-and-roles/add/${await keepDraft(work, kind, posted)}`)
    },
  },
})

/** What was filled in, to be checked before it counts. */
export const checkPersonPage = page({
  path: '/people-and-roles/add/:draft',
  permit: 'manage-people',
  record: 'access.check-person',
  input: z.object({ draft: z.uuid() }),
  view: 'capabilities/access/pages/check-person.njk',
  load: async (work, { draft }) => {
    const kept = typed.safeParse(await draftOf(work, kind, draft))
    if (!kept.success) return notFound()
    const places = await placesHere(work)
    const read = readPerson(kept.data, places, work.today)
    if ('wrong' in read) return redirect(`/people-and-roles/add?draft=${draft}`)
    const known = await accountFor(work, read.whom)
    const account = known !== null && !('kind' in known) ? known : null
    return {
      title: 'Check before this counts',
      banner: (await placeOf(work)).banner,
      backLink: { text: 'Back', href: `/people-and-roles/add?draft=${draft}` },
      action: `/people-and-roles/add/${draft}`, change: `/people-and-roles/add?draft=${draft}`,
      rows: rowsOf(kept.data, read.terms, places, account?.name ?? null),
      notes: await notesOf(work, kept.data, account?.id ?? null),
    }
  },
  act: {
    body: z.object({}),
    run: async (work, { draft }) => {
      const kept = typed.safeParse(await draftOf(work, kind, draft))
      // Of two who press at once, or one who presses twice, the second finds it done.
      if (!kept.success || !await dropDraft(work, draft)) return redirect('/people-and-roles')
      const read = readPerson(kept.data, await placesHere(work), work.today)
      const given = 'wrong' in read ? read.wrong[0] ?? null : await giveMembership(work, read.whom, read.terms, kept.data.why)
      if (given === null || 'field' in given) return invalid([{ field: 'main-content', text: given?.text ?? 'Fill it in again' }])
      return redirect(`/people-and-roles/${given.person}`)
    },
  },
})

function readPerson(posted: Typed, places: Places, today: Temporal.PlainDate): { wrong: FieldError[] } | { whom: Whom; terms: Terms } {
  const wrong: FieldError[] = []
  if (posted.person === '') {
    if (posted.name === '') wrong.push({ field: 'name', text: 'Enter the person’s name' })
    else if (posted.name.length > 100) wrong.push({ field: 'name', text: 'Enter the name in 100 letters or fewer' })
    if (!isEmail(posted.email)) wrong.push({ field: 'email', text: 'Enter their work email address, such as name@council.example' })
    if (posted.subject.length > 200) wrong.push({ field: 'subject', text: 'Enter the sign-in account in 200 letters or fewer' })
  }
  const post = readPost(posted, places)
  if ('wrong' in post) wrong.push(...post.wrong)
  const [from, until] = [dayFrom(posted.from, 'from'), dayUnlessEmpty(posted.until, 'until')]
  for (const day of [from, until]) if ('wrong' in day) wrong.push(day.wrong)
  const period = 'day' in from && 'day' in until ? whyNotPeriod(from.day, until.day, today) : null
  if (period !== null) wrong.push(period)
  wrong.push(...whyWrong(posted.why))
  if (wrong.length > 0 || 'wrong' in post || 'wrong' in from || 'wrong' in until) return { wrong }
  const whom = posted.person === '' ? { name: posted.name, email: posted.email, subject: posted.subject === '' ? null : posted.subject } : { person: posted.person }
  return { whom, terms: { ...post.post, from: from.day, until: until.day } }
}

async function whyNot(work: Work, whom: Whom, terms: Terms): Promise<FieldError | null> {
  const known = await accountFor(work, whom)
  if (known === null) return null
  if ('kind' in known) return known
  const standing = overlapping((await personHere(work, known.id))?.memberships ?? [], terms)
  return standing === undefined ? null : { field: 'role', text: alreadyWords(standing.name, standing.beginsOn, standing.endsOn) }
}

function rowsOf(posted: Typed, { organisation, team, role, from, until }: Terms, { organisations, teams }: Places, known: string | null) {
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return [
    row('Name', known ?? posted.name),
    ...(posted.person !== '' ? [] : [row('Work email', posted.email), row('Sign-in account', posted.subject === '' ? 'Matched by work email when they first sign in' : posted.subject)]),
    row('Organisation', organisations.find(({ id }) => id === organisation)?.name ?? ''), row('Team', teams.find(({ id }) => id === team)?.name ?? 'No one team'),
    row('Role', roleInWords[role]), row('Holds', periodInWords(from, until)), row('Why', posted.why),
  ]
}

/** What the administrator should know of before it counts: an account that is known, and others like it. */
async function notesOf(work: Work, posted: Typed, known: string | null): Promise<string[]> {
  const all = await membershipsInArea(work)
  const theirs = all.filter(one => one.person === known && standingOn(one, work.today) !== 'ended')
  const alike = [...new Map(all.filter(one => one.person !== known && posted.person === '' && one.name.toLowerCase() === posted.name.toLowerCase()).map(one => [one.person, one])).values()]
  return [
    ...(known !== null && posted.person === '' ? ['This account is known to the service already. It keeps its own name, and no second one is made.'] : []),
    ...theirs.map(one => `They have another membership here: ${membershipInWords(one)}, ${periodInWords(one.beginsOn, one.endsOn)}.`),
    ...alike.map(one => `Someone else here has this name: ${one.email ?? 'no email known'}, ${membershipInWords(one)}. Go on only if this is another person.`),
  ]
}
