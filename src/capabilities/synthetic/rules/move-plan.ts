import { dayOfParts, daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawActivePlan, RawAssessment, RawNamedPlan, RawPlacement, RawPlanDetail, RawRequest } from '../../sen2/words.ts'
import { otherDisputes } from './case-facts.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, dayOf, iso, later, officeDayBefore } from './days.ts'
import { ceasedByAge, plansByAge } from './national-counts.ts'
import { namedSetting } from './places.ts'
import { latestReview, phaseTransfer } from './reviews.ts'
import type { Scene } from './scene.ts'
import { groupsFrom, type SettingGroup } from './setting-groups.ts'

/** A request whose plan was in force a year ago, as it stands now: still in force, or ceased during the year. */
export function planMovedOn(scene: Scene, request: RawRequest, age: number): RawRequest {
  const { Assessment: assessment, ActivePlans: active } = request
  const plan = assessment?.NamedPlan
  if (assessment === undefined || plan?.StartDate === undefined || active === undefined) return request
  const reason = reasonToCease(scene, age)
  if (reason === null) {
    const [placements, details] = placesNow(scene, active.PlacementDetail, plan.PlanDetail, age)
    const start = dayOf(plan.StartDate)
    return { ...asHistory(scene, request, { ...plan, PlanDetail: details }), ActivePlans: activeNow(scene, active, placements, age, start) }
  }
  const on = later(ceasedOn(scene, reason, age), daysLater(dayOf(plan.StartDate), 1))
  return asHistory(scene, request, { ...plan, CeaseDate: iso(on), CeaseReason: String(reason) })
}

/** Decisions of before this collection year are history: their dates and flags are no longer returned. */
function asHistory(scene: Scene, request: RawRequest, plan: RawNamedPlan): RawRequest {
  const { ActivePlans: _plan, Exported: _exported, ...kept } = request
  const told = request.Assessment?.AssessmentOutcomeDate
  const assessment: RawAssessment = told !== undefined && dayOf(told) >= scene.yearFrom ? { ...request.Assessment, NamedPlan: plan } : { AssessmentOutcome: 'H', ...otherDisputes(scene), NamedPlan: plan }
  return { ...withoutOldDecision(scene, kept), Assessment: assessment }
}

/** A request as this year returns it: a decision of an earlier year becomes "historical". */
export function withoutOldDecision(scene: Scene, request: RawRequest): RawRequest {
  const decided = request.RequestOutcomeDate
  if (decided === undefined || dayOf(decided) >= scene.yearFrom) return request
  const { RequestOutcomeDate: _date, RequestMediation: _mediation, RequestTribunal: _tribunal, ...kept } = request
  return { ...kept, RequestOutcome: 'H' }
}

// Chance of ceasing in a year by age, from those ceased in 2024 over plans of that age; 20 and over together.
const over20 = plansByAge.slice(18).reduce((sum, count) => sum + count, 0)
const ceasing = ceasedByAge.map((row, at) => 0.95 * row.reduce<number>((sum, count) => sum + count, 0) / (at < 18 ? plansByAge[at] ?? 1 : over20))
const reasons = ceasedByAge.map(row => runningTotals(row.map((count, at) => at === 0 ? 0 : count)))

function reasonToCease(scene: Scene, age: number): number | null {
  // A plan may run to the end of the academic year in which the young person turns 25 (Children and Families Act 2014 s.46).
  if (age > 25 || (age === 25 && scene.chance.is(0.9))) return 1
  const row = Math.min(18, Math.max(0, age - 2))
  if (!scene.chance.is(ceasing[row] as number)) return null
  const reason = scene.chance.place(reasons[row] as Float64Array) + 1
  return (reason === 3 || reason === 4 || reason === 6) && age < 17 ? 5 : reason
}

function ceasedOn(scene: Scene, reason: number, age: number): Day {
  const { chance, year } = scene
  if (reason === 1) return officeDayBefore(dayBetween(chance, dayOfParts(year, 7, 20), dayOfParts(year, 8, 31)))
  const summer = (reason !== 5 && chance.is(0.4)) || (age === 16 && reason !== 5)
  return summer ? dayBetween(chance, dayOfParts(year, 7, 1), dayOfParts(year, 8, 31)) : dayBetween(chance, daysLater(scene.yearFrom, 16), scene.census)
}

function activeNow(scene: Scene, active: RawActivePlan, placements: RawPlacement[], age: number, start: Day): RawActivePlan {
  const years = Math.floor((scene.census - start) / 365.25)
  const review = years > 0 ? latestReview(scene, age, years, start) : {}
  const isNew = review.ReviewMeeting !== undefined && dayOf(review.ReviewMeeting) >= daysLater(scene.yearFrom, -60)
  const { ReviewMeeting, ReviewOutcome, ReviewDraft, LastReview } = active
  const kept = { ...ReviewMeeting === undefined ? {} : { ReviewMeeting }, ...ReviewOutcome === undefined ? {} : { ReviewOutcome }, ...ReviewDraft === undefined ? {} : { ReviewDraft }, ...LastReview === undefined ? {} : { LastReview } }
  const setting = placements[0] as RawPlacement
  const inInfants = setting.URN !== undefined && scene.settings.some(school => school.URN === setting.URN && school['PhaseOfEducation (code)'] === '2' && school.StatutoryHighAge === '7')
  const group = groupsFrom(scene.settings)(setting)
  return { ...isNew ? review : kept, ...phaseTransfer(scene, age, group === 'special' || group === 'mainstream', inInfants, start), PlacementDetail: placements, SENneed: active.SENneed }
}

/** Where someone is now, and what the plan names: many move at 4, 11, 16 and 19, few in between. */
function placesNow(scene: Scene, placements: readonly RawPlacement[], details: readonly RawPlanDetail[], age: number): [RawPlacement[], RawPlanDetail[]] {
  const open = placements.filter(placement => placement.LeavingDate === undefined)
  const main = open.find(placement => placement.PlacementRank === '1')
  const group = main === undefined ? 'mainstream' : groupsFrom(scene.settings)(main)
  const next = nextGroup(scene, group, age)
  if (main === undefined || next === null) return [[...open], [...details]]
  const setting = namedSetting(scene, next, age)
  const entered = age === 4 || age === 11 || age === 16 || age === 19 ? dayOfParts(scene.year, 9, scene.chance.between(1, 5)) : dayBetween(scene.chance, daysLater(scene.yearFrom, 40), scene.yearTo)
  const left = later(dayOf(main.EntryDate ?? iso(entered)), age === 4 || age === 11 || age === 16 || age === 19 ? dayOfParts(scene.year, 7, 21) : daysLater(entered, -1))
  const { Res: _res, WBP: _work, ...before } = main
  return [[{ ...setting, EntryDate: iso(later(entered, left)) }, { ...before, LeavingDate: iso(left) }], [{ ...setting }]]
}

function nextGroup(scene: Scene, group: SettingGroup, age: number): SettingGroup | null {
  const { chance } = scene
  if (group === 'earlyYears') return age >= 4 ? (chance.is(0.78) ? 'mainstream' : 'special') : null
  if (group === 'mainstream') {
    if (age === 11) return chance.is(0.18) ? 'special' : 'mainstream'
    if (age === 16) return chance.is(0.7) ? 'post16' : chance.is(0.5) ? 'elsewhere' : 'mainstream'
    if (age >= 18) return 'post16'
    return age === 7 ? (chance.is(0.06) ? 'mainstream' : null) : chance.is(0.025) ? 'special' : null
  }
  if (group === 'special') return age >= 19 || (age === 16 && chance.is(0.25)) ? 'post16' : null
  if (group === 'alternative') return age >= 16 ? 'post16' : chance.is(0.3) ? 'mainstream' : null
  if (group === 'post16') return chance.is(0.06) ? 'elsewhere' : null
  return chance.is(0.15) ? (age >= 16 ? 'post16' : 'special') : null
}
