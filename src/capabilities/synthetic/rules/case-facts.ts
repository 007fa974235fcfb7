import { dayOfParts, daysLater, monthsLater, weekdayOfDay } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawAssessment, RawRequest } from '../../sen2/words.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, earlier, later, officeDayAfter, officeDayBefore } from './days.ts'
import { bornAged } from './identity.ts'
import { femaleByNeed, requestsByAge } from './national-counts.ts'
import { refusal } from './requests.ts'
import type { Scene } from './scene.ts'
import { daysToDecision, daysToPlan, decisionDay, withinTwentyWeeks } from './timeliness.ts'

/** No EHC plan is older than the Children and Families Act 2014 Part 3: 1 September 2014. */
export const firstPlans = dayOfParts(2014, 9, 1)

export type Issue = { readonly received: Day; readonly decided: Day; readonly on: Day; readonly excepted: boolean }

/** The days of a plan issued since the collection year began, in an area's own time. */
export function issued(scene: Scene, since: Day): Issue {
  const { chance, rates } = scene
  for (let tries = 0; ; tries++) {
    const on = officeDayAfter(dayBetween(chance, scene.yearFrom, daysLater(scene.census, -3)))
    // 6.6 % of 2025's plans were exceptions, and over a third of those were in time all the same.
    const excepted = (tries === 0 ? chance.even(2) : chance.next()) < 0.066
    const days = excepted ? (chance.is(0.37) ? withinTwentyWeeks(chance) : daysToPlan(chance, { ...rates, twentyWeeks: 0 })) : daysToPlan(chance, rates, tries === 0 ? chance.even(1) : chance.next())
    const received = asArrived(scene, daysLater(on, -days), days)
    if (received < since && tries < 80) continue
    const lag = Math.min(daysToDecision(chance, rates), on - received - 30)
    return { received, decided: earlier(decisionDay(received, lag), on), on, excepted }
  }
}

// Few requests come at a weekend. The day moves towards the middle of its band, so that no band gains or loses by it.
function asArrived(scene: Scene, received: Day, days: number): Day {
  const weekday = weekdayOfDay(received)
  if (weekday <= 5 || scene.chance.is(0.12)) return received
  return days > 140 && days < 360 ? daysLater(received, 5 - weekday) : daysLater(received, days > 366 || days <= 140 ? 8 - weekday : 0)
}

/** The day a plan in place for so many whole years was first issued. */
export function startedYearsAgo(scene: Scene, years: number, born: Day): Day {
  const high = years === 1 ? daysLater(scene.yearFrom, -1) : monthsLater(scene.census, -12 * years)
  const low = later(firstPlans, daysLater(monthsLater(scene.census, -12 * (years + 1)), 1))
  const start = later(officeDayBefore(dayBetween(scene.chance, low, high)), low)
  return later(start, earlier(daysLater(born, 200), high))
}

/** Tries until the day is no earlier than `since`. */
export function notBefore(since: Day, draw: () => Day): Day {
  for (let tries = 0; tries < 80; tries++) {
    const day = draw()
    if (day >= since) return day
  }
  return since
}

/** With one request in sixteen, an earlier one that was refused in the same year. */
export function withEarlierRefusal(scene: Scene, request: RawRequest, received: Day): RawRequest[] {
  const { chance } = scene
  if (received < daysLater(scene.yearFrom, 50) || !chance.is(0.06)) return [request]
  const decided = officeDayAfter(dayBetween(chance, scene.yearFrom, daysLater(received, -35)))
  const asked = daysLater(decided, -Math.min(70, daysToDecision(chance, scene.rates)))
  return [refusal(scene, asked, decided), request]
}

const assessedTotals = runningTotals(requestsByAge.map(row => row[0] - row[1]))

/** The birth date of someone for whom an assessment was asked and not refused. */
export function bornOfAsked(scene: Scene): Day {
  return bornAged(scene, scene.chance.place(assessedTotals) + 2)
}

/** Whether a girl or young woman, by primary need where there is one. */
export function isGirl(scene: Scene, need: number | null): boolean {
  // 37 % of requests in 2025 were about girls and young women.
  return scene.chance.is(need === null ? 0.37 : (femaleByNeed[need] as number) / 1000)
}

/** An assessment of earlier years. Mediation and appeals about contents: 1,862 and 3,088 recorded among 638,745 plans in 2024. */
export function lasting(scene: Scene): RawAssessment {
  return { AssessmentOutcome: 'H', ...otherDisputes(scene) }
}

export function otherDisputes(scene: Scene): Pick<RawAssessment, 'OtherMediation' | 'OtherTribunal'> {
  return { OtherMediation: scene.chance.is(0.0029) ? '1' : '0', OtherTribunal: scene.chance.is(0.0048) ? '1' : '0' }
}

/** The fictional area next door. */
export function neighbourOf(area: string): string {
  return area === '999' ? '998' : '999'
}
