import { shortDate } from '../../../ground/calendar/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappening } from '../../../platform/record/index.ts'
import { overlapping, periodInWords } from '../rules/memberships.ts'
import { refused } from '../rules/terms.ts'
import { accountNamed, accountOf, accountsWithEmail, addAccount, type Account } from '../store/accounts.ts'
import { addMembership, membershipsOfPerson } from '../store/memberships.ts'
import { firstSignIn, type Refused, type Terms, type Whom } from '../words.ts'

export type Given = { readonly kind: 'given'; readonly person: string; readonly membership: string } | Refused

/** Gives somebody a membership of the area, making their account known where it is not. What they already have is refused, and said. */
export async function giveMembership(work: Work, whom: Whom, terms: Terms, why: string): Promise<Given> {
  const known = await accountFor(work, whom)
  if (known !== null && 'kind' in known) return known
  const person = known?.id ?? ('person' in whom ? undefined : await addAccount(work, await newAccount(work, whom)))
  if (person === undefined) return refused('name', 'Choose someone of the list: nobody here has this account')
  const standing = overlapping(await membershipsOfPerson(work, person), terms)
  if (standing !== undefined) return refused('role', alreadyWords(standing.name, standing.beginsOn, standing.endsOn))
  const membership = await addMembership(work, person, terms)
  if (membership === undefined) return refused('from', `Choose another day than ${shortDate(terms.from)}: a membership of this role and organisation that has ended began then`)
  const { organisation, team, role, from, until } = terms
  await recordHappening(work, { kind: 'access.membership-given', about: person, facts: { membership, organisation, team, role, from: from.toString(), until: until?.toString() ?? null, why } })
  return { kind: 'given', person, membership }
}

/** The account that is meant, null where none is known yet, or why it cannot be told. */
export async function accountFor(work: Work, whom: Whom): Promise<Account | Refused | null> {
  if ('person' in whom) return await accountOf(work, whom.person) ?? refused('name', 'Choose someone of the list: nobody here has this account')
  if (whom.subject !== null) return await accountNamed(work, await issuerHere(work), whom.subject) ?? null
  const found = await accountsWithEmail(work, whom.email)
  if (found.length > 1) return refused('subject', `Enter the sign-in account: ${found.length} accounts have this email address`)
  return found[0] ?? null
}

/** What is said where somebody has the membership already. */
export function alreadyWords(name: string, from: Temporal.PlainDate, until: Temporal.PlainDate | null): string {
  return `${name} has this role in this organisation already, ${periodInWords(from, until)}. Change that one, or choose another role`
}

async function newAccount(work: Work, { name, email, subject }: Extract<Whom, { name: string }>): Promise<Omit<Account, 'id'>> {
  return subject === null ? { issuer: firstSignIn, subject: email.toLowerCase(), name, email } : { issuer: await issuerHere(work), subject, name, email }
}

/** Accounts are those of the provider with which whoever adds them signs in. */
async function issuerHere(work: Work): Promise<string> {
  const { actor } = work.claims
  const own = actor.kind === 'person' ? await accountOf(work, actor.id) : undefined
  if (own === undefined) throw new Error('Accounts are added by someone who is signed in')
  return own.issuer
}
