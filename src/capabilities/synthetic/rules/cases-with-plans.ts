import { dayOfParts, daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawAssessment, RawPerson, RawRequest } from '../../sen2/words.ts'
import { firstPlans, isGirl, issued, lasting, neighbourOf, otherDisputes, startedYearsAgo, withEarlierRefusal } from './case-facts.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, earlier, iso, later, officeDayAfter, officeDayBefore } from './days.ts'
import { bornAged, person } from './identity.ts'
import { ceasedByAge } from './national-counts.ts'
import { namedSetting } from './places.ts'
import { named, plan, type Plan } from './plans.ts'
import { agreed, historical } from './requests.ts'
import type { Scene } from './scene.ts'

/** Draws one person of a case group. `since`: nobody whose case began before that day, because they were in last year's return. */
export type Draw = (scene: Scene, index: number, since: Day) => RawPerson

/** A plan a year old or more. */
export const longHeld: Draw = (scene, index) => {
  const kind = scene.shape.kind(scene.chance.place(scene.shape.older, scene.chance.even(0)))
  const born = bornAged(scene, kind.age)
  const start = startedYearsAgo(scene, kind.years, born)
  const asked = scene.chance.is(kind.years > 6 ? 0.6 : 0.9) ? later(daysLater(born, 40), daysLater(start, -scene.chance.between(120, 230))) : null
  return withPlan(person(scene, index, born, isGirl(scene, kind.need)), [historical(asked)], lasting(scene), plan(scene, kind, born, start))
}

/** A plan issued since the collection year began, on the area's own assessment. */
export const newlyIssued: Draw = (scene, index, since) => {
  const kind = scene.shape.kind(scene.chance.place(scene.shape.newer, scene.chance.even(0)))
  const born = bornAged(scene, kind.age)
  const issue = issued(scene, later(since, daysLater(born, 60)))
  const requests = withEarlierRefusal(scene, agreed(scene, issue.received, issue.decided), issue.received)
  const assessment: RawAssessment = {
    AssessmentOutcome: 'Y', AssessmentOutcomeDate: iso(issue.on), AssessmentMediation: '0', AssessmentTribunal: '0', ...otherDisputes(scene), Week20: issue.excepted ? '1' : '0',
  }
  return withPlan(person(scene, index, born, isGirl(scene, kind.need)), requests, assessment, plan(scene, kind, born, issue.on))
}

/** A plan that came with a move from another area during the year. */
export const transferredIn: Draw = (scene, index, since) => {
  const kind = scene.shape.kind(scene.chance.place(scene.shape.newer, scene.chance.even(0)))
  const born = bornAged(scene, kind.age)
  const start = officeDayAfter(dayBetween(scene.chance, later(daysLater(born, 150), later(scene.yearFrom, since)), daysLater(scene.yearTo, -4)))
  const made = plan(scene, kind, born, start)
  const came = { ...made, active: { TransferLA: neighbourOf(scene.area), ...made.active } }
  return withPlan(person(scene, index, born, isGirl(scene, kind.need)), [historical(null)], lasting(scene), came)
}

const ceasedTotals = runningTotals(ceasedByAge.map(row => row.reduce<number>((sum, count) => sum + count, 0)))
const reasonTotals = ceasedByAge.map(row => runningTotals(row))
// 20 and over, published together, as plans in force at those ages fall away.
const olderTotals = runningTotals([30, 24, 18, 13, 10, 5])

/** A plan that ceased in the collection year or since. */
export const ceased: Draw = (scene, index, since) => {
  const { chance } = scene
  const row = chance.place(ceasedTotals, chance.even(0))
  let reason = chance.place(reasonTotals[row] as Float64Array, chance.even(1)) + 1
  let age = row < 18 ? row + 2 : 20 + chance.place(olderTotals)
  if (reason === 1) age = 25
  // Leaving for work, university or of one's own wish is for those over 16.
  if ((reason === 3 || reason === 4 || reason === 6) && age < 17) reason = 5
  const born = bornAged(scene, age)
  const on = ceasedOn(scene, reason, age, later(since, scene.yearFrom))
  const years = Math.max(1, chance.place(scene.shape.yearsAtAge[ageIndex(age)] as Float64Array))
  const start = officeDayAfter(later(firstPlans, later(daysLater(born, 200), daysLater(on, -Math.floor((years + chance.next()) * 365)))))
  const made = named(scene, earlier(start, daysLater(on, -1)))
  return {
    ...person(scene, index, born, isGirl(scene, null)),
    Requests: [{
      ...historical(chance.is(0.7) ? later(daysLater(born, 40), daysLater(start, -150)) : null),
      Assessment: { ...lasting(scene), NamedPlan: { ...made, CeaseDate: iso(on), CeaseReason: String(reason), PlanDetail: [lastSetting(scene, age)] } },
    }],
  }
}

function ceasedOn(scene: Scene, reason: number, age: number, from: Day): Day {
  const { chance, year } = scene
  const summer = dayBetween(chance, dayOfParts(year, 7, 1), dayOfParts(year, 8, 31))
  if (reason === 1) return officeDayBefore(dayBetween(chance, dayOfParts(year, 7, 20), dayOfParts(year, 8, 31)))
  // Someone 16 on 31 August was under compulsory school age until the end of June.
  const on = (reason !== 5 && chance.is(0.4)) || (age === 16 && reason !== 5) ? summer : dayBetween(chance, from, scene.census)
  return later(from, on)
}

function lastSetting(scene: Scene, age: number) {
  const group = age < 16 ? (scene.chance.is(0.4) ? 'special' : 'mainstream') : scene.chance.is(0.3) ? 'elsewhere' : 'post16'
  return namedSetting(scene, age < 4 ? 'earlyYears' : group, age)
}

function ageIndex(age: number): number {
  return age - 2 > 23 ? 23 : age <= 2 ? 0 : age - 2
}

function withPlan(who: RawPerson, requests: RawRequest[], assessment: RawAssessment, made: Plan): RawPerson {
  const current = requests[requests.length - 1] as RawRequest
  current.Assessment = { ...assessment, NamedPlan: made.named }
  current.ActivePlans = made.active
  return { ...who, Requests: requests }
}
