import { daysLater } from '../../ground/calendar/index.ts'
import type { Day } from '../../ground/calendar/index.ts'
import type { RawHeader, RawPerson } from '../sen2/words.ts'
import { firstPlans } from './rules/case-facts.ts'
import { caseGroups, type CaseGroup } from './rules/case-groups.ts'
import { dayOf, iso } from './rules/days.ts'
import { sceneOf, type Scene } from './rules/scene.ts'
import type { ReturnRequest, SyntheticReturn } from './words.ts'

const firstCensus = '2026-01-15'

/**
 * A SEN2 return for a fictional area. People are drawn one at a time as they are read, each from the seed and their
 * own number, so memory does not grow with size and the same request gives the same return.
 */
export function generateReturn(request: ReturnRequest): SyntheticReturn {
  if (!/^99\d$/.test(request.area)) throw new RangeError(`${request.area} is not a fictional area: synthetic children live only in areas 990 to 999`)
  if (!Number.isInteger(request.plans) || request.plans < 1 || request.plans > 250_000) throw new RangeError('A return has from 1 to 250,000 plans')
  const census = dayOf(request.census ?? firstCensus)
  return { header: header(request.area, census, 1), persons: { [Symbol.iterator]: () => people(request) } }
}

/** The header of a return made eighteen days after its census. */
export function header(area: string, census: Day, serial: number): RawHeader {
  return {
    Collection: 'SEN2', Year: iso(census).slice(0, 4), ReferenceDate: iso(census), SourceLevel: 'L', LEA: area, SoftwareCode: 'Line of Sight', Release: '1.0.0',
    SerialNo: String(serial), DateTime: `${iso(daysLater(census, 18))}T10:15:00`, DMO: '1', DCO: '1', DSCO: area === '998' ? '0' : '1',
  }
}

function* people(request: ReturnRequest): Generator<RawPerson> {
  const scene = sceneOf(request.area, request.seed, dayOf(firstCensus), request.character ?? 'median')
  let ordinal = 0
  for (const person of drawn(scene, caseGroups(request.plans, scene.rates), 0, firstPlans)) {
    ordinal++
    person.at = { ordinal }
    yield person
  }
}

/** The people of some case groups, mixed as in a real return: a stride that shares no factor with their number visits each once. */
export function* drawn(scene: Scene, groups: readonly CaseGroup[], firstIndex: number, since: Day): Generator<RawPerson> {
  const total = groups.reduce((sum, group) => sum + group.people, 0)
  const stride = strideFor(total)
  for (let step = 0, at = 0; step < total; step++, at = (at + stride) % total) {
    const { group, turn } = groupAt(groups, at)
    scene.chance.restart(scene.seed, Number(scene.area) * 16 + scene.year % 16, firstIndex + at, turn)
    yield group.draw(scene, firstIndex + at, since)
  }
}

function groupAt(groups: readonly CaseGroup[], at: number): { group: CaseGroup; turn: number } {
  let before = 0
  for (const group of groups) {
    if (at < before + group.people) return { group, turn: at - before }
    before += group.people
  }
  throw new RangeError(`No case group holds person ${at}`)
}

function strideFor(total: number): number {
  let stride = Math.max(1, Math.floor(total * 0.618))
  while (factor(stride, total) !== 1) stride++
  return stride
}

function factor(a: number, b: number): number {
  return b === 0 ? a : factor(b, a % b)
}
