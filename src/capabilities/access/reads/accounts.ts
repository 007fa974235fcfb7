import type { Work } from '../../../platform/database/index.ts'
import { refused } from '../rules/terms.ts'
import { accountNamed, accountOf, accountsWithEmail, type Account } from '../store/accounts.ts'
import { firstSignIn, type Refused, type Whom } from '../words.ts'

/** The account that is meant, null where none is known yet, or why it cannot be told. */
export async function accountFor(work: Work, whom: Whom): Promise<Account | Refused | null> {
  if ('person' in whom) return await accountOf(work, whom.person) ?? refused('name', 'Choose someone of the list: nobody here has this account')
  if (whom.subject !== null) return await accountNamed(work, await issuerHere(work), whom.subject) ?? null
  const found = await accountsWithEmail(work, whom.email)
  if (found.length > 1) return refused('subject', `Enter the sign-in account: ${found.length} accounts have this email address`)
  return found[0] ?? null
}

/** The account to be known from now on. */
export async function newAccount(work: Work, { name, email, subject }: Extract<Whom, { name: string }>): Promise<Omit<Account, 'id'>> {
  return subject === null ? { issuer: firstSignIn, subject: email.toLowerCase(), name, email } : { issuer: await issuerHere(work), subject, name, email }
}

/** Accounts are those of the provider with which whoever adds them signs in. */
export async function issuerHere(work: Work): Promise<string> {
  const { actor } = work.claims
  const own = actor.kind === 'person' ? await accountOf(work, actor.id) : undefined
  if (own === undefined) throw new Error('Accounts are added by someone who is signed in')
  return own.issuer
}
