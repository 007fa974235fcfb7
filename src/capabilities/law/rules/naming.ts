import type { Party } from '../../../ground/law/index.ts'
import type { Member } from '../../access/index.ts'
import type { HeldDuty, Naming, Organisation, Team } from '../../places/index.ts'

/** What was typed to name who holds a duty. */
export type Typed = {
  readonly organisation: string; readonly team: string; readonly person: string; readonly name: string; readonly post: string; readonly contact: string
}

/** Whom and what an area may choose from. */
export type NamingChoices = { readonly bodies: readonly Organisation[]; readonly teams: readonly Team[]; readonly members: readonly Member[] }

/** A field with what is wrong with it. */
export type Wrong = { readonly field: keyof Typed; readonly text: string }

/** What a person who does not sign in here is chosen as. */
export const somebodyElse = 'other'

/** Reads who is to be named, or says of each field what to do about it. */
export function readNaming(typed: Typed, choices: NamingChoices): { readonly wrong: readonly Wrong[] } | { readonly naming: Omit<Naming, 'duty' | 'party' | 'from'> } {
  const wrong: Wrong[] = []
  const must = (holds: boolean, field: keyof Typed, text: string) => { if (!holds) wrong.push({ field, text }) }
  const body = choices.bodies.find(({ id }) => id === typed.organisation)
  const team = choices.teams.find(({ id }) => id === typed.team)
  const member = choices.members.find(({ id }) => id === typed.person)
  const isOther = typed.person === somebodyElse
  const isSomebody = isOther || member !== undefined
  must(body !== undefined, 'organisation', 'Choose the body that answers for this duty')
  must(typed.team === '' || team !== undefined, 'team', 'Choose a team of the list, or none')
  if (team !== undefined && body !== undefined) must(team.organisation === body.id, 'team', `Choose a team of ${body.name}, or none`)
  must(typed.person === '' || isSomebody, 'person', 'Choose a person of the list: whoever was chosen has no membership here now')
  if (typed.person === '') must(typed.name === '' && typed.post === '' && typed.contact === '', 'person', 'Choose who it is, or clear the name, post and contact below')
  if (isOther) must(typed.name !== '', 'name', 'Enter the person’s name')
  if (member !== undefined) must(typed.name === '', 'name', `Clear this name, or choose “Someone who does not sign in here”: ${member.name} is chosen above`)
  must(typed.name.length <= 100, 'name', 'Enter the name in 100 letters or fewer')
  if (isSomebody) must(typed.post !== '', 'post', 'Enter the post that the person holds, such as SEND manager')
  must(typed.post.length <= 100, 'post', 'Enter the post in 100 letters or fewer')
  const contact = typed.contact === '' && member !== undefined ? member.email ?? '' : typed.contact
  if (isOther) must(contact !== '', 'contact', 'Enter an email address or a telephone number')
  must(contact === '' || isContact(contact), 'contact', 'Enter an email address such as name@council.example, or a telephone number such as 01632 960000')
  if (wrong.length > 0 || body === undefined) return { wrong: firstOfEach(wrong) }
  return {
    naming: {
      organisation: body.id, team: team?.id ?? null, person: member?.id ?? null, name: member?.name ?? (isOther ? typed.name : null),
      post: isSomebody ? typed.post : null, contact: isSomebody && contact !== '' ? contact : null,
    },
  }
}

/** The row that stands, where it has not begun in the area: it may still be changed or withdrawn. */
export function comingOf(standing: HeldDuty | undefined, today: Temporal.PlainDate): HeldDuty | null {
  return standing !== undefined && Temporal.PlainDate.compare(standing.from, today) > 0 ? standing : null
}

/** How a party is spoken of where an area names someone for it. */
export function asksOf(party: Party): string | null {
  return party === 'setting' ? 'Each setting owes this itself, by a person of its own. The one named here answers for the area asking about all of them.' : null
}

function isContact(text: string): boolean {
  return text.length <= 200 && (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || (/^[+\d][\d ()-]*$/.test(text) && text.replaceAll(/\D/g, '').length >= 7))
}

function firstOfEach(wrong: readonly Wrong[]): readonly Wrong[] {
  return wrong.filter(({ field }, at) => wrong.findIndex(one => one.field === field) === at)
}
