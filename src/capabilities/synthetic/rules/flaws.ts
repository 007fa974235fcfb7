import { daysLater } from '../../../ground/calendar/index.ts'
import type { RawPerson, RawRequest } from '../../sen2/words.ts'
import { Chance } from './chance.ts'
import { dayOf, iso } from './days.ts'

/** A mistake that offices make, and the rule of the return (sen2.md section 6) that must find it. `null` where it does not fit the person. */
export type Flaw = { readonly rule: string; readonly make: (person: RawPerson) => RawPerson | null }

/** Gives a share of people one mistake each; everyone else passes through unchanged. */
export function flawed(persons: Iterable<RawPerson>, seed: number, share: number): Iterable<RawPerson> {
  return {
    *[Symbol.iterator]() {
      const chance = new Chance(seed, 77)
      for (const person of persons) yield chance.is(share) ? mistaken(person, chance) : person
    },
  }
}

/** The mistakes made, in the order of their rules. */
export const flaws: readonly Flaw[] = [
  { rule: 'S2-012', make: person => ({ ...person, PersonBirthDate: (person.PersonBirthDate as string).split('-').reverse().join('/') }) },
  { rule: 'S2-101', make: ({ Forename: _forename, ...person }) => person },
  { rule: 'S2-103', make: ({ Sex: _sex, ...person }) => person },
  { rule: 'S2-104', make: ({ Ethnicity: _ethnicity, ...person }) => person },
  { rule: 'S2-106', make: person => ({ ...person, PostCode: (person.PostCode as string).replace('ZZ99', 'Z9Z9') }) },
  { rule: 'S2-108', make: person => person.UPN === undefined ? null : { ...person, UPN: person.UPN.slice(0, 12) + String((Number(person.UPN[12]) + 1) % 10) } },
  { rule: 'S2-110', make: ({ UPN: _upn, UniqueLearnerNumber: _uln, UPNunknown: _why, ...person }) => person },
  { rule: 'S2-205', make: person => onLast(person, request => request.RequestOutcome !== 'Y' && request.RequestOutcome !== 'N' ? null : without(request, 'RequestOutcomeDate')) },
  { rule: 'S2-212', make: person => onLast(person, request => without(request, 'RYA')) },
  { rule: 'S2-406', make: person => onPlan(person, plan => plan.CeaseDate === undefined || plan.StartDate === undefined ? null : { ...plan, CeaseDate: iso(daysLater(dayOf(plan.StartDate), -30)) }) },
  { rule: 'S2-417', make: person => onPlan(person, plan => ({ ...plan, PlanDetail: [{ PlacementRank: '1' }] })) },
  { rule: 'S2-508', make: person => onActive(person, active => active.LastReview === undefined ? null : without(active, 'ReviewOutcome')) },
  { rule: 'S2-517', make: person => onActive(person, active => ({ ...active, PlacementDetail: active.PlacementDetail.map(placement => without(placement, 'EntryDate')) })) },
  { rule: 'S2-521', make: person => onActive(person, active => ({ ...active, SENneed: [{ SENtype: 'NSA', SENtypeRank: '1' }] })) },
]

function mistaken(person: RawPerson, chance: Chance): RawPerson {
  for (;;) {
    const made = chance.pick(flaws).make(person)
    if (made !== null) return made
  }
}

function onLast(person: RawPerson, change: (request: RawRequest) => RawRequest | null): RawPerson | null {
  const changed = change(person.Requests[person.Requests.length - 1] as RawRequest)
  return changed === null ? null : { ...person, Requests: [...person.Requests.slice(0, -1), changed] }
}

type Plan = NonNullable<NonNullable<RawRequest['Assessment']>['NamedPlan']>

function onPlan(person: RawPerson, change: (plan: Plan) => Plan | null): RawPerson | null {
  return onLast(person, request => {
    const plan = request.Assessment?.NamedPlan
    const changed = plan === undefined ? null : change(plan)
    return changed === null ? null : { ...request, Assessment: { ...request.Assessment, NamedPlan: changed } }
  })
}

function onActive(person: RawPerson, change: (active: NonNullable<RawRequest['ActivePlans']>) => NonNullable<RawRequest['ActivePlans']> | null): RawPerson | null {
  return onLast(person, request => {
    const changed = request.ActivePlans === undefined ? null : change(request.ActivePlans)
    return changed === null ? null : { ...request, ActivePlans: changed }
  })
}

function without<Block extends object, Key extends keyof Block>(block: Block, key: Key): Block {
  const copy = { ...block }
  delete copy[key]
  return copy
}
