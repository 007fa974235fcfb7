import type { Claims } from '../../../platform/actor/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Recognise, Session } from '../../../platform/web/index.ts'
import { permitsOf } from '../rules/permits.ts'
import { areaToStandIn } from '../rules/standing.ts'
import { currentMemberships, personOfAccount } from '../store.ts'
import { castIssuer } from '../words.ts'

/**
 * Finds who an account is here; null when nobody here knows it, or when no membership of theirs holds today. Accounts of
 * `localIssuer` are the cast, whatever port the local provider stands on.
 */
export function recogniser(db: Database, { localIssuer }: { localIssuer?: string } = {}): Recognise {
  return async ({ issuer, subject }) => {
    const known = issuer === localIssuer ? castIssuer : issuer
    const person = await db.begin(nobody(''), work => personOfAccount(work, known, subject))
    if (person === undefined) return null
    const memberships = await db.begin(nobody(person.personId, person.name), work => currentMemberships(work, person.personId))
    return memberships.length === 0 ? null : person
  }
}

/** What a person stands as today: in one area, the asked for one where it is theirs, with what their roles there permit. */
export function standing(db: Database): (personId: string, area?: string, name?: string) => Promise<Claims> {
  return async (personId, area, name = '') => {
    const claims = nobody(personId, name)
    const memberships = await db.begin(claims, work => currentMemberships(work, personId))
    const here = areaToStandIn(memberships, area)
    return { ...claims, area: here, may: permitsOf(memberships.filter(one => one.area === here).map(({ role }) => role)) }
  }
}

/** What a session's person stands as, in the area and for the purpose that they chose in it. */
export function claimsFor(db: Database): (session: Pick<Session, 'personId' | 'name' | 'remembered'>) => Promise<Claims> {
  const stand = standing(db)
  return async ({ personId, name, remembered }) => ({ ...await stand(personId, remembered['area'], name), purpose: remembered['purpose'] })
}

/** A person who stands nowhere yet: the policy on memberships lets them read their own. */
function nobody(id: string, name = ''): Claims {
  return { actor: { kind: 'person', id, name }, area: null, may: new Set() }
}
