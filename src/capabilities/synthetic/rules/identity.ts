import { dayOfParts, daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import { ulnCheckDigit, upnCheckLetter } from '../../../ground/identifiers/index.ts'
import type { RawPerson } from '../../sen2/words.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, iso } from './days.ts'
import { boys, girls, surnames } from './names.ts'
import type { Scene } from './scene.ts'

const ethnicities = ['WBRI', 'NOBT', 'REFU', 'WOTH', 'BAFR', 'APKN', 'MOTH', 'MWBC', 'AIND', 'OOTH', 'AOTH', 'ABAN', 'BCRB', 'MWAS', 'BOTH', 'MWBA', 'WROM', 'CHNE', 'WIRI', 'WIRT']
// England's plans in January 2026 (published "Unclassified" is NOBT and REFU together; how it divides is our judgement).
const shares = [64.8, 5.4, 2.0, 4.3, 3.9, 3.4, 2.5, 2.0, 1.7, 1.7, 1.6, 1.5, 1.2, 1.2, 1.1, 0.9, 0.4, 0.3, 0.2, 0.1]
// Areas differ widely; one factor on every group but White British stands for that. Wrenfold (999) is as England.
const diversity = [1.6, 0.5, 2.2, 0.4, 1.2, 0.7, 1.8, 0.6, 0.45, 1]
const ethnicityTotals = diversity.map(factor => runningTotals(shares.map((share, at) => at === 0 ? share : share * factor)))
const inward = [...'ABDEFGHJLNPQRSTUWXYZ']

/** A birth date of someone of that age on 31 August of the collection year; 2 stands for under 3. */
export function bornAged(scene: Scene, age: number): Day {
  const years = age === 2 && scene.chance.is(0.12) ? 1 : age
  return dayBetween(scene.chance, dayOfParts(scene.year - years - 1, 9, 1), dayOfParts(scene.year - years, 8, 31))
}

/** An invented person with every identifier valid, and `index` in none of them twice. */
export function person(scene: Scene, index: number, born: Day, female: boolean): RawPerson {
  const { chance } = scene
  const digit = Number(scene.area) - 990
  const ethnicity = ethnicities[chance.place(ethnicityTotals[digit] as Float64Array)] as string
  return {
    at: { ordinal: 0 },
    Surname: chance.pick(surnames), Forename: chance.pick(female ? girls : boys), PersonBirthDate: iso(born), Sex: female ? 'F' : 'M',
    Ethnicity: ethnicity, PostCode: postcode(scene), ...identifiers(scene, index, born), Requests: [],
  }
}

/** A pseudo-postcode: ZZ99 is no place (the NHS uses it for addresses not known). */
export function postcode(scene: Scene): string {
  return `ZZ99 ${scene.chance.between(0, 9)}${scene.chance.pick(inward)}${scene.chance.pick(inward)}`
}

/** A permanent UPN of the area: 12 characters after the check letter are the area, an establishment number, a year and a serial. */
export function upn(area: string, index: number, year: number): string {
  const tail = `${area}${String(2000 + Math.floor(index / 1000)).slice(-4)}${String(year).slice(-2)}${String(index % 1000).padStart(3, '0')}`
  return `${upnCheckLetter(tail)}${tail}`
}

/** A unique learner number of the area. One in eleven bodies has no check digit, so the ninth digit is free to be the first that has. */
export function uln(area: string, index: number): string {
  for (let last = 0; ; last++) {
    const body = `9${Number(area) - 990}${String(index).padStart(6, '0').slice(-6)}${last}`
    const check = ulnCheckDigit(body)
    if (check !== null) return `${body}${check}`
  }
}

function identifiers(scene: Scene, index: number, born: Day): Pick<RawPerson, 'UPN' | 'UniqueLearnerNumber' | 'UPNunknown'> {
  const { chance } = scene
  const draw = chance.next()
  if (born > daysLater(scene.census, -Math.floor(4.6 * 365.25)) && draw < 0.55) return { UPNunknown: 'UN1' }
  const age = Math.floor((scene.census - born) / 365.25)
  const known: Pick<RawPerson, 'UPN' | 'UniqueLearnerNumber'> = draw > 0.99 && age > 16 ? {} : { UPN: upn(scene.area, index, bornYear(born) + 4) }
  if (age >= 16 && (draw > 0.99 || chance.is(0.92))) known.UniqueLearnerNumber = uln(scene.area, index)
  if (draw < 0.004 && age >= 6) return { UPNunknown: draw < 0.002 ? 'UN2' : 'UN3' }
  return known
}

function bornYear(born: Day): number {
  return Number(iso(born).slice(0, 4))
}
