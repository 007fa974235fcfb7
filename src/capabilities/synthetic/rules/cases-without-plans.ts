import { daysLater } from '../../../ground/calendar/index.ts'
import { bornOfAsked, isGirl, neighbourOf, notBefore, withEarlierRefusal } from './case-facts.ts'
import type { Draw } from './cases-with-plans.ts'
import { runningTotals } from './chance.ts'
import { dayBetween, earlier, iso, later, officeDayAfter, officeDayBefore, requestDay } from './days.ts'
import { bornAged, person } from './identity.ts'
import { assessmentsByAge, requestsByAge } from './national-counts.ts'
import { agreed, refusal, undecided } from './requests.ts'
import type { RawRequest } from '../../sen2/words.ts'
import { daysAwaiting, daysOpen, daysToDecision, daysToNoPlan, decisionDay } from './timeliness.ts'

/** An assessment still under way, or finished with the plan not yet issued. */
export const assessing: Draw = (scene, index, since) => {
  const { chance, rates } = scene
  const lag = daysToDecision(chance, rates)
  const received = notBefore(since, () => daysLater(scene.census, -daysOpen(chance, rates, lag + 1)))
  const decided = earlier(decisionDay(received, lag), scene.census)
  const issuing = scene.census - received > 100 && chance.is(0.28)
  const requests = withEarlierRefusal(scene, agreed(scene, received, decided), received)
  const current = requests[requests.length - 1] as RawRequest
  current.Assessment = issuing ? { AssessmentOutcome: 'Y', AssessmentMediation: '0', AssessmentTribunal: '0', OtherMediation: '0', OtherTribunal: '0' } : { AssessmentOutcome: 'A' }
  return { ...person(scene, index, bornOfAsked(scene), isGirl(scene, null)), Requests: requests }
}

/** A request not yet decided. */
export const awaiting: Draw = (scene, index, since) => {
  const received = notBefore(since, () => daysLater(scene.census, -daysAwaiting(scene.chance, scene.rates)))
  return { ...person(scene, index, bornOfAsked(scene), isGirl(scene, null)), Requests: withEarlierRefusal(scene, undecided(scene, received, 'A'), received) }
}

const refusedTotals = runningTotals(requestsByAge.map(row => row[1]))

/** A request refused in the year. One in twelve of those taken further is then assessed after all; the refusal stays as it was. */
export const refused: Draw = (scene, index, since) => {
  const { chance, rates } = scene
  const from = later(since, daysLater(scene.yearFrom, -60))
  let received = from
  let decided = from
  for (let tries = 0; tries < 50; tries++) {
    received = requestDay(chance, from, daysLater(scene.census, -12))
    decided = decisionDay(received, daysToDecision(chance, rates, tries === 0 ? chance.even(1) : chance.next()))
    if (decided >= scene.yearFrom && decided >= received && decided <= scene.census) break
  }
  decided = earlier(later(later(decided, received), scene.yearFrom), scene.census)
  const request = refusal(scene, received, decided)
  const taken = request.RequestMediation === '1' || request.RequestTribunal === '1'
  if (taken && decided < daysLater(scene.census, -90) && chance.is(0.08)) request.Assessment = { AssessmentOutcome: 'A' }
  return { ...person(scene, index, bornAged(scene, chance.place(refusedTotals, chance.even(0)) + 2), isGirl(scene, null)), Requests: [request] }
}

const notIssuedTotals = runningTotals(assessmentsByAge.map(row => row[1]))

/** An assessment that ended without a plan. */
export const notIssued: Draw = (scene, index, since) => {
  const { chance, rates } = scene
  let on = scene.census
  let received = daysLater(on, -112)
  for (let tries = 0; tries < 80; tries++) {
    const days = daysToNoPlan(chance, rates, tries === 0 ? chance.even(1) : chance.next())
    on = later(officeDayBefore(dayBetween(chance, scene.yearFrom, scene.census)), scene.yearFrom)
    received = daysLater(on, -days)
    if (received >= since) break
  }
  const decided = earlier(decisionDay(received, Math.min(daysToDecision(chance, rates), on - received - 20)), on)
  const request = agreed(scene, received, decided)
  // Mediations and appeals about the decision: 2,124 and 1,445 of 6,404 in 2024.
  request.Assessment = {
    AssessmentOutcome: 'N', AssessmentOutcomeDate: iso(on), AssessmentMediation: chance.is(0.33) ? '1' : '0', AssessmentTribunal: chance.is(0.225) ? '1' : '0', OtherMediation: '0', OtherTribunal: '0',
  }
  return { ...person(scene, index, bornAged(scene, chance.place(notIssuedTotals, chance.even(0)) + 2), isGirl(scene, null)), Requests: [request] }
}

/** A request, or now and then an assessment, that the family withdrew. */
export const withdrawn: Draw = (scene, index, since) => {
  const received = requestDay(scene.chance, later(since, scene.yearFrom), daysLater(scene.census, -20))
  const deep = received < daysLater(scene.census, -120) && scene.chance.is(0.2)
  const request = deep ? agreed(scene, received, officeDayAfter(daysLater(received, scene.chance.between(20, 42)))) : undecided(scene, received, 'W')
  if (deep) request.Assessment = { AssessmentOutcome: 'W' }
  return { ...person(scene, index, bornOfAsked(scene), isGirl(scene, null)), Requests: [request] }
}

/** A family that moved to another area before there was a plan. */
export const movedAway: Draw = (scene, index, since) => {
  const received = requestDay(scene.chance, later(since, scene.yearFrom), daysLater(scene.census, -70))
  const request = scene.chance.is(0.4) ? undecided(scene, received, 'W') : agreed(scene, received, officeDayAfter(daysLater(received, scene.chance.between(20, 42))))
  return { ...person(scene, index, bornOfAsked(scene), isGirl(scene, null)), Requests: [{ ...request, Exported: neighbourOf(scene.area) }] }
}
