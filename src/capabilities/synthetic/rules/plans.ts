import { dayOfParts, daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawActivePlan, RawNamedPlan, RawNeed, RawPlacement, RawPlanDetail } from '../../sen2/words.ts'
import type { Kind } from './caseload-shape.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, earlier, iso, later } from './days.ts'
import { needs } from './national-counts.ts'
import { groupAt, namedSetting } from './places.ts'
import { latestReview, phaseTransfer } from './reviews.ts'
import type { Scene } from './scene.ts'
import type { SettingGroup } from './setting-groups.ts'

/** A plan in force and what stands at the census. */
export type Plan = { readonly named: RawNamedPlan; readonly active: RawActivePlan }

/** The plan of someone of that kind, started on that day. */
export function plan(scene: Scene, kind: Kind, born: Day, start: Day): Plan {
  const { chance } = scene
  const group = groupAt(kind.group)
  const setting = namedSetting(scene, group, kind.age)
  const terms = { ...residence(scene, group, setting, kind.age), ...work(scene, group, kind.age) }
  const inInfants = setting.URN !== undefined && kind.age <= 6 && scene.schools.of(['1'], 6, '').some(school => school.URN === setting.URN && school.StatutoryHighAge === '7')
  const placements: RawPlacement[] = [{ ...setting, EntryDate: iso(entry(scene, group, kind.age, born, start)), ...terms }]
  if ((kind.age === 11 || kind.age === 16) && kind.years > 0 && chance.is(0.5)) placements.push(leftInJuly(scene, group, kind.age, born))
  else if (chance.is(0.008) && setting.URN !== undefined) placements.push({ ...secondPlace(scene, setting, kind.age), EntryDate: iso(dayBetween(chance, later(start, scene.yearFrom), scene.census)) })
  return {
    named: { ...named(scene, start), ...terms.Res === undefined ? {} : { PlanRes: terms.Res }, ...terms.WBP === undefined ? {} : { PlanWBP: terms.WBP }, PlanDetail: [chance.is(0.03) ? namedSetting(scene, group, kind.age) : { ...setting }] },
    active: {
      ...kind.years > 0 ? latestReview(scene, kind.age, kind.years, start) : {},
      ...phaseTransfer(scene, kind.age, group === 'special' || group === 'mainstream', inInfants, start),
      PlacementDetail: placements, SENneed: needsOf(scene, kind.need),
    },
  }
}

const budgetTotals = runningTotals([12580, 3163, 1131, 148, 2574])

/** A plan's own items. Personal budgets: 3.1 % of plans, most for social care alone (January 2025). */
export function named(scene: Scene, start: Day): RawNamedPlan {
  if (!scene.chance.is(0.031)) return { StartDate: iso(start), PB: '0', PlanDetail: [] }
  const kind = (['S', 'E', 'I', 'H', undefined] as const)[scene.chance.place(budgetTotals)]
  return { StartDate: iso(start), PB: '1', OA: kind === undefined || scene.chance.is(0.2) ? '1' : '0', ...kind === undefined ? {} : { DP: kind }, PlanDetail: [] }
}

/** Primary need, and for nearly half a second one. Down syndrome, new in 2025, is about a third of what was "other". */
export function needsOf(scene: Scene, need: number): RawNeed[] {
  const { chance } = scene
  const first = needs[need] === 'OTH' && chance.is(0.3) ? 'DS' : needs[need] as string
  if (!chance.is(0.45)) return [{ SENtype: first, SENtypeRank: '1' }]
  const second = chance.pick(['SLCN', 'SEMH', 'ASD', 'MLD', 'SLCN', 'SPLD', 'PD'].filter(other => other !== first))
  return [{ SENtype: first, SENtypeRank: '1' }, { SENtype: second, SENtypeRank: '2' }]
}

/** The day someone started in the place they are in. */
function entry(scene: Scene, group: SettingGroup, age: number, born: Day, start: Day): Day {
  const { chance, year } = scene
  const phase = dayOfParts(year - (age >= 19 ? chance.between(0, 2) : age >= 16 ? age - 16 : age >= 11 ? age - 11 : Math.max(0, age - 4)), 9, chance.between(1, 5))
  const inPhase = earlier(phase, scene.census)
  const earliest = daysLater(born, 500)
  if (group === 'earlyYears') return dayBetween(chance, later(earliest, daysLater(scene.census, -600)), scene.census)
  if (group === 'elsewhere' || group === 'notRecorded' || group === 'alternative') return dayBetween(chance, later(earliest, daysLater(scene.census, -700)), daysLater(scene.census, -1))
  if (group === 'special' && start > inPhase) {
    // A special place usually begins in a September after the plan.
    const september = dayOfParts(chance.between(Number(iso(start).slice(0, 4)), year), 9, chance.between(1, 5))
    return september > start && september <= scene.census ? september : later(earliest, earlier(daysLater(start, chance.between(0, 60)), scene.census))
  }
  return later(earliest, chance.is(0.72) ? inPhase : dayBetween(chance, inPhase, scene.census))
}

function leftInJuly(scene: Scene, group: SettingGroup, age: number, born: Day): RawPlacement {
  const { chance, year } = scene
  const before = namedSetting(scene, group === 'special' || (age === 16 && chance.is(0.3)) ? 'special' : 'mainstream', age - 1)
  const entered = later(daysLater(born, 1100), dayOfParts(year - (age === 11 ? 7 : 5), 9, chance.between(1, 5)))
  return { ...before, EntryDate: iso(entered), LeavingDate: iso(dayOfParts(year, 7, chance.between(18, 23))) }
}

function secondPlace(scene: Scene, first: RawPlanDetail, age: number): RawPlanDetail {
  const second = namedSetting(scene, age >= 16 ? 'post16' : scene.chance.is(0.6) ? 'mainstream' : 'alternative', Math.max(4, age))
  return { ...second.URN === first.URN ? { SENsetting: 'OLA' } : second, PlacementRank: '2' }
}

// Residential placements: 2,221 in January 2025, nearly all in independent and non-maintained special schools and specialist colleges.
function residence(scene: Scene, group: SettingGroup, setting: RawPlanDetail, age: number): Pick<RawPlacement, 'Res'> {
  if ((group !== 'special' && group !== 'post16') || setting.URN === undefined || age < 7) return {}
  const type = scene.settings.find(school => school.URN === setting.URN)?.['TypeOfEstablishment (code)'] ?? ''
  return ['8', '10', '32'].includes(type) && scene.chance.is(0.045) ? { Res: scene.chance.is(0.37) ? 'A' : 'B' } : {}
}

// Supported internships 2,673, apprenticeships 1,017, traineeships 686 among about 88,000 in post-16 settings (January 2025).
function work(scene: Scene, group: SettingGroup, age: number): Pick<RawPlacement, 'WBP'> {
  if (group !== 'post16' || age < 17) return {}
  const draw = scene.chance.next()
  return draw < 0.036 ? { WBP: 'S' } : draw < 0.05 ? { WBP: 'A' } : draw < 0.059 ? { WBP: 'T' } : {}
}
