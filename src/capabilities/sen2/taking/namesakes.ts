import type { Work } from '../../../platform/database/index.ts'
import { candidatesFor, plainName, type Incoming } from '../../people/index.ts'
import type { Finding } from '../rules/index.ts'
import type { PossibleDuplicate } from '../store.ts'
import type { RawPerson } from '../words.ts'
import { incomingOf } from './divide.ts'

const mostNoted = 1000

type Namesakes = {
  note(person: RawPerson, findings: readonly Finding[]): void
  pairs(work: Work, listed: readonly PossibleDuplicate[]): Promise<PossibleDuplicate[]>
}

/** People whom one return gives the name and birth date of someone before them: taken as two children, and listed to be looked at. */
export function namesakes(): Namesakes {
  const noted: Incoming[] = []
  return {
    note(person, findings) {
      if (noted.length < mostNoted && findings.some(({ rule }) => rule === 'S2-113')) noted.push(incomingOf(person))
    },
    async pairs(work, listed) {
      if (noted.length === 0) return []
      const known = Map.groupBy((await candidatesFor(work, noted)).toSorted((one, other) => one.id < other.id ? -1 : 1), alike)
      return [...Map.groupBy(noted, alike)].flatMap(([name, people]) => {
        const [first, ...others] = known.get(name) ?? []
        return people.flatMap(({ ordinal }, at) => {
          const child = others[at]
          if (first === undefined || child === undefined || listed.some(one => one.child === child.id || one.other === child.id)) return []
          return [{ ordinal, child: child.id, other: first.id, because: 'The same name and birth date as another person of this return' }]
        })
      })
    },
  }
}

function alike(one: Pick<Incoming, 'surname' | 'forename' | 'birthDate'>): string {
  return `${one.birthDate} ${plainName(one)}`
}
