import { dayOfParts, daysLater } from '../../../ground/calendar/index.ts'
import type { Day } from '../../../ground/calendar/index.ts'
import type { RawActivePlan } from '../../sen2/words.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, earlier, iso, later, meetingDay, officeDayAfter, officeDayBefore } from './days.ts'
import { reviewsByAge } from './national-counts.ts'
import type { Scene } from './scene.ts'
import { daysToReviewDecision } from './timeliness.ts'

type Review = Pick<RawActivePlan, 'ReviewMeeting' | 'ReviewOutcome' | 'ReviewDraft' | 'LastReview'>

const england = reviewsByAge.reduce((sum, row) => sum + row[1], 0) / reviewsByAge.reduce((sum, row) => sum + row[0], 0)
const completion = reviewsByAge.map(row => row[1] / row[0] / england)
const outcomes = reviewsByAge.map(row => runningTotals([row[4], row[5], row[6]]))

/** The row of a published table whose ages run 2 and under, 3 to 19, 20 and over. */
export function ageRow(age: number): number {
  return Math.min(18, Math.max(0, age - 2))
}

/** The latest review of a plan that was due one in the collection year, if any was held. */
export function latestReview(scene: Scene, age: number, years: number, start: Day): Review {
  const { chance, rates } = scene
  // Of 2025's expected reviews: 56.5 % done in time among plans in their second year and hardly any before; older plans have the rest.
  const done = rates.reviewed * (completion[ageRow(age)] as number)
  const before = rates.reviewedBefore * (years === 1 ? 0.21 : 1.157)
  const draw = chance.even(1)
  if (draw < done) return decided(scene, age, later(scene.yearFrom, daysLater(start, 150)), scene.yearTo, start)
  if (draw < done + before) return decided(scene, age, later(daysLater(start, 150), daysLater(scene.yearFrom, -420)), daysLater(scene.yearFrom, -1), start)
  // A meeting whose decision is still to come.
  if (chance.is(0.1)) return { ReviewMeeting: iso(meetingDay(chance, later(daysLater(scene.census, -150), daysLater(start, 30)), scene.census)) }
  return {}
}

/** A review decided between two days. */
export function decided(scene: Scene, age: number, from: Day, to: Day, start: Day): Review {
  const { chance, rates } = scene
  const lag = daysToReviewDecision(chance, rates)
  const decision = later(officeDayBefore(daysLater(meetingDay(chance, daysLater(from, -lag), daysLater(to, -lag)), lag)), from)
  const meeting = earlier(officeDayAfter(later(daysLater(decision, -lag), start)), decision)
  const outcome = (['A', 'M', 'C'] as const)[chance.place(outcomes[ageRow(age)] as Float64Array)] as string
  return {
    ReviewMeeting: iso(meeting), ReviewOutcome: outcome,
    ...outcome === 'A' && chance.is(0.75) ? { ReviewDraft: iso(earlier(later(officeDayAfter(daysLater(decision, chance.between(-3, 28))), meeting), scene.census)) } : {},
    LastReview: iso(decision),
  }
}

/**
 * Phase transfer dates. SI 2014/1530 reg 18(1): amended before 15 February of the year of transfer, or 31 March for
 * secondary school to post-16. Ages are those at 31 August: 3 starts school next September, 10 is Year 6, 15 is Year 11.
 */
export function phaseTransfer(scene: Scene, age: number, inSchool: boolean, inInfants: boolean, start: Day): Pick<RawActivePlan, 'PhaseTransferDueDate' | 'PhaseTransferFinalDate'> {
  const { chance, rates } = scene
  const next = scene.year + 1
  const due = dueNext(scene, age, inSchool, inInfants, next)
  if (due !== null) {
    if (!chance.is(rates.transferDated)) return {}
    const finalised = dayBetween(chance, dayOfParts(scene.year, 11, 3), scene.census)
    return { PhaseTransferDueDate: iso(due), ...finalised > start && chance.is(0.3) ? { PhaseTransferFinalDate: iso(later(officeDayBefore(finalised), start)) } : {} }
  }
  // A few areas leave last year's dates in place.
  const last = age === 4 || age === 11 ? dayOfParts(scene.year, 2, 15) : age === 16 ? dayOfParts(scene.year, 3, 31) : null
  if (last === null || daysLater(start, 120) > last || !chance.is(0.15)) return {}
  const finalised = officeDayBefore(daysLater(last, chance.is(0.82) ? -chance.between(0, 40) : chance.between(3, 90)))
  return { PhaseTransferDueDate: iso(last), ...finalised >= scene.yearFrom ? { PhaseTransferFinalDate: iso(finalised) } : {} }
}

function dueNext(scene: Scene, age: number, inSchool: boolean, inInfants: boolean, year: number): Day | null {
  if (age === 3 || age === 10 || (age === 6 && inInfants)) return dayOfParts(year, 2, 15)
  if (age === 15) return dayOfParts(year, 3, 31)
  if ((age === 17 || age === 18) && scene.chance.is(inSchool ? 0.8 : 0.35)) return dayOfParts(year, 3, 31)
  return null
}
