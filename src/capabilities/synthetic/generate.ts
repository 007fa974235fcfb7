import { children } from '../../../cast/children.ts'
import { dayOfParts, daysLater, partsOfDay, weekdayOfDay } from '../../ground/calendar/index.ts'
import type { Day } from '../../ground/calendar/index.ts'
import type { RawHeader, RawPerson } from '../sen2/words.ts'
import { firstPlans } from './rules/case-facts.ts'
import { caseGroups, newCaseGroups, type CaseGroup } from './rules/case-groups.ts'
import { dayOf, iso } from './rules/days.ts'
import { flawed } from './rules/flaws.ts'
import { movedOn } from './rules/move-on.ts'
import { sceneOf, type Scene } from './rules/scene.ts'
import type { ReturnRequest, SyntheticReturn } from './words.ts'

const firstYear = 2026

/**
 * A SEN2 return for a fictional area. People are drawn one at a time as they are read, each from the seed and their
 * own number, so memory does not grow with size and the same request gives the same return.
 */
export function generateReturn(request: ReturnRequest): SyntheticReturn {
  if (!/^99\d$/.test(request.area)) throw new RangeError(`${request.area} is not a fictional area: synthetic children live only in areas 990 to 999`)
  if (!Number.isInteger(request.plans) || request.plans < 1 || request.plans > 250_000) throw new RangeError('A return has from 1 to 250,000 plans')
  if (request.cast === true && request.area !== '999') throw new RangeError('The cast live in Wrenfold, area 999')
  const census = dayOf(request.census ?? iso(censusOf(firstYear)))
  const { year } = partsOfDay(census)
  if (year < firstYear || year > firstYear + 1) throw new RangeError(`Returns can be made for the censuses of ${firstYear} and ${firstYear + 1}`)
  const persons = { [Symbol.iterator]: () => people(request, census) }
  return { header: header(request.area, census, 1), persons: request.flaws === undefined ? persons : flawed(persons, request.seed, request.flaws) }
}

/** The header of a return made eighteen days after its census. */
export function header(area: string, census: Day, serial: number): RawHeader {
  return {
    Collection: 'SEN2', Year: iso(census).slice(0, 4), ReferenceDate: iso(census), SourceLevel: 'L', LEA: area, SoftwareCode: 'Line of Sight', Release: '1.0.0',
    SerialNo: String(serial), DateTime: `${iso(daysLater(census, 18))}T10:15:00`, DMO: '1', DCO: '1', DSCO: area === '998' ? '0' : '1',
  }
}

type Numbered = { readonly index: number; readonly person: RawPerson }

function* people(request: ReturnRequest, census: Day): Generator<RawPerson> {
  let ordinal = 0
  for (const { person } of caseload(request, census)) {
    ordinal++
    yield { ...person, at: { ordinal } }
  }
}

// A return after the first is the one before it moved on, and then those whose cases began since.
function* caseload(request: ReturnRequest, census: Day): Generator<Numbered> {
  const scene = sceneOf(request.area, request.seed, census, request.character ?? 'median')
  const first = scene.year + 1 === firstYear
  if (first) {
    const cast = request.cast === true ? children : []
    yield* cast.map(({ person }, at) => ({ index: castIndex + at, person }))
    const theirs = cast.filter(({ person }) => person.Requests.some(each => each.ActivePlans !== undefined)).length
    yield* drawn(scene, caseGroups(Math.max(1, request.plans - theirs), scene.rates), 0, firstPlans)
    return
  }
  const before = censusOf(scene.year)
  for (const { index, person } of caseload(request, before)) {
    scene.chance.restart(scene.seed, streamOf(scene), index, index)
    const now = movedOn(scene, person, index, before)
    if (now !== null) yield { index, person: now }
  }
  yield* drawn(scene, newCaseGroups(request.plans, scene.rates), (scene.year + 1 - firstYear) * perYear, daysLater(before, 1))
}

// People are numbered from 0 in the first year and on from there in others; the cast are far beyond.
const perYear = 400_000
const castIndex = 990_000

function* drawn(scene: Scene, groups: readonly CaseGroup[], firstIndex: number, since: Day): Generator<Numbered> {
  // A stride that shares no factor with their number mixes the groups as a real return does, and visits each person once.
  const total = groups.reduce((sum, group) => sum + group.people, 0)
  const stride = strideFor(total)
  for (let step = 0, at = 0; step < total; step++, at = (at + stride) % total) {
    const { group, turn } = groupAt(groups, at)
    scene.chance.restart(scene.seed, streamOf(scene), firstIndex + at, turn)
    yield { index: firstIndex + at, person: group.draw(scene, firstIndex + at, since) }
  }
}

function streamOf(scene: Scene): number {
  return Number(scene.area) * 100 + scene.year % 100
}

function groupAt(groups: readonly CaseGroup[], at: number): { group: CaseGroup; turn: number } {
  let before = 0
  for (const group of groups) {
    if (at < before + group.people) return { group, turn: at - before }
    before += group.people
  }
  throw new RangeError(`No case group holds person ${at}`)
}

// The January school census is on the third Thursday.
function censusOf(year: number): Day {
  const first = dayOfParts(year, 1, 1)
  return daysLater(first, 14 + (11 - weekdayOfDay(first)) % 7)
}

function strideFor(total: number): number {
  let stride = Math.max(1, Math.floor(total * 0.618))
  while (factor(stride, total) !== 1) stride++
  return stride
}

function factor(a: number, b: number): number {
  return b === 0 ? a : factor(b, a % b)
}
