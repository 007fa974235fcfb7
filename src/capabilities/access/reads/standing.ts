import type { Claims } from '../../../platform/actor/index.ts'
import type { Database, Work } from '../../../platform/database/index.ts'
import type { Recognise, Session } from '../../../platform/web/index.ts'
import { isLimited, permitsOf } from '../rules/permits.ts'
import { areaToStandIn, isCurrent } from '../rules/standing.ts'
import { allMemberships, personOfAccount } from '../store.ts'
import { isAwaited, noteSignIn, standAside, takeUpAwaited } from '../store/accounts.ts'
import { childrenOf } from '../store/involvements.ts'
import { castIssuer, type Membership, type Person } from '../words.ts'

type Standings = Pick<Database, 'begin' | 'dayIn'>

/**
 * Finds who an account is here; null when nobody here knows it, or when no membership of theirs holds today. Someone awaited under
 * the account’s email address becomes that account. Accounts of `localIssuer` are the cast, whatever port the local provider stands on.
 */
export function recogniser(db: Standings, { localIssuer }: { localIssuer?: string } = {}): Recognise {
  return async ({ issuer, subject, email, name }) => {
    const known = issuer === localIssuer ? castIssuer : issuer
    const found = await db.begin(nobody(''), work => personOfAccount(work, known, subject))
    const isEmpty = found !== undefined && (await db.begin(nobody(found.personId), work => allMemberships(work, found.personId))).length === 0
    const awaited = found !== undefined && !isEmpty || email === null ? undefined : await takeUp(db, found?.personId, { issuer: known, subject, email, name })
    const person = awaited ?? found
    if (person === undefined) return null
    return db.begin(nobody(person.personId, person.name), async work => {
      // Kept of someone without a role too: it is how their address comes to be known as theirs.
      await noteSignIn(work, person.personId, email)
      return (await holdingToday(db, work, person.personId)).length === 0 ? null : person
    })
  }
}

/** Whoever is awaited under an address becomes this account, in place of one that never had a role. */
async function takeUp(db: Standings, empty: string | undefined, account: { issuer: string; subject: string; email: string; name: string | null }): Promise<Person | undefined> {
  if (!await db.begin(nobody(''), work => isAwaited(work, account.email))) return undefined
  if (empty !== undefined) await db.begin(nobody(empty), work => standAside(work, empty))
  return db.begin(nobody(''), work => takeUpAwaited(work, account))
}

/** What a person stands as today: in one area, the asked for one where it is theirs, with what their roles there permit. */
export function standing(db: Standings): (personId: string, area?: string, name?: string) => Promise<Claims> {
  return async (personId, area, name = '') => {
    const claims = nobody(personId, name)
    const memberships = await db.begin(claims, work => holdingToday(db, work, personId))
    const here = areaToStandIn(memberships, area)
    const held = memberships.filter(one => one.area === here)
    const stands = { ...claims, area: here, may: permitsOf(held.map(({ role }) => role)) }
    if (here === null || !isLimited(stands.may)) return stands
    const bodies = held.filter(({ role }) => isLimited(permitsOf([role]))).map(({ organisation }) => organisation)
    return { ...stands, children: await db.begin({ ...claims, area: here, may: new Set(['find-involved']) }, work => childrenOf(work, bodies, personId), { today: db.dayIn(here) }) }
  }
}

/** Each membership is held against the day on which its own area stands. */
async function holdingToday(db: Standings, work: Work, person: string): Promise<Membership[]> {
  return (await allMemberships(work, person)).filter(membership => isCurrent(membership, db.dayIn(membership.area)))
}

/** What a session's person stands as, in the area and for the purpose that they chose in it. */
export function claimsFor(db: Standings): (session: Pick<Session, 'personId' | 'name' | 'remembered'>) => Promise<Claims> {
  const stand = standing(db)
  return async ({ personId, name, remembered }) => ({ ...await stand(personId, remembered['area'], name), purpose: remembered['purpose'] })
}

/** A person who stands nowhere yet: the policy on memberships lets them read their own. */
function nobody(id: string, name = ''): Claims {
  return { actor: { kind: 'person', id, name }, area: null, may: new Set() }
}
