import { daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawHeader, RawPerson, RawRequest } from '../../sen2/words.ts'
import type { SyntheticReturn } from '../words.ts'
import { dayBetween, dayOf, earlier, iso, later, officeDayBefore } from './days.ts'
import { postcode } from './identity.ts'
import { needsOf, plan } from './plans.ts'
import { decided } from './reviews.ts'
import { sceneOf, type Scene } from './scene.ts'

/** What an office finds out late: one change to one person, or null where it does not fit them. */
type Change = (scene: Scene, person: RawPerson, born: Day) => RawPerson | null

/**
 * The return sent again for the same census, a week later, with a share of people changed: a review recorded, a plan
 * issued that was open, a request decided, an address, a need or a move corrected. Everyone else is exactly as before.
 */
export function revise(before: SyntheticReturn, { seed, share }: { readonly seed: number; readonly share: number }): SyntheticReturn {
  const { LEA: area = '', ReferenceDate: census = '' } = before.header
  return {
    header: resent(before.header),
    persons: {
      *[Symbol.iterator]() {
        const scene = sceneOf(area, seed, dayOf(census), 'good')
        for (const person of before.persons) {
          scene.chance.restart(seed, 5, person.at.ordinal, person.at.ordinal)
          yield scene.chance.is(share) ? changed(scene, person) : person
        }
      },
    },
  }
}

const changes: readonly Change[] = [moved, reviewed, planIssued, requestDecided, needChanged, leftArea]

function changed(scene: Scene, person: RawPerson): RawPerson {
  const born = dayOf(person.PersonBirthDate ?? '')
  for (;;) {
    const made = scene.chance.pick(changes)(scene, person, born)
    if (made !== null) return made
  }
}

function resent(header: RawHeader): RawHeader {
  const { SerialNo = '1', DateTime = '' } = header
  const [date = '', time = ''] = DateTime.split('T')
  return { ...header, SerialNo: String(Number(SerialNo) + 1), DateTime: `${iso(daysLater(dayOf(date), 7))}T${time}` }
}

function moved(scene: Scene, person: RawPerson): RawPerson {
  return { ...person, PostCode: postcode(scene) }
}

// A review decided in December that had not been entered.
function reviewed(scene: Scene, person: RawPerson): RawPerson | null {
  return onLast(person, request => {
    const start = request.Assessment?.NamedPlan?.StartDate
    const { ActivePlans: active } = request
    if (active === undefined || start === undefined || dayOf(start) > daysLater(scene.yearFrom, -30)) return null
    const age = scene.year - Number((person.PersonBirthDate ?? '').slice(0, 4))
    const { ReviewDraft: _draft, ...kept } = active
    return { ...request, ActivePlans: { ...kept, ...decided(scene, age, daysLater(scene.yearTo, -30), scene.yearTo, dayOf(start)) } }
  })
}

function planIssued(scene: Scene, person: RawPerson, born: Day): RawPerson | null {
  return onLast(person, request => {
    const { Assessment: assessment, ReceivedDate: received } = request
    if (assessment === undefined || assessment.AssessmentOutcomeDate !== undefined || received === undefined || request.Exported !== undefined || request.RequestOutcome === 'N') return null
    if ((assessment.AssessmentOutcome !== 'Y' && assessment.AssessmentOutcome !== 'A') || dayOf(received) > daysLater(scene.census, -80)) return null
    const on = officeDayBefore(dayBetween(scene.chance, daysLater(scene.census, -9), scene.census))
    const latest = request.RequestOutcomeDate === undefined ? on : later(on, dayOf(request.RequestOutcomeDate))
    const kind = scene.shape.kind(scene.chance.place(scene.shape.newer))
    const made = plan(scene, { ...kind, age: ageOf(scene, born) }, born, latest)
    return {
      ...request,
      Assessment: {
        AssessmentOutcome: 'Y', AssessmentOutcomeDate: iso(latest), AssessmentMediation: '0', AssessmentTribunal: '0', OtherMediation: '0', OtherTribunal: '0', Week20: '0', NamedPlan: made.named,
      },
      ActivePlans: made.active,
    }
  })
}

function requestDecided(scene: Scene, person: RawPerson): RawPerson | null {
  return onLast(person, request => {
    if (request.RequestOutcome !== 'A' || request.ReceivedDate === undefined || request.Exported !== undefined) return null
    const on = later(dayOf(request.ReceivedDate), earlier(officeDayBefore(daysLater(scene.census, -scene.chance.between(0, 4))), scene.census))
    return {
      ...request, RequestOutcomeDate: iso(on), RequestOutcome: 'Y', RequestMediation: '0', RequestTribunal: '0', Assessment: { AssessmentOutcome: 'A' },
    }
  })
}

function needChanged(scene: Scene, person: RawPerson): RawPerson | null {
  return onLast(person, request => {
    const { ActivePlans: active } = request
    return active === undefined ? null : { ...request, ActivePlans: { ...active, SENneed: needsOf(scene, scene.chance.between(0, 3)) } }
  })
}

// A family turns out to have moved away in the new year.
function leftArea(scene: Scene, person: RawPerson): RawPerson | null {
  if (!scene.chance.is(0.1)) return null
  return onLast(person, request => {
    const { ActivePlans: active, ...kept } = request
    const { Assessment: assessment } = kept
    const named = assessment?.NamedPlan
    if (active === undefined || assessment === undefined || named?.StartDate === undefined || dayOf(named.StartDate) > daysLater(scene.census, -60)) return null
    const on = daysLater(scene.census, -scene.chance.between(1, 12))
    return { ...kept, Assessment: { ...assessment, NamedPlan: { ...named, CeaseDate: iso(on), CeaseReason: '5' } } }
  })
}

function ageOf(scene: Scene, born: Day): number {
  return Math.max(2, Math.floor((scene.august - born) / 365.25))
}

function onLast(person: RawPerson, change: (request: RawRequest) => RawRequest | null): RawPerson | null {
  const request = person.Requests[person.Requests.length - 1]
  const made = request === undefined ? null : change(request)
  return made === null ? null : { ...person, Requests: [...person.Requests.slice(0, -1), made] }
}
