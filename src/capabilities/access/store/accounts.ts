import { sql } from 'kysely'
import { areaOf, newId, type Work } from '../../../platform/database/index.ts'
import { firstSignIn, type Person } from '../words.ts'

type Row = { id: string; issuer: string; subject: string; name: string; email: string | null; last_signed_in: Temporal.Instant | null }
type Tables = { 'access.person': Row; 'access.membership': { area: string; person: string } }

/** An account as those who manage people see it. */
export type Account = Pick<Row, 'id' | 'issuer' | 'subject' | 'name' | 'email'>

/** One account by its id. */
export async function accountOf(work: Work, id: string): Promise<Account | undefined> {
  return work.tables<Tables>().selectFrom('access.person').select(['id', 'issuer', 'subject', 'name', 'email']).where('id', '=', id).executeTakeFirst()
}

/** One account by its provider’s name for it. */
export async function accountNamed(work: Work, issuer: string, subject: string): Promise<Account | undefined> {
  return work.tables<Tables>().selectFrom('access.person').select(['id', 'issuer', 'subject', 'name', 'email']).where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()
}

/**
 * The accounts with this email address that may be trusted to be theirs: their provider said so, this area knows them, or they
 * are awaited by it. What another area typed beside an account that never signed in proves nothing.
 */
export async function accountsWithEmail(work: Work, email: string): Promise<Account[]> {
  return (await accountsMeant(work, '', [email], [])).byEmail
}

/** Makes an account known; answers its id. */
export async function addAccount(work: Work, account: Omit<Account, 'id'>): Promise<string> {
  const id = newId()
  await work.tables<Tables>().insertInto('access.person').values({ id, ...account, last_signed_in: null }).execute()
  return id
}

/** Whoever is awaited under this email address becomes this account, once. */
export async function takeUpAwaited(work: Work, account: { issuer: string; subject: string; email: string; name: string | null }): Promise<Person | undefined> {
  const row = await work.tables<Tables>().updateTable('access.person')
    .set({ issuer: account.issuer, subject: account.subject, ...(account.name === null ? {} : { name: account.name }) })
    .where('issuer', '=', firstSignIn).where('subject', '=', account.email.toLowerCase()).returning(['id', 'name']).executeTakeFirst()
  return row && { personId: row.id, name: row.name }
}

/** Whether somebody is awaited under this email address. */
export async function isAwaited(work: Work, email: string): Promise<boolean> {
  return await accountNamed(work, firstSignIn, email.toLowerCase()) !== undefined
}

/** An account that never had a role gives its name at the provider up, for whoever is awaited to have it. */
export async function standAside(work: Work, id: string): Promise<void> {
  await work.tables<Tables>().updateTable('access.person').set({ issuer: 'stood-aside', subject: id, email: null }).where('id', '=', id).execute()
}

/** Keeps when somebody signed in, and what their provider says their address is. */
export async function noteSignIn(work: Work, person: string, email: string | null): Promise<void> {
  await work.tables<Tables>().updateTable('access.person').set({ last_signed_in: work.now, ...(email === null ? {} : { email }) }).where('id', '=', person).execute()
}

/** The accounts that a list may mean: by address, as far as they may be trusted, and by their provider’s name for them. */
export async function accountsMeant(work: Work, issuer: string, emails: readonly string[], subjects: readonly string[]): Promise<{ byEmail: Account[]; bySubject: Account[] }> {
  const any = (values: readonly string[]) => sql<string>`any(${[...values]}::text[])`
  const all = work.tables<Tables>().selectFrom('access.person as p').select(['p.id', 'p.issuer', 'p.subject', 'p.name', 'p.email']).orderBy('p.id')
  return {
    byEmail: await all.where(sql<string>`lower(p.email)`, '=', any(emails.map(email => email.toLowerCase())))
      .where(({ eb, or, exists, selectFrom }) => or([
        eb('p.last_signed_in', 'is not', null), eb('p.issuer', '=', firstSignIn),
        exists(selectFrom('access.membership as m').select('m.person').whereRef('m.person', '=', 'p.id').where('m.area', '=', areaOf(work))),
      ])).execute(),
    bySubject: await all.where('p.issuer', '=', issuer).where('p.subject', '=', any(subjects)).execute(),
  }
}
