import { dayOfParts, partsOfDay } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { Character, GiasSetting } from '../words.ts'
import { caseloadShape, type Shape } from './caseload-shape.ts'
import { rates, type Rates } from './character.ts'
import { Chance } from './chance.ts'
import { schoolsOf, type Schools } from './places.ts'
import { fictionalProviders, fictionalSettings } from './settings.ts'

/** Everything that a person is drawn against: the place, the year, the rates and the draw itself. */
export type Scene = {
  readonly area: string
  readonly seed: number
  readonly census: Day
  /** 1 January and 31 December of the collection year, the one before the census. */
  readonly yearFrom: Day
  readonly yearTo: Day
  /** 31 August before the census: published ages are counted on it. */
  readonly august: Day
  readonly year: number
  readonly rates: Rates
  readonly shape: Shape
  readonly schools: Schools
  readonly providers: readonly string[]
  readonly settings: readonly GiasSetting[]
  readonly chance: Chance
}

/** Sets the scene for one area at one census. */
export function sceneOf(area: string, seed: number, census: Day, character: Character): Scene {
  const year = partsOfDay(census).year - 1
  const settings = fictionalSettings(area)
  return {
    area, seed, census, year, yearFrom: dayOfParts(year, 1, 1), yearTo: dayOfParts(year, 12, 31), august: dayOfParts(year, 8, 31),
    rates: rates[character], shape: caseloadShape(), settings, schools: schoolsOf(settings), providers: fictionalProviders(area), chance: new Chance(seed),
  }
}
